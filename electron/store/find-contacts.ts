/** Finding a contact as a person names one, and the rows that are this contact's own. */
import { rowRef, type RowRef } from '../../shared/model/row-ref.ts';
import { normaliseEmail } from '../import/email.ts';
import { normalisePhone } from '../import/phone.ts';
import { MESSAGE_RECORD, MESSAGE_WORDS, placeOf } from './assembly/message-record.ts';
import { fragmentReader } from './assembly/fragments.ts';
import { ownerKey } from './assembly/keys-apart.ts';
import { rowsOfChunk } from './assembly/rows-of-chunk.ts';
import { CHUNK, chunkOf } from './chunks.ts';
import type { Connection } from './connect.ts';
import { TABLES } from './evidence-tables.ts';
import { SearchTexts } from './search-text.ts';

/**
 * Every contact with this id, email or phone number, in contact order; several may share a mailbox or a phone.
 * @param region ISO 3166 code of the country that a number without a country code belongs to.
 */
export function findContacts(db: Connection, text: string, region: string): readonly number[] {
  const name = text.trim();
  const named = db.prepare<[string], number>('SELECT no FROM contact WHERE contact_id = ?').pluck().all(name);
  if (named.length > 0) return named;
  const details = [normaliseEmail(name), normalisePhone(name, region)].filter((detail) => detail !== null);
  const texts = new SearchTexts(db);
  const found = details.flatMap((detail) => [...texts.find(detail, true)]);
  return [...new Set(found)].sort((a, b) => a - b);
}

/** The sealed rows that stand under the contact's own keys, each once, in the order of the files. */
export function rowsOf(db: Connection, contact: number): readonly RowRef[] {
  const fragments = fragmentReader(db);
  const refs = new Set<RowRef>();
  for (const kind of ['contact', 'collection', 'transaction', 'preference'] as const) {
    const read = db.prepare<[string], { id: number; source: number; row: number; contact: number }>(
      `SELECT t.id, t.source, t.row, kc.contact FROM ${TABLES[kind]} t JOIN key_contact kc ON kc.key = ${ownerKey('t')}
       WHERE t.id IN (SELECT value FROM json_each(?))`,
    );
    const rows = rowsOfChunk(fragments(kind, chunkOf(contact)), (ids) => read.all(ids), contact);
    // A refusal that only reaches the contact is another's row.
    for (const row of rows(contact)) if (row.contact === contact) refs.add(rowRef(row.source, row.row));
  }
  const messages = fragments('message', chunkOf(contact));
  for (let at = 0; at < messages.length; at += MESSAGE_WORDS)
    if (placeOf(messages, at) === contact % CHUNK)
      refs.add(rowRef(messages[at + MESSAGE_RECORD.SOURCE]!, messages[at + MESSAGE_RECORD.ROW]!));
  return [...refs].sort((a, b) => a - b);
}
