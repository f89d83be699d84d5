/** What is missing most: open facts that one record would settle for many contacts, counted over a run. */
import type { ReasonValue } from './finding.ts';
import type { OpenFactKind } from './open-fact.ts';

export interface EvidenceGap {
  readonly kind: OpenFactKind;
  /** A collection point, context, campaign or pair by name; `null` where each contact has a record of its own. */
  readonly name: string | null;
  /** The number of the source whose rows leave it open; `null` where it does not matter. */
  readonly source: number | null;
  /** From the first event it is about to the last, in ms; `null` where none is dated. */
  readonly window: { readonly start: number; readonly end: number } | null;
  /** What the sentence about it needs, from one of the contacts. */
  readonly values: readonly ReasonValue[];
  /** Undetermined contacts and messages that it alone would settle, whichever way it turned out. */
  readonly contacts: number;
  readonly messages: number;
  /** Undetermined contacts that it would bring nearer, but that want something else too. */
  readonly further: number;
}

/** How many contacts an entry of the register of collection points gave a fact to. */
export interface PointUse {
  readonly row: number;
  readonly contacts: number;
}

/** What was found of one run. */
export interface GapSurvey {
  readonly gaps: readonly EvidenceGap[];
  readonly points: readonly PointUse[];
  /** Undetermined contacts in all, and those that no single record would settle. */
  readonly undetermined: number;
  readonly unsettled: number;
  /** Undetermined messages that were not asked about, as their contacts have too many. Absent from earlier surveys: none. */
  readonly passedOver?: number;
}
