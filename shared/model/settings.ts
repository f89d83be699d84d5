/** The audit's settings, as `audit.json` states them and the audit file keeps them. */
import type { Jurisdiction } from './jurisdiction.ts';
import type { Thresholds } from './thresholds.ts';
import type { Policies } from './policies.ts';

export interface Sender {
  readonly name: string;
  readonly charity: boolean;
}

export interface AuditSettings {
  readonly organisation: string | null;
  readonly senders: readonly Sender[];
  /** The law for contacts of whom no country is recorded. */
  readonly jurisdiction: Jurisdiction;
  /** ISO date or timestamp as given; `null` until the audit has one (the day of the latest event is then proposed). */
  readonly asAt: string | null;
  readonly period: { readonly from: string | null; readonly to: string | null };
  /** `null`: not stated. An imported log is then taken as whole, and the report says so. */
  readonly messageLogComplete: boolean | null;
  readonly preferencesComplete: boolean | null;
  /** The legal person whose own systems the platform exports come from, which no export names; `null` if not stated. */
  readonly exportsCollectedBy: string | null;
  readonly proposed: {
    readonly channel: string;
    readonly promoted: string | null;
    readonly category: string | null;
    readonly ownProduct: boolean | null;
    readonly promotesType: string | null;
  } | null;
  readonly policies: Partial<Policies>;
  /** Where the bands of suggestions begin; `null` for where they do by default. */
  readonly thresholds: Thresholds | null;
}

/** An audit of which nothing has been stated yet. */
export const NO_SETTINGS: AuditSettings = {
  organisation: null,
  senders: [],
  jurisdiction: 'uk',
  asAt: null,
  period: { from: null, to: null },
  messageLogComplete: null,
  preferencesComplete: null,
  exportsCollectedBy: null,
  proposed: null,
  policies: {},
  thresholds: null,
};
