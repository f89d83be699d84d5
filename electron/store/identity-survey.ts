/**
 * Which contacts of a run were joined, and which are said of differently: looked for once, and kept with the run as three
 * words for each such contact.
 */
import { conflictsOf } from '../../shared/identity/conflicts.ts';
import {
  CONFLICT_KINDS,
  IDENTITY_FINDINGS,
  IDENTITY_WAYS,
  SHARED_DETAILS,
  type IdentityFinding,
  type IdentitySurvey,
  type StatedPreference,
} from '../../shared/model/identity.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import { fragmentReader } from './assembly/fragments.ts';
import { keysApart } from './assembly/keys-apart.ts';
import { rowsOfChunk } from './assembly/rows-of-chunk.ts';
import { sameDetails } from './assembly/same-details.ts';
import { chunkCount, contactsOf, fromBlob, toBlob } from './chunks.ts';
import type { Connection } from './connect.ts';
import { contactsByKey } from './contact-names.ts';
import { STATED_ROWS, statedRow, type StatedColumns } from './contact-parts.ts';
import { channelsOf, momentOf } from './evidence-tables.ts';

/** A contact's number, what was found of it, a bit for each of `IDENTITY_FINDINGS`, and one who shares details with it, or 0. */
const WORDS = 3;
const bit = (finding: IdentityFinding): number => 1 << IDENTITY_FINDINGS.indexOf(finding);

/** What was found in a run; `null` while it was not looked for. */
export function identitySurvey(db: Connection, run: number): IdentitySurvey | null {
  const words = read(db, run);
  if (words === null) return null;
  const counts = new Map<IdentityFinding, number>();
  for (let at = 1; at < words.length; at += WORDS)
    for (const finding of IDENTITY_FINDINGS)
      if ((words[at]! & bit(finding)) !== 0) counts.set(finding, (counts.get(finding) ?? 0) + 1);
  const counted = <K extends IdentityFinding>(kinds: readonly K[]): Record<K, number> =>
    Object.fromEntries(kinds.map((kind) => [kind, counts.get(kind) ?? 0])) as Record<K, number>;
  return {
    joined: counted(IDENTITY_WAYS),
    conflicts: counted(CONFLICT_KINDS),
    shared: counted(SHARED_DETAILS),
    contacts: words.length / WORDS,
  };
}

export interface FoundContact {
  readonly contact: number;
  readonly findings: readonly IdentityFinding[];
  /** One of the other contacts that hold the same email or phone. */
  readonly sharesWith: number | null;
}

/** In contact order; those with one finding, or all for `null`. Nothing while it was not looked for. */
export function identityPage(
  db: Connection,
  run: number,
  only: IdentityFinding | null,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { readonly total: number; readonly rows: readonly FoundContact[] } {
  const words = read(db, run) ?? new Uint32Array(0);
  const wanted = only === null ? ~0 : bit(only);
  const rows: FoundContact[] = [];
  let total = 0;
  for (let at = 0; at < words.length; at += WORDS) {
    if ((words[at + 1]! & wanted) === 0) continue;
    if (total >= offset && rows.length < limit)
      rows.push({
        contact: words[at]!,
        findings: IDENTITY_FINDINGS.filter((finding) => (words[at + 1]! & bit(finding)) !== 0),
        sharesWith: words[at + 2] || null,
      });
    total++;
  }
  return { total, rows };
}

function read(db: Connection, run: number): Uint32Array | null {
  const blob = db
    .prepare<[number], Buffer>('SELECT contacts FROM identity_survey WHERE run = ?')
    .pluck()
    .get(run);
  return blob === undefined ? null : fromBlob(blob);
}

/** Looks through the contacts as they are assembled, and keeps what it finds with the run. Yields the share done. */
export function* surveyIdentity(db: Connection, run: number, contacts: number): Generator<number> {
  const joined = yield* joinedContacts(db, contacts);
  const sharing = yield* sharedDetails(db, contacts);
  const found: number[] = [];
  const fragments = fragmentReader(db);
  const contactRows = db.prepare<[string], StatedColumns>(
    `${STATED_ROWS} WHERE r.id IN (SELECT value FROM json_each(?))`,
  );
  const preferences = db.prepare<[string], PreferenceColumns>(
    `SELECT id, source, row, type, at_start, at_end, channels FROM preference WHERE id IN (SELECT value FROM json_each(?))`,
  );
  const chunks = chunkCount(contacts);
  for (let chunk = 0; chunk < chunks; chunk++) {
    const rowsOf = rowsOfChunk(fragments('contact', chunk), (ids) => contactRows.all(ids));
    const preferencesOf = rowsOfChunk(fragments('preference', chunk), (ids) => preferences.all(ids));
    const { first, last } = contactsOf(chunk, contacts);
    for (let contact = first; contact <= last; contact++) {
      const rows = rowsOf(contact);
      let findings = joined[contact]! | sharing.details[contact]!;
      if (new Set(rows.map(({ key }) => key)).size < rows.length) findings |= bit('id');
      for (const { kind } of conflictsOf(rows.map(statedRow), preferencesOf(contact).map(statedPreference)))
        findings |= bit(kind);
      if (findings !== 0) found.push(contact, findings, sharing.other[contact]!);
    }
    yield (chunk + 1) / chunks;
  }
  db.prepare(
    'INSERT INTO identity_survey (run, contacts) VALUES (?, ?) ON CONFLICT (run) DO UPDATE SET contacts = excluded.contacts',
  ).run(run, toBlob(Uint32Array.from(found)));
}

interface PreferenceColumns {
  readonly id: number;
  readonly source: number;
  readonly row: number;
  readonly type: StatedPreference['type'];
  readonly at_start: number | null;
  readonly at_end: number | null;
  readonly channels: string;
}

function statedPreference(row: PreferenceColumns): StatedPreference {
  return {
    row: rowRef(row.source, row.row),
    type: row.type,
    at: momentOf(row.at_start, row.at_end),
    channels: channelsOf(row.channels),
  };
}

const BATCH = 25_000;

/** By contact: whether names were joined to it by email, and by phone. */
function* joinedContacts(db: Connection, contacts: number): Generator<number, Uint8Array> {
  const next = db
    .prepare<[number], [key: number, contact: number, name: string]>(
      `SELECT kc.key, kc.contact, substr(k.value, 1, 4) FROM key_contact kc JOIN contact_key k ON k.id = kc.key
       WHERE kc.key > ? ORDER BY kc.key LIMIT ${BATCH}`,
    )
    .raw();
  const names = new Uint8Array(contacts + 1);
  const joined = new Uint8Array(contacts + 1);
  const byPhone = new Uint8Array(contacts + 1);
  for (let last = 0; ;) {
    const rows = next.all(last);
    if (rows.length === 0) break;
    for (const [, contact, name] of rows) {
      if (name === 'tel:') byPhone[contact] = 1;
      else if (names[contact]! < 2) names[contact]!++;
    }
    last = rows.at(-1)![0];
    yield 0;
  }
  for (let contact = 1; contact <= contacts; contact++) {
    if (names[contact]! > 1) joined[contact]! |= bit('email');
    if (names[contact]! > 0 && byPhone[contact] === 1) joined[contact]! |= bit('phone');
  }
  return joined;
}

const DETAILS = { shared_email: 'email_key', shared_phone: 'phone_key' } as const;

/** By contact: which details another contact holds too, and the next of those contacts. */
function* sharedDetails(
  db: Connection,
  contacts: number,
): Generator<number, { readonly details: Uint16Array; readonly other: Uint32Array }> {
  const details = new Uint16Array(contacts + 1);
  const other = new Uint32Array(contacts + 1);
  const sealed = new Set(db.prepare<[], number>('SELECT id FROM source WHERE sealed = 1').pluck().all());
  const contactOf = contactsByKey(db);
  for (const detail of SHARED_DETAILS) {
    const looked = sameDetails(db, DETAILS[detail], sealed, keysApart(db));
    let next = looked.next();
    for (; next.done !== true; next = looked.next()) yield 0;
    for (const group of next.value.shared()) {
      const sharing = [...new Set(group.map(({ key }) => contactOf[key] ?? 0))].filter((one) => one !== 0);
      if (sharing.length < 2) continue;
      for (const [i, contact] of sharing.entries()) {
        details[contact]! |= bit(detail);
        // Each names the next, so that from any of them one comes to all.
        other[contact] ||= sharing[(i + 1) % sharing.length]!;
      }
    }
    yield 0;
  }
  return { details, other };
}
