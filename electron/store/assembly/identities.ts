/**
 * Which keys are one contact, and which contacts are one person's. Deterministic and independent of the order of import.
 *
 * Rows with one id of one naming system are one contact. An email joins rows of different systems, and rows without an id;
 * two ids of the same system that share an email stay two contacts. A phone joins only a row without an email, and only
 * where one contact holds that phone. An id that is an email address, and that no contact row has, names whoever holds that
 * mailbox: exports give addresses for ids. Refusals reach further: everyone linked by person id or by a shared mailbox.
 *
 * Where a person told contacts apart, that goes before all of this, save that a refusal still reaches whoever shares a
 * mailbox or a phone.
 */
import type { Connection } from '../connect.ts';
import type { KeysApart } from './keys-apart.ts';
import { normaliseEmail } from '../../import/email.ts';
import { keysBetween, scan } from './scan.ts';
import { sameDetails, type Holder } from './same-details.ts';
import { Sets } from './sets.ts';

export interface Identities {
  /** Keys of one contact. */
  readonly contacts: Sets;
  /** Keys of one person or one mailbox, who may be several contacts. */
  readonly persons: Sets;
  /** Every naming system of the ids in the audit. */
  readonly systems: readonly string[];
  /** Phones that several contacts hold, by the phone's own key: the keys of those contacts. */
  readonly phoneHolders: ReadonlyMap<number, readonly number[]>;
}

/** Details grouped between two yields. */
const BATCH = 10_000;

/** Yields between batches. */
export function* resolveIdentities(
  db: Connection,
  sealed: ReadonlySet<number>,
  apart: KeysApart | null,
): Generator<void, Identities> {
  const size = db.prepare<[], number>('SELECT coalesce(max(id), 0) + 1 FROM contact_key').pluck().get()! + 1;
  const contacts = new Sets(size);
  const persons = new Sets(size);
  const { system, systems, addresses } = yield* namingSystems(db, size);
  const valueOf = db.prepare<[number], string>('SELECT value FROM contact_key WHERE id = ?').pluck();
  const joining: Joining = {
    contacts,
    persons,
    system,
    apart,
    addresses: yield* withoutNamed(db, sealed, addresses, apart),
    claims: [],
    valueOf: (key) => valueOf.get(key)!,
  };
  yield* joinByEmail(db, sealed, joining);
  const phoneHolders = yield* joinByPhone(db, sealed, joining);
  joinClaimed(joining);
  for (const group of (yield* sameDetails(db, 'person_id', sealed, apart)).shared()) {
    const together = withoutApart(group, apart);
    for (const { key } of together) persons.join(key, together[0]!.key);
  }
  yield;
  for (let key = 1; key < size; key++) persons.join(key, contacts.find(key));
  return { contacts, persons, systems, phoneHolders };
}

/** Contacts are joined first as if nobody had been told apart. */
function withoutApart(group: readonly Holder[], apart: KeysApart | null): readonly Holder[] {
  return apart === null ? group : group.filter(({ key }) => !apart.persons.has(key));
}

const NOBODY: readonly number[] = [];

/** The persons told apart among those who share a detail, each once. */
function apartAmong(group: readonly Holder[], apart: KeysApart | null): readonly number[] {
  return apart === null
    ? NOBODY
    : [...new Set(group.map(({ key }) => key))].filter((key) => apart.persons.has(key));
}

/** Keys that share a detail with one person told apart and no other. */
interface Claim {
  readonly person: number;
  readonly keys: readonly number[];
}

/**
 * Then a person told apart is joined to those who share a detail with it, as anybody is: never to whom it was told apart
 * from, and not where two of them have the same claim.
 */
function joinClaimed({ contacts, apart, claims }: Joining): void {
  if (apart === null) return;
  const claimants = new Map<number, Set<number>>();
  for (const { person, keys } of claims) {
    const not = new Set([...apart.persons.get(person)!.others].map((key) => contacts.find(key)));
    const roots = keys.map((key) => contacts.find(key));
    if (roots.some((root) => not.has(root))) continue;
    for (const root of roots) claimants.set(root, (claimants.get(root) ?? new Set<number>()).add(person));
  }
  for (const [root, persons] of claimants) if (persons.size === 1) contacts.join(root, [...persons][0]!);
}

/** The persons told apart whose rows stand under a bare detail of this kind, with that key and the detail. */
function* namedBy(
  prefix: 'email:' | 'tel:',
  { apart, valueOf }: Joining,
): Generator<readonly [person: number, key: number, detail: string]> {
  if (apart === null) return;
  for (const [person, { names }] of apart.persons)
    for (const key of names) {
      const name = valueOf(key);
      if (name.startsWith(prefix)) yield [person, key, name.slice(prefix.length)];
    }
}

/** Details by which somebody is named and nothing else, in batches. */
function* detailsNamed(
  db: Connection,
  prefix: 'email:' | 'tel:',
  joining: Joining,
): Generator<readonly string[]> {
  for (const keys of keysBetween(db, prefix, `${prefix.slice(0, -1)};`))
    yield keys.map(([, value]) => value.slice(prefix.length));
  yield Array.from(namedBy(prefix, joining), ([, , detail]) => detail);
  if (prefix === 'email:') yield joining.addresses.map(([, email]) => email);
}

/** `template:C1` → a number for `template`; an interned email or phone is a system of its own. */
function* namingSystems(
  db: Connection,
  size: number,
): Generator<
  void,
  {
    readonly system: Uint16Array;
    readonly systems: readonly string[];
    readonly addresses: readonly Address[];
  }
> {
  const systems = new Map<string, number>();
  const system = new Uint16Array(size);
  const addresses: Address[] = [];
  for (const keys of keysBetween(db, '', null)) {
    for (const [key, value] of keys) {
      const at = value.indexOf(':');
      const name = value.slice(0, at);
      let number = systems.get(name);
      if (number === undefined) systems.set(name, (number = systems.size));
      system[key] = number;
      if (!value.includes('@', at) || name === 'email') continue;
      const email = normaliseEmail(value.slice(at + 1));
      if (email !== null) addresses.push([key, email]);
    }
    yield;
  }
  const ids = [...systems.keys()].filter((name) => name !== 'email' && name !== 'tel');
  return { system, systems: ids, addresses };
}

/** An id that is an email address: its key, and the address as it is compared. */
type Address = readonly [key: number, email: string];

/** Those that no contact row has for its id. */
function* withoutNamed(
  db: Connection,
  sealed: ReadonlySet<number>,
  addresses: readonly Address[],
  apart: KeysApart | null,
): Generator<void, readonly Address[]> {
  if (addresses.length === 0) return addresses;
  const keys = new Map(addresses);
  for (const rows of scan(db, 'contact_row', 'key', sealed, apart)) {
    for (const [, , key] of rows) keys.delete(Number(key));
    yield;
  }
  return [...keys];
}

interface Joining {
  readonly contacts: Sets;
  readonly persons: Sets;
  readonly system: Uint16Array;
  readonly apart: KeysApart | null;
  readonly addresses: readonly Address[];
  readonly claims: Claim[];
  readonly valueOf: (key: number) => string;
}

function* joinByEmail(db: Connection, sealed: ReadonlySet<number>, joining: Joining): Generator<void> {
  const { contacts, persons, system, apart, claims, valueOf } = joining;
  const emails = yield* sameDetails(db, 'email_key', sealed, apart, detailsNamed(db, 'email:', joining));
  let done = 0;
  for (const group of emails.shared()) {
    for (const { key } of group) persons.join(key, group[0]!.key);
    const joined = withoutApart(group, apart);
    // Two ids of one system share the mailbox: which of them another system's row means cannot be told.
    if (!crowded(joined, system)) for (const { key } of joined) contacts.join(key, joined[0]!.key);
    const told = apartAmong(group, apart);
    if (told.length === 1 && joined.length > 0 && !crowded(group, system))
      claims.push({ person: told[0]!, keys: joined.map(({ key }) => key) });
    if (++done % BATCH === 0) yield;
  }
  // What names only the email means whoever holds it; where several do, the first by id.
  const means = (own: number, email: string): void => {
    const holders = emails.holders(email);
    const group = withoutApart(holders, apart);
    if (group.length > 0) contacts.join(own, firstById(group, valueOf));
    const told = apartAmong(holders, apart);
    for (const person of told) persons.join(own, person);
    if (group.length === 0 && told.length === 1) claims.push({ person: told[0]!, keys: [own] });
  };
  for (const keys of keysBetween(db, 'email:', 'email;')) {
    for (const [own, value] of keys) means(own, value.slice('email:'.length));
    yield;
  }
  const named = db.prepare<[string], number>('SELECT id FROM contact_key WHERE value = ?').pluck();
  for (const [own, email] of joining.addresses) {
    if (apart?.persons.has(own) === true) continue;
    means(own, email);
    const bare = named.get(`email:${email}`);
    if (bare !== undefined) contacts.join(own, bare);
  }
  yield;
  // A mailbox that names a person told apart is still shared: a refusal by it reaches whoever holds it.
  for (const [person, key, email] of namedBy('email:', joining))
    for (const sharing of [key, ...emails.holders(email).map((holder) => holder.key)])
      persons.join(person, sharing);
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
  joining: Joining,
): Generator<void, ReadonlyMap<number, readonly number[]>> {
  const { contacts, apart, claims } = joining;
  const phones = yield* sameDetails(db, 'phone_key', sealed, apart, detailsNamed(db, 'tel:', joining));
  const phoneHolders = new Map<number, readonly number[]>();
  for (const keys of keysBetween(db, 'tel:', 'tel;')) {
    for (const [own, value] of keys) {
      const holders = phones.holders(value.slice('tel:'.length));
      if (holders.length === 0) continue;
      const group = withoutApart(holders, apart);
      const held = group.filter(({ key }) => key !== own);
      const withEmail = new Set(held.filter(({ hasEmail }) => hasEmail).map(({ key }) => contacts.find(key)));
      const all = new Set(held.map(({ key }) => contacts.find(key)));
      // A row that holds nothing but this phone is the one contact that holds it with an email, if there is one.
      if (held.length < group.length && withEmail.size === 1) contacts.join(own, [...withEmail][0]!);
      else if (held.length === group.length && all.size === 1) contacts.join(own, [...all][0]!);
      const told = apartAmong(holders, apart);
      if (group.length === 0 && told.length === 1) claims.push({ person: told[0]!, keys: [own] });
      if (all.size > 1 || told.length > 0) phoneHolders.set(own, [...all, ...told]);
    }
    yield;
  }
  for (const [person, key, phone] of namedBy('tel:', joining)) {
    const sharing = [person, key, ...phones.holders(phone).map((holder) => holder.key)];
    for (const one of [person, key])
      phoneHolders.set(one, [...new Set([...(phoneHolders.get(one) ?? []), ...sharing])]);
  }
  return phoneHolders;
}
