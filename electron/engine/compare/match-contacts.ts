/**
 * Which contact of one audit file is which of another: by id within its naming system, else by email, else by phone. A name
 * that several contacts of one file share decides nothing, and no contact is matched twice.
 */
import { NAME_KINDS } from '../../store/contact-names.ts';
import type { AuditStore } from '../../store/store.ts';
import { breathe, type Task } from '../task.ts';

export interface Matched {
  /** By contact number of the newer file: the number in the older one, 0 for none. */
  readonly older: Uint32Array;
  /** Contacts of the older file that are one contact with another in the newer. */
  readonly merged: number;
  /** Contacts of the older file that no contact of the newer one goes back to. */
  readonly gone: readonly number[];
}

/** Held by several contacts of one file. */
const SHARED = -1;

/** Throws the task's reason when cancelled. */
export async function matchContacts(
  before: { readonly store: AuditStore; readonly contacts: number },
  after: { readonly store: AuditStore; readonly contacts: number },
  task: Task,
): Promise<Matched> {
  const older = new Uint32Array(after.contacts + 1);
  const newer = new Uint32Array(before.contacts + 1);
  const joined = new Set<number>();
  for (const [i, kind] of NAME_KINDS.entries()) {
    task.progress('Matching the contacts of the two audits', i / NAME_KINDS.length);
    const holders = new Map<string, number>();
    for (const batch of before.store.contactNames(kind)) {
      for (const { name, contact } of batch) {
        const holder = holders.get(name);
        if (holder === undefined) holders.set(name, contact);
        else if (holder !== contact) holders.set(name, SHARED);
      }
      await breathe(task);
    }
    const found = new Map<string, number>();
    for (const batch of after.store.contactNames(kind)) {
      for (const { name, contact } of batch) {
        if ((holders.get(name) ?? SHARED) === SHARED) continue;
        const holder = found.get(name);
        if (holder === undefined) found.set(name, contact);
        else if (holder !== contact) found.set(name, SHARED);
      }
      await breathe(task);
    }
    for (const [name, contact] of found) {
      if (contact === SHARED) continue;
      const old = holders.get(name)!;
      if (newer[old] !== 0 && newer[old] !== contact) continue;
      if (older[contact] === 0 && newer[old] === 0) {
        older[contact] = old;
        newer[old] = contact;
      } else if (older[contact] !== old) joined.add(old);
    }
  }
  const gone: number[] = [];
  for (let old = 1; old < newer.length; old++) {
    if (newer[old] !== 0) joined.delete(old);
    else if (!joined.has(old)) gone.push(old);
  }
  return { older, merged: joined.size, gone };
}
