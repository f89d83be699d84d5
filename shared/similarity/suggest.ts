/**
 * A suggestion for a similarity review: a calibrated score, a band, and reasons that a person can check. It never
 * becomes an outcome; a person decides, or a policy that the organisation chose and the report prints.
 */
import { compareLabels, type Comparison } from './compare.ts';
import { sameWords } from './label-words.ts';
import { NO_PLACEMENTS, sharedPlace, type Placements, type SharedPlace } from './placement.ts';
import type { Precedent } from './precedent.ts';
import { reasonsFor, type SuggestionReason } from './reasons.ts';
import type { Thresholds } from '../model/thresholds.ts';
import { bandOf, calibratedScore, DEFAULT_THRESHOLDS, type Band } from './score.ts';
import type { LabelTraits } from './traits.ts';

export interface Suggestion {
  readonly suggestion: Band;
  /** Between 0 and 1, the same whichever label comes first. */
  readonly score: number;
  readonly reasons: readonly SuggestionReason[];
  /** The reasons as one text. */
  readonly explanation: string;
}

export interface SuggestionContext {
  readonly thresholds: Thresholds;
  readonly placements: Placements;
  readonly precedents: readonly Precedent[];
}

export const PLAIN_CONTEXT: SuggestionContext = {
  thresholds: DEFAULT_THRESHOLDS,
  placements: NO_PLACEMENTS,
  precedents: [],
};

/** Labels that differ in plural, case or punctuation only. */
const SAME_WORDS_SCORE = 0.99;
/** One category of the organisation's own, and a category shared higher up. */
const SAME_CATEGORY_SCORE = 0.98;
const SHARED_ANCESTOR_SCORE = 0.5;
/** A label that cannot be read is left to a person, wherever the thresholds stand. */
const UNREADABLE_SCORE = 0.5;
/** Part of a cut label was never compared, so the pair is never suggested as similar. */
const CUT_SCORE = 0.54;

export function suggestSimilarity(
  bought: LabelTraits,
  promoted: LabelTraits,
  context: SuggestionContext = PLAIN_CONTEXT,
): Suggestion {
  const comparison = compareLabels(bought, promoted);
  const place = sharedPlace(context.placements(bought.label), context.placements(promoted.label));
  const score = scoreOf(bought, promoted, comparison, place);
  const reasons = reasonsFor({ bought, promoted, comparison, place, precedents: context.precedents });
  return {
    suggestion: bandOf(score, context.thresholds),
    score,
    reasons,
    explanation: reasons.map(({ text }) => text).join(' '),
  };
}

/** The score alone, for many pairs. */
export function scorePair(bought: LabelTraits, promoted: LabelTraits, placements: Placements): number {
  const place = sharedPlace(placements(bought.label), placements(promoted.label));
  return scoreOf(bought, promoted, compareLabels(bought, promoted), place);
}

function scoreOf(a: LabelTraits, b: LabelTraits, comparison: Comparison, place: SharedPlace | null): number {
  if (a.key === b.key) return a.key === '' ? UNREADABLE_SCORE : 1;
  if (place?.same === true) return SAME_CATEGORY_SCORE;
  if (!a.readable || !b.readable) return UNREADABLE_SCORE;
  const whole = !a.words.cut && !b.words.cut;
  if (whole && sameWords(a.words, b.words)) return SAME_WORDS_SCORE;
  const least = place !== null && place.path.length > 1 ? SHARED_ANCESTOR_SCORE : 0;
  const score = Math.max(least, calibratedScore(comparison));
  return whole ? score : Math.min(score, CUT_SCORE);
}
