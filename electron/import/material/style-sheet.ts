/** A page's own style sheets, read for how its words look: which rules speak of an element, and which of them wins. Nothing is fetched. */
// oxlint-disable-next-line typescript/triple-slash-reference -- every tsconfig that reaches this file needs the declaration
/// <reference path="./css-parser.d.ts" />
import type { Atrule, Block, CssNode, Declaration } from 'css-tree';
import parse from 'css-tree/parser';
import { isNamedBy, selectorOf, type Element, type Selector, type Step } from './selector.ts';
import { MOST_COMPARED, MOST_SHEETS, MOST_STYLES } from './limits.ts';

/** Properties that can hide, or strike through; shorthands are read for theirs. */
const LOOKED_AT = [
  'display',
  'visibility',
  'font-size',
  'line-height',
  'opacity',
  'color',
  'background-color',
  'background-image',
  'height',
  'max-height',
  'width',
  'max-width',
  'overflow',
  'clip',
  'clip-path',
  'transform',
  'position',
  'left',
  'right',
  'top',
  'bottom',
  'margin-left',
  'margin-top',
  'text-indent',
  'text-decoration',
  'mso-hide',
] as const;
export type LookedAt = (typeof LOOKED_AT)[number];

/** Properties that are a part of one above, or say it shorter. */
const AS: ReadonlyMap<string, LookedAt> = new Map<string, LookedAt>([
  ...LOOKED_AT.map((name) => [name, name] as const),
  ['overflow-x', 'overflow'],
  ['overflow-y', 'overflow'],
  ['text-decoration-line', 'text-decoration'],
]);

/** What is said of one property of an element. */
export interface Said {
  /** What holds on an ordinary screen; `null` where nothing is said. */
  readonly value: string | null;
  /** What holds instead on some other: a narrower one, a dark one. */
  readonly elsewhere: readonly string[];
  /** What may hold instead: whether the rule is of this element cannot be told. */
  readonly perhaps: readonly string[];
}
export type Style = Readonly<Partial<Record<LookedAt, Said>>>;

interface Declared {
  readonly property: LookedAt;
  readonly value: string;
  readonly isImportant: boolean;
}

interface StyleRule extends Selector {
  readonly order: number;
  readonly declared: readonly Declared[];
  /** Whether it holds on some screens only. */
  readonly isElsewhere: boolean;
}

/** Where a rule holds: `nowhere` is print, speech and what no program for mail shows. */
type Where = 'screen' | 'elsewhere' | 'nowhere';

export class StyleSheet {
  readonly #rules = new Map<string, StyleRule[]>();
  readonly #inline = new Map<string, readonly Declared[]>();
  #order = 0;
  #compared = 0;
  #read = 0;

  /** Whether the page has more rules, styles or elements than were read. */
  get isExhausted(): boolean {
    return this.#compared > MOST_COMPARED || this.#read > MOST_SHEETS || this.#inline.size > MOST_STYLES;
  }

  /** @param media as the element says: `screen and (max-width: 600px)`; empty for all. */
  add(css: string, media: string): void {
    const read = css.slice(0, Math.max(0, MOST_SHEETS - this.#read));
    this.#read += css.length;
    const text =
      media.trim() === '' ? read : `@media ${media.slice(0, 200).replace(/[{};]/g, ' ')} {${read}}`;
    for (const node of nodesOf(text)) this.#take(node, 'screen');
  }

  #take(node: CssNode, where: Where): void {
    if (where === 'nowhere') return;
    if (node.type === 'Atrule') for (const child of blockOf(node)) this.#take(child, within(node, where));
    if (node.type !== 'Rule' || node.prelude.type !== 'SelectorList') return;
    const declared = declaredIn(node.block);
    if (declared.length === 0) return;
    for (const selector of node.prelude.children) {
      const rule = selector.type === 'Selector' ? selectorOf(selector) : null;
      if (rule === null || (rule.isPerhaps && where === 'elsewhere')) continue;
      const [{ name, ids, classes }] = rule.steps;
      const key = ids[0] ? `#${ids[0]}` : classes[0] ? `.${classes[0]}` : (name ?? '*');
      const rules = this.#rules.get(key) ?? [];
      rules.push({ ...rule, declared, order: this.#order++, isElsewhere: where === 'elsewhere' });
      this.#rules.set(key, rules);
    }
  }

  /** @param path the element last, those around it before. @returns what its own rules and its `style` say. */
  styleOf(path: readonly Element[]): Style {
    if (this.isExhausted) return NOTHING;
    const element = path.at(-1)!;
    const keys = ['*', element.name, ...[...element.classes].map((one) => `.${one}`)];
    if (element.id !== null) keys.push(`#${element.id}`);
    const rules = keys.flatMap((key) =>
      (this.#rules.get(key) ?? []).filter(({ steps }) => this.#speaksOf(steps, 0, path, path.length - 1)),
    );
    const own = this.#styled(element.attributes['style']);
    if (rules.length === 0 && own.length === 0) return NOTHING;
    return Object.fromEntries(
      [...Map.groupBy(ranked(rules, own), ({ property }) => property)].map(([property, all]) => [
        property,
        saidOf(all),
      ]),
    );
  }

  #styled(style: string | undefined): readonly Declared[] {
    if (style === undefined) return [];
    const known = this.#inline.get(style);
    if (known !== undefined) return known;
    const declared = declaredIn(parse(style.slice(0, MOST_SHEETS), { ...PLAIN, context: 'declarationList' }));
    this.#inline.set(style, declared);
    return declared;
  }

  /** Whether the steps from `i` on are met by the element at `at` and those around it. */
  #speaksOf(steps: StyleRule['steps'], i: number, path: readonly Element[], at: number): boolean {
    if (!this.#isOf(steps[i]!, path[at])) return false;
    const next = steps[i + 1];
    if (next === undefined) return true;
    for (let around = at - 1; around >= 0; around--) {
      if (this.#speaksOf(steps, i + 1, path, around)) return true;
      if (next.isChild) return false;
    }
    return false;
  }

  #isOf(step: Step, element: Element | undefined): boolean {
    if (element === undefined || ++this.#compared > MOST_COMPARED) return false;
    return isNamedBy(step, element);
  }
}

const NOTHING: Style = {};
const PLAIN = { parseValue: false, parseCustomProperty: false } as const;

function nodesOf(css: string): readonly CssNode[] {
  try {
    const sheet = parse(css, PLAIN);
    return sheet.type === 'StyleSheet' ? sheet.children.toArray() : [];
  } catch {
    // Brackets within brackets without end: no program for mail reads that either.
    return [];
  }
}

function blockOf({ block }: Atrule): readonly CssNode[] {
  return block === null ? [] : block.children.toArray();
}

/** Where rules inside an at-rule hold. */
function within({ name, prelude }: Atrule, where: Where): Where {
  if (/^(?:supports|layer)$/i.test(name)) return where;
  if (name.toLowerCase() !== 'media') return 'elsewhere';
  if (prelude === null || prelude.type === 'Raw') return where;
  const queries = prelude.children
    .toArray()
    .flatMap((list) => (list.type === 'MediaQueryList' ? list.children.toArray() : []));
  const places = queries.map((query): Where => {
    if (query.type !== 'MediaQuery') return 'elsewhere';
    const { mediaType, condition, modifier } = query;
    const isScreen = mediaType === null || /^(?:all|screen)$/i.test(mediaType);
    if (modifier === 'not') return isScreen && condition === null ? 'nowhere' : 'elsewhere';
    return !isScreen ? 'nowhere' : condition === null ? 'screen' : 'elsewhere';
  });
  if (places.includes('screen')) return where;
  return places.includes('elsewhere') ? 'elsewhere' : 'nowhere';
}

function declaredIn(block: Block | CssNode): readonly Declared[] {
  if (block.type !== 'Block' && block.type !== 'DeclarationList') return [];
  return block.children.toArray().flatMap((node) => (node.type === 'Declaration' ? longhands(node) : []));
}

function longhands({ property, value, important }: Declaration): readonly Declared[] {
  const text = value.type === 'Raw' ? value.value.trim().toLowerCase() : '';
  const isImportant = important !== false;
  const said = (name: LookedAt, as: string): Declared => ({ property: name, value: as, isImportant });
  const name = property.toLowerCase();
  if (name === 'font') {
    if (/^(?:inherit|unset|revert)$/.test(text)) return [said('font-size', text), said('line-height', text)];
    const [, size = 'medium', height = 'normal'] = FONT.exec(text) ?? [];
    return [said('font-size', size), said('line-height', height)];
  }
  if (name === 'margin' || name === 'inset') {
    const [top = '', right = top, bottom = top, left = right] = text.split(/\s+/);
    return name === 'margin'
      ? [said('margin-top', top), said('margin-left', left)]
      : [said('top', top), said('right', right), said('bottom', bottom), said('left', left)];
  }
  if (name === 'background') return [said('background-color', text), said('background-image', text)];
  const known = AS.get(name);
  return known === undefined ? [] : [said(known, text)];
}

/** The size in a shorthand, and the height of its lines. */
const FONT = /(?:^|\s)(0+(?:\.0*)?|[\d.]+(?:[a-z]+|%))(?:\s*\/\s*([\d.]+(?:[a-z]+|%)?))?(?=\s)/;

/** What is declared of an element, and how it ranks: the higher one holds. */
interface Ranked {
  readonly property: LookedAt;
  readonly value: string;
  readonly rank: readonly [importance: number, inline: number, specificity: number, order: number];
  readonly isElsewhere: boolean;
  readonly isPerhaps: boolean;
}

function ranked(rules: readonly StyleRule[], inline: readonly Declared[]): readonly Ranked[] {
  return [
    ...rules.flatMap(({ declared, specificity, order, isElsewhere, isPerhaps }) =>
      declared.map(({ property, value, isImportant }): Ranked => {
        const rank = [isImportant ? 1 : 0, 0, specificity, order] as const;
        return { property, value, rank, isElsewhere, isPerhaps };
      }),
    ),
    ...inline.map(({ property, value, isImportant }, i): Ranked => {
      const rank = [isImportant ? 1 : 0, 1, 0, i] as const;
      return { property, value, rank, isElsewhere: false, isPerhaps: false };
    }),
  ];
}

function saidOf(all: readonly Ranked[]): Said {
  const above = (a: Ranked, b: Ranked): boolean => {
    const at = a.rank.findIndex((part, i) => part !== b.rank[i]);
    return at === -1 || a.rank[at]! > b.rank[at]!;
  };
  const winner = all
    .filter(({ isElsewhere, isPerhaps }) => !isElsewhere && !isPerhaps)
    .reduce<Ranked | null>((best, one) => (best === null || above(one, best) ? one : best), null);
  const over = all.filter((one) => winner === null || above(one, winner));
  return {
    value: winner?.value ?? null,
    elsewhere: over.filter(({ isElsewhere }) => isElsewhere).map(({ value }) => value),
    perhaps: over.filter(({ isPerhaps }) => isPerhaps).map(({ value }) => value),
  };
}
