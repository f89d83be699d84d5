/**
 * Rows packed so that handing them to another thread, and then to SQLite, costs little: rows of one table that have the
 * same words and the same absent and repeated values go side by side in a stripe, their texts end to end in one string
 * with the lengths beside it, their numbers in one array. Whatever a text holds, it arrives as it was.
 */
export type Value = string | number | null;
export type Word = string | null;

/** Columns of one table beside `source`. */
export interface TableColumns {
  readonly table: string;
  /** Hold values that many rows share. */
  readonly words: readonly string[];
  /** Hold what each row has for itself. */
  readonly own: readonly string[];
  /** For each own column the place of an earlier one whose value it mostly repeats; -1 for none. */
  readonly twins: readonly number[];
  /** For each own column whether it holds numbers, not texts. */
  readonly numeric: readonly boolean[];
}

/** @param twins names for an own column an earlier one whose value it mostly repeats. @param numbers fits columns of numbers. */
export function tableColumns(
  table: string,
  words: readonly string[],
  own: readonly string[],
  twins: Readonly<Record<string, string>>,
  numbers: RegExp,
): TableColumns {
  return {
    table,
    words,
    own,
    twins: own.map((column) => (column in twins ? own.indexOf(twins[column]!) : -1)),
    numeric: own.map((column) => numbers.test(column)),
  };
}

/** Rows that go side by side: their table's number, their words, and which values are handed over (see `kindOfValue`). */
export interface StripeGroup {
  readonly table: number;
  readonly shape: number;
  readonly words: readonly Word[];
}

export interface Stripes {
  /** Groups met for the first time; they are numbered from 0 on as they come, anew after `restarts`. */
  readonly groups: readonly StripeGroup[];
  /** For each stripe its group and how many rows it has. */
  readonly stripes: Uint32Array<ArrayBuffer>;
  /** Texts of the stripes' rows, end to end, and how long each is; `ABSENT` for none. */
  readonly texts: string;
  readonly lengths: Uint32Array<ArrayBuffer>;
  /** Numbers of the stripes' rows; not a number for none. */
  readonly numbers: Float64Array<ArrayBuffer>;
  /** Nothing waits any more, and groups are numbered from 0 again. */
  readonly restarts: boolean;
}

export const ABSENT = 0xff_ff_ff_ff;
/** Rows of a full stripe. */
export const WIDTH = 40;
/** The shape of rows that are handed over in full. */
export const IN_FULL = 0;
/** More groups of rows than these do not wait for others like them. */
const GROUPS = 200;
/** Shapes of a table that rows are told apart by; rows of any other are handed over in full. */
const SHAPES = 60;

/** A shape is numbered by its columns in base 3: handed over 0, absent 1, repeated 2. */
export function kindOfValue(shape: number, place: number): number {
  return Math.floor(shape / 3 ** place) % 3;
}

/** Places of the own columns whose values are handed over. */
export function handedIn(shape: number, { own }: TableColumns): readonly number[] {
  return own.flatMap((_, place) => (kindOfValue(shape, place) === 0 ? [place] : []));
}

interface Shape {
  readonly number: number;
  readonly handed: readonly number[];
  readonly numeric: readonly boolean[];
  readonly full: number;
  readonly groups: Map<string, Group>;
}

interface Group {
  readonly id: number;
  readonly shape: Shape;
  readonly words: readonly Word[];
  readonly values: Value[];
}

interface Table {
  readonly columns: TableColumns;
  readonly shapes: Map<number, Shape>;
  last: Group | null;
}

export class StripePacker {
  readonly #tables: readonly Table[];
  #waiting = 0;
  #nextId = 0;
  #groups: StripeGroup[] = [];
  #stripes: number[] = [];
  #texts: string[] = [];
  #lengths: number[] = [];
  #numbers: number[] = [];

  constructor(tables: readonly TableColumns[]) {
    this.#tables = tables.map((columns) => ({
      columns,
      shapes: new Map([[IN_FULL, shapeOf(IN_FULL, columns)]]),
      last: null,
    }));
  }

  /** The row goes into the next stripes that are taken, or waits for others like it. */
  add(table: number, words: readonly Word[], own: readonly Value[]): void {
    const group = this.#groupOf(table, words, own);
    const { handed, full } = group.shape;
    const { values } = group;
    for (const place of handed) values.push(own[place]!);
    if (values.length === full) this.#close(group);
  }

  /** What was packed since; `all` also takes what waits for more like it, so that nothing does. */
  take(all: boolean): Stripes {
    if (all) this.#closeAll();
    const taken = {
      groups: this.#groups,
      stripes: new Uint32Array(this.#stripes),
      texts: this.#texts.join(''),
      lengths: new Uint32Array(this.#lengths),
      numbers: new Float64Array(this.#numbers),
      restarts: all,
    };
    this.#groups = [];
    this.#stripes = [];
    this.#texts = [];
    this.#lengths = [];
    this.#numbers = [];
    if (all) this.#nextId = 0;
    return taken;
  }

  #groupOf(number: number, words: readonly Word[], own: readonly Value[]): Group {
    const table = this.#tables[number]!;
    const shape = this.#shapeOf(table, own);
    const { last } = table;
    if (last !== null && last.shape === shape && areSame(last.words, words)) return last;
    const key = JSON.stringify(words);
    let group = shape.groups.get(key);
    if (group === undefined) {
      if (++this.#waiting > GROUPS) this.#closeAll();
      group = { id: this.#nextId++, shape, words, values: [] };
      this.#groups.push({ table: number, shape: shape.number, words });
      shape.groups.set(key, group);
    }
    return (table.last = group);
  }

  #shapeOf({ columns, shapes }: Table, own: readonly Value[]): Shape {
    const { twins } = columns;
    let number = 0;
    for (let i = own.length - 1; i >= 0; i--) {
      const value = own[i]!;
      const twin = twins[i]!;
      number = number * 3 + (value === null ? 1 : twin !== -1 && own[twin] === value ? 2 : 0);
    }
    let shape = shapes.get(number);
    if (shape !== undefined) return shape;
    if (shapes.size >= SHAPES) return shapes.get(IN_FULL)!;
    shapes.set(number, (shape = shapeOf(number, columns)));
    return shape;
  }

  #closeAll(): void {
    for (const table of this.#tables) {
      for (const { groups } of table.shapes.values()) {
        for (const group of groups.values()) this.#close(group);
        groups.clear();
      }
      table.last = null;
    }
    this.#waiting = 0;
  }

  #close({ id, shape, values }: Group): void {
    if (values.length === 0) return;
    const { numeric } = shape;
    const width = numeric.length;
    this.#stripes.push(id, values.length / width);
    for (let i = 0, column = 0; i < values.length; i++) {
      const value = values[i]!;
      if (numeric[column]!) this.#numbers.push(value === null ? NaN : (value as number));
      else if (value === null) this.#lengths.push(ABSENT);
      else {
        this.#texts.push(value as string);
        this.#lengths.push((value as string).length);
      }
      if (++column === width) column = 0;
    }
    values.length = 0;
  }
}

function shapeOf(number: number, columns: TableColumns): Shape {
  const handed = handedIn(number, columns);
  return {
    number,
    handed,
    numeric: handed.map((place) => columns.numeric[place]!),
    full: handed.length * WIDTH,
    groups: new Map(),
  };
}

function areSame(a: readonly Word[], b: readonly Word[]): boolean {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
