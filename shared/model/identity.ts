/** Identity: why rows of several files are one contact, what they say differently, and whom a person told apart. */
import type { PreferenceChannel } from './channel.ts';
import type { BusinessForm, EvidenceKind, PreferenceKind, Subscriber } from './evidence.ts';
import type { Moment } from './moment.ts';
import type { Tri } from './outcome.ts';
import type { RowRef } from './row-ref.ts';

export const IDENTITY_WAYS = ['id', 'email', 'phone'] as const;
/** By what rows are one contact. */
export type IdentityWay = (typeof IDENTITY_WAYS)[number];

/** What one file says under one name, or one row of it: what can be told apart. */
export interface PartRef {
  /** The store's number for the name. */
  readonly key: number;
  readonly source: number;
  /** Of the file; `null` for all that the file says under the name and that no decision gave to another person by its row. */
  readonly row: number | null;
}

/** One row's details as imported, and as they are compared. */
export interface DetailsRow {
  readonly row: RowRef;
  readonly email: string | null;
  readonly emailCompared: string | null;
  readonly phone: string | null;
  readonly phoneCompared: string | null;
  readonly name: string | null;
  readonly personId: string | null;
}

export type RecordCounts = Readonly<Partial<Record<EvidenceKind, number>>>;

/** What one row says under the name it stands under. */
export interface PartRow {
  /** Of the file. */
  readonly row: number;
  readonly records: RecordCounts;
}

export interface IdentityPart extends Omit<PartRef, 'row'> {
  readonly by: IdentityWay;
  /** The naming system of an id: `template`, `shopify`; `null` for an email or phone. */
  readonly system: string | null;
  readonly name: string;
  readonly records: RecordCounts;
  /** Every row of the file that is this contact's under this name, from the first. */
  readonly rows: readonly PartRow[];
  readonly firstRow: RowRef;
  /** The contact rows among them, those of a long list cut. */
  readonly details: readonly DetailsRow[];
}

/** Why some parts of a contact are one. */
export interface IdentityLink {
  readonly by: IdentityWay;
  /** What they have in common, as it is compared. */
  readonly value: string;
  /** Places in the list of parts. */
  readonly parts: readonly number[];
  /** Rows that hold it. */
  readonly rows: readonly RowRef[];
}

export const CONFLICT_KINDS = [
  'refusal_date',
  'subscriber',
  'business_form',
  'business_contact',
  'country',
  'name',
] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** What rows of one contact say differently. All of it is kept. */
export interface IdentityConflict {
  readonly kind: ConflictKind;
  readonly values: readonly { readonly value: string | Moment | null; readonly rows: readonly RowRef[] }[];
  /** The one that decides, the cautious one; `null` where all count or none does. */
  readonly used: string | Moment | null;
}

/** What a contact's rows say of the person. */
export interface StatedRow {
  readonly row: RowRef;
  readonly subscriber: Subscriber;
  readonly businessForm: BusinessForm;
  readonly businessContact: Tri;
  readonly country: string | null;
  readonly name: string | null;
}

export interface StatedPreference {
  readonly row: RowRef;
  readonly type: PreferenceKind;
  readonly at: Moment | null;
  readonly channels: readonly PreferenceChannel[];
}

/** A decision that rows taken for one contact are two persons'. */
export interface Separation {
  readonly separation: number;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly undone: { readonly reason: string; readonly by: string; readonly at: string } | null;
}

/** Details that contacts share and that do not make them one: they have different ids in one system, or a phone alone in common. */
export const SHARED_DETAILS = ['shared_email', 'shared_phone'] as const;
export type SharedDetail = (typeof SHARED_DETAILS)[number];

/** Of a whole run. */
export interface IdentitySurvey {
  readonly joined: Readonly<Record<IdentityWay, number>>;
  readonly conflicts: Readonly<Record<ConflictKind, number>>;
  readonly shared: Readonly<Record<SharedDetail, number>>;
  /** Contacts with any of these. */
  readonly contacts: number;
}

/** What can be looked for among contacts that were joined, are said of differently, or share details with others. */
export type IdentityFinding = IdentityWay | ConflictKind | SharedDetail;
export const IDENTITY_FINDINGS: readonly IdentityFinding[] = [
  ...IDENTITY_WAYS,
  ...CONFLICT_KINDS,
  ...SHARED_DETAILS,
];
