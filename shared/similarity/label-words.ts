/** The words of a label, as the comparison sees them: stemmed, weighed, and with the part that names the thing itself. */
import { labelKey } from '../model/label.ts';

/** Beyond this a label says nothing more for a comparison, and a hostile one could take long. */
export const COMPARED_CHARACTERS = 200;

/** Small words; the first of them after a noun ends the part of a label that names the thing ("broadband | for your home"). */
const CONNECTIVES = new Set('for with of in to from about by at on and or the a an your our my'.split(' '));

/** Words of shops and offers that many unrelated labels share. Two labels that share only these share little. */
const COMMON = new Set(
  `accessory accessories add advice annual best bonus booking brand business category club company deal discount enquiry equipment exclusive
   extra family free general gift home house item kit latest mens misc monthly new offer online other pack part personal plan
   premium price product professional quote range review sale scheme selection service set shop single special standard
   store subscription supplies supply ticket trial uk us value weekly womens men women boy girl kid child children adult
   black white red blue green silver gold pink grey small medium large size`
    .split(/\s+/)
    .filter((word) => word !== '')
    .map(stem),
);

/** In hundredths of a telling word's weight: whole numbers add up alike in any order. */
const TELLING_WEIGHT = 100;
const COMMON_WEIGHT = 15;
/** Sizes and model numbers tell less than words. */
const NUMBER_WEIGHT = 70;

export interface LabelWords {
  /** Every word in order, stemmed. */
  readonly stems: readonly string[];
  /** How many of them belong to the part that names the thing. */
  readonly headLength: number;
  /** What each distinct word weighs in a comparison; connectives are left out. */
  readonly weights: ReadonlyMap<string, number>;
  /** The same words as a list, and what they weigh together: millions of pairs ask for both. */
  readonly weighed: readonly string[];
  readonly total: number;
  /** Whether the label was longer than what is compared. */
  readonly cut: boolean;
}

export function labelWords(label: string): LabelWords {
  const compared = labelKey(label.slice(0, COMPARED_CHARACTERS)).replace(/['’]s\b/gu, '');
  const found = compared.match(/[\p{L}\p{N}]+/gu) ?? [];
  const end = found.findIndex((word, i) => i > 0 && CONNECTIVES.has(word));
  const stems = found.map(stem);
  const weights = new Map<string, number>();
  for (const [i, word] of found.entries()) {
    if (word.length > 1 && !CONNECTIVES.has(word)) weights.set(stems[i]!, weightOf(stems[i]!));
  }
  return {
    stems,
    headLength: end === -1 ? stems.length : end,
    weights,
    weighed: [...weights.keys()],
    total: [...weights.values()].reduce((sum, weight) => sum + weight, 0),
    cut: label.length > COMPARED_CHARACTERS,
  };
}

/** Whether a stemmed word says anything of what is sold. */
export function isTelling(word: string): boolean {
  return word.length > 1 && !CONNECTIVES.has(word) && !COMMON.has(word);
}

/** Words that go before a number where a label is only a code. */
const CODE_WORDS = new Set(
  'sku code codes ref reference article art item product no nr number id model part'.split(' '),
);

/** Whether a label is a stock code or a number, which says nothing of what is sold. */
export function isCode({ stems }: LabelWords): boolean {
  return (
    stems.some((word) => /\d/.test(word)) &&
    stems.every((word) => /\d/.test(word) || word.length === 1 || CODE_WORDS.has(word))
  );
}

function weightOf(word: string): number {
  if (COMMON.has(word)) return COMMON_WEIGHT;
  return /\d/.test(word) ? NUMBER_WEIGHT : TELLING_WEIGHT;
}

/** English plurals taken off; shorter words stay as they are. */
function stem(word: string): string {
  if (word.length <= 3) return word;
  return word
    .replace(/ies$/u, 'y')
    .replace(/(?<=ss|sh|ch|x|z)es$/u, '')
    .replace(/(?<=[^s])s$/u, '');
}

/** Dice's coefficient over weighed words: twice the shared weight over both; between 0 and 1. */
export function sharedWeight(a: LabelWords, b: LabelWords): number {
  const total = a.total + b.total;
  if (total === 0) return 0;
  const [few, many] = a.weighed.length <= b.weighed.length ? [a, b] : [b, a];
  let shared = 0;
  for (const word of few.weighed) if (many.weights.has(word)) shared += few.weights.get(word)!;
  return (2 * shared) / total;
}

/** Telling words that both labels hold, in the order of the alphabet. */
export function sharedWords(a: LabelWords, b: LabelWords): readonly string[] {
  return [...a.weights.keys()].filter((word) => isTelling(word) && b.weights.has(word)).sort();
}

/** Whether two labels are the same words in the same order, plurals aside. */
export function sameWords(a: LabelWords, b: LabelWords): boolean {
  return (
    a.stems.length > 0 && a.stems.length === b.stems.length && a.stems.every((word, i) => word === b.stems[i])
  );
}
