/** One contact: the verdict with its justification, what happened in order of time, and the imported rows behind it. */
import type { Conclusion } from '../model/outcome.ts';
import type { EvidenceKind } from '../model/evidence.ts';
import type { JustificationTree } from '../report/justification-tree.ts';
import type { ContactDetail, MessageView, TimelineEvent } from './contacts-contract.ts';
import type { RowView } from './import-contract.ts';
import type { Page } from './reply.ts';

export const TIMELINE_KINDS = ['collection', 'transaction', 'message', 'preference'] as const;
export type TimelineKind = (typeof TIMELINE_KINDS)[number];

/** A contact without its events and messages, which may be thousands and are asked for by the page. */
export interface ContactView extends Omit<ContactDetail, 'timeline' | 'messages'> {
  readonly events: Readonly<Record<TimelineKind, number>>;
  readonly lawful: Readonly<Record<Conclusion, number>>;
}

/** What one row was read as: a record of the audit's vocabulary, value by value, in words. */
export interface RecordView {
  readonly kind: EvidenceKind;
  readonly title: string;
  /** Values that are known; a fact that the row does not record is left out. */
  readonly values: readonly { readonly name: string; readonly value: string }[];
}

/** An imported row as it was in its file, and what it was read as. */
export interface EvidenceRowView extends RowView {
  readonly records: readonly RecordView[];
}

/** A message with the tree behind its conclusion, and what would settle or change it. */
export interface JustifiedMessage extends MessageView {
  readonly justification: JustificationTree;
}

export interface ContactMethods {
  /** Fails with `no_such_contact`, or `run_is_stale` when evidence or settings changed since the latest run. */
  readonly contact: { args: { readonly contact: number }; result: ContactView };
  /** In order of time, undated last. `lawful` leaves only messages of that conclusion. */
  readonly contactTimeline: {
    args: {
      readonly contact: number;
      readonly kinds: readonly TimelineKind[];
      readonly lawful: Conclusion | null;
      readonly page: Page;
    };
    result: { readonly total: number; readonly rows: readonly TimelineEvent[] };
  };
  /** One message's own justification. Fails with `no_such_message`. */
  readonly contactMessage: {
    args: { readonly contact: number; readonly message: number };
    result: JustifiedMessage;
  };
  readonly evidenceRow: { args: { readonly row: number }; result: EvidenceRowView };
}

export const CONTACT_METHODS = [
  'contact',
  'contactTimeline',
  'contactMessage',
  'evidenceRow',
] as const satisfies readonly (keyof ContactMethods)[];
