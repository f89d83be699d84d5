/** How an audit is kept: under a passphrase or not, and until when. */
import type { Custody } from '../../../shared/ipc/custody-contract.ts';
import { londonDay } from '../../../shared/report/moment-text.ts';
import { parseMoment } from '../../import/moment.ts';
import type { AuditStore } from '../../store/store.ts';
import { Failure } from '../failure.ts';

/** @param now in ms; a reminder is about today, and decides nothing. */
export function custodyOf(store: AuditStore, now = Date.now()): Custody {
  const retainUntil = store.retainUntil();
  return {
    isEncrypted: store.key !== null,
    retainUntil,
    isOverdue: retainUntil !== null && londonDay(now) > retainUntil,
  };
}

/** Throws `Failure` `bad_date`. */
export function setRetention(store: AuditStore, until: string | null, actor: string): void {
  if (until !== null) {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(until) ? parseMoment(until) : null;
    if (day === null || typeof day === 'string')
      throw new Failure('bad_date', `"${until}" is not a date: write it as 2030-12-31.`);
  }
  store.setRetainUntil(until, actor);
}

/**
 * Sets, changes or removes the passphrase; `current` must be the one the file was opened with. Throws `Failure`
 * `wrong_passphrase`, and `StoreError` `weak_passphrase` or `locked`.
 */
export function changePassphrase(
  store: AuditStore,
  current: string | null,
  next: string | null,
  actor: string,
): void {
  if (!store.hasPassphrase(current))
    throw new Failure('wrong_passphrase', 'That is not the passphrase this audit was opened with.');
  store.setPassphrase(next, actor);
}

/** The sentence of the reminder; `null` while there is nothing to be reminded of. */
export function retentionReminder({ retainUntil, isOverdue }: Custody): string | null {
  return isOverdue
    ? `This audit was to be kept until ${retainUntil}: purge it, or set a later date with a reason.`
    : null;
}
