/**
 * Similarity review: pairs of what was bought and what was promoted, what is suggested of them, and what people decide. A
 * pair is named by the run it belongs to and its number there; labels cross cut short, as they may be of any length.
 */
import type { Verdict } from '../model/evidence.ts';
import type { Thresholds } from '../model/thresholds.ts';
import type { Band } from '../similarity/score.ts';
import type { ReasonKind } from '../similarity/reasons.ts';
import type { None, Page } from './reply.ts';

/**
 * `same`: one label, so nothing to decide. `unreviewed`, `skipped`: nobody has decided. `one_reviewer`: a second is asked for.
 * `disagreed`: reviewers differ and nobody has settled it. `decided`: the next run relies on the verdict. `accepted`: so it does on
 * the suggestion, by the organisation's policy.
 */
export const PAIR_STATES = [
  'unreviewed',
  'skipped',
  'one_reviewer',
  'disagreed',
  'decided',
  'accepted',
  'same',
] as const;
export type PairState = (typeof PAIR_STATES)[number];

export interface PairRow {
  readonly pair: number;
  readonly bought: string;
  readonly promoted: string;
  readonly contacts: number;
  readonly messages: number;
  readonly state: PairState;
  readonly verdict: Verdict | null;
  /** Whether the verdict rests on imported reviews alone, such as those of an earlier audit. */
  readonly carriedOver: boolean;
  /** `null` while it is being worked out. */
  readonly suggestion: Band | null;
  /** Between 0 and 1. */
  readonly score: number | null;
}

export interface PairFilter {
  /** Part of either label; case and spacing make no difference. */
  readonly search: string;
  /** Empty for every state. */
  readonly states: readonly PairState[];
  readonly suggestion: Band | null;
  readonly verdict: Verdict | null;
  readonly carriedOver: boolean | null;
}

export const PAIR_SORTS = ['messages', 'contacts', 'score'] as const;
/** Most first; pairs without a suggestion last. */
export type PairSort = (typeof PAIR_SORTS)[number];

export interface PairCounts {
  readonly states: Readonly<Record<PairState, number>>;
  readonly suggestions: Readonly<Record<Band, number>>;
  /** Pairs with a suggestion, of all. */
  readonly suggested: number;
  readonly pairs: number;
}

export interface PairPage {
  /** The run whose pairs these are; `null` when nothing was evaluated yet. */
  readonly run: number | null;
  readonly total: number;
  readonly rows: readonly PairRow[];
  /** Over every pair, whatever the filter. */
  readonly counts: PairCounts;
  /** Acts since the run that its conclusions do not know of yet. */
  readonly decidedSince: number;
}

/** One act in a pair's history. */
export interface PairActView {
  /** `null` for a review from an imported file. */
  readonly act: number | null;
  readonly kind: 'verdict' | 'settlement' | 'skip' | 'undo' | 'second_look' | 'acceptance';
  readonly verdict: Verdict | null;
  readonly reviewer: string | null;
  /** As people read it; `null` when undated. */
  readonly when: string | null;
  readonly reason: string | null;
  readonly undone: boolean;
  /** The row as evidence: `reviews.csv:12`. */
  readonly evidence: string;
  readonly row: number;
  readonly carriedOver: boolean;
  /** How many pairs it was about. */
  readonly pairs: number;
}

export interface PrecedentView {
  readonly bought: string;
  readonly promoted: string;
  readonly verdict: Verdict;
  readonly reviewer: string | null;
  readonly when: string | null;
  readonly reason: string | null;
  /** Between 0 and 1. */
  readonly closeness: number;
  readonly carriedOver: boolean;
}

export interface PairDetail {
  readonly row: PairRow;
  readonly suggestion: Band;
  readonly score: number;
  readonly reasons: readonly { readonly kind: ReasonKind; readonly text: string }[];
  readonly precedents: readonly PrecedentView[];
  /** Oldest first. */
  readonly history: readonly PairActView[];
  /** Reviewers whose verdicts differ; a disagreement is for somebody else to settle. */
  readonly differ: readonly string[];
}

export interface ReviewDesk {
  /** Names reviews were given under, the latest first. */
  readonly reviewers: readonly string[];
  /** Reasons to choose from: those given before, most often first, then standard ones. */
  readonly wordings: readonly string[];
  readonly secondReviewer: boolean;
  readonly thresholds: Thresholds;
}

/** What a reviewer says; a skip needs no reason. */
export interface Decision {
  readonly reviewer: string;
  readonly verdict: Verdict | 'skip';
  /** Whether it settles a disagreement. */
  readonly settles: boolean;
  readonly reason: string | null;
}

/** What was recorded, and the rows as they now stand. */
export interface Decided {
  readonly act: number;
  readonly pairs: number;
  readonly rows: readonly PairRow[];
}

export interface BulkPreview {
  readonly pairs: number;
  /** Of them, how many have a verdict that would be replaced or contradicted. */
  readonly alreadyReviewed: number;
  /** Messages that hang on them; one may hang on several pairs. */
  readonly messages: number;
  readonly suggestions: Readonly<Record<Band, number>>;
}

/** Pairs that another band of suggestions would hold. Contacts and messages may hang on several pairs. */
export interface BandMove {
  readonly from: Band;
  readonly to: Band;
  readonly pairs: number;
  readonly contacts: number;
  readonly messages: number;
  /** Of the pairs, those without a verdict. */
  readonly undecided: number;
}

/** What moving the thresholds would do. */
export interface ThresholdsPreview {
  readonly before: Readonly<Record<Band, number>>;
  readonly after: Readonly<Record<Band, number>>;
  readonly moves: readonly BandMove[];
  /** Pairs whose suggestion is still being worked out. */
  readonly pending: number;
  /** How many pairs have a score of each hundredth, from 0 upwards. */
  readonly scores: readonly number[];
}

/** A sample of accepted pairs for a second look. */
export interface SampleView {
  readonly seed: number;
  /** How many pairs were accepted when it was drawn. */
  readonly population: number;
  readonly drawnBy: string;
  readonly when: string;
  readonly looked: number;
  readonly errors: number;
  /** Between 0 and 1, with the bounds of its 95 % interval; `null` while nothing was looked at. */
  readonly rate: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly pairs: readonly {
    readonly bought: string;
    readonly promoted: string;
    /** `null` until looked at. */
    readonly found: Verdict | null;
  }[];
}

export interface ReviewMethods {
  readonly reviewDesk: { args: None; result: ReviewDesk };
  readonly reviewPairs: {
    args: { readonly filter: PairFilter; readonly sort: PairSort; readonly page: Page };
    result: PairPage;
  };
  readonly reviewPair: { args: { readonly run: number; readonly pair: number }; result: PairDetail };
  /**
   * Fails with `pairs_changed` where `run` is no longer the latest, `no_reason` or `no_reviewer` where one is missing,
   * `nothing_to_settle` where reviewers do not differ, and `not_third` where one of those who differ would settle it and two
   * reviewers are asked for.
   */
  readonly decidePairs: {
    args: { readonly run: number; readonly pairs: readonly number[]; readonly decision: Decision };
    result: Decided;
  };
  readonly previewDecision: {
    args: { readonly run: number; readonly filter: PairFilter };
    result: BulkPreview;
  };
  /** As `decidePairs`, over every pair of a filter; `expected` is how many the preview counted. */
  readonly decideFiltered: {
    args: {
      readonly run: number;
      readonly filter: PairFilter;
      readonly expected: number;
      readonly decision: Decision;
    };
    result: Decided;
  };
  /** Undoes the reviewer's latest act, or the one named; `null` when there is none. */
  readonly undoReview: {
    args: { readonly reviewer: string; readonly act: number | null };
    result: Decided | null;
  };
  /**
   * Tries what was decided since the run, and on top of it a verdict on every pair of a filter: a job whose result holds
   * what would change. No run is stored.
   */
  readonly reviewEffect: {
    args: {
      readonly run: number;
      readonly trial: { readonly filter: PairFilter; readonly verdict: Verdict } | null;
    };
    result: { readonly job: number };
  };
  readonly previewThresholds: {
    args: { readonly run: number; readonly thresholds: Thresholds };
    result: ThresholdsPreview;
  };
  /** The latest sample; `null` when none was drawn. */
  readonly reviewSample: { args: None; result: SampleView | null };
  /** Draws accepted pairs at random: the same seed draws the same. */
  readonly drawSample: {
    args: {
      readonly run: number;
      readonly reviewer: string;
      readonly size: number;
      readonly seed: number;
    };
    result: SampleView;
  };
  /** `place` is the pair's place in the sample. */
  readonly lookAgain: {
    args: {
      readonly run: number;
      readonly reviewer: string;
      readonly place: number;
      readonly verdict: Verdict;
      readonly reason: string;
    };
    result: SampleView;
  };
  /** Asks where, then writes the standing reviews as the import template has them; `null` when the person cancelled. */
  readonly exportReviews: { args: None; result: { readonly job: number } | null };
}

export const REVIEW_METHODS = [
  'reviewDesk',
  'reviewPairs',
  'reviewPair',
  'decidePairs',
  'previewDecision',
  'decideFiltered',
  'undoReview',
  'reviewEffect',
  'previewThresholds',
  'reviewSample',
  'drawSample',
  'lookAgain',
  'exportReviews',
] as const satisfies readonly (keyof ReviewMethods)[];
