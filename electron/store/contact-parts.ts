/** What each file says under each name of one contact: the parts it was put together from. */
import type { EvidenceKind } from '../../shared/model/evidence.ts';
import type {
  DetailsRow,
  IdentityPart,
  IdentityWay,
  PartRow,
  StatedRow,
} from '../../shared/model/identity.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import { fragmentReader } from './assembly/fragments.ts';
import { ownerKey, shownName } from './assembly/keys-apart.ts';
import { MESSAGE_RECORD, MESSAGE_WORDS, placeOf } from './assembly/message-record.ts';
import { ROW_WORDS } from './assembly/rows-of-chunk.ts';
import { CHUNK, chunkOf } from './chunks.ts';
import type { Connection } from './connect.ts';
import { TABLES } from './evidence-tables.ts';

/** Contact rows shown of one part: a file that names somebody more often says little more. */
const SHOWN = 20;
/** Ids in one statement. */
const IDS = 20_000;

interface CountedRow {
  readonly key: number;
  readonly source: number;
  readonly records: number;
  readonly row: number;
}

interface ContactRow {
  readonly key: number;
  readonly source: number;
  readonly row: number;
  readonly email: string | null;
  readonly email_key: string | null;
  readonly phone: string | null;
  readonly phone_key: string | null;
  readonly name: string | null;
  readonly person_id: string | null;
}

/** In the order of names and files; of its own rows only, not of refusals that reach it from others. */
export function partsOf(db: Connection, contact: number): readonly IdentityPart[] {
  const parts = new Map<string, Draft>();
  for (const kind of ['contact', 'collection', 'transaction', 'preference', 'message'] as const)
    for (const found of countedRows(db, kind, contact)) {
      const id = `${found.key} ${found.source}`;
      const part = parts.get(id) ?? draft(db, found);
      parts.set(id, part);
      add(part.records, kind, found.records);
      const row = part.rows.get(found.row) ?? {};
      part.rows.set(found.row, row);
      add(row, kind, found.records);
    }
  for (const row of detailsOf(db, contact)) {
    const part = parts.get(`${row.key} ${row.source}`);
    if (part !== undefined && part.details.length < SHOWN) part.details.push(detailsRow(row));
  }
  return [...parts.values()]
    .sort((a, b) => rank(a) - rank(b) || compare(a.value, b.value) || a.source - b.source)
    .map(({ value: _value, rows, ...part }) => {
      const inOrder = [...rows]
        .map(([row, records]): PartRow => ({ row, records }))
        .sort((a, b) => a.row - b.row);
      return { ...part, rows: inOrder, firstRow: rowRef(part.source, inOrder[0]!.row) };
    });
}

type Counts = Partial<Record<EvidenceKind, number>>;

function add(counts: Counts, kind: EvidenceKind, records: number): void {
  counts[kind] = (counts[kind] ?? 0) + records;
}

interface Draft extends Omit<IdentityPart, 'records' | 'rows' | 'details' | 'firstRow'> {
  readonly value: string;
  readonly records: Counts;
  readonly rows: Map<number, Counts>;
  readonly details: DetailsRow[];
}

const WAYS: Readonly<Record<string, IdentityWay>> = { email: 'email', tel: 'phone' };

/** What rows stand under a key, as it is compared. */
export function nameOfKey(db: Connection, key: number): KeyName {
  const value =
    db.prepare<[number], string>('SELECT value FROM contact_key WHERE id = ?').pluck().get(key) ?? ':';
  const at = value.indexOf(':');
  const system = value.slice(0, at);
  const by = WAYS[system] ?? 'id';
  return { by, system: by === 'id' ? system : null, name: shownName(value.slice(at + 1)), value };
}

export interface KeyName extends Pick<IdentityPart, 'by' | 'system' | 'name'> {
  /** As it is interned. */
  readonly value: string;
}

function draft(db: Connection, { key, source }: CountedRow): Draft {
  return {
    key,
    source,
    ...nameOfKey(db, key),
    records: {},
    rows: new Map(),
    details: [],
  };
}

/** As contacts are numbered: the organisation's own ids, others, then emails and phones. */
function rank({ by, system }: Draft): number {
  return by === 'id' ? (system === 'template' ? 0 : 1) : by === 'email' ? 2 : 3;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function* countedRows(
  db: Connection,
  kind: 'contact' | 'collection' | 'transaction' | 'preference' | 'message',
  contact: number,
): Generator<CountedRow> {
  const read = db.prepare<[string, number], CountedRow>(
    `SELECT t.key, t.source, t.row, count(*) AS records FROM ${TABLES[kind]} t
     JOIN key_contact kc ON kc.key = ${ownerKey('t')}
     WHERE t.id IN (SELECT value FROM json_each(?)) AND kc.contact = ? GROUP BY t.key, t.source, t.row`,
  );
  const ids = idsOf(db, kind, contact);
  for (let from = 0; from < ids.length; from += IDS)
    yield* read.all(JSON.stringify(ids.slice(from, from + IDS)), contact);
}

function idsOf(
  db: Connection,
  kind: 'contact' | 'collection' | 'transaction' | 'preference' | 'message',
  contact: number,
): readonly number[] {
  const records = fragmentReader(db)(kind, chunkOf(contact));
  const ids: number[] = [];
  if (kind === 'message') {
    for (let at = 0; at < records.length; at += MESSAGE_WORDS)
      if (placeOf(records, at) === contact % CHUNK) ids.push(records[at + MESSAGE_RECORD.ID]!);
  } else
    for (let at = 0; at < records.length; at += ROW_WORDS)
      if (records[at] === contact % CHUNK) ids.push(records[at + 1]!);
  return ids;
}

function detailsOf(db: Connection, contact: number): readonly ContactRow[] {
  return db
    .prepare<[string], ContactRow>(
      `SELECT key, source, row, email, email_key, phone, phone_key, name, person_id FROM contact_row
       WHERE id IN (SELECT value FROM json_each(?)) ORDER BY source, row, id`,
    )
    .all(JSON.stringify(idsOf(db, 'contact', contact)));
}

function detailsRow(row: ContactRow): DetailsRow {
  return {
    row: rowRef(row.source, row.row),
    email: row.email,
    emailCompared: row.email_key,
    phone: row.phone,
    phoneCompared: row.phone_key,
    name: row.name,
    personId: row.person_id,
  };
}

/** What the contact's own rows state of the person, in the order of the files. */
export function statedRows(db: Connection, contact: number): readonly StatedRow[] {
  return db
    .prepare<[string], StatedColumns>(
      `${STATED_ROWS} WHERE r.id IN (SELECT value FROM json_each(?)) ORDER BY r.source, r.row, r.id`,
    )
    .all(JSON.stringify(idsOf(db, 'contact', contact)))
    .map(statedRow);
}

export const STATED_ROWS =
  'SELECT r.id, r.source, r.row, r.key, r.subscriber, r.business_form, r.business_contact, r.country, r.name FROM contact_row r';

export interface StatedColumns {
  readonly id: number;
  readonly source: number;
  readonly row: number;
  readonly key: number;
  readonly subscriber: StatedRow['subscriber'];
  readonly business_form: StatedRow['businessForm'];
  readonly business_contact: StatedRow['businessContact'];
  readonly country: string | null;
  readonly name: string | null;
}

export function statedRow(row: StatedColumns): StatedRow {
  return {
    row: rowRef(row.source, row.row),
    subscriber: row.subscriber,
    businessForm: row.business_form,
    businessContact: row.business_contact,
    country: row.country,
    name: row.name,
  };
}
