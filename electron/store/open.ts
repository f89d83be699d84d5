/** Where an audit file is made and opened. */
import { auditStore } from './audit-store.ts';
import { createConnection, openConnection } from './connect.ts';
import type { AuditStore } from './store.ts';

interface Options {
  /** The clock that stamps the log, imports and runs; tests bring their own. */
  readonly now?: () => Date;
}

/** A new, empty audit file. Throws `StoreError` `exists`, or what the file system throws. */
export function createAuditFile(path: string, { now = () => new Date() }: Options = {}): AuditStore {
  const store = auditStore(createConnection(path), path, now);
  store.appendLog('app', 'audit_created', {});
  return store;
}

/** An existing audit file. Throws a `StoreError` naming what is wrong with it; repairs nothing. */
export function openAuditFile(path: string, { now = () => new Date() }: Options = {}): AuditStore {
  return auditStore(openConnection(path), path, now);
}
