/** Where an audit file is made and opened. */
import { existsSync } from 'node:fs';
import { auditStore } from './audit-store.ts';
import type { AuditFacts } from '../../shared/model/facts.ts';
import type { Moment } from '../../shared/model/moment.ts';
import type { AuditSettings } from '../../shared/model/settings.ts';
import { assembledContacts } from './assembly/assemble.ts';
import { auditFacts } from './audit-facts.ts';
import { createConnection, openConnection, readingConnection } from './connect.ts';
import { keyOfFile, newKey, type FileKey } from './encryption.ts';
import { FactReader } from './facts.ts';
import { isLarge, Soundness } from './soundness.ts';
import { Outcomes, type StoredOutcome } from './outcomes.ts';
import type { AuditStore } from './store.ts';

interface Options {
  /** The clock that stamps the log, imports and runs; tests bring their own. */
  readonly now?: () => Date;
  /** Opens, or encrypts, the file; `null` or left out for a file without one. */
  readonly passphrase?: string | null;
}
interface OpenOptions extends Options {
  /** Opens a large file before it is read through; `isSound` of the store tells how that went. */
  readonly soon?: boolean;
}

/** A new, empty audit file. Throws `StoreError` `exists`, or what the file system throws. */
export function createAuditFile(
  path: string,
  { now = () => new Date(), passphrase = null }: Options = {},
): AuditStore {
  const key = passphrase === null ? null : newKey(passphrase);
  const store = auditStore(createConnection(path, key), path, now, key);
  store.appendLog('app', 'audit_created', {});
  return store;
}

/** An existing audit file. Throws a `StoreError` naming what is wrong with it; repairs nothing. */
export function openAuditFile(
  path: string,
  { now = () => new Date(), passphrase = null, soon = false }: OpenOptions = {},
): AuditStore {
  const key = passphrase === null || !existsSync(path) ? null : keyOfFile(path, passphrase);
  const db = openConnection(path, key, { largeUnread: soon });
  return auditStore(db, path, now, key, soon && isLarge(path) ? new Soundness(path, key) : null);
}

/** A copy of a file that is open here, with the original's key. Throws as `openAuditFile` does. */
export function openCopy(path: string, key: FileKey | null): AuditStore {
  return auditStore(openConnection(path, key), path, () => new Date(), key);
}

/** The facts of an audit file that is open elsewhere and assembled, and what a run stored, for a thread that only reads. */
export function readFactsOf(
  path: string,
  key: FileKey | null,
  settings: AuditSettings,
  asAt: Moment,
  acts: number,
): {
  readonly reader: FactReader;
  readonly audit: AuditFacts;
  storedOutcome(run: number, contact: number): StoredOutcome | null;
  close(): void;
} {
  const db = readingConnection(path, key);
  const outcomes = new Outcomes(db);
  return {
    reader: new FactReader(db, settings.senders, assembledContacts(db) ?? 0),
    audit: auditFacts(db, settings, asAt, acts),
    storedOutcome: (run, contact) => outcomes.of(run, contact),
    close: () => void db.close(),
  };
}
