/** Two CSV files with the same columns, row by row: what the first says and what the second says instead. */
import { createReadStream, existsSync } from 'node:fs';
import Papa from 'papaparse';

type Row = Readonly<Record<string, string>>;

/** At most this many differences are spelled out for each file; the rest are counted. */
const SPELLED_OUT = 50;

/**
 * Sentences on where `claimed` differs from `recomputed`. A row is named by its number and its first column. A row that
 * only one file has is told from a changed one by looking one row ahead.
 */
export async function csvDifferences(
  name: string,
  claimed: string,
  recomputed: string,
): Promise<readonly string[]> {
  const left = new Rows(claimed);
  const right = new Rows(recomputed);
  const found: string[] = [];
  let more = 0;
  const say = (sentence: string): void => {
    if (found.length < SPELLED_OUT) found.push(`${name}, ${sentence}`);
    else more++;
  };
  for (let row = 1; ; row++) {
    const [a, b] = [await left.at(0), await right.at(0)];
    if (a === null && b === null) break;
    if (a !== null && b !== null && same(a, b)) {
      left.drop();
      right.drop();
      continue;
    }
    const [nextA, nextB] = [await left.at(1), await right.at(1)];
    if (b === null || (a !== null && nextA !== null && same(nextA, b))) {
      say(`row ${row} (${label(a!)}): it does not follow from the evidence.`);
      left.drop();
    } else if (a === null || (nextB !== null && same(nextB, a))) {
      say(`before row ${row}: the row of ${label(b)} is missing.`);
      right.drop();
      row--;
    } else {
      for (const column of Object.keys(b))
        if (a[column] !== b[column])
          say(
            `row ${row} (${label(a)}): ${column} is ${quoted(a[column])}, and ${quoted(b[column])} when recomputed.`,
          );
      left.drop();
      right.drop();
    }
  }
  left.close();
  right.close();
  return more === 0 ? found : [...found, `${name}: and ${more} more differences.`];
}

/** The rows of a CSV file by column; none for a file that is not there. */
export async function* csvRows(path: string): AsyncGenerator<Row> {
  if (!existsSync(path)) return;
  const rows = new Rows(path);
  try {
    for (let row = await rows.at(0); row !== null; row = await rows.at(0)) {
      rows.drop();
      yield row;
    }
  } finally {
    rows.close();
  }
}

const label = (row: Row): string => Object.values(row)[0] ?? '';
const quoted = (text: string | undefined): string => `“${(text ?? '').slice(0, 200)}”`;

function same(a: Row, b: Row): boolean {
  const columns = Object.keys(b);
  return Object.keys(a).length === columns.length && columns.every((column) => a[column] === b[column]);
}

/** Rows read as they are needed, with one of lookahead. */
class Rows {
  readonly #stream;
  readonly #rows: AsyncIterator<Row>;
  #ahead: Row[] = [];
  #done = false;

  constructor(path: string) {
    this.#stream = createReadStream(path, 'utf8');
    const parsed = this.#stream.pipe(
      Papa.parse(Papa.NODE_STREAM_INPUT, { header: true, skipEmptyLines: true, delimiter: ',' }),
    );
    this.#rows = parsed[Symbol.asyncIterator]() as AsyncIterator<Row>;
  }

  async at(index: 0 | 1): Promise<Row | null> {
    while (!this.#done && this.#ahead.length <= index) {
      const next = await this.#rows.next();
      if (next.done === true) this.#done = true;
      else this.#ahead.push(next.value);
    }
    return this.#ahead[index] ?? null;
  }

  drop(): void {
    this.#ahead.shift();
  }

  close(): void {
    this.#stream.destroy();
  }
}
