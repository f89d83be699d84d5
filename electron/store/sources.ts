/** Sources: original bytes kept compressed with their hash, staged first and sealed at the end. */
import { createHash } from 'node:crypto';
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import type { Connection } from './connect.ts';
import { EvidenceWriter, TABLES } from './evidence-tables.ts';
import type { Log } from './log.ts';
import { StoreError, type RejectedRow, type SourceInfo, type StagedSource } from './store.ts';
import type { Dialect, Mark, Recognition, SourceCounts } from '../import/source.ts';

const CHUNK = 1 << 20;

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
}

export class Sources {
  readonly #db: Connection;
  readonly #log: Log;
  readonly #now: () => Date;

  constructor(db: Connection, log: Log, now: () => Date) {
    this.#db = db;
    this.#log = log;
    this.#now = now;
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
      this.#remove(id);
  }

  #remove(id: number): void {
    this.#db.transaction(() => {
      for (const table of [...Object.values(TABLES), 'source_chunk', 'source_mark', 'rejected_row']) {
        this.#db.prepare(`DELETE FROM ${table} WHERE source = ?`).run(id);
      }
      this.#db.prepare('DELETE FROM source WHERE id = ?').run(id);
    })();
  }

  stage(name: string, actor: string): StagedSource {
    const db = this.#db;
    const id = Number(db.prepare('INSERT INTO source (name) VALUES (?)').run(name).lastInsertRowid);
    const hash = createHash('sha256');
    const writer = new EvidenceWriter(db);
    const reject = db.prepare(
      'INSERT INTO rejected_row (source, row, line, code, reason, raw) VALUES (?, ?, ?, ?, ?, ?)',
    );
    const addChunk = db.prepare('INSERT INTO source_chunk (source, at, length, zstd) VALUES (?, ?, ?, ?)');
    const addMark = db.prepare(
      'INSERT OR IGNORE INTO source_mark (source, row, line, at) VALUES (?, ?, ?, ?)',
    );
    let pending: Uint8Array[] = [];
    let waiting = 0;
    let stored = 0;
    const flush = (): void => {
      if (waiting === 0) return;
      const raw = Buffer.concat(pending);
      addChunk.run(
        id,
        stored,
        raw.length,
        zstdCompressSync(raw, { params: { [constants.ZSTD_c_compressionLevel]: 1 } }),
      );
      stored += raw.length;
      pending = [];
      waiting = 0;
    };
    let understood: { recognition: Recognition; dialect: Dialect } | null = null;
    return {
      recognised(recognition, dialect) {
        understood = { recognition, dialect };
      },
      bytes(chunk) {
        hash.update(chunk);
        pending.push(chunk.slice());
        waiting += chunk.length;
        if (waiting >= CHUNK) flush();
      },
      mark: ({ row, line, byteOffset }) => void addMark.run(id, row, line, byteOffset),
      rows: db.transaction((batch) => {
        for (const one of batch) {
          if ('records' in one) for (const record of one.records) writer.write(id, one.row, record);
          else reject.run(id, one.row, one.line, one.rejection.code, one.rejection.reason, one.rejection.raw);
        }
      }) as StagedSource['rows'],
      seal: (counts) => {
        flush();
        return this.#seal(id, name, actor, hash.digest('hex'), stored, understood!, counts);
      },
      abandon: () => this.#remove(id),
    };
  }

  #seal(
    id: number,
    name: string,
    actor: string,
    sha256: string,
    bytes: number,
    { recognition, dialect }: { readonly recognition: Recognition; readonly dialect: Dialect },
    counts: SourceCounts,
  ): SourceInfo {
    const twin = this.#db
      .prepare<[string, string], { name: string; imported_at: string }>(
        "SELECT name, imported_at FROM source WHERE sealed = 1 AND sha256 = ? AND json_extract(dialect, '$.sheet') IS ?",
      )
      .get(sha256, dialect.sheet as string);
    if (twin !== undefined) {
      throw new StoreError(
        'same_file',
        `${name}: these very bytes were imported before as "${twin.name}" on ${twin.imported_at.slice(0, 10)}; nothing was imported twice.`,
      );
    }
    const importedAt = this.#now().toISOString();
    this.#db.transaction(() => {
      this.#db
        .prepare(
          'UPDATE source SET sha256 = ?, bytes = ?, recognition = ?, dialect = ?, rows = ?, accepted = ?, rejected = ?, blank = ?, imported_at = ?, sealed = 1 WHERE id = ?',
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
      });
    })();
    return { id, name, sha256, bytes, recognition, dialect, counts, importedAt };
  }

  *readBytes(source: number, fromOffset: number): Iterable<Uint8Array> {
    const next = this.#db.prepare<[number, number], { at: number; length: number; zstd: Buffer }>(
      'SELECT at, length, zstd FROM source_chunk WHERE source = ? AND at + length > ? ORDER BY at LIMIT 1',
    );
    for (let offset = fromOffset; ;) {
      const chunk = next.get(source, offset);
      if (chunk === undefined) return;
      yield zstdDecompressSync(chunk.zstd).subarray(offset - chunk.at);
      offset = chunk.at + chunk.length;
    }
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
        'SELECT r.source, s.name AS file, r.row, r.line, r.code, r.reason, r.raw FROM rejected_row r JOIN source s ON s.id = r.source AND s.sealed = 1 ORDER BY r.source, r.row LIMIT ? OFFSET ?',
      )
      .all(limit, offset);
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
    importedAt: record.imported_at,
  };
}
