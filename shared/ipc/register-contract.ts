/** The campaign register: what is known of each campaign, edits of it, and its own message as evidence. */
import type { Reading } from '../model/material.ts';
import type { Conclusion } from '../model/outcome.ts';
import type { None, Page } from './reply.ts';

/** Fields that can be edited, by the names of the import template. */
export const EDITABLE_FIELDS = [
  'name',
  'subject',
  'channel',
  'purpose',
  'contains_promotion',
  'promoted',
  'category',
  'promotes_type',
  'own_product',
  'means_of_refusing',
  'valid_address',
  'identity_concealed',
  'sender',
] as const;
export type EditableField = (typeof EDITABLE_FIELDS)[number];

export interface RegisterRow {
  readonly campaignId: string;
  /** As it stands, edits included; `null` where nothing is recorded, `unknown` for words that say so. */
  readonly fields: Readonly<Record<EditableField, string | null>>;
  readonly sent: string | null;
  /** How many rows and edits say something of it; 0 for one that only messages name. */
  readonly rows: number;
  /** Other ids that are this campaign. */
  readonly joined: readonly string[];
}

/** A report of one campaign that is, by what it says itself, for certain another campaign of the register. */
export interface JoinSuggestion {
  readonly campaignId: string;
  readonly name: string;
  readonly into: { readonly campaignId: string; readonly name: string };
  /** One sentence: what both say. */
  readonly why: string;
}

/** What counting campaigns as one would make of the register. */
export interface JoinEffect {
  readonly into: RegisterRow;
  readonly joined: readonly RegisterRow[];
  /** As the one would stand. */
  readonly after: RegisterRow;
  /** In the order `into`, then `joined`. */
  readonly evidence: readonly JoinedEvidence[];
  /** Why they cannot be one, in sentences; none where they can. */
  readonly against: readonly string[];
}

/** What counting campaigns as one would change of the conclusions: of their messages together, and of every contact. */
export interface JoinOutcomes {
  readonly messages: readonly Counted<Conclusion>[];
  readonly contacts: readonly Counted<'yes' | 'no' | 'undetermined'>[];
}
interface Counted<T> {
  readonly conclusion: T;
  readonly before: number;
  readonly after: number;
}

export interface JoinedEvidence {
  readonly campaignId: string;
  /** Judged in the latest evaluation; `null` before the first. */
  readonly messages: number | null;
  /** Its own messages and reports, and what was confirmed or refused of them. */
  readonly materials: number;
  readonly judged: number;
  readonly edits: number;
}

/** One edit: evidence of its own, with who, when and what it rests on. */
export interface EditView {
  readonly source: number;
  /** The id that it names, which is another one's where campaigns were joined. */
  readonly campaignId: string;
  readonly at: string;
  readonly by: string;
  readonly changes: readonly { readonly field: string; readonly value: string }[];
  readonly note: string | null;
  /** The passage of the campaign's own message that it rests on. */
  readonly passage: string | null;
  /** How many campaigns were edited together. */
  readonly campaigns: number;
}

export interface ReadingView extends Reading {
  /** Means the same reading of the same message always. */
  readonly id: string;
  readonly verdict: 'confirmed' | 'refused' | null;
}

export interface MaterialView {
  readonly source: number;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly addedAt: string;
  /** A report is an imported file, of which the table of clicks is read. */
  readonly kind: 'email' | 'text_message' | 'report';
  /** What is odd about it in this campaign, in a sentence for people. */
  readonly remark: string | null;
  /** What a person reads in it, at most 20,000 characters: plain text, never markup. */
  readonly text: string;
  readonly readings: readonly ReadingView[];
}

export interface CampaignEvidence {
  /** `null` for a campaign that nothing names. */
  readonly row: RegisterRow | null;
  readonly edits: readonly EditView[];
  readonly materials: readonly MaterialView[];
}

export interface RegisterMethods {
  readonly campaignRegister: {
    args: {
      readonly search: string;
      /** Only campaigns of which this is not recorded. */
      readonly lacking: EditableField | null;
      readonly page: Page;
    };
    result: { readonly total: number; readonly rows: readonly RegisterRow[] };
  };
  /** Sets fields of one or many campaigns; an empty value says that it is not known. The number of the edit. */
  readonly editCampaigns: {
    args: {
      readonly campaignIds: readonly string[];
      readonly changes: Readonly<Partial<Record<EditableField, string>>>;
      readonly note: string | null;
    };
    result: { readonly source: number };
  };
  readonly joinSuggestions: { args: None; result: readonly JoinSuggestion[] };
  /** What it would do to count campaigns as another one; nothing is changed. */
  readonly joinEffect: {
    args: { readonly campaignIds: readonly string[]; readonly into: string };
    result: JoinEffect;
  };
  /** A job that works out what it would do to the conclusions. Fails with `no_run` before the first evaluation. */
  readonly tryJoin: {
    args: { readonly campaignIds: readonly string[]; readonly into: string };
    result: { readonly job: number };
  };
  /** Says of campaigns that they are the same as another, or with `null` that they are none other. The number of the edit. */
  readonly joinCampaigns: {
    args: {
      readonly campaignIds: readonly string[];
      readonly into: string | null;
      readonly note: string | null;
    };
    result: { readonly source: number };
  };
  /** Asks where, then writes every campaign as the register's template, to be filled in and imported; `null` when cancelled. */
  readonly exportRegister: { args: None; result: { readonly job: number } | null };
  readonly campaignEvidence: { args: { readonly campaignId: string }; result: CampaignEvidence };
  /** Keeps `.eml`, `.mht`, `.html` and text files with a campaign. What was not kept, and why. */
  readonly addCampaignMessages: {
    args: { readonly campaignId: string; readonly tokens: readonly string[] };
    result: { readonly added: number; readonly refused: readonly string[] };
  };
  /** Confirms a reading, which makes an edit of it, refuses it, or takes either back. Two confirmations never contradict. */
  readonly judgeReading: {
    args: {
      readonly source: number;
      readonly reading: string;
      readonly verdict: 'confirmed' | 'refused' | null;
    };
    result: null;
  };
  /** Takes an edit or a message out again, logged. */
  readonly undoRegister: { args: { readonly source: number }; result: null };
}

export const REGISTER_METHODS = [
  'campaignRegister',
  'editCampaigns',
  'joinSuggestions',
  'joinEffect',
  'tryJoin',
  'joinCampaigns',
  'exportRegister',
  'campaignEvidence',
  'addCampaignMessages',
  'judgeReading',
  'undoRegister',
] as const satisfies readonly (keyof RegisterMethods)[];
