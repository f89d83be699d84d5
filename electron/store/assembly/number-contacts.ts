/** Numbers contacts by naming system and id, not by file: the numbering must not depend on the order of import. */
import type { Connection } from '../connect.ts';
import { TABLES } from '../evidence-tables.ts';
import type { KeysApart } from './keys-apart.ts';
import type { Sets } from './sets.ts';
import { keysBetween, scan } from './scan.ts';

export interface Numbered {
  readonly contacts: number;
  /** The contact of each key; 0 for a key that no sealed row names. */
  readonly contactOf: Int32Array;
  /** By contact: its first key, which means that contact whatever is imported later. */
  readonly firstKey: Int32Array;
  /** Whether a contact row holds the key, not only a message or another record. */
  readonly isNamed: (key: number) => boolean;
}

const NAMED = 1;
const REFERRED_TO = 2;
/** Only in a public register: an entry there concerns who is in the audit already; it brings nobody in. */
const LISTED = 4;

/** First the contacts that contact rows name, the organisation's own ids before others; then those only other records name. */
export function* numberContacts(
  db: Connection,
  sealed: ReadonlySet<number>,
  sets: Sets,
  keys: number,
  apart: KeysApart | null,
): Generator<void, Numbered> {
  const known = new Uint8Array(keys);
  for (const kind of ['contact', 'collection', 'transaction', 'message', 'preference'] as const) {
    for (const rows of scan(db, TABLES[kind], kind === 'preference' ? 'key, type' : 'key', sealed, apart)) {
      const mark = kind === 'contact' ? NAMED : REFERRED_TO;
      for (const [, , key, type] of rows) known[key as number]! |= type === 'external_list' ? LISTED : mark;
      yield;
    }
  }
  const numbers = new Int32Array(keys);
  const contactOf = new Int32Array(keys);
  const firstKey: number[] = [0];
  const place = (key: number): void => {
    const root = sets.find(key);
    if (numbers[root] === 0) {
      numbers[root] = firstKey.length;
      firstKey.push(key);
    }
    contactOf[key] = numbers[root]!;
  };
  const isNamed = (key: number): boolean => (known[key]! & NAMED) !== 0;
  const isOnlyReferredTo = (key: number): boolean =>
    !isNamed(key) &&
    ((known[key]! & REFERRED_TO) !== 0 || (known[key] === LISTED && numbers[sets.find(key)] !== 0));
  for (const [from, before, takes] of [
    ['template:', 'template;', isNamed],
    ['', 'template:', isNamed],
    ['template;', null, isNamed],
    ['', null, isOnlyReferredTo],
  ] as const) {
    for (const batch of keysBetween(db, from, before)) {
      for (const [key] of batch) if (takes(key)) place(key);
      yield;
    }
  }
  return { contacts: firstKey.length - 1, contactOf, firstKey: Int32Array.from(firstKey), isNamed };
}
