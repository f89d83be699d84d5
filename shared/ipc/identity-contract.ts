/** Identity: why rows are one contact, what they say differently, and telling two persons apart, which can be undone. */
import type {
  ConflictKind,
  DetailsRow,
  IdentityFinding,
  IdentityPart,
  IdentitySurvey,
  IdentityWay,
  PartRef,
  Separation,
} from '../model/identity.ts';
import type { RowRef } from '../model/row-ref.ts';
import type { ContactRow } from './contacts-contract.ts';
import type { None, Page } from './reply.ts';

/** Rows of a part that are shown, and can be told apart, one by one. */
export const ROWS_SHOWN = 1_000;

export interface PartView extends Omit<IdentityPart, 'details' | 'rows'> {
  readonly file: string;
  /** The first `ROWS_SHOWN` of them, each with what it holds in words. */
  readonly rows: readonly { readonly row: number; readonly evidence: string; readonly holds: string }[];
  readonly rowCount: number;
  /** What it stands under, in words: `id C1`. */
  readonly title: string;
  /** What the file holds under it, in words. */
  readonly holds: string;
  readonly details: readonly (DetailsRow & {
    readonly evidence: string;
    /** The name as names are compared. */
    readonly nameCompared: string | null;
  })[];
}

export interface LinkView {
  readonly by: IdentityWay;
  readonly text: string;
  readonly rows: readonly RowRef[];
  readonly evidence: readonly string[];
}

export interface ConflictView {
  readonly kind: ConflictKind;
  readonly title: string;
  readonly values: readonly {
    readonly text: string;
    readonly rows: readonly RowRef[];
    readonly evidence: readonly string[];
  }[];
  /** What is made of it. */
  readonly used: string;
}

export interface SeparationView extends Separation {
  /** What was told apart, and what it was told apart from. */
  readonly names: readonly string[];
  readonly from: readonly string[];
  /** The contact that it is now; `null` where it is none. */
  readonly contact: number | null;
}

export interface IdentityView {
  readonly parts: readonly PartView[];
  readonly links: readonly LinkView[];
  readonly conflicts: readonly ConflictView[];
  /** Refusals under other contacts that count for this one as well. */
  readonly reached: readonly { readonly row: RowRef; readonly evidence: string }[];
  /** Rejected rows, not put right, that name the contact: nothing they say is known, and it may be a refusal. */
  readonly rejected: readonly { readonly row: RowRef; readonly evidence: string; readonly reason: string }[];
  /** Decisions that concern its rows, the latest first. */
  readonly separations: readonly SeparationView[];
}

/** What telling apart, or undoing it, would do. */
export interface SeparationEffect {
  /** The contacts concerned, as they are and as they would be. */
  readonly before: readonly ContactRow[];
  readonly after: readonly ContactRow[];
  /** Of all contacts and messages of the audit. */
  readonly contacts: readonly [before: number, after: number];
  readonly messages: readonly {
    readonly lawful: 'yes' | 'no' | 'undetermined';
    readonly before: number;
    readonly after: number;
  }[];
}

export interface IdentifiedContact extends ContactRow {
  readonly findings: readonly IdentityFinding[];
  /** One of those who hold the same email or phone and are other contacts; `null` where nobody does. */
  readonly sharesWith: ContactRow | null;
}

export interface IdentityMethods {
  /** Fails with `no_such_contact` and `run_is_stale`. */
  readonly contactIdentity: { args: { readonly contact: number }; result: IdentityView };
  /** `null` while the latest run was not looked through. */
  readonly identitySurvey: { args: None; result: IdentitySurvey | null };
  readonly surveyIdentity: { args: None; result: { readonly job: number } };
  /** Contacts that were joined, are said of differently, or share details with others, in contact order. */
  readonly identifiedContacts: {
    args: { readonly finding: IdentityFinding | null; readonly page: Page };
    result: { readonly total: number; readonly rows: readonly IdentifiedContact[] };
  };
  readonly separations: { args: None; result: readonly SeparationView[] };
  /** Works out what it would do and changes nothing; the effect is in the job's result. */
  readonly trySeparation: {
    args: { readonly contact: number; readonly apart: readonly PartRef[] };
    result: { readonly job: number };
  };
  /** Tells these parts or rows of a contact apart from the rest, and evaluates. Fails with `nothing_apart` and `nothing_left`. */
  readonly separateContact: {
    args: {
      readonly contact: number;
      readonly apart: readonly PartRef[];
      readonly reason: string;
      readonly by: string;
    };
    result: { readonly job: number };
  };
  readonly tryJoining: { args: { readonly separation: number }; result: { readonly job: number } };
  /** Undoes a separation, and evaluates. Fails with `no_such_separation`. */
  readonly joinAgain: {
    args: { readonly separation: number; readonly reason: string; readonly by: string };
    result: { readonly job: number };
  };
}

export const IDENTITY_METHODS = [
  'contactIdentity',
  'identitySurvey',
  'surveyIdentity',
  'identifiedContacts',
  'separations',
  'trySeparation',
  'separateContact',
  'tryJoining',
  'joinAgain',
] as const satisfies readonly (keyof IdentityMethods)[];
