/**
 * Many rows in one statement. A statement of forty rows costs little more than one of a single row, and words that forty
 * rows share are bound once, so evidence goes in at about the speed of the disk.
 */
import type { Connection } from './connect.ts';

export type Value = string | number | null;

const WIDTH = 40;

interface Group {
  readonly words: readonly string[];
  readonly values: Value[];
}

export class WideInsert {
  readonly #wide;
  readonly #single;
  readonly #words: readonly string[];
  readonly #width: number;
  readonly #source: number;
  readonly #groups = new Map<string, Group>();
  #last: Group | null = null;

  /** `words` hold values of closed vocabularies, which many rows share; `own` is what each row has for itself. */
  constructor(
    db: Connection,
    table: string,
    source: number,
    words: readonly string[],
    own: readonly string[],
  ) {
    const row = `(${['@source', ...words.map((word) => `@${word}`), ...own.map(() => '?')].join(', ')})`;
    const insert = (rows: number): string =>
      `INSERT INTO ${table} (${['source', ...words, ...own].join(', ')}) VALUES ${Array(rows).fill(row).join(', ')}`;
    this.#wide = db.prepare(insert(WIDTH));
    this.#single = db.prepare(insert(1));
    this.#words = words;
    this.#width = own.length;
    this.#source = source;
  }

  add(words: readonly string[], ...own: readonly Value[]): void {
    const group = this.#groupOf(words);
    for (const value of own) group.values.push(value);
    if (group.values.length < this.#width * WIDTH) return;
    this.#wide.run(group.values, this.#named(group.words));
    group.values.length = 0;
  }

  /** Writes what is still waiting; to be called before the transaction ends. */
  flush(): void {
    for (const { words, values } of this.#groups.values()) {
      const named = this.#named(words);
      for (let i = 0; i < values.length; i += this.#width)
        this.#single.run(values.slice(i, i + this.#width), named);
    }
    this.#groups.clear();
    this.#last = null;
  }

  #groupOf(words: readonly string[]): Group {
    const last = this.#last;
    if (last !== null && last.words.every((word, i) => word === words[i])) return last;
    const key = words.join('\u0000');
    let group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, (group = { words, values: [] }));
    return (this.#last = group);
  }

  #named(words: readonly string[]): Readonly<Record<string, Value>> {
    return { source: this.#source, ...Object.fromEntries(this.#words.map((name, i) => [name, words[i]!])) };
  }
}
