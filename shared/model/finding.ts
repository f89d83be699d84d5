/** What evaluation concludes, provision by provision, with the reasons and the rows relied on. */
import type { Law } from './jurisdiction.ts';
import type { Moment } from './moment.ts';
import type { Basis, Conclusion, Outcome } from './outcome.ts';
import type { RowRef } from './row-ref.ts';

/** The provisions judged, in the order of every report. The same string names the file, the column and the screen. */
export const PROVISIONS = [
  'pecr_22_1',
  'pecr_22_2',
  'pecr_22_3_a',
  'pecr_22_3_b',
  'pecr_22_3_c_collection',
  'pecr_22_3_c_messages',
  'pecr_22_3A',
  'pecr_23',
  'gdpr_21_3',
] as const;
export type ProvisionId = (typeof PROVISIONS)[number];

/** A value a sentence needs: a recorded text, a moment, or a count. */
export type ReasonValue = string | number | Moment | null;

/** Why an outcome is what it is: a code with its sentence in `shared/report/reasons.ts`, its values and its rows. */
export interface Reason<Code extends string = string> {
  readonly code: Code;
  readonly values: readonly ReasonValue[];
  readonly rows: readonly RowRef[];
}

export interface Finding {
  readonly provision: ProvisionId;
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
}

/** One finding for each provision, in the order of `PROVISIONS`. */
export type Findings = readonly Finding[];

export interface MessageResult {
  readonly message: number;
  readonly lawful: Conclusion;
  readonly basis: Basis;
  readonly findings: Findings;
  /** Reasons for the conclusion itself, beyond the provisions (not marketing, not electronic mail, not received …). */
  readonly reasons: readonly Reason[];
}

/** What the contact's verdict is about: the next message. */
export interface VerdictScope {
  readonly channel: string;
  readonly label: string | null;
}

export interface ContactResult {
  readonly contact: number;
  /** The country whose law was applied. */
  readonly law: Law;
  readonly mayMarket: Exclude<Conclusion, 'not_applicable'>;
  readonly basis: Exclude<Basis, 'not_applicable'>;
  readonly scope: VerdictScope;
  readonly findings: Findings;
  readonly reasons: readonly Reason[];
  /** In the order of the facts' messages. */
  readonly messages: readonly MessageResult[];
}
