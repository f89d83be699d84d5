/** Sources: original bytes kept compressed with their hash, staged first and sealed at the end. */
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { SourceTotals } from '../../shared/model/source-totals.ts';
import { clearAssembly } from './assembly/assemble.ts';
import { STANDING, UNCORRECTED } from './rejected-rows.ts';
import type { Connection } from './connect.ts';
import { diskFailure } from './disk-failure.ts';
import type { Log } from './log.ts';
import { readOriginalBytes } from './original-bytes.ts';
import { removeSource } from './remove-source.ts';
import type { FileKey } from './encryption.ts';
import { stageSource, type Finished } from './stage-source.ts';
import { WalCopier } from './wal-copier.ts';
import { StoreError } from './store-error.ts';
import type {
  OpenRow,
  RejectedFate,
  RejectedRow,
  RejectionCount,
  SourceInfo,
  StagedSource,
} from './store.ts';
import { removeWithdrawn } from './withdraw-source.ts';
import type { Dialect, Mark, Recognition } from '../import/source.ts';

/** Longest wait, in ms, of who cancels an import for its rows to be gone; removing them goes on behind. */
const ABANDON_WAIT = 100;

interface SourceRecord {
  readonly id: number;
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly recognition: string;
  readonly dialect: string;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly blank: number;
  readonly imported_at: string;
  readonly totals: string | null;
}

export class Sources {
  readonly #db: Connection;
  readonly #log: Log;
  readonly #now: () => Date;
  readonly #key: () => FileKey | null;
  /** Whether something of an abandoned import could not be removed. */
  #left = false;
  #removal: { readonly steps: Generator<void>; readonly done: Promise<void> } | null = null;

  /** @param key what the file is opened with today. */
  constructor(db: Connection, log: Log, now: () => Date, key: () => FileKey | null) {
    this.#db = db;
    this.#log = log;
    this.#now = now;
    this.#key = key;
  }

  all(): readonly SourceInfo[] {
    return this.#db
      .prepare<[], SourceRecord>('SELECT * FROM source WHERE sealed = 1 ORDER BY id')
      .all()
      .map(infoOf);
  }

  /** Rows of imports that were never sealed, after a crash or a power cut. */
  removeUnsealed(): void {
    for (const id of this.#db.prepare<[], number>('SELECT id FROM source WHERE sealed = 0').pluck().all())
      for (const _ of removeSource(this.#db, id, null));
  }

  /** One at a time: waits until what was abandoned before is gone. */
  async stage(name: string, actor: string, replaced: readonly SourceInfo[]): Promise<StagedSource> {
    await this.#removal?.done;
    if (this.#left) this.removeUnsealed();
    this.#left = false;
    return stageSource(
      this.#db,
      name,
      (finished) => {
        this.#takeOut(replaced, actor);
        return this.#seal(finished, actor, replaced);
      },
      (finished) => this.#refuseTwin(finished, replaced),
      (steps) => this.#remove(steps),
      new WalCopier(this.#db, this.#key()),
    );
  }

  /** Imports that put rejected rows of this one right, and edits that quote it: they rest on it, and go with it. */
  dependents(source: number): readonly SourceInfo[] {
    const edits = new Set(
      this.#db
        .prepare<[number], number>('SELECT edit FROM reading_verdict WHERE source = ? AND edit IS NOT NULL')
        .pluck()
        .all(source),
    );
    return this.all().filter(({ id, recognition }) => recognition.corrects === source || edits.has(id));
  }

  /**
   * Takes sources out of the audit at once, and removes them step by step behind. Their corrections of other files' rows go
   * with them: those rows are rejected again.
   */
  *withdraw(sources: readonly SourceInfo[], actor: string): Generator<void> {
    this.#db.transaction(() => this.#takeOut(sources, actor))();
    yield;
    yield* this.removeTakenOut(sources);
  }

  /** Removes what sources held that are out of the audit already, step by step. */
  *removeTakenOut(sources: readonly SourceInfo[]): Generator<void> {
    this.#db.pragma('secure_delete = ON');
    yield* clearAssembly(this.#db);
    // A file that corrects another goes before it: it refers to its rows.
    for (const { id } of sources.toSorted((a, b) => b.id - a.id)) yield* removeWithdrawn(this.#db, id);
  }

  #takeOut(sources: readonly SourceInfo[], actor: string): void {
    for (const { id, name, sha256, counts, importedAt } of sources) {
      this.#db.prepare('UPDATE source SET sealed = 0 WHERE id = ?').run(id);
      this.#log.append(actor, 'source_withdrawn', {
        source: id,
        name,
        sha256,
        ...counts,
        imported_at: importedAt,
      });
    }
  }

  async #remove(steps: Generator<void>): Promise<void> {
    const done = (async () => {
      try {
        for (const _ of steps) await setImmediate();
      } catch (error) {
        // Removing takes room on the disk as well: what remains unsealed goes before the next import, or at the next start.
        if (!(diskFailure(error) instanceof StoreError)) throw error;
        this.#left = true;
      } finally {
        this.#removal = null;
      }
    })();
    this.#removal = { steps, done };
    await Promise.race([done, setTimeout(ABANDON_WAIT, undefined, { ref: false })]);
  }

  /** Before the file is closed: nothing of an abandoned import stays behind. */
  finishRemoving(): void {
    try {
      if (this.#removal !== null) for (const _ of this.#removal.steps);
    } catch (error) {
      if (!(diskFailure(error) instanceof StoreError)) throw error;
    }
  }

  #refuseTwin({ name, sha256, dialect, recognition }: Finished, replaced: readonly SourceInfo[]): void {
    const twin = this.#db
      .prepare<[string, string | null, string | null], { id: number; name: string; imported_at: string }>(
        "SELECT id, name, imported_at FROM source WHERE sealed = 1 AND sha256 = ? AND json_extract(dialect, '$.sheet') IS ? AND json_extract(recognition, '$.campaign') IS ?",
      )
      .all(sha256, dialect.sheet, recognition.campaign ?? null)
      .find(({ id }) => !replaced.some((one) => one.id === id));
    if (twin === undefined) return;
    throw new StoreError(
      'same_file',
      `${name}: these very bytes were imported before as "${twin.name}" on ${twin.imported_at.slice(0, 10)}; nothing was imported twice.`,
    );
  }

  #seal(finished: Finished, actor: string, replaced: readonly SourceInfo[]): SourceInfo {
    const { id, name, sha256, bytes, recognition, dialect, counts, totals } = finished;
    const importedAt = this.#now().toISOString();
    this.#db
      .prepare(
        'UPDATE source SET sha256 = ?, bytes = ?, recognition = ?, dialect = ?, rows = ?, accepted = ?, rejected = ?, blank = ?, totals = ?, imported_at = ?, sealed = 1 WHERE id = ?',
      )
      .run(
        sha256,
        bytes,
        JSON.stringify(recognition),
        JSON.stringify(dialect),
        counts.rows,
        counts.accepted,
        counts.rejected,
        counts.blank,
        JSON.stringify(totals),
        importedAt,
        id,
      );
    this.#log.append(actor, 'source_sealed', {
      source: id,
      name,
      sha256,
      bytes,
      recognised_as: recognition.preset,
      ...counts,
      ...(recognition.corrects === undefined ? {} : { corrects: recognition.corrects }),
      ...(replaced.length === 0 ? {} : { takes_the_place_of: replaced.map((one) => one.id) }),
    });
    return { ...finished, importedAt };
  }

  readBytes(source: number, fromOffset: number): Iterable<Uint8Array> {
    return readOriginalBytes(this.#db, source, fromOffset);
  }

  markBefore(source: number, row: number): Mark | null {
    const mark = this.#db
      .prepare<[number, number], { row: number; line: number; at: number }>(
        'SELECT row, line, at FROM source_mark WHERE source = ? AND row <= ? ORDER BY row DESC LIMIT 1',
      )
      .get(source, row);
    return mark === undefined ? null : { row: mark.row, line: mark.line, byteOffset: mark.at };
  }

  rejected({ offset, limit }: { readonly offset: number; readonly limit: number }): readonly RejectedRow[] {
    return this.#db
      .prepare<[number, number], RejectedRow>(
        `SELECT r.source, s.name AS file, r.row, r.line, r.code, r.reason, r.raw FROM rejected_row r JOIN source s ON s.id = r.source AND s.sealed = 1
         WHERE ${STANDING} ORDER BY r.source, r.row LIMIT ? OFFSET ?`,
      )
      .all(limit, offset);
  }

  standingRejected(): number {
    return this.#db
      .prepare<[], number>(
        `SELECT count(*) FROM rejected_row r JOIN source s ON s.id = r.source AND s.sealed = 1 WHERE ${STANDING}`,
      )
      .pluck()
      .get()!;
  }

  /** Rejected rows of one source that were not put right, in order, each in the form in which it was brought back last. */
  *rejectedOf(source: number): Iterable<OpenRow> {
    const next = this.#db.prepare<[number, number], OpenRow>(
      `SELECT r.row AS original, x.source, s.name AS file, x.row, x.line, x.code, x.reason, x.raw FROM rejected_row r
       LEFT JOIN rejected_again a ON a.original = r.source AND a.original_row = r.row AND (a.source, a.row) = (
         SELECT b.source, b.row FROM rejected_again b JOIN source f ON f.id = b.source AND f.sealed = 1
         WHERE b.original = r.source AND b.original_row = r.row ORDER BY b.source DESC, b.row DESC LIMIT 1)
       JOIN rejected_row x ON x.source = coalesce(a.source, r.source) AND x.row = coalesce(a.row, r.row)
       JOIN source s ON s.id = x.source
       WHERE r.source = ? AND r.row > ? AND ${UNCORRECTED} ORDER BY r.row LIMIT 1000`,
    );
    for (let after = 0; ;) {
      const rows = next.all(source, after);
      if (rows.length === 0) return;
      yield* rows;
      after = rows.at(-1)!.original;
    }
  }

  /** How many rows of a source were rejected for each reason, the commonest first, with an example. */
  rejections(source: number): readonly RejectionCount[] {
    return this.#db
      .prepare<[number], RejectionCount>(
        'SELECT code, count(*) AS rows, min(row) AS row, reason AS example FROM rejected_row WHERE source = ? GROUP BY code ORDER BY rows DESC, code',
      )
      .all(source);
  }

  /** What became of all rejected rows of a source, those that it brought back itself included. */
  fates(source: number): readonly RejectedFate[] {
    return this.#db
      .prepare<
        [number],
        Omit<RejectedFate, 'isPutRight' | 'isBroughtBack'> & { right: number; back: number }
      >(
        `SELECT coalesce(put_right, again) AS went, put_right IS NOT NULL AS right, back, count(*) AS rows FROM (
           SELECT own.source IS NOT NULL AS back,
             (SELECT c.source FROM correction c JOIN source f ON f.id = c.source AND f.sealed = 1
              WHERE c.original = coalesce(own.original, r.source) AND c.original_row = coalesce(own.original_row, r.row)) AS put_right,
             (SELECT max(a.source) FROM rejected_again a JOIN source f ON f.id = a.source AND f.sealed = 1
              WHERE a.original = coalesce(own.original, r.source) AND a.original_row = coalesce(own.original_row, r.row)
                AND (own.source IS NULL OR (a.source, a.row) > (own.source, own.row))) AS again
           FROM rejected_row r LEFT JOIN rejected_again own ON own.source = r.source AND own.row = r.row WHERE r.source = ?)
         GROUP BY went, right, back ORDER BY went, right DESC, back`,
      )
      .all(source)
      .map(({ went, right, back, rows }) => ({
        went,
        isPutRight: right === 1,
        isBroughtBack: back === 1,
        rows,
      }));
  }

  /** The rejected rows of a source that were put right, and by which row. */
  correctedRows(source: number): ReadonlyMap<number, { readonly source: number; readonly row: number }> {
    return new Map(
      this.#db
        .prepare<[number], { original: number; source: number; row: number }>(
          'SELECT c.original_row AS original, c.source, c.row FROM correction c JOIN source s ON s.id = c.source AND s.sealed = 1 WHERE c.original = ?',
        )
        .all(source)
        .map(({ original, ...by }) => [original, by]),
    );
  }

  /** The rejected row that this one puts right. */
  correctedRow(source: number, row: number): { readonly source: number; readonly row: number } | null {
    return (
      this.#db
        .prepare<[number, number], { source: number; row: number }>(
          'SELECT original AS source, original_row AS row FROM correction WHERE source = ? AND row = ?',
        )
        .get(source, row) ?? null
    );
  }
}

function infoOf(record: SourceRecord): SourceInfo {
  const { id, name, sha256, bytes, rows, accepted, rejected, blank } = record;
  return {
    id,
    name,
    sha256,
    bytes,
    recognition: JSON.parse(record.recognition) as Recognition,
    dialect: JSON.parse(record.dialect) as Dialect,
    counts: { rows, accepted, rejected, blank },
    totals: record.totals === null ? null : (JSON.parse(record.totals) as SourceTotals),
    importedAt: record.imported_at,
  };
}
