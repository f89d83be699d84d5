/**
 * Labels that are likely spellings of one, for a person to put together or not. They are told by their letters alone: nothing
 * here asks what they mean, as two products may mean nearly the same and yet be two.
 */
import { labelKey } from '../model/label.ts';
import { COMPARED_CHARACTERS, labelWords } from './label-words.ts';

/**
 * What the labels differ in, the least first: `spacing` (also hyphens, case, accents and signs), `plural`, `order` of the
 * words, one `letter`.
 */
export const VARIANT_REASONS = ['spacing', 'plural', 'order', 'letter'] as const;
export type VariantReason = (typeof VARIANT_REASONS)[number];

export interface LikelyVariants {
  /** Places of the labels, in ascending order; at least two. */
  readonly labels: readonly number[];
  readonly reason: VariantReason;
}

/** Words shorter than this are often two things where they differ in a letter. */
const LETTERS_FROM = 6;
const LETTERS_TO = 60;
/** With more labels than this, single letters are not looked at: there would be more likenesses than anybody could read. */
const MOST_BY_LETTER = 20_000;

/** Those that differ in least first, then in the order of the labels. A label may be in several. */
export function likelyVariants(labels: readonly string[]): readonly LikelyVariants[] {
  const union = new Clusters(labels.length);
  const keys = labels.map((label) => (label.length > COMPARED_CHARACTERS ? null : keysOf(label)));
  for (const reason of ['spacing', 'plural', 'order'] as const) {
    const first = new Map<string, number>();
    for (const [i, own] of keys.entries()) {
      if (own === null || own[reason] === '') continue;
      const other = first.get(own[reason]);
      if (other === undefined) first.set(own[reason], i);
      else union.join(other, i, reason);
    }
  }
  const found = union.all();
  const byLetter =
    labels.length > MOST_BY_LETTER
      ? []
      : [...oneLetterApart(keys.map((own) => own?.plural ?? ''))].flatMap(([a, b]): LikelyVariants[] => {
          const [left, right] = [union.of(a), union.of(b)];
          return left === right
            ? []
            : [{ labels: [...left, ...right].toSorted((x, y) => x - y), reason: 'letter' }];
        });
  const distinct = new Map([...found, ...byLetter].map((one) => [one.labels.join(' '), one]));
  const rank = ({ reason }: LikelyVariants): number => VARIANT_REASONS.indexOf(reason);
  return [...distinct.values()].toSorted((a, b) => rank(a) - rank(b) || a.labels[0]! - b.labels[0]!);
}

function keysOf(label: string): Readonly<Record<'spacing' | 'plural' | 'order', string>> {
  const plain = labelKey(label).normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('&', ' and ');
  const { stems } = labelWords(plain);
  return {
    spacing: plain.replace(/[^\p{L}\p{N}]+/gu, ''),
    plural: stems.join(''),
    order: stems.length > 1 ? stems.toSorted().join(' ') : '',
  };
}

/** Which labels belong together so far, and by what the furthest of them differ. */
class Clusters {
  readonly #of: (number[] | null)[];
  readonly #reason = new Map<number[], VariantReason>();

  constructor(labels: number) {
    this.#of = Array.from({ length: labels }, () => null);
  }

  of(label: number): readonly number[] {
    return (this.#of[label] ??= [label]);
  }

  join(a: number, b: number, reason: VariantReason): void {
    const [left, right] = [(this.#of[a] ??= [a]), (this.#of[b] ??= [b])];
    if (left === right) return;
    for (const label of right) this.#of[label] = left;
    left.push(...right);
    this.#reason.set(left, reason);
    this.#reason.delete(right);
  }

  all(): readonly LikelyVariants[] {
    return [...this.#reason].map(([labels, reason]) => ({
      labels: labels.toSorted((a, b) => a - b),
      reason,
    }));
  }
}

/** Pairs of texts that one letter put in, left out, replaced or swapped with its neighbour makes equal; digits must agree. */
function* oneLetterApart(texts: readonly string[]): Generator<readonly [number, number]> {
  const shortened = new Map<string, number[]>();
  const first = new Map<string, number>();
  for (const [i, text] of texts.entries()) {
    if (text.length < LETTERS_FROM || text.length > LETTERS_TO || first.has(text)) continue;
    first.set(text, i);
    const near = new Set<number>();
    const ways = new Set([text, ...Array.from(text, (_, at) => text.slice(0, at) + text.slice(at + 1))]);
    for (const way of ways) {
      const others = shortened.get(way);
      if (others === undefined) shortened.set(way, [i]);
      else {
        for (const other of others) near.add(other);
        others.push(i);
      }
    }
    for (const other of near)
      if (digits(texts[other]!) === digits(text) && isOneApart(texts[other]!, text)) yield [other, i];
  }
}

function digits(text: string): string {
  return text.replace(/\D+/g, ' ');
}

function isOneApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let [x, y] = [a.length, b.length];
  while (x > from && y > from && a[x - 1] === b[y - 1]) {
    x--;
    y--;
  }
  if (x - from <= 1 && y - from <= 1) return true;
  return x - from === 2 && y - from === 2 && a[from] === b[from + 1] && a[from + 1] === b[from];
}
