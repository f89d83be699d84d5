/**
 * Many rows in one statement. What a row costs is mostly the handing over of its values, so a statement takes forty rows
 * and is handed as few values as can be: words that its rows share are handed over once, an absent value is written into
 * the statement, and a value that repeats another column of its row is taken from there.
 */
import type { Statement } from 'better-sqlite3';
import type { Connection } from './connect.ts';

export type Value = string | number | null;
type Word = string | null;

const WIDTH = 40;
/** More groups of rows than these do not wait for others like them. */
const GROUPS = 200;
/** Shapes of rows that get statements of their own; rows of any other are handed over in full. */
const SHAPES = 60;
const IN_FULL = 0;

/** Which values of a row are handed over, and which are absent or repeated. */
interface Shape {
  /** Places of the own columns whose values are handed over. */
  readonly handed: readonly number[];
  readonly wide: Statement<unknown[]>;
  readonly single: Statement<unknown[]>;
  readonly groups: Map<string, Group>;
}

/** Rows that one statement can take. */
interface Group {
  readonly shape: Shape;
  readonly words: readonly Word[];
  readonly values: Value[];
}

export class WideInsert {
  readonly #db: Connection;
  readonly #table: string;
  readonly #words: readonly string[];
  readonly #own: readonly string[];
  /** For each own column the place of the one whose value it mostly repeats; -1 for none. */
  readonly #twins: readonly number[];
  readonly #source: number;
  readonly #shapes = new Map<number, Shape>();
  #waiting = 0;
  #last: Group | null = null;

  /**
   * `words` hold values that many rows share; `own` is what each row has for itself. `twins`
   * names for a column of `own` an earlier one whose value it mostly repeats.
   */
  constructor(
    db: Connection,
    table: string,
    source: number,
    words: readonly string[],
    own: readonly string[],
    twins: Readonly<Record<string, string>> = {},
  ) {
    this.#db = db;
    this.#table = table;
    this.#words = words;
    this.#own = own;
    this.#twins = own.map((column) => (column in twins ? own.indexOf(twins[column]!) : -1));
    this.#source = source;
    this.#shapes.set(IN_FULL, this.#shape(IN_FULL));
  }

  /** The row is written now, or with others like it, or by `flush`. */
  add(words: readonly Word[], ...own: readonly Value[]): void {
    const { shape, values } = this.#groupOf(this.#shapeOf(own), words);
    const { handed } = shape;
    for (const place of handed) values.push(own[place]!);
    if (values.length < handed.length * WIDTH) return;
    shape.wide.run(values, this.#named(words));
    values.length = 0;
  }

  /** Writes what is still waiting; to be called within the last transaction. */
  flush(): void {
    for (const { groups, handed, single } of this.#shapes.values()) {
      for (const { words, values } of groups.values()) {
        const named = this.#named(words);
        for (let i = 0; i < values.length; i += handed.length)
          single.run(values.slice(i, i + handed.length), named);
      }
      groups.clear();
    }
    this.#waiting = 0;
    this.#last = null;
  }

  #groupOf(shape: Shape, words: readonly Word[]): Group {
    const last = this.#last;
    if (last?.shape === shape && last.words.every((word, i) => word === words[i])) return last;
    const key = JSON.stringify(words);
    let group = shape.groups.get(key);
    if (group === undefined) {
      if (++this.#waiting > GROUPS) this.flush();
      shape.groups.set(key, (group = { shape, words, values: [] }));
    }
    return (this.#last = group);
  }

  /** A shape is numbered by its columns in base 3: handed over 0, absent 1, repeated 2. */
  #shapeOf(own: readonly Value[]): Shape {
    let number = 0;
    for (let i = own.length - 1; i >= 0; i--) {
      const value = own[i]!;
      const twin = this.#twins[i]!;
      number = number * 3 + (value === null ? 1 : twin !== -1 && own[twin] === value ? 2 : 0);
    }
    let shape = this.#shapes.get(number);
    if (shape !== undefined) return shape;
    if (this.#shapes.size >= SHAPES) return this.#shapes.get(IN_FULL)!;
    this.#shapes.set(number, (shape = this.#shape(number)));
    return shape;
  }

  #shape(number: number): Shape {
    const kinds = this.#own.map((_, i) => Math.floor(number / 3 ** i) % 3);
    const handed = kinds.flatMap((kind, i) => (kind === 0 ? [i] : []));
    const handedAs = (place: number): string => `column${handed.indexOf(place) + 1}`;
    const own = kinds.map((kind, i) =>
      kind === 1 ? 'NULL' : kind === 2 ? handedAs(this.#twins[i]!) : handedAs(i),
    );
    const columns = ['source', ...this.#words, ...this.#own].join(', ');
    const selected = ['@source', ...this.#words.map((word) => `@${word}`), ...own].join(', ');
    const row = `(${handed.map(() => '?').join(', ')})`;
    const insert = (rows: number): Shape['wide'] =>
      this.#db.prepare(
        `INSERT INTO ${this.#table} (${columns}) SELECT ${selected} FROM (VALUES ${Array(rows).fill(row).join(', ')})`,
      );
    return { handed, wide: insert(WIDTH), single: insert(1), groups: new Map() };
  }

  #named(words: readonly Word[]): Readonly<Record<string, Value>> {
    return { source: this.#source, ...Object.fromEntries(this.#words.map((name, i) => [name, words[i]!])) };
  }
}
