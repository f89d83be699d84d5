/** The names that mean the same contact in any audit file: ids with their naming system, emails and phones. */
import { ownerKey } from './assembly/keys-apart.ts';
import type { Connection } from './connect.ts';
import type { ContactIdentity } from './store.ts';

export const NAME_KINDS = ['id', 'email', 'phone'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export interface ContactName {
  readonly name: string;
  readonly contact: number;
}

/** A statement over a table's ids from ?1 to ?2. */
interface Reading {
  readonly table: 'contact_key' | 'contact_row';
  readonly sql: string;
}

const keys = (name: string, condition: string): Reading => ({
  table: 'contact_key',
  sql: `SELECT ${name} AS name, kc.contact FROM contact_key k JOIN key_contact kc ON kc.key = k.id
        WHERE k.id BETWEEN ? AND ? AND ${condition}`,
});
const rows = (column: string): Reading => ({
  table: 'contact_row',
  sql: `SELECT r.${column} AS name, kc.contact FROM contact_row r JOIN source s ON s.id = r.source AND s.sealed = 1
        JOIN key_contact kc ON kc.key = ${ownerKey('r')} WHERE r.id BETWEEN ? AND ? AND r.${column} IS NOT NULL`,
});

const READINGS: Readonly<Record<NameKind, readonly Reading[]>> = {
  id: [keys('k.value', "k.value NOT GLOB 'email:*' AND k.value NOT GLOB 'tel:*'")],
  email: [rows('email_key'), keys('substr(k.value, 7)', "k.value GLOB 'email:*'")],
  phone: [rows('phone_key'), keys('substr(k.value, 5)', "k.value GLOB 'tel:*'")],
};

const BATCH = 20_000;

/** A batch at a time, in no order that matters; a contact may have several names, and several contacts may share one. */
export function* contactNames(db: Connection, kind: NameKind): Generator<readonly ContactName[]> {
  for (const { table, sql } of READINGS[kind]) {
    const last = db.prepare<[], number>(`SELECT coalesce(max(id), 0) FROM ${table}`).pluck().get()!;
    const read = db.prepare<[number, number], ContactName>(sql);
    for (let from = 1; from <= last; from += BATCH) yield read.all(from, from + BATCH - 1);
  }
}

/** Names of people as sealed imports write them. */
export function namesHeld(db: Connection): Iterable<string> {
  return db
    .prepare<[], string>(
      'SELECT r.name FROM contact_row r JOIN source s ON s.id = r.source AND s.sealed = 1 WHERE r.name IS NOT NULL',
    )
    .pluck()
    .iterate();
}

/** By key: whose it is now; 0 for nobody's. */
export function contactsByKey(db: Connection): Uint32Array {
  const last = db.prepare<[], number>('SELECT coalesce(max(key), 0) FROM key_contact').pluck().get()!;
  const contacts = new Uint32Array(last + 1);
  for (const { key, contact } of db
    .prepare<[], { key: number; contact: number }>('SELECT key, contact FROM key_contact')
    .iterate())
    contacts[key] = contact;
  return contacts;
}

export function contactIdentity(db: Connection, contact: number): ContactIdentity | null {
  return (
    db
      .prepare<[number], ContactIdentity>(
        'SELECT contact_id AS contactId, email, phone, name FROM contact WHERE no = ?',
      )
      .get(contact) ?? null
  );
}
