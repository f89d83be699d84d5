/**
 * A suggestion for a similarity review: what two labels share in words. It never becomes an outcome; a person decides.
 *
 * Identical labels are similar. Labels that share a word worth sharing go to review or better; only labels that share
 * nothing, neither word nor part of one, are suggested as dissimilar.
 */
import { labelKey } from '../model/label.ts';

export interface Suggestion {
  readonly suggestion: 'similar' | 'review' | 'dissimilar';
  /** Between 0 and 1, the same whichever label comes first. */
  readonly score: number;
  readonly explanation: string;
}

/** Beyond this a label says nothing more for a comparison, and a hostile one could take long. */
const COMPARED_CHARACTERS = 200;
const SIMILAR_FROM = 0.6;
const DISSIMILAR_BELOW = 0.12;
const COMMON = new Set([
  'and',
  'the',
  'for',
  'with',
  'of',
  'a',
  'an',
  'in',
  'new',
  'set',
  'pack',
  'your',
  'our',
  'offer',
  'offers',
  'sale',
]);

export function suggestSimilarity(bought: string, promoted: string): Suggestion {
  const [a, b] = [bought, promoted].map((label) => labelKey(label.slice(0, COMPARED_CHARACTERS)));
  if (a === '' || b === '') return { suggestion: 'review', score: 0, explanation: 'A label is empty.' };
  if (labelKey(bought) === labelKey(promoted))
    return { suggestion: 'similar', score: 1, explanation: 'The labels are the same.' };
  const cut = Math.max(bought.length, promoted.length) > COMPARED_CHARACTERS;
  const [wordsA, wordsB] = [words(a!), words(b!)];
  const shared = [...wordsA].filter((word) => wordsB.has(word)).sort();
  const score = Math.max(overlap(wordsA, wordsB), 0.8 * overlap(trigrams(a!), trigrams(b!)));
  if (shared.length > 0) {
    const list = shared
      .slice(0, 5)
      .map((word) => `“${word}”`)
      .join(', ');
    return {
      // What was not compared cannot have been found similar.
      suggestion: score >= SIMILAR_FROM && !cut ? 'similar' : 'review',
      score,
      explanation: `Both mention ${list}.`,
    };
  }
  return score < DISSIMILAR_BELOW
    ? { suggestion: 'dissimilar', score, explanation: 'The labels share no word and hardly any part of one.' }
    : { suggestion: 'review', score, explanation: 'The labels share no word, but parts of words.' };
}

/** Words that carry meaning, with plural endings taken off. */
function words(label: string): ReadonlySet<string> {
  const found = label.match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(
    found
      .filter((word) => word.length > 1 && !COMMON.has(word))
      .map((word) => word.replace(/(?<=..)(ies|es|s)$/u, (end) => (end === 'ies' ? 'y' : ''))),
  );
}

function trigrams(label: string): ReadonlySet<string> {
  const padded = [...`  ${label} `];
  return new Set(padded.slice(2).map((_, i) => padded.slice(i, i + 3).join('')));
}

/** Dice's coefficient: twice the shared part over both. */
function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let shared = 0;
  for (const item of a) if (b.has(item)) shared++;
  return (2 * shared) / (a.size + b.size);
}
