/** Reading a whole table a batch at a time, so that others are answered in between. */
import type { Connection } from '../connect.ts';
import type { KeysApart } from './keys-apart.ts';

/** About 20 ms of work. */
const BATCH = 25_000;

export type Cell = string | number | null;
/** One row; its first two columns are the row's `id` and `source`. */
export type ScannedRow = readonly [id: number, source: number, ...cells: Cell[]];

/**
 * Rows of sealed sources in the order of their ids. Yields batches, which may be empty; never a long statement.
 * @param apart where some are told apart: the first of the columns is a key, and comes as the key of the row's own person.
 */
export function* scan(
  db: Connection,
  table: string,
  columns: string,
  sealed: ReadonlySet<number>,
  apart: KeysApart | null = null,
): Generator<readonly ScannedRow[]> {
  const row = apart === null ? '' : ', row';
  const next = db
    .prepare<[number], ScannedRow>(
      `SELECT id, source${columns === '' ? '' : `, ${columns}`}${row} FROM ${table} WHERE id > ? ORDER BY id LIMIT ${BATCH}`,
    )
    .raw();
  for (let last = 0; ;) {
    const rows = next.all(last);
    if (rows.length === 0) return;
    last = rows.at(-1)![0];
    const found = rows.every((row) => sealed.has(row[1])) ? rows : rows.filter((row) => sealed.has(row[1]));
    yield apart === null
      ? found
      : found.map(([id, source, key, ...cells]) => [
          id,
          source,
          apart.ownerOf(Number(key), source, Number(cells.at(-1))),
          ...cells.slice(0, -1),
        ]);
  }
}

/** Interned names of contacts in the order of their text, from one text up to another. */
export function* keysBetween(
  db: Connection,
  from: string,
  before: string | null,
): Generator<readonly (readonly [id: number, value: string])[]> {
  const next = db
    .prepare<{ after: string; before: string | null }, [number, string]>(
      `SELECT id, value FROM contact_key WHERE value > @after AND (@before IS NULL OR value < @before) ORDER BY value LIMIT ${BATCH}`,
    )
    .raw();
  for (let after = from; ;) {
    const rows = next.all({ after, before });
    if (rows.length === 0) return;
    after = rows.at(-1)![1];
    yield rows;
  }
}
