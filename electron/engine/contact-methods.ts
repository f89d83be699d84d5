/** Methods on one contact. The contact last looked at stays justified, so that its timeline and messages come at once. */
import type { EvidenceRowView } from '../../shared/ipc/contact-contract.ts';
import type { AuditStore } from '../store/store.ts';
import { contactView, messageJustification, messageView, timelineOf } from './contact-detail.ts';
import { Failure } from './failure.ts';
import { justify, type Justified, type Justifier } from './justify.ts';
import type { EngineTable, OpenAudit } from './open-audit.ts';
import { recordView } from './record-view.ts';
import { evidenceNames, originalRow } from './views.ts';

type Method = 'contact' | 'contactTimeline' | 'contactMessage' | 'evidenceRow';

interface Looked {
  readonly store: AuditStore;
  /** Every change of evidence, settings or run is logged: an unchanged log is an unchanged audit. */
  readonly logged: number;
  readonly justifier: Justifier;
  readonly one: Justified;
}

export function contactMethods(open: OpenAudit): Pick<EngineTable, Method> {
  let last: Looked | null = null;
  const look = (contact: number): Looked => {
    const { store } = open;
    const logged = store.logLength();
    const isSameAudit = last !== null && last.store === store && last.logged === logged;
    if (isSameAudit && last!.one.result.contact === contact) return last!;
    const justifier = isSameAudit ? last!.justifier : justify(store);
    last = { store, logged, justifier, one: justifier.justify(contact) };
    return last;
  };
  return {
    contact: ({ contact }) => {
      const { store, justifier, one } = look(contact);
      return contactView(store, justifier, one);
    },
    contactTimeline: ({ contact, kinds, lawful, page: { offset, limit } }) => {
      const { one } = look(contact);
      const events = timelineOf(one).filter(
        (event) => kinds.includes(event.kind) && (lawful === null || event.lawful === lawful),
      );
      return { total: events.length, rows: events.slice(offset, offset + limit) };
    },
    contactMessage: ({ contact, message }) => {
      const { store, justifier, one } = look(contact);
      const result = one.result.messages.find((each) => each.message === message);
      const fact = one.facts.messages.find(({ id }) => id === message);
      if (result === undefined || fact === undefined)
        throw new Failure('no_such_message', 'The latest run judged no such message to this contact.');
      const names = evidenceNames(store.sources());
      return {
        ...messageView(result, fact, names, one.result.law),
        justification: messageJustification(one, justifier.audit, result, fact, names),
      };
    },
    evidenceRow: ({ row }) => evidenceRow(open.store, row),
  };
}

/** Throws `Failure` `no_such_row`. */
async function evidenceRow(store: AuditStore, row: number): Promise<EvidenceRowView> {
  return { ...(await originalRow(store, row)), records: store.recordsOf(row).map(recordView) };
}
