/**
 * Refusals under ids that no contact list has, but for which one has nearly the same: a spreadsheet makes 7 of 007 and of 7.0,
 * and systems differ in capitals. Whose refusal it is nobody can say; so of the contact with that id nobody can say that it
 * holds none.
 */
import type { Connection } from '../connect.ts';
import { TABLES } from '../evidence-tables.ts';
import type { Identities } from './identities.ts';
import type { KeysApart } from './keys-apart.ts';
import type { Numbered } from './number-contacts.ts';
import { REFUSALS, reachOf } from './reach.ts';
import { keysBetween, scan } from './scan.ts';

/** Details are compared as they are: only ids can be nearly the same. */
const DETAIL = /^(?:email|tel):/;
/** In its ids capitals tell one record from another. */
const CASE_MATTERS = /^salesforce:/;

interface Stray {
  readonly source: number;
  readonly row: number;
}

/** Writes `rejected_naming`. Yields between batches. */
export function* nameNearly(
  db: Connection,
  sealed: ReadonlySet<number>,
  identities: Identities,
  numbered: Numbered,
  apart: KeysApart | null,
): Generator<void> {
  const { contactOf, isNamed } = numbered;
  const reach = reachOf(identities, numbered, apart);
  const listed = new Set<number>();
  for (let key = 1; key < contactOf.length; key++) if (isNamed(key)) listed.add(contactOf[key]!);
  const isHeard = (key: number, type: unknown): boolean =>
    listed.has(contactOf[key]!) || [...reach(key, type)].some((contact) => listed.has(contact));
  const strays = new Map<number, Stray[]>();
  // A row with an id and an address is said of both, one after the other: heard of the one it is no stray of the other.
  let said: Stray & { readonly keys: number[]; heard: boolean } = {
    source: 0,
    row: 0,
    keys: [],
    heard: true,
  };
  const settle = (): void => {
    const { source, row, keys, heard } = said;
    if (!heard) for (const key of keys) addTo(strays, key, { source, row });
  };
  for (const rows of scan(db, TABLES.preference, 'key, type, row', sealed, apart)) {
    for (const [, source, key, type, row] of rows) {
      if (!REFUSALS.has(type)) continue;
      if (said.source !== source || said.row !== row) {
        settle();
        said = { source, row: Number(row), keys: [], heard: false };
      }
      said.keys.push(Number(key));
      said.heard ||= isHeard(Number(key), type);
    }
    yield;
  }
  settle();
  if (strays.size === 0) return;
  const near = new Map<string, Stray[]>();
  for (const keys of keysBetween(db, '', null)) {
    for (const [key, value] of keys) {
      const found = strays.get(key);
      if (found === undefined || DETAIL.test(value)) continue;
      for (const stray of found) addTo(near, nearForm(value), stray);
    }
    yield;
  }
  if (near.size === 0) return;
  const add = db.prepare('INSERT OR IGNORE INTO rejected_naming (contact, source, row) VALUES (?, ?, ?)');
  for (const keys of keysBetween(db, '', null)) {
    db.transaction(() => {
      for (const [key, value] of keys)
        if (isNamed(key))
          for (const { source, row } of near.get(nearForm(value)) ?? []) add.run(contactOf[key], source, row);
    })();
    yield;
  }
}

function addTo<Key>(found: Map<Key, Stray[]>, key: Key, stray: Stray): void {
  const before = found.get(key);
  if (before === undefined) found.set(key, [stray]);
  else before.push(stray);
}

/** What ids have in common that differ in zeros in front, decimals of nothing, or capitals. */
function nearForm(value: string): string {
  const at = value.indexOf(':') + 1;
  const id = value
    .slice(at)
    .replace(/^0+(?=.)/, '')
    .replace(/\.0+$/, '');
  return value.slice(0, at) + (CASE_MATTERS.test(value) ? id : id.toLowerCase());
}
