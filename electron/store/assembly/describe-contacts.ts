/** What a list shows of each contact, and the text it is searched by. */
import { chunkCount, contactsOf, toBlob } from '../chunks.ts';
import type { Connection } from '../connect.ts';
import { searchText } from '../search-text.ts';
import { nameItself, shownName } from './keys-apart.ts';
import { fragmentReader } from './fragments.ts';
import type { Numbered } from './number-contacts.ts';
import { rowsOfChunk } from './rows-of-chunk.ts';

interface NamedRow {
  readonly id: number;
  readonly value: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly email_key: string | null;
  readonly phone_key: string | null;
  readonly name: string | null;
  readonly source: number;
  readonly row: number;
}

/** Writes `contact` and `contact_text`, a chunk in each transaction; yields in between. */
export function* describeContacts(db: Connection, { contacts, firstKey }: Numbered): Generator<void> {
  const fragments = fragmentReader(db);
  const rowsBy = db.prepare<[string], NamedRow>(
    `SELECT r.id, k.value, r.email, r.phone, r.email_key, r.phone_key, r.name, r.source, r.row FROM contact_row r
     JOIN contact_key k ON k.id = r.key WHERE r.id IN (SELECT value FROM json_each(?))`,
  );
  const keyText = db.prepare<[number], string>('SELECT value FROM contact_key WHERE id = ?').pluck();
  const add = db.prepare(
    'INSERT INTO contact (no, key, contact_id, email, phone, name) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const addText = db.prepare('INSERT INTO contact_text (chunk, text, starts) VALUES (?, ?, ?)');
  const write = db.transaction((chunk: number) => {
    const { first, last } = contactsOf(chunk, contacts);
    const rows = rowsOfChunk(fragments('contact', chunk), (ids) => rowsBy.all(ids));
    const texts: string[][] = [];
    for (let no = first; no <= last; no++) {
      const key = keyText.get(firstKey[no]!)!;
      const [system, name] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
      const [id, detail] = [shownName(name), nameItself(name)];
      const own = rows(no).toSorted(byId);
      const email = readFirst(own, 'email') ?? (system === 'email' ? detail : null);
      const phone = readFirst(own, 'phone') ?? (system === 'tel' ? detail : null);
      add.run(no, firstKey[no], id, email, phone, firstOf(own, 'name'));
      texts.push([
        id,
        ...own.flatMap((row) =>
          [
            row.value.slice(row.value.indexOf(':') + 1),
            row.email,
            row.email_key,
            row.phone,
            row.phone_key,
            row.name,
          ].filter((text) => text !== null),
        ),
      ]);
    }
    const { text, starts } = searchText(texts);
    addText.run(chunk, text, toBlob(starts));
  });
  for (let chunk = 0; chunk < chunkCount(contacts); chunk++) {
    write(chunk);
    yield;
  }
}

/** The organisation's own ids first, as contacts are numbered. */
function byId(a: NamedRow, b: NamedRow): number {
  const own = ({ value }: NamedRow): number => (value.startsWith('template:') ? 0 : 1);
  return (
    own(a) - own(b) ||
    Buffer.compare(Buffer.from(a.value), Buffer.from(b.value)) ||
    a.source - b.source ||
    a.row - b.row
  );
}

/** A detail that could be read before one that could not, each as the file writes it. */
function readFirst(rows: readonly NamedRow[], column: 'email' | 'phone'): string | null {
  return rows.find((row) => row[`${column}_key`] !== null)?.[column] ?? firstOf(rows, column);
}

function firstOf(rows: readonly NamedRow[], column: 'email' | 'phone' | 'name'): string | null {
  return rows.find((row) => row[column] !== null)?.[column] ?? null;
}
