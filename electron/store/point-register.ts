/**
 * The register of collection points as it stands: what was imported, and what was added, changed, ended or removed in the
 * app. Changes are only ever added; each is a row of its own, so that an earlier run can still show what it relied on.
 */
import type { PointStatement } from '../../shared/model/collection-point.ts';
import { sourceOf, type RowRef } from '../../shared/model/row-ref.ts';
import type { Connection } from './connect.ts';
import type { Log } from './log.ts';
import { importedPoints } from './points.ts';
import { StoreError } from './store-error.ts';

/** Evidence attached to an entry: a picture of the form, the script, a contract. */
export interface PointFile {
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface PointEntry {
  /** The entry's name for as long as it is kept: the row that first stated it. */
  readonly entry: RowRef;
  /** The row that states it now. */
  readonly row: RowRef;
  readonly statement: PointStatement;
  readonly files: readonly PointFile[];
}

export type PointAction = 'added' | 'edited' | 'ended' | 'removed' | 'attached';

/** One change as it is kept. The number of the change is its row in source 0, the register kept in the app. */
export interface PointChange {
  readonly id: number;
  readonly entry: RowRef;
  readonly at: string;
  readonly actor: string;
  readonly action: PointAction;
  readonly statement: PointStatement | null;
  readonly files: readonly PointFile[];
}

interface ChangeRow {
  readonly id: number;
  readonly entry: number;
  readonly at: string;
  readonly actor: string;
  readonly action: PointAction | 'undone';
  readonly statement: string;
}

/** What a change's text holds. */
interface Told {
  readonly statement?: PointStatement;
  readonly files?: readonly PointFile[];
  /** Of an undoing: which change. */
  readonly undoes?: number;
}

/** What the log is told of a change. */
interface ToldChange {
  readonly actor: string;
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>> & { readonly change: number };
}

export class PointRegister {
  readonly #db: Connection;
  readonly #log: Log;
  readonly #now: () => Date;

  constructor(db: Connection, log: Log, now: () => Date) {
    this.#db = db;
    this.#log = log;
    this.#now = now;
  }

  entries(): readonly PointEntry[] {
    return pointEntries(this.#db);
  }

  /** The change last made and not undone; `null` when there is none. */
  lastChange(): PointChange | null {
    return standing(this.#db, null).at(-1) ?? null;
  }

  /** One change by its row in the register kept in the app. */
  change(id: number): PointChange | null {
    const row = this.#db.prepare<[number], ChangeRow>('SELECT * FROM point_change WHERE id = ?').get(id);
    return row === undefined || row.action === 'undone' ? null : changeOf(row, row.action);
  }

  /** Every change as the log was told of it, undone ones and undoings too, the oldest first. */
  changes(): readonly ToldChange[] {
    return this.#db
      .prepare<[], ChangeRow>('SELECT * FROM point_change ORDER BY id')
      .all()
      .map(({ id, entry, actor, action, statement }) => ({
        actor,
        action: `collection_point_${action}`,
        detail: { change: id, entry, ...(JSON.parse(statement) as Told) },
      }));
  }

  /** When the register was last changed, in ISO; `null` when it never was. */
  changedAt(): string | null {
    return this.#db.prepare<[], string | null>('SELECT max(at) FROM point_change').pluck().get() ?? null;
  }

  add(statement: PointStatement, actor: string): void {
    this.#append('added', null, { statement, files: [] }, actor);
  }

  /** @throws StoreError `no_such_entry`. */
  state(entry: RowRef, statement: PointStatement, action: 'edited' | 'ended', actor: string): void {
    this.#append(action, entry, { statement, files: this.#entry(entry).files }, actor);
  }

  /** @throws StoreError `no_such_entry`. */
  remove(entry: RowRef, actor: string): void {
    this.#entry(entry);
    this.#append('removed', entry, {}, actor);
  }

  /** Keeps the bytes (once, however often attached) and names them in the entry. @throws StoreError `no_such_entry`. */
  attach(entry: RowRef, file: PointFile, zstd: Uint8Array, actor: string): void {
    const { statement, files } = this.#entry(entry);
    this.#db.transaction(() => {
      this.#db
        .prepare('INSERT OR IGNORE INTO point_file (sha256, bytes, zstd) VALUES (?, ?, ?)')
        .run(file.sha256, file.bytes, zstd);
      this.#append('attached', entry, { statement, files: [...files, file] }, actor);
    })();
  }

  /** The attached bytes, compressed; `null` when no such file was attached. */
  file(sha256: string): Buffer | null {
    return (
      this.#db
        .prepare<[string], Buffer>('SELECT zstd FROM point_file WHERE sha256 = ?')
        .pluck()
        .get(sha256) ?? null
    );
  }

  /** Takes the last change back. @throws StoreError `nothing_to_undo`. */
  undo(actor: string): void {
    const last = this.lastChange();
    if (last === null) throw new StoreError('nothing_to_undo', 'There is no change of the register to undo.');
    this.#append('undone', last.entry, { undoes: last.id }, actor);
  }

  #entry(entry: RowRef): PointEntry {
    const found = this.entries().find((one) => one.entry === entry);
    if (found === undefined)
      throw new StoreError('no_such_entry', 'The register of collection points has no such entry.');
    return found;
  }

  #append(action: PointAction | 'undone', entry: RowRef | null, told: Told, actor: string): void {
    this.#db.transaction(() => {
      const id = this.#db
        .prepare<[], number>('SELECT coalesce(max(id), 0) + 1 FROM point_change')
        .pluck()
        .get()!;
      this.#db
        .prepare(
          'INSERT INTO point_change (id, entry, at, actor, action, statement) VALUES (?, ?, ?, ?, ?, ?)',
        )
        .run(id, entry ?? id, this.#now().toISOString(), actor, action, JSON.stringify(told));
      this.#log.append(actor, `collection_point_${action}`, { change: id, entry: entry ?? id, ...told });
    })();
  }
}

/**
 * The register: imported entries in the order of the files, then those added in the app. @param within sources to read;
 * `null` for all. @param until as it stood at that time, in ISO; `null` as it stands.
 */
export function pointEntries(
  db: Connection,
  within: ReadonlySet<number> | null = null,
  until: string | null = null,
): readonly PointEntry[] {
  const entries = new Map<RowRef, PointEntry>();
  for (const [row, statement] of importedPoints(db))
    if (within?.has(sourceOf(row)) !== false) entries.set(row, { entry: row, row, statement, files: [] });
  for (const { id, entry, statement, files } of standing(db, until)) {
    if (statement === null) entries.delete(entry);
    // A change of an imported entry whose file was withdrawn since states an entry of its own.
    else entries.set(entry, { entry, row: id, statement, files });
  }
  return [...entries.values()];
}

/** Changes that were not undone, in order. @param until only those made by then. */
function standing(db: Connection, until: string | null): readonly PointChange[] {
  const made: PointChange[] = [];
  for (const row of db.prepare<[], ChangeRow>('SELECT * FROM point_change ORDER BY id').all()) {
    if (until !== null && row.at > until) break;
    if (row.action !== 'undone') made.push(changeOf(row, row.action));
    else {
      const { undoes } = JSON.parse(row.statement) as Told;
      made.splice(
        made.findIndex(({ id }) => id === undoes),
        1,
      );
    }
  }
  return made;
}

function changeOf(row: ChangeRow, action: PointAction): PointChange {
  const { statement, files } = JSON.parse(row.statement) as Told;
  const { id, entry, at, actor } = row;
  return { id, entry, at, actor, action, statement: statement ?? null, files: files ?? [] };
}
