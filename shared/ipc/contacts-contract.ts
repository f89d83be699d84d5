/** What the latest run concluded of contacts, their messages and campaigns. */
import type { ProvisionId } from '../model/finding.ts';
import type { Basis, Conclusion, Outcome } from '../model/outcome.ts';
import type { FindingView, ReasonView } from '../report/justification.ts';
import type { None, Page } from './reply.ts';

export interface CampaignView {
  readonly campaign: number;
  readonly campaignId: string;
  readonly name: string | null;
  readonly channel: string;
  readonly promoted: string | null;
  readonly sent: string | null;
  readonly lawful: Readonly<Record<Conclusion, number>>;
}

export interface ContactRow {
  readonly contact: number;
  readonly contactId: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly name: string | null;
  readonly mayMarket: 'yes' | 'no' | 'undetermined';
  readonly basis: Basis;
  readonly outcomes: Readonly<Record<ProvisionId, Outcome>>;
  readonly messages: number;
  readonly unlawful: number;
  readonly undetermined: number;
}

export interface ContactFilterView {
  readonly search: string;
  readonly mayMarket: 'yes' | 'no' | 'undetermined' | null;
  readonly provision: ProvisionId | null;
  readonly outcome: Outcome | null;
}

/** Something that happened, on the contact's timeline. */
export interface TimelineEvent {
  readonly kind: 'collection' | 'transaction' | 'message' | 'preference';
  /** Milliseconds for ordering; `null` when undated (shown last). */
  readonly at: number | null;
  readonly when: string;
  readonly title: string;
  readonly detail: string;
  readonly row: number;
  /** For a message, what was concluded of it. */
  readonly lawful: Conclusion | null;
}

export interface MessageView {
  readonly message: number;
  readonly campaign: string;
  readonly when: string;
  readonly channel: string;
  readonly promoted: string | null;
  readonly lawful: Conclusion;
  readonly basis: Basis;
  readonly reasons: readonly ReasonView[];
  readonly findings: readonly FindingView[];
  readonly row: number;
}

export interface ContactDetail {
  readonly row: ContactRow;
  /** One sentence: may or may not be marketed to, on what basis, about what. */
  readonly headline: string;
  readonly reasons: readonly ReasonView[];
  readonly findings: readonly FindingView[];
  readonly advice: readonly ReasonView[];
  readonly timeline: readonly TimelineEvent[];
  readonly messages: readonly MessageView[];
}

export interface ContactsMethods {
  readonly campaigns: { args: None; result: readonly CampaignView[] };
  readonly contacts: {
    args: { readonly filter: ContactFilterView; readonly page: Page };
    result: { readonly total: number; readonly rows: readonly ContactRow[] };
  };
  readonly contact: { args: { readonly contact: number }; result: ContactDetail };
}

export const CONTACTS_METHODS = [
  'campaigns',
  'contacts',
  'contact',
] as const satisfies readonly (keyof ContactsMethods)[];
