/** The append-only log: each entry's hash covers the entry before it, so a changed or removed one shows. */
import { createHash } from 'node:crypto';
import type { Connection } from './connect.ts';
import { Keeping } from './keeping.ts';
import type { LogEntry } from './store.ts';

interface LogRow {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly detail: string;
  readonly hash: string;
}

/** The end of the log. */
export interface LogHead {
  readonly entries: number;
  readonly hash: string;
}

function hashOf(previous: string, { at, actor, action, detail }: Omit<LogRow, 'id' | 'hash'>): string {
  return createHash('sha256')
    .update(JSON.stringify([previous, at, actor, action, detail]))
    .digest('hex');
}

/** An action begins with one of the texts of a JSON list; a missing list wants every action. */
const WANTED =
  '(@wanted IS NULL OR EXISTS (SELECT 1 FROM json_each(@wanted) WHERE substr(log.action, 1, length(value)) = value))';

interface Wanted {
  readonly wanted: string | null;
}

const wanted = (beginnings: readonly string[] | null): Wanted => ({
  wanted: beginnings === null ? null : JSON.stringify(beginnings),
});

export class Log {
  readonly #db: Connection;
  readonly #now: () => Date;
  readonly #keeping: Keeping;

  constructor(db: Connection, now: () => Date) {
    this.#db = db;
    this.#keeping = new Keeping(db);
    this.#now = now;
  }

  append(actor: string, action: string, detail: Readonly<Record<string, unknown>>): void {
    const last = this.#db
      .prepare<[], { hash: string }>('SELECT hash FROM log ORDER BY id DESC LIMIT 1')
      .get();
    const entry = { at: this.#now().toISOString(), actor, action, detail: JSON.stringify(detail) };
    const hash = hashOf(last?.hash ?? '', entry);
    this.#db.transaction(() => {
      const { lastInsertRowid } = this.#db
        .prepare('INSERT INTO log (at, actor, action, detail, hash) VALUES (?, ?, ?, ?, ?)')
        .run(entry.at, actor, action, entry.detail, hash);
      this.#keeping.set('log_head', JSON.stringify({ entries: Number(lastInsertRowid), hash }));
    })();
  }

  /** Where the log was recorded to end: how many entries, and the last one's hash. */
  head(): LogHead {
    return JSON.parse(this.#keeping.get('log_head') ?? '{"entries":0,"hash":""}') as LogHead;
  }

  /** How many of the newest entries are gone, and whether the last one is another than was recorded. */
  verifyHead(): { readonly missing: number; readonly replaced: boolean } {
    const { entries, hash } = this.head();
    const last = this.#db
      .prepare<[], { id: number; hash: string }>('SELECT id, hash FROM log ORDER BY id DESC LIMIT 1')
      .get();
    const missing = Math.max(0, entries - (last?.id ?? 0));
    return { missing, replaced: missing === 0 && (last?.hash ?? '') !== hash };
  }

  /** Newest first; `beginnings` are those of the actions wanted, `null` for all. */
  page(
    { offset, limit }: { readonly offset: number; readonly limit: number },
    beginnings: readonly string[] | null,
  ): readonly LogEntry[] {
    return this.#db
      .prepare<[Wanted & { readonly limit: number; readonly offset: number }], LogRow>(
        `SELECT * FROM log WHERE ${WANTED} ORDER BY id DESC LIMIT @limit OFFSET @offset`,
      )
      .all({ ...wanted(beginnings), limit, offset })
      .map((row) => ({ ...row, detail: JSON.parse(row.detail) as Record<string, unknown> }));
  }

  /** Every entry as one line of JSON, oldest first, with its detail as the text that was hashed. */
  *lines(): Iterable<string> {
    for (const { id, at, actor, action, detail, hash } of this.#db
      .prepare<[], LogRow>('SELECT * FROM log ORDER BY id')
      .iterate())
      yield JSON.stringify({ id, at, actor, action, detail, hash });
  }

  length(beginnings: readonly string[] | null): number {
    return this.#db
      .prepare<[Wanted], number>(`SELECT count(*) FROM log WHERE ${WANTED}`)
      .pluck()
      .get(wanted(beginnings))!;
  }

  /** The first entry whose hash does not follow, or whose number skips; `null` when the chain holds. */
  verify(): number | null {
    let previous = '';
    let expected = 1;
    for (const row of this.#db.prepare<[], LogRow>('SELECT * FROM log ORDER BY id').iterate()) {
      if (row.id !== expected++ || row.hash !== hashOf(previous, row)) return row.id;
      previous = row.hash;
    }
    return null;
  }
}
