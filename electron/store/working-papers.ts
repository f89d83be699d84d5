/**
 * Samples, ticks, signatures, notes and exceptions: appended, never changed; of several on one thing the last one counts. The
 * log is told of each in the same transaction, with everything that is stored of it.
 */
import { createHash } from 'node:crypto';
import type { FollowedException, SampleMethod, SignatureRole, Tick } from '../../shared/model/sample.ts';
import type { Connection } from './connect.ts';
import type { Log } from './log.ts';

export interface StoredSample {
  readonly id: number;
  readonly run: number;
  readonly name: string;
  readonly method: SampleMethod;
  readonly seed: number;
  readonly population: number;
  readonly at: string;
  readonly by: string;
}

export interface StoredItem {
  readonly place: number;
  /** The number the contact has now; `null` when its evidence is no longer here. */
  readonly contact: number | null;
  readonly mark: Tick | null;
  readonly note: string | null;
  readonly at: string | null;
  readonly by: string | null;
}

export interface StoredNote {
  readonly id: number;
  readonly text: string;
  readonly at: string;
  readonly by: string;
}

/** What the log is told of an act on working papers, and of which kind it is. */
export interface PaperAct {
  readonly kind: 'sample' | 'tick' | 'signature' | 'note' | 'exception';
  readonly by: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

type Signatures = ReadonlyMap<SignatureRole, { readonly name: string; readonly at: string }>;

export class WorkingPapers {
  readonly #db: Connection;
  readonly #log: Log;
  readonly #now: () => Date;

  constructor(db: Connection, log: Log, now: () => Date) {
    this.#db = db;
    this.#log = log;
    this.#now = now;
  }

  /** Newest first. */
  samples(): readonly StoredSample[] {
    return this.#db.prepare<[], StoredSample>('SELECT * FROM sample ORDER BY id DESC').all();
  }

  /** @param keys stable keys of its contacts, in order. Answers with the sample's number. */
  addSample(sample: Omit<StoredSample, 'id' | 'at'>, keys: readonly number[]): number {
    return this.#db.transaction(() => {
      const { run, name, method, seed, population, by } = sample;
      const at = this.#at();
      const id = Number(
        this.#db
          .prepare(
            'INSERT INTO sample (run, name, method, seed, population, at, by) VALUES (?, ?, ?, ?, ?, ?, ?)',
          )
          .run(run, name, method, seed, population, at, by).lastInsertRowid,
      );
      const add = this.#db.prepare('INSERT INTO sample_item (sample, place, key) VALUES (?, ?, ?)');
      keys.forEach((key, i) => add.run(id, i + 1, key));
      this.#log.append(by, 'sample_drawn', drawn({ id, run, name, method, seed, population, at, by }, keys));
      return id;
    })();
  }

  items(sample: number): readonly StoredItem[] {
    return this.#db
      .prepare<[number], StoredItem>(
        `SELECT i.place, k.contact, t.mark, t.note, t.at, t.by FROM sample_item i
         LEFT JOIN key_contact k ON k.key = i.key
         LEFT JOIN sample_tick t ON t.id = (SELECT max(id) FROM sample_tick WHERE sample = i.sample AND place = i.place)
         WHERE i.sample = ? ORDER BY i.place`,
      )
      .all(sample);
  }

  addTick(sample: number, place: number, mark: Tick, note: string, by: string): void {
    const at = this.#at();
    this.#db.transaction(() => {
      this.#db
        .prepare('INSERT INTO sample_tick (sample, place, mark, note, at, by) VALUES (?, ?, ?, ?, ?, ?)')
        .run(sample, place, mark, note, at, by);
      this.#log.append(by, 'sample_ticked', { sample, place, mark, note, at });
    })();
  }

  signatures(sample: number): Signatures {
    const rows = this.#db
      .prepare<[number], { role: SignatureRole; name: string; at: string }>(
        'SELECT role, by AS name, at FROM sample_signature WHERE sample = ?',
      )
      .all(sample);
    return new Map(rows.map(({ role, name, at }) => [role, { name, at }]));
  }

  sign(sample: number, role: SignatureRole, by: string): void {
    const at = this.#at();
    this.#db.transaction(() => {
      this.#db
        .prepare('INSERT INTO sample_signature (sample, role, at, by) VALUES (?, ?, ?, ?)')
        .run(sample, role, at, by);
      this.#log.append(by, 'sample_signed', { sample, role, at });
    })();
  }

  /** Newest first. @param contact the number it has now; `null` for notes on the audit as a whole. */
  notes(contact: number | null): readonly StoredNote[] {
    return contact === null
      ? this.#db
          .prepare<[], StoredNote>('SELECT id, text, at, by FROM note WHERE key IS NULL ORDER BY id DESC')
          .all()
      : this.#db
          .prepare<[number], StoredNote>(
            'SELECT n.id, n.text, n.at, n.by FROM key_contact k JOIN note n ON n.key = k.key WHERE k.contact = ? ORDER BY n.id DESC',
          )
          .all(contact);
  }

  /** Whether there is such a contact, or none was named. */
  addNote(contact: number | null, text: string, by: string): boolean {
    const key =
      contact === null
        ? null
        : this.#db.prepare<[number], number>('SELECT key FROM contact WHERE no = ?').pluck().get(contact);
    if (key === undefined) return false;
    const at = this.#at();
    this.#db.transaction(() => {
      this.#db.prepare('INSERT INTO note (key, text, at, by) VALUES (?, ?, ?, ?)').run(key, text, at, by);
      this.#log.append(by, 'note_added', { contact, key, text, at });
    })();
    return true;
  }

  exceptions(): readonly FollowedException[] {
    return this.#db
      .prepare<[], FollowedException>(
        `SELECT exception, title, provision, owner, due, status, comment, at, by FROM exception_act
         WHERE id IN (SELECT max(id) FROM exception_act GROUP BY exception)
         ORDER BY status = 'closed', due IS NULL, due, exception`,
      )
      .all();
  }

  /** Answers with the exception's number. */
  saveException(draft: Omit<FollowedException, 'exception' | 'at'> & { exception: number | null }): number {
    const next = this.#db
      .prepare<[], number>('SELECT coalesce(max(exception), 0) + 1 FROM exception_act')
      .pluck()
      .get()!;
    const exception = draft.exception ?? next;
    const { title, provision, owner, due, status, comment, by } = draft;
    const at = this.#at();
    this.#db.transaction(() => {
      this.#db
        .prepare(
          'INSERT INTO exception_act (exception, title, provision, owner, due, status, comment, at, by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
        )
        .run(exception, title, provision, owner, due, status, comment, at, by);
      this.#log.append(by, draft.exception === null ? 'exception_opened' : 'exception_changed', {
        exception,
        title,
        provision,
        owner,
        due,
        status,
        comment,
        at,
      });
    })();
    return exception;
  }

  /** Every act as the log was told of it, of each kind the oldest first. */
  *acts(): Iterable<PaperAct> {
    const keys = this.#db
      .prepare<[number], number>('SELECT key FROM sample_item WHERE sample = ? ORDER BY place')
      .pluck();
    for (const sample of this.samples().toReversed())
      yield { kind: 'sample', by: sample.by, detail: drawn(sample, keys.all(sample.id)) };
    for (const [kind, sql] of KEPT)
      for (const { by, ...detail } of this.#db.prepare<[], { by: string }>(sql).iterate())
        yield { kind, by, detail };
  }

  #at(): string {
    return this.#now().toISOString();
  }
}

/** What is logged of every kind but the sample itself, which is told with a hash of its contacts. */
const KEPT: readonly (readonly [PaperAct['kind'], string])[] = [
  ['tick', 'SELECT sample, place, mark, note, at, by FROM sample_tick ORDER BY id'],
  ['signature', 'SELECT sample, role, at, by FROM sample_signature ORDER BY at, role'],
  ['note', 'SELECT key, text, at, by FROM note ORDER BY id'],
  [
    'exception',
    'SELECT exception, title, provision, owner, due, status, comment, at, by FROM exception_act ORDER BY id',
  ],
];

function drawn(
  { id, run, name, method, seed, population, at }: StoredSample,
  keys: readonly number[],
): PaperAct['detail'] {
  const sha256 = createHash('sha256').update(keys.join(' ')).digest('hex');
  return { sample: id, run, name, method, seed, population, at, contacts: keys.length, sha256 };
}
