/** Finding a contact as a person names one, and the rows that are this contact's own. */
import { rowRef, type RowRef } from '../../shared/model/row-ref.ts';
import { normaliseEmail } from '../import/email.ts';
import { normalisePhone } from '../import/phone.ts';
import type { Connection } from './connect.ts';
import { TABLES } from './evidence-tables.ts';

/** Every contact with this id, email or phone number, in contact order; several may share a mailbox or a phone. */
export function findContacts(db: Connection, text: string): readonly number[] {
  const name = text.trim();
  const named = db.prepare<[string], number>('SELECT no FROM contact WHERE contact_id = ?').pluck().all(name);
  if (named.length > 0) return named;
  const held = db
    .prepare<[string | null, string | null], number>(
      `SELECT kc.contact FROM contact_row r JOIN source s ON s.id = r.source AND s.sealed = 1 JOIN key_contact kc ON kc.key = r.key
       WHERE r.email_key = ? OR r.phone_key = ?`,
    )
    .pluck()
    .all(normaliseEmail(name), normalisePhone(name));
  // Contacts that only messages or preferences name have no contact row of their own.
  const interned = db
    .prepare<[string, string], number>(
      'SELECT kc.contact FROM contact_key k JOIN key_contact kc ON kc.key = k.id WHERE k.value IN (?, ?)',
    )
    .pluck()
    .all(`email:${normaliseEmail(name) ?? ''}`, `tel:${normalisePhone(name) ?? ''}`);
  return [...new Set([...held, ...interned])].sort((a, b) => a - b);
}

const OWN = [TABLES.contact, TABLES.collection, TABLES.transaction, TABLES.message, TABLES.preference];

/** The sealed rows that stand under the contact's own keys, each once, in the order of the files. */
export function rowsOf(db: Connection, contact: number): readonly RowRef[] {
  const parts = OWN.map(
    (table) =>
      `SELECT t.source, t.row FROM key_contact kc JOIN ${table} t ON t.key = kc.key JOIN source s ON s.id = t.source AND s.sealed = 1 WHERE kc.contact = @contact`,
  );
  return db
    .prepare<[{ contact: number }], { source: number; row: number }>(`${parts.join(' UNION ')} ORDER BY 1, 2`)
    .all({ contact })
    .map(({ source, row }) => rowRef(source, row));
}
