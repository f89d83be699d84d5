/** Selectors of a style sheet, as far as what they hide can be told: names, ids, classes, attributes, and what is around. */
import type { Selector as SelectorNode } from 'css-tree';

/** One element of the page. Names are in small letters. */
export interface Element {
  readonly name: string;
  readonly id: string | null;
  readonly classes: ReadonlySet<string>;
  readonly attributes: Readonly<Record<string, string>>;
}

type Matcher = '' | '=' | '~=' | '^=' | '$=' | '*=';
interface AttributeStep {
  readonly name: string;
  readonly matcher: Matcher;
  /** Empty where only its presence is asked. */
  readonly value: string;
}

const HOLDS: Readonly<Record<Matcher, (given: string, asked: string) => boolean>> = {
  '': () => true,
  '=': (given, asked) => given === asked,
  '~=': (given, asked) => given.split(/\s+/).includes(asked),
  '^=': (given, asked) => asked !== '' && given.startsWith(asked),
  '$=': (given, asked) => asked !== '' && given.endsWith(asked),
  '*=': (given, asked) => asked !== '' && given.includes(asked),
};

/** One compound selector; `isChild` where it must be the parent of the one before it, and not any element around. */
export interface Step {
  readonly name: string | null;
  readonly ids: readonly string[];
  readonly classes: readonly string[];
  readonly attributes: readonly AttributeStep[];
  readonly isChild: boolean;
}

export interface Selector {
  /** From the element outwards. */
  readonly steps: readonly [Step, ...Step[]];
  readonly specificity: number;
  /** Whether it also asks for what is not looked at: what stands beside an element, and which of several it is. */
  readonly isPerhaps: boolean;
}

const AMONG_OTHERS = /^(?:(?:first|last|only)-(?:child|of-type)|nth-(?:last-)?(?:child|of-type)|empty|not)$/i;

/** `null` for a selector of states and the like: what it hides cannot be told. */
export function selectorOf(selector: SelectorNode): Selector | null {
  const steps: Step[] = [];
  let [ids, classes, names] = [0, 0, 0];
  let step = emptyStep();
  let isPerhaps = false;
  for (const node of selector.children) {
    switch (node.type) {
      case 'TypeSelector':
        if (node.name !== '*') {
          step.name = node.name.toLowerCase();
          names++;
        }
        break;
      case 'IdSelector':
        step.ids.push(node.name);
        ids++;
        break;
      case 'ClassSelector':
        step.classes.push(node.name);
        classes++;
        break;
      case 'AttributeSelector':
        if (!Object.hasOwn(HOLDS, node.matcher ?? '')) return null;
        step.attributes.push({
          name: node.name.name.toLowerCase(),
          matcher: (node.matcher ?? '') as Matcher,
          value: node.value === null ? '' : node.value.type === 'String' ? node.value.value : node.value.name,
        });
        classes++;
        break;
      case 'PseudoClassSelector':
        // Of a link, wherever it leads.
        if (/^(?:any-)?link$/i.test(node.name))
          step.attributes.push({ name: 'href', matcher: '', value: '' });
        else if (AMONG_OTHERS.test(node.name)) isPerhaps = true;
        else return null;
        classes++;
        break;
      case 'Combinator':
        // What stands beside it has the same elements around.
        if (node.name === '+' || node.name === '~') isPerhaps = true;
        else if (node.name === ' ' || node.name === '>')
          steps.unshift({ ...step, isChild: node.name === '>' });
        else return null;
        step = emptyStep();
        break;
      default:
        return null;
    }
  }
  // Of every element perhaps: nothing follows from that.
  if (isPerhaps && [step.ids, step.classes, step.attributes].every(isEmpty) && step.name === null)
    return null;
  return {
    steps: [{ ...step, isChild: false }, ...steps],
    specificity: ids * 1_000_000 + classes * 1_000 + names,
    isPerhaps,
  };
}

interface MutableStep {
  name: string | null;
  ids: string[];
  classes: string[];
  attributes: AttributeStep[];
}
function isEmpty(all: readonly unknown[]): boolean {
  return all.length === 0;
}
function emptyStep(): MutableStep {
  return { name: null, ids: [], classes: [], attributes: [] };
}

/** Whether an element is one that a step names. */
export function isNamedBy({ name, ids, classes, attributes }: Step, element: Element): boolean {
  return (
    (name === null || name === element.name) &&
    ids.every((id) => id === element.id) &&
    classes.every((one) => element.classes.has(one)) &&
    attributes.every((one) => {
      if (!Object.hasOwn(element.attributes, one.name)) return false;
      return HOLDS[one.matcher](element.attributes[one.name]!, one.value);
    })
  );
}
