/** An earlier or the latest run as it can be looked at today: the sources it saw, and the facts it was drawn from. */
import type { AuditFacts, ContactFacts } from '../../shared/model/facts.ts';
import type { Moment } from '../../shared/model/moment.ts';
import { APART } from './assembly/keys-apart.ts';
import { auditFacts } from './audit-facts.ts';
import { chunkOf } from './chunks.ts';
import type { Connection } from './connect.ts';
import { FactReader } from './facts.ts';
import type { RunInfo } from './store.ts';

/** The facts of a run. */
export interface RunFacts {
  readonly audit: AuditFacts;
  /** `null` when there is no such contact. Cheapest in contact order. */
  of(contact: number): ContactFacts | null;
}

/** The sources that a run saw; `null` where that was not recorded, or where one of them is no longer held. */
export function sourcesOfRun(db: Connection, run: number): ReadonlySet<number> | null {
  const stamp = db.prepare<[number], string>('SELECT assembly FROM run WHERE id = ?').pluck().get(run);
  if (stamp === undefined || stamp === '') return null;
  const hashes = new Map(
    db
      .prepare<[], { id: number; sha256: string }>('SELECT id, sha256 FROM source WHERE sealed = 1')
      .all()
      .map(({ id, sha256 }) => [String(id), sha256]),
  );
  const seen = stamp
    .split(' ')
    .filter((one) => !one.startsWith(APART))
    .map((one) => one.split(':') as [id: string, sha256: string]);
  return seen.every(([id, sha256]) => hashes.get(id) === sha256)
    ? new Set(seen.map(([id]) => Number(id)))
    : null;
}

/** Chunks kept: neighbours in one audit are mostly neighbours in another. */
const KEPT = 8;

/** @param within the sources the run saw. */
export function runFacts(
  db: Connection,
  { settings, createdAt, acts }: RunInfo,
  asAt: Moment,
  contacts: number,
  within: ReadonlySet<number>,
): RunFacts {
  const reader = new FactReader(db, settings.senders, contacts, within);
  const chunks = new Map<number, ReadonlyMap<number, ContactFacts>>();
  return {
    audit: auditFacts(db, settings, asAt, acts, within, createdAt),
    of(contact) {
      const no = chunkOf(contact);
      let chunk = chunks.get(no);
      if (chunk === undefined) {
        chunk = new Map([...reader.chunk(no, asAt)].map(({ facts }) => [facts.contact, facts]));
        chunks.set(no, chunk);
        if (chunks.size > KEPT) chunks.delete(chunks.keys().next().value!);
      }
      return chunk.get(contact) ?? null;
    },
  };
}
