/**
 * Contacts in the order of their names or emails: read along an index a slice at a time, which takes longer than a person
 * who sorts a list should wait, and so written when contacts are assembled; a million numbers are four megabytes.
 */
import { fromBlob, toBlob } from './chunks.ts';
import type { Connection } from './connect.ts';

export type TextColumn = 'name' | 'email';
const COLUMNS: readonly TextColumn[] = ['name', 'email'];

/** A few milliseconds. */
const SLICE = 8_000;
const COLLATION = { name: 'COLLATE NOCASE', email: '' } as const;

/** Writes the orders of all contacts there are; yields in between. */
export function* writeOrders(db: Connection): Generator<void> {
  const add = db.prepare('INSERT INTO contact_order (sort, contacts) VALUES (?, ?)');
  for (const column of COLUMNS) {
    const order = new TextOrder(db, column);
    while (!order.readOn()) yield;
    add.run(column, toBlob(order.all()));
  }
}

/** Every contact's number, the nameless last: as it was written, else read now. */
export function orderBy(db: Connection, column: TextColumn): Uint32Array {
  const written = db
    .prepare<[string], Buffer>('SELECT contacts FROM contact_order WHERE sort = ?')
    .pluck()
    .get(column);
  return written === undefined ? new TextOrder(db, column).all() : fromBlob(written);
}

export class TextOrder {
  readonly #slices: Generator<readonly number[]>;
  #parts: Uint32Array[] = [];
  #whole: Uint32Array | null = null;

  /** @param slice contacts read at a time. */
  constructor(db: Connection, column: TextColumn, slice = SLICE) {
    this.#slices = slices(db, column, slice);
  }

  /** Reads one slice more; whether all are read. */
  readOn(): boolean {
    if (this.#whole !== null) return true;
    const next = this.#slices.next();
    if (next.done !== true) {
      this.#parts.push(Uint32Array.from(next.value));
      return false;
    }
    const whole = new Uint32Array(this.#parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part, at);
      at += part.length;
    }
    this.#parts = [];
    this.#whole = whole;
    return true;
  }

  /** Every contact's number, the nameless last; reads what is not read yet. */
  all(): Uint32Array {
    while (!this.readOn());
    return this.#whole!;
  }
}

function* slices(db: Connection, column: TextColumn, slice: number): Generator<readonly number[]> {
  const text = `${column} ${COLLATION[column]}`;
  const named = db
    .prepare<{ text: string; no: number }, [no: number, text: string]>(
      `SELECT no, ${column} FROM contact
       WHERE (${column} IS NULL) = 0 AND ${text} >= @text AND (${text} <> @text OR no > @no)
       ORDER BY ${text}, no LIMIT ${slice}`,
    )
    .raw();
  for (let last: readonly [no: number, text: string] = [0, '']; ;) {
    const rows = named.all({ no: last[0], text: last[1] });
    if (rows.length === 0) break;
    last = rows.at(-1)!;
    yield rows.map(([no]) => no);
  }
  const nameless = db
    .prepare<[number], number>(
      `SELECT no FROM contact WHERE (${column} IS NULL) = 1 AND ${column} IS NULL AND no > ? ORDER BY no LIMIT ${slice}`,
    )
    .pluck();
  for (let last = 0; ;) {
    const rows = nameless.all(last);
    if (rows.length === 0) return;
    last = rows.at(-1)!;
    yield rows;
  }
}
