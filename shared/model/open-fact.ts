/**
 * Open facts: what the evidence leaves unrecorded of one contact, and could be evidenced. Each can be supposed to be one way
 * or the other, which is how it is found out what it would settle.
 */
import type { ReasonValue } from './finding.ts';
import type { Moment } from './moment.ts';
import type { Conclusion } from './outcome.ts';
import type { RowRef } from './row-ref.ts';

export const OPEN_FACTS = [
  'collection',
  'means_at_collection',
  'script_answer',
  'context',
  'collector',
  'collection_date',
  'details',
  'purchase',
  'category_bought',
  'purchase_date',
  'completed_sale',
  'promoted',
  'similarity',
  'consent',
  'consent_date',
  'legal_form',
  'country',
  'objections',
  'rejected_row',
  'refusal_date',
  'external_list',
  'means_in_message',
  'valid_address',
  'purpose',
  'channel',
  'message_date',
  'request',
  'message_log',
  'earlier_gap',
  'unsettled_context',
] as const;
export type OpenFactKind = (typeof OPEN_FACTS)[number];

/** What one record would settle for many contacts at once. */
export interface OpenFactGroup {
  /** A collection point, campaign, pair or source by name; `null` where the fact is each contact's own. */
  readonly name: string | null;
  /** The number of the source that the row came from; `null` where it does not matter. */
  readonly source: number | null;
  /** When it was, for the time window of the group. */
  readonly at: Moment | null;
}

export interface OpenFact {
  readonly kind: OpenFactKind;
  /** The rows that leave it open. */
  readonly rows: readonly RowRef[];
  /** What its sentences need. */
  readonly values: readonly ReasonValue[];
  readonly group: OpenFactGroup;
}

/** What the conclusion would be if the fact were evidenced, and if the contrary were; `null` where there is no contrary. */
export interface Settling {
  readonly fact: OpenFact;
  readonly ifSo: Conclusion;
  readonly ifNot: Conclusion | null;
}

/** A least set of facts with which it would be lawful: without any one of them it would not. */
export interface Counterfactual {
  readonly facts: readonly OpenFact[];
  /** Facts recorded otherwise: it can only be said what would have been, not what may yet be found. */
  readonly contrary: boolean;
}
