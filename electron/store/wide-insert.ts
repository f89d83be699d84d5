/**
 * Many rows in one statement. What a row costs is mostly the handing over of its values, so a statement takes a stripe of
 * rows and is handed as few values as can be: words that its rows share are handed over once, an absent value is written
 * into the statement, and a value that repeats another column of its row is taken from there.
 */
import type { Statement } from 'better-sqlite3';
import type { Connection } from './connect.ts';
import {
  ABSENT,
  handedIn,
  kindOfValue,
  WIDTH,
  type StripeGroup,
  type Stripes,
  type TableColumns,
  type Value,
} from './stripes.ts';

/** Rows of a statement for what a full stripe left over. */
const NARROW = 8;

type Insert = Statement<unknown[]>;

/** How rows of one table and shape are written. */
interface Writing {
  /** For each value handed over where it comes from. */
  readonly from: readonly ('text' | 'number' | 'key')[];
  readonly wide: Insert;
  readonly narrow: Insert;
  readonly single: Insert;
}

interface Group {
  readonly writing: Writing;
  /** What all rows of a stripe share: the source and their words, handed over before the rows' own values. */
  readonly shared: readonly Value[];
}

export class WideInsert {
  readonly #db: Connection;
  readonly #tables: readonly TableColumns[];
  readonly #source: number;
  readonly #writings: readonly Map<number, Writing>[];
  #groups: Group[] = [];

  constructor(db: Connection, tables: readonly TableColumns[], source: number) {
    this.#db = db;
    this.#tables = tables;
    this.#source = source;
    this.#writings = tables.map(() => new Map());
  }

  /**
   * Writes stripes in the order they were packed in; to be called within a transaction.
   * @param keys the number that stands for each one in a column `key`.
   */
  write({ groups, stripes, texts, lengths, numbers, restarts }: Stripes, keys: readonly number[]): void {
    for (const group of groups) this.#groups.push(this.#groupOf(group));
    let textAt = 0;
    let length = 0;
    let number = 0;
    const values: Value[] = [];
    for (let i = 0; i < stripes.length; i += 2) {
      const { writing, shared } = this.#groups[stripes[i]!]!;
      const { from } = writing;
      const rows = stripes[i + 1]!;
      values.length = 0;
      for (const value of shared) values.push(value);
      for (let row = 0; row < rows; row++) {
        for (const one of from) {
          if (one === 'text') {
            const size = lengths[length++]!;
            values.push(size === ABSENT ? null : texts.slice(textAt, (textAt += size)));
          } else {
            const value = numbers[number++]!;
            values.push(one === 'key' ? keys[value]! : Number.isNaN(value) ? null : value);
          }
        }
      }
      if (rows === WIDTH) writing.wide.run(values);
      else writeSome(writing, shared, values.slice(shared.length));
    }
    if (restarts) this.#groups = [];
  }

  #groupOf({ table, shape, words }: StripeGroup): Group {
    const columns = this.#tables[table]!;
    const writings = this.#writings[table]!;
    let writing = writings.get(shape);
    if (writing === undefined) writings.set(shape, (writing = this.#writing(columns, shape)));
    return { writing, shared: [this.#source, ...words] };
  }

  #writing(table: TableColumns, shape: number): Writing {
    const handed = handedIn(shape, table);
    const handedAs = (place: number): string => `column${handed.indexOf(place) + 1}`;
    const own = table.own.map((_, place) => {
      const kind = kindOfValue(shape, place);
      return kind === 1 ? 'NULL' : handedAs(kind === 2 ? table.twins[place]! : place);
    });
    const columns = ['source', ...table.words, ...table.own].join(', ');
    const selected = ['?', ...table.words.map(() => '?'), ...own].join(', ');
    const row = `(${handed.map(() => '?').join(', ')})`;
    const insert = (rows: number): Insert =>
      this.#db.prepare(
        `INSERT INTO ${table.table} (${columns}) SELECT ${selected} FROM (VALUES ${Array(rows).fill(row).join(', ')})`,
      );
    const from = handed.map((place) =>
      table.own[place] === 'key' ? 'key' : table.numeric[place]! ? 'number' : 'text',
    );
    return { from, wide: insert(WIDTH), narrow: insert(NARROW), single: insert(1) };
  }
}

function writeSome(
  { from, narrow, single }: Writing,
  shared: readonly Value[],
  values: readonly Value[],
): void {
  let at = 0;
  for (const full = from.length * NARROW; at + full <= values.length; at += full)
    narrow.run([...shared, ...values.slice(at, at + full)]);
  for (; at < values.length; at += from.length)
    single.run([...shared, ...values.slice(at, at + from.length)]);
}
