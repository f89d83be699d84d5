/** Version 15 to 16: details as they are compared are kept where they differ from what was written, and read as before. */
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';
import { columnsOf } from '../../electron/store/evidence-tables.ts';
import type { ContactRecord } from '../../shared/model/evidence.ts';

/** What was written, and how it is compared: alike, otherwise, not at all, only that, neither. */
const DETAILS = [
  ['ann@gmail.com', 'ann@gmail.com'],
  ['Ann@Gmail.com', 'ann@gmail.com'],
  ['not an address', null],
  [null, 'bob@gmail.com'],
  [null, null],
] as const;

function columns(db: DatabaseSync): unknown {
  return db.prepare('SELECT email, email_key, phone, phone_key FROM contact_row ORDER BY id').all();
}

it('reads the details of earlier audits as before', () => {
  const db = new DatabaseSync(':memory:');
  for (const { version, sql } of MIGRATIONS) if (version < 16) db.exec(sql);
  db.exec("INSERT INTO source (id, name) VALUES (1, 'contacts.csv')");
  const add = db.prepare(
    `INSERT INTO contact_row (source, row, key, email, email_key, phone, phone_key, subscriber, business_form, business_contact)
     VALUES (1, 1, 1, ?, ?, ?, ?, 'unknown', 'unknown', 'unknown')`,
  );
  for (const [written, compared] of DETAILS) add.run(written, compared, written, compared);
  const before = columns(db);
  db.exec(MIGRATIONS.find(({ version }) => version === 16)!.sql);
  expect(columns(db)).toEqual(before);
});

it('reads what import writes of a contact as it was understood', () => {
  const db = new DatabaseSync(':memory:');
  for (const { sql } of MIGRATIONS) db.exec(sql);
  db.exec("INSERT INTO source (id, name) VALUES (1, 'contacts.csv')");
  for (const [written, compared] of DETAILS) {
    const record = {
      kind: 'contact',
      who: { contactId: 'C1', email: compared, phone: compared },
      email: written,
      phone: written,
      name: null,
      company: null,
      subscriber: 'unknown',
      businessForm: 'unknown',
      subscriberEvidence: null,
      businessContact: 'unknown',
      country: null,
      personId: null,
    } as unknown as ContactRecord;
    columnsOf(1, record, 1, (_, words, own) => {
      const values = [...words, ...own];
      db.prepare(
        `INSERT INTO contact_row (source, subscriber, business_form, business_contact, country,
           row, key, email, phone, other_email, other_phone, name, company, subscriber_evidence, person_id)
         VALUES (1${', ?'.repeat(values.length)})`,
      ).run(...values);
    });
  }
  expect(columns(db)).toEqual(
    DETAILS.map(([written, compared]) => ({
      email: written,
      email_key: compared,
      phone: written,
      phone_key: compared,
    })),
  );
});
