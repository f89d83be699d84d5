/** What the latest run concluded of contacts, their messages and campaigns. */
import type { ProvisionId } from '../model/finding.ts';
import type { Basis, Conclusion, Outcome } from '../model/outcome.ts';
import type { Law } from '../model/jurisdiction.ts';
import type { LawView } from '../report/law-words.ts';
import type { JustificationTree } from '../report/justification-tree.ts';
import type { FindingView, ReasonView } from '../report/justification.ts';
import type { Moment } from '../model/moment.ts';
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
  readonly law: Law;
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

export const CONTACT_SORTS = ['contact', 'name', 'email', 'messages', 'unlawful', 'undetermined'] as const;
/** Ascending for `contact`, `name` and `email`; most first for the counts. Ties in contact order. */
export type ContactSort = (typeof CONTACT_SORTS)[number];

/** Which contacts an export takes: those named, or all of a filter but some. */
export type ContactChoice =
  | { readonly kind: 'named'; readonly contacts: readonly number[] }
  | {
      readonly kind: 'filtered';
      readonly filter: ContactFilterView;
      readonly except: readonly number[];
    };

export interface CampaignDetail {
  readonly campaign: CampaignView;
  readonly subject: string | null;
  readonly purpose: string;
  readonly meansOfRefusing: 'yes' | 'no' | 'unknown';
  readonly validAddress: 'yes' | 'no' | 'unknown';
  readonly sender: string | null;
  /** Rows of the campaign register; empty when messages name a campaign that no register holds. */
  readonly rows: readonly number[];
  readonly outcomes: Readonly<Record<ProvisionId, Readonly<Record<Outcome, number>>>>;
}

/** One message of a campaign, with whom it went to. */
export interface CampaignMessage {
  readonly message: number;
  readonly contact: number;
  readonly contactId: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly at: Moment | null;
  readonly lawful: Conclusion;
  readonly basis: Basis;
  readonly outcomes: Readonly<Record<ProvisionId, Outcome>>;
  readonly row: number;
}

/** Something that happened, on the contact's timeline. */
export interface TimelineEvent {
  readonly kind: 'collection' | 'transaction' | 'message' | 'preference';
  /** `null` when undated (shown last). */
  readonly at: Moment | null;
  readonly when: string;
  readonly title: string;
  readonly detail: string;
  readonly row: number;
  /** For a message, its number, and what was concluded of it; `null` when it lies outside the period. */
  readonly message: number | null;
  readonly lawful: Conclusion | null;
}

export interface MessageView {
  readonly message: number;
  readonly campaignId: string;
  readonly campaign: string;
  readonly at: Moment | null;
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
  /** Whose law was applied. */
  readonly law: LawView;
  readonly findings: readonly FindingView[];
  /** From conclusion to provision to fact to row, and what would change or settle it. */
  readonly justification: JustificationTree;
  readonly advice: readonly ReasonView[];
  readonly timeline: readonly TimelineEvent[];
  readonly messages: readonly MessageView[];
}

export interface ContactsMethods {
  readonly campaigns: { args: None; result: readonly CampaignView[] };
  readonly contacts: {
    args: { readonly filter: ContactFilterView; readonly sort: ContactSort; readonly page: Page };
    result: { readonly total: number; readonly rows: readonly ContactRow[] };
  };
  /** Asks where, then writes the chosen contacts as `contacts.csv` has them; `null` when the person cancelled. */
  readonly exportContacts: {
    args: { readonly choice: ContactChoice };
    result: { readonly job: number } | null;
  };
  readonly campaign: { args: { readonly campaignId: string }; result: CampaignDetail };
  /** Worst first: unlawful, undetermined, then the rest, each in contact order. */
  readonly campaignMessages: {
    args: { readonly campaignId: string; readonly lawful: Conclusion | null; readonly page: Page };
    result: { readonly total: number; readonly rows: readonly CampaignMessage[] };
  };
}

export const CONTACTS_METHODS = [
  'campaigns',
  'contacts',
  'exportContacts',
  'campaign',
  'campaignMessages',
] as const satisfies readonly (keyof ContactsMethods)[];
