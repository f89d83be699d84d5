/**
 * Assembly: whose evidence is whose. Numbers the contacts and writes, for each chunk of them, where their rows are, so that
 * evaluation and justification gather the facts of a contact without searching.
 *
 * Nothing here runs a long statement: tables are read in batches, and others are answered in between.
 */
import type { Connection } from '../connect.ts';
import { TABLES } from '../evidence-tables.ts';
import type { Tri } from '../../../shared/model/outcome.ts';
import { describeContacts } from './describe-contacts.ts';
import { FragmentWriter } from './fragments.ts';
import { resolveIdentities, type Identities } from './identities.ts';
import { MESSAGE_WORDS, writeMessage } from './message-record.ts';
import { apartStamp, keysApart, type KeysApart } from './keys-apart.ts';
import { nameNearly } from './name-nearly.ts';
import { nameRejected } from './name-rejected.ts';
import { numberContacts, type Numbered } from './number-contacts.ts';
import { reachOf } from './reach.ts';
import { ROW_WORDS } from './rows-of-chunk.ts';
import { writeOrders } from '../text-order.ts';
import { scan, type Cell } from './scan.ts';

/** Changes whenever a source is sealed or withdrawn, and when contacts are told apart or joined again. */
export function evidenceStamp(db: Connection): string {
  const sources = db
    .prepare<[], string>(
      "SELECT coalesce(group_concat(id || ':' || sha256, ' '), '') FROM (SELECT id, sha256 FROM source WHERE sealed = 1 ORDER BY id)",
    )
    .pluck()
    .get()!;
  return sources + apartStamp(db);
}

/** How many contacts the sealed evidence was assembled into; `null` when it was not, or changed since. */
export function assembledContacts(db: Connection): number | null {
  const earlier = db
    .prepare<[], { stamp: string; contacts: number }>('SELECT stamp, contacts FROM assembled')
    .get();
  return earlier?.stamp === evidenceStamp(db) ? earlier.contacts : null;
}

interface Step {
  readonly done: number;
  readonly total: number;
}

/** Redone only when sealed sources changed. Yields between batches; stopped half-way it is begun anew next time. */
export function* assemble(db: Connection, region: string): Generator<Step, { readonly contacts: number }> {
  const earlier = assembledContacts(db);
  if (earlier !== null) return { contacts: earlier };
  const stamp = evidenceStamp(db);
  const sealed = new Set(db.prepare<[], number>('SELECT id FROM source WHERE sealed = 1').pluck().all());
  yield* counted(0, clearAssembly(db));
  const apart = keysApart(db);
  const identities = yield* counted(1, resolveIdentities(db, sealed, apart));
  const keys = db.prepare<[], number>('SELECT coalesce(max(id), 0) + 1 FROM contact_key').pluck().get()! + 1;
  const numbered = yield* counted(2, numberContacts(db, sealed, identities.contacts, keys, apart));
  yield* counted(3, writeKeys(db, numbered));
  const span = new Span();
  yield* counted(4, placeRows(db, sealed, identities, numbered, span, apart));
  yield* counted(5, placeMessages(db, sealed, numbered, span, apart));
  for (const rows of scan(db, TABLES.campaign, 'at_start, at_end', sealed))
    for (const [, , start, end] of rows) span.add(start!, end!);
  yield* counted(6, describeContacts(db, numbered));
  yield* counted(7, writeOrders(db));
  yield* counted(8, nameRejected(db, sealed, numbered, identities.systems, apart, region));
  yield* counted(9, nameNearly(db, sealed, identities, numbered, apart));
  db.prepare('INSERT INTO assembled (id, stamp, contacts, earliest, latest) VALUES (1, ?, ?, ?, ?)').run(
    stamp,
    numbered.contacts,
    span.earliest,
    span.latest,
  );
  return { contacts: numbered.contacts };
}

const STEPS = 10;

/** From the first dated event to the last. */
class Span {
  earliest: number | null = null;
  latest: number | null = null;

  add(start: Cell, end: Cell): void {
    if (typeof start !== 'number' || typeof end !== 'number') return;
    if (this.earliest === null || start < this.earliest) this.earliest = start;
    if (this.latest === null || end > this.latest) this.latest = end;
  }
}

function* counted<T>(done: number, work: Generator<void, T>): Generator<Step, T> {
  for (;;) {
    yield { done, total: STEPS };
    const next = work.next();
    if (next.done === true) return next.value;
  }
}

/** What an earlier assembly wrote. Small deletions, so that the file is never busy for long. */
export function* clearAssembly(db: Connection): Generator<void> {
  db.prepare('DELETE FROM assembled').run();
  for (const [table, id] of [
    ['fragment', 'id'],
    ['contact', 'no'],
    ['contact_text', 'chunk'],
    ['contact_order', 'sort'],
    ['key_contact', 'key'],
    ['rejected_naming', 'contact'],
    ['campaign_key', 'no'],
  ] as const) {
    const some = db.prepare(`DELETE FROM ${table} WHERE ${id} IN (SELECT ${id} FROM ${table} LIMIT 5000)`);
    while (some.run().changes > 0) yield;
  }
}

const BATCH = 25_000;

function* writeKeys(db: Connection, { contactOf }: Numbered): Generator<void> {
  const add = db.prepare('INSERT INTO key_contact (key, contact) VALUES (?, ?)');
  const write = db.transaction((from: number) => {
    for (let key = from; key < Math.min(from + BATCH, contactOf.length); key++)
      if (contactOf[key] !== 0) add.run(key, contactOf[key]);
  });
  for (let from = 1; from < contactOf.length; from += BATCH) {
    write(from);
    yield;
  }
}

/** What is asked of each row: whose it is, when it was, and for a preference what it says. */
const PLACED_BY = {
  contact: 'key, NULL, NULL',
  collection: 'key, at_start, at_end',
  transaction: 'key, at_start, at_end',
  preference: 'key, at_start, at_end, type',
} as const;

function* placeRows(
  db: Connection,
  sealed: ReadonlySet<number>,
  identities: Identities,
  numbered: Numbered,
  span: Span,
  apart: KeysApart | null,
): Generator<void> {
  const reach = reachOf(identities, numbered, apart);
  for (const kind of ['contact', 'collection', 'transaction', 'preference'] as const) {
    const writer = new FragmentWriter(db, kind, ROW_WORDS, numbered.contacts);
    const place = (contact: number, id: number): void => {
      const { words, at } = writer.add(contact);
      words[at + 1] = id;
    };
    for (const rows of scan(db, TABLES[kind], PLACED_BY[kind], sealed, apart)) {
      db.transaction(() => {
        for (const [id, , key, start, end, type] of rows) {
          span.add(start!, end!);
          if (kind === 'preference') for (const contact of reach(key as number, type)) place(contact, id);
          else place(numbered.contactOf[key as number]!, id);
        }
      })();
      yield;
    }
    db.transaction(() => writer.finish())();
  }
}

function* placeMessages(
  db: Connection,
  sealed: ReadonlySet<number>,
  { contacts, contactOf }: Numbered,
  span: Span,
  apart: KeysApart | null,
): Generator<void> {
  const writer = new FragmentWriter(db, 'message', MESSAGE_WORDS, contacts);
  const addCampaign = db.prepare('INSERT INTO campaign_key (no, campaign_id) VALUES (?, ?)');
  const campaigns = new Map<string, number>();
  const numberOf = (campaignId: string): number => {
    const known = campaigns.get(campaignId);
    if (known !== undefined) return known;
    const no = campaigns.size + 1;
    campaigns.set(campaignId, no);
    addCampaign.run(no, campaignId);
    return no;
  };
  const columns = 'key, campaign_id, at_start, at_end, delivered, row, in_reply_to IS NOT NULL';
  for (const rows of scan(db, TABLES.message, columns, sealed, apart)) {
    db.transaction(() => {
      for (const [id, source, key, campaignId, start, end, delivered, row, isReply] of rows) {
        span.add(start!, end!);
        const { words, at } = writer.add(contactOf[key as number]!);
        writeMessage(words, at, {
          id,
          source,
          row: row as number,
          campaign: numberOf(campaignId as string),
          delivered: delivered as Tri,
          isReply: isReply === 1,
          start: start as number | null,
          end: end as number | null,
        });
      }
    })();
    yield;
  }
  db.transaction(() => writer.finish())();
}
