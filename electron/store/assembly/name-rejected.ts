/**
 * Whom rejected rows name. What such a row says was not read, so of whoever it names nobody can say that it holds no refusal.
 * Only files that state preferences are looked at, and only rows that stand, in the form in which they were brought back last.
 *
 * A contact's own address or number may be none that can be read. A rejected row that writes it in the same way may mean them,
 * and one with a number whose last digits are cut off whoever has a number that begins so.
 */
import { standsForNone } from '../../import/cell-parts.ts';
import { CutOffPhones } from '../../import/cut-off-phones.ts';
import { normaliseEmail } from '../../import/email.ts';
import { normalisePhone } from '../../import/phone.ts';
import type { Connection } from '../connect.ts';
import { STANDING } from '../rejected-rows.ts';
import type { KeysApart } from './keys-apart.ts';
import type { Numbered } from './number-contacts.ts';
import { scan } from './scan.ts';

/** Rows looked at between two yields; cells of a row that are looked at, more being no list of details. */
const BATCH = 2_000;
const CELLS = 200;
/** Rows that one unreadable detail is looked for in, and after that only once those are put right: many may share it. */
const ALIKE = 20;
const PHONE = /^\+?[\d\s().-]{7,20}$/;

interface RejectedRow {
  readonly source: number;
  readonly row: number;
  readonly raw: string;
}

/** Writes `rejected_naming`. Yields between batches. */
export function* nameRejected(
  db: Connection,
  sealed: ReadonlySet<number>,
  { contactOf }: Numbered,
  systems: readonly string[],
  apart: KeysApart | null,
  region: string,
): Generator<void> {
  const add = db.prepare('INSERT OR IGNORE INTO rejected_naming (contact, source, row) VALUES (?, ?, ?)');
  const keyOf = db.prepare<[string], number>('SELECT id FROM contact_key WHERE value = ?').pluck();
  const held = new Map<string, RejectedRow[]>();
  const cutOff = new CutOffPhones<RejectedRow>(region, ALIKE);
  const name = (contact: number | undefined, { source, row }: RejectedRow): void => {
    if (contact !== undefined && contact !== 0) add.run(contact, source, row);
  };
  const all = rejectedRows(db);
  const first = all.next();
  if (first.done === true) return;
  const unread = yield* unreadDetails(db, sealed, apart);
  const look = db.transaction((rows: readonly RejectedRow[]) => {
    for (const one of rows) {
      cutOff.add(one.raw, one);
      for (const text of detailsIn(one.raw)) {
        const alike = unread.get(text.toLowerCase());
        if (alike !== undefined && alike.asked++ < ALIKE)
          for (const key of alike.keys) name(contactOf[key], one);
        const details = compared(text, region);
        for (const named of [...systems.map((system) => `${system}:${text}`), ...details]) {
          const key = keyOf.get(named);
          if (key !== undefined) name(contactOf[key], one);
        }
        for (const detail of details) held.set(detail, [...(held.get(detail) ?? []), one]);
      }
    }
  });
  look(first.value);
  for (const rows of all) {
    yield;
    look(rows);
  }
  if (held.size === 0 && cutOff.isEmpty) return;
  const holders = db.transaction((rows: Iterable<readonly [number, string | null, string | null]>) => {
    for (const [key, email, phone] of rows) {
      for (const detail of [`email:${email ?? ''}`, `tel:${phone ?? ''}`])
        for (const one of held.get(detail) ?? []) name(contactOf[key], one);
      if (phone !== null) for (const one of cutOff.mayMean(phone)) name(contactOf[key], one);
    }
  });
  for (const rows of scan(db, 'contact_row', 'key, email_key, phone_key', sealed, apart)) {
    holders(rows.map(([, , key, email, phone]) => [Number(key), text(email), text(phone)]));
    yield;
  }
}

/** Something of an address or a number: what is none of either, such as a remark, many people may have alike. */
const DETAIL = /\d|@|\uff20|\bat\b/i;

interface Alike {
  readonly keys: number[];
  asked: number;
}

/** What contact rows hold in place of an address or a number, in lower case, with whose rows those are. */
function* unreadDetails(
  db: Connection,
  sealed: ReadonlySet<number>,
  apart: KeysApart | null,
): Generator<void, ReadonlyMap<string, Alike>> {
  const found = new Map<string, Alike>();
  const unread = ['email', 'phone'].map((one) => `CASE WHEN ${one}_key IS NULL THEN ${one} END`);
  for (const rows of scan(db, 'contact_row', `key, ${unread.join(', ')}`, sealed, apart)) {
    for (const [, , key, ...details] of rows)
      for (const detail of details) {
        const written = text(detail)?.toLowerCase() ?? '';
        if (!DETAIL.test(written) || standsForNone(written)) continue;
        const alike = found.get(written) ?? { keys: [], asked: 0 };
        found.set(written, alike);
        alike.keys.push(Number(key));
      }
    yield;
  }
  return found;
}

const text = (value: string | number | null | undefined): string | null =>
  value == null ? null : String(value);

function* rejectedRows(db: Connection): Generator<readonly RejectedRow[]> {
  const next = db.prepare<[number, number, number], RejectedRow>(
    `SELECT r.source, r.row, r.raw FROM rejected_row r JOIN source s ON s.id = r.source AND s.sealed = 1
     WHERE (r.source > ? OR (r.source = ? AND r.row > ?)) AND ${STANDING}
       AND EXISTS (SELECT 1 FROM json_each(s.recognition, '$.kinds') WHERE value = 'preference')
     ORDER BY r.source, r.row LIMIT ${BATCH}`,
  );
  for (let [source, row] = [0, 0]; ;) {
    const rows = next.all(source, source, row);
    if (rows.length === 0) return;
    ({ source, row } = rows.at(-1)!);
    yield rows;
  }
}

/**
 * An address with a slip in it: `ann @x.org`, `ann@@x.org`, `ann(at)x.org`, `ann at x.org`, `ann@x,org`. It is put right nowhere, but a row
 * that may mean somebody may be their refusal. The ends are bounded, as a row may be one word of thousands of characters.
 */
const MISWRITTEN =
  /([^\s,;|"'<>()@]{1,64})\s?(?:@+|\uff20|\(at\)|\[at\]|\sat\s)\s?([^\s,;|"'<>()@]{1,190})(?:\s?,\s?([a-z]{2,10})\b)?/gi;

function* meant(raw: string): Generator<string> {
  for (const [, local, domain, ending] of raw.matchAll(MISWRITTEN)) {
    const address = `${local}@${domain}`.replace(/\.{2,}/g, '.');
    yield address;
    if (ending !== undefined) yield `${address}.${ending}`;
  }
}

/** Its cells, and whatever in them looks like an email. */
function detailsIn(raw: string): ReadonlySet<string> {
  const cells = raw
    .split(/[,;|\t"\r\n]/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '')
    .slice(0, CELLS);
  return new Set([
    ...cells,
    ...meant(raw),
    ...cells.flatMap((cell) =>
      cell.includes('@') ? cell.split(/[\s<>()']/).filter((word) => word.includes('@')) : [],
    ),
  ]);
}

/** As an email or phone is interned. */
function compared(detail: string, region: string): readonly string[] {
  if (detail.includes('@')) {
    const email = normaliseEmail(detail);
    return email === null ? [] : [`email:${email}`];
  }
  if (!PHONE.test(detail)) return [];
  const phone = normalisePhone(detail, region);
  return phone === null ? [] : [`tel:${phone}`];
}
