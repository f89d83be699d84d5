/**
 * Which keys are one contact, and which contacts are one person's. Deterministic and independent of the order of import.
 *
 * Rows with one id of one naming system are one contact. An email joins rows of different systems, and rows without an id;
 * two ids of the same system that share an email stay two contacts. A phone joins only a row without an email, and only
 * where one contact holds that phone. Refusals reach further: everyone linked by person id or by a shared mailbox.
 */
import type { Connection } from '../connect.ts';
import { keysBetween } from './scan.ts';
import { sameDetails, type Holder } from './same-details.ts';
import { Sets } from './sets.ts';

export interface Identities {
  /** Keys of one contact. */
  readonly contacts: Sets;
  /** Keys of one person or one mailbox, who may be several contacts. */
  readonly persons: Sets;
  /** Phones that several contacts hold, by the phone's own key: the keys of those contacts. */
  readonly phoneHolders: ReadonlyMap<number, readonly number[]>;
}

/** Details grouped between two yields. */
const BATCH = 10_000;

/** Yields between batches. */
export function* resolveIdentities(db: Connection, sealed: ReadonlySet<number>): Generator<void, Identities> {
  const size = db.prepare<[], number>('SELECT coalesce(max(id), 0) + 1 FROM contact_key').pluck().get()! + 1;
  const contacts = new Sets(size);
  const persons = new Sets(size);
  const system = yield* namingSystems(db, size);
  const valueOf = db.prepare<[number], string>('SELECT value FROM contact_key WHERE id = ?').pluck();
  yield* joinByEmail(db, sealed, contacts, persons, system, (key) => valueOf.get(key)!);
  const phoneHolders = yield* joinByPhone(db, sealed, contacts);
  for (const group of (yield* sameDetails(db, 'person_id', sealed)).shared())
    for (const { key } of group) persons.join(key, group[0]!.key);
  yield;
  for (let key = 1; key < size; key++) persons.join(key, contacts.find(key));
  return { contacts, persons, phoneHolders };
}

/** `template:C1` → a number for `template`; an interned email or phone is a system of its own. */
function* namingSystems(db: Connection, size: number): Generator<void, Uint16Array> {
  const systems = new Map<string, number>();
  const of = new Uint16Array(size);
  for (const keys of keysBetween(db, '', null)) {
    for (const [key, value] of keys) {
      const name = value.slice(0, value.indexOf(':'));
      let number = systems.get(name);
      if (number === undefined) systems.set(name, (number = systems.size));
      of[key] = number;
    }
    yield;
  }
  return of;
}

function* joinByEmail(
  db: Connection,
  sealed: ReadonlySet<number>,
  contacts: Sets,
  persons: Sets,
  system: Uint16Array,
  valueOf: (key: number) => string,
): Generator<void> {
  const emails = yield* sameDetails(db, 'email_key', sealed);
  let done = 0;
  for (const group of emails.shared()) {
    for (const { key } of group) persons.join(key, group[0]!.key);
    // Two ids of one system share the mailbox: which of them another system's row means cannot be told.
    if (!crowded(group, system)) for (const { key } of group) contacts.join(key, group[0]!.key);
    if (++done % BATCH === 0) yield;
  }
  // What names only the email means whoever holds it; where several do, the first by id.
  for (const keys of keysBetween(db, 'email:', 'email;')) {
    for (const [own, value] of keys) {
      const group = emails.holders(value.slice('email:'.length));
      if (group.length > 0) contacts.join(own, firstById(group, valueOf));
    }
    yield;
  }
}

function crowded(group: readonly Holder[], system: Uint16Array): boolean {
  const keys = new Set(group.map(({ key }) => key));
  return new Set([...keys].map((key) => system[key])).size < keys.size;
}

function firstById(group: readonly Holder[], valueOf: (key: number) => string): number {
  const [first, ...others] = new Set(group.map(({ key }) => key));
  return others.reduce((a, b) => (valueOf(b) < valueOf(a) ? b : a), first!);
}

function* joinByPhone(
  db: Connection,
  sealed: ReadonlySet<number>,
  contacts: Sets,
): Generator<void, ReadonlyMap<number, readonly number[]>> {
  const phones = yield* sameDetails(db, 'phone_key', sealed);
  const phoneHolders = new Map<number, readonly number[]>();
  for (const keys of keysBetween(db, 'tel:', 'tel;')) {
    for (const [own, value] of keys) {
      const group = phones.holders(value.slice('tel:'.length));
      if (group.length === 0) continue;
      const held = group.filter(({ key }) => key !== own);
      const withEmail = new Set(held.filter(({ hasEmail }) => hasEmail).map(({ key }) => contacts.find(key)));
      const all = new Set(held.map(({ key }) => contacts.find(key)));
      // A row that holds nothing but this phone is the one contact that holds it with an email, if there is one.
      if (held.length < group.length && withEmail.size === 1) contacts.join(own, [...withEmail][0]!);
      else if (held.length === group.length && all.size === 1) contacts.join(own, [...all][0]!);
      if (all.size > 1) phoneHolders.set(own, [...all]);
    }
    yield;
  }
  return phoneHolders;
}
