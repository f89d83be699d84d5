/** Samples with tick marks and two signatures, reviewers' notes, and exceptions followed up: each act by name, and logged. */
import type { FollowedException, SampleMethod, SignatureRole, Tick } from '../model/sample.ts';
import type { ContactRow } from './contacts-contract.ts';
import type { None } from './reply.ts';

export interface SignatureView {
  readonly name: string;
  /** ISO 8601, UTC. */
  readonly at: string;
}

export interface SampleView {
  readonly sample: number;
  readonly name: string;
  readonly method: SampleMethod;
  readonly seed: number;
  /** Contacts that it was drawn from. */
  readonly population: number;
  readonly contacts: number;
  readonly drawnBy: string;
  readonly drawnAt: string;
  /** Whether the latest run is another than the one it was drawn from. */
  readonly isOfEarlierRun: boolean;
  readonly ticks: Readonly<Record<Tick, number>>;
  readonly signatures: Readonly<Record<SignatureRole, SignatureView | null>>;
}

export interface SampleItemView {
  /** From 1. */
  readonly place: number;
  /** As the latest run has it; `null` when its evidence is no longer in the audit. */
  readonly row: ContactRow | null;
  readonly tick: {
    readonly mark: Tick;
    readonly note: string;
    readonly by: string;
    readonly at: string;
  } | null;
}

export interface NoteView {
  readonly note: number;
  readonly text: string;
  readonly by: string;
  readonly at: string;
}

export type ExceptionDraft = Omit<FollowedException, 'exception' | 'at'> & {
  /** `null` opens a new one. */
  readonly exception: number | null;
};

export interface SamplesMethods {
  /** Newest first. */
  readonly samples: { args: None; result: readonly SampleView[] };
  /** Fails with `no_run` where nothing was evaluated. */
  readonly drawContacts: {
    args: {
      readonly name: string;
      readonly method: SampleMethod;
      readonly size: number;
      readonly seed: number;
      readonly by: string;
    };
    result: SampleView;
  };
  /** Fails with `no_such_sample`. */
  readonly drawnSample: {
    args: { readonly sample: number };
    result: { readonly view: SampleView; readonly items: readonly SampleItemView[] };
  };
  /** Fails with `already_signed` once the sample is signed. */
  readonly tickContact: {
    args: {
      readonly sample: number;
      readonly place: number;
      readonly mark: Tick;
      readonly note: string;
      readonly by: string;
    };
    result: null;
  };
  /** Fails with `not_all_ticked`, `already_signed`, `first_signature_missing` or `same_person`. */
  readonly signSample: {
    args: { readonly sample: number; readonly role: SignatureRole; readonly by: string };
    result: SampleView;
  };
  /** Notes on a contact of the latest run, or on the audit as a whole; newest first. */
  readonly notes: { args: { readonly contact: number | null }; result: readonly NoteView[] };
  readonly addNote: {
    args: { readonly contact: number | null; readonly text: string; readonly by: string };
    result: null;
  };
  /** Open ones first, by due date. */
  readonly exceptions: { args: None; result: readonly FollowedException[] };
  readonly saveException: { args: ExceptionDraft; result: null };
}

export const SAMPLES_METHODS = [
  'samples',
  'drawContacts',
  'drawnSample',
  'tickContact',
  'signSample',
  'notes',
  'addNote',
  'exceptions',
  'saveException',
] as const satisfies readonly (keyof SamplesMethods)[];
