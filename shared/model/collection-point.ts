/**
 * Collection points: the forms, checkouts, scripts and tills at which details were collected, and what each said while it
 * was in use. No export of a CRM holds this, and reg 22(3) hangs on it: one entry can settle thousands of contacts.
 */
import type { PreferenceChannel } from './channel.ts';
import type { CollectionContext, Mechanism } from './evidence.ts';
import type { Moment } from './moment.ts';
import type { Tri } from './outcome.ts';
import type { RowRef } from './row-ref.ts';

export const POINT_KINDS = ['form', 'checkout', 'script', 'till', 'other', 'unknown'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

/** What a register says of one point while one wording was in use there. An absent value is unknown, never no. */
export interface PointStatement {
  readonly pointId: string;
  readonly name: string | null;
  readonly pointKind: PointKind;
  /** The first day it was in use. */
  readonly from: Moment | null;
  /** The last day; `null` while it is still in use. */
  readonly to: Moment | null;
  /** In the course of what the details are collected there. */
  readonly context: CollectionContext;
  /** Imported files or platforms whose collections were made there; none when the entry is not for a source. */
  readonly sources: readonly string[];
  readonly wording: string | null;
  readonly meansOfRefusing: Tri;
  readonly mechanism: Mechanism;
  readonly simple: Tri;
  readonly free: Tri;
  /** Channels whose marketing can be refused there; none when the refusal is not limited to channels. */
  readonly channels: readonly PreferenceChannel[];
  readonly notice: string | null;
  readonly sender: string | null;
}

/** An entry as evaluation reads it. */
export interface PointFact extends Omit<PointStatement, 'sources'> {
  /** Numbers of the sources it speaks for; `null` when it is not for a source. */
  readonly sources: readonly number[] | null;
  /** Whether `sender` is one of the audit's senders; `unknown` when none is stated. */
  readonly sentBySender: Tri;
  readonly row: RowRef;
}

/** By what a collection was joined to the register. */
export type JoinedBy = 'name' | 'notice' | 'source' | 'date';

/** Why the register does not settle what a collection leaves open. */
export interface PointDoubt {
  readonly code: 'point_not_in_register' | 'point_not_in_use' | 'point_use_unknown' | 'points_differ';
  /** The points concerned, by name. */
  readonly names: string;
  readonly rows: readonly RowRef[];
}

/** What the register adds to one collection. Where the collection itself states a fact, it adds nothing to that fact. */
export interface PointAnswer {
  readonly by: JoinedBy;
  readonly names: string;
  readonly pointKind: PointKind;
  /** Entries that gave the fact; none where the collection gave it, or nobody. */
  readonly rows: Readonly<Record<PointQuestion, readonly RowRef[]>>;
  readonly doubts: Readonly<Record<PointQuestion, PointDoubt | null>>;
  readonly simple: Tri;
  readonly free: Tri;
  readonly channels: readonly PreferenceChannel[];
}

/** What a collection may leave open and a register can settle. */
export const POINT_QUESTIONS = ['context', 'collector', 'means'] as const;
export type PointQuestion = (typeof POINT_QUESTIONS)[number];
