/**
 * Which delimiter, quotation mark and escape a text uses: the ones that give its records one width and clean cells. What
 * is found is an order of likelihood; the recogniser of the header has the last word.
 */
import { CsvReader, type Quoting } from './csv.ts';
import { headerLikelihood } from './any-table.ts';

/** Those that exports use, the usual first; the second row is tried only where the first gives no table. */
const DELIMITERS = [',', ';', '\t', '|', ', ', '; ', '||'] as const;
const RARE_DELIMITERS = [' ', '^', '~', '\u001f', '\u0001', '::', '*', '#', ':'] as const;
const RECORDS = 120;
/** A fit above this is a table. */
const TABLE = 0.3;

export interface Structure {
  readonly quoting: Quoting;
  /** The first records of the text; `null` for one that cannot be read. */
  readonly records: readonly (readonly string[] | null)[];
  /** From 0 to 1. */
  readonly fit: number;
}

/** The ways to read a text, the likeliest first, at least one. @param whole whether the text ends here. */
export function sniff(text: string, whole: boolean): readonly Structure[] {
  const stated = /^sep=(.)\r?\n/i.exec(text)?.[1];
  const usual = (stated === undefined ? DELIMITERS : [stated]).map((one) => structureOf(text, whole, one));
  const rare =
    stated !== undefined || usual.some(({ fit }) => fit > TABLE)
      ? []
      : RARE_DELIMITERS.filter((one) => text.includes(one)).map((one) => structureOf(text, whole, one));
  const found = [...usual, ...rare].toSorted((a, b) => b.fit - a.fit);
  return found.filter(({ fit }, i) => i === 0 || fit > 0);
}

function structureOf(text: string, whole: boolean, delimiter: string): Structure {
  const plain = structure(text, whole, { delimiter, quote: '"', escape: 'doubled' });
  const others: Structure[] = [];
  if (/\\"/.test(text)) others.push(structure(text, whole, { delimiter, quote: '"', escape: 'backslash' }));
  if (text.includes(`${delimiter}'`) && text.includes(`'${delimiter}`)) {
    others.push(structure(text, whole, { delimiter, quote: "'", escape: 'doubled' }));
    if (/\\'/.test(text)) others.push(structure(text, whole, { delimiter, quote: "'", escape: 'backslash' }));
  }
  return others.reduce((best, other) => (other.fit > best.fit ? other : best), plain);
}

function structure(text: string, whole: boolean, quoting: Quoting): Structure {
  const reader = new CsvReader(quoting);
  reader.push(text, whole);
  const records: (readonly string[] | null)[] = [];
  while (records.length < RECORDS && reader.next()) records.push(reader.fault === null ? reader.cells : null);
  mendHeader(records, quoting);
  return { quoting, records, fit: fitOf(records, quoting) };
}

/** A header line that is parted in another way than the rows are: it is read in its own. */
function mendHeader(records: (readonly string[] | null)[], { delimiter }: Quoting): void {
  const [header] = records;
  const width = usualWidth(records.slice(1));
  if (header?.length !== 1 || width < 3) return;
  for (const other of [...DELIMITERS, ' '].filter((one) => one !== delimiter)) {
    const reader = new CsvReader({ delimiter: other, quote: '"', escape: 'doubled' });
    reader.push(header[0]!, true);
    if (reader.next() && reader.fault === null && reader.cells.length === width) {
      records[0] = reader.cells;
      return;
    }
  }
}

function usualWidth(records: readonly (readonly string[] | null)[]): number {
  const counts = new Map<number, number>();
  for (const record of records)
    if (record !== null) counts.set(record.length, (counts.get(record.length) ?? 0) + 1);
  return [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0] as const)[0];
}

function fitOf(records: readonly (readonly string[] | null)[], { delimiter, quote }: Quoting): number {
  const full = records.filter((record) => record === null || record.some((cell) => cell.trim() !== ''));
  const header = full.findIndex((record) => record !== null && record.length > 1);
  if (header === -1) return 0;
  const usual = usualWidth(full.slice(header).filter((record) => record === null || record.length > 1));
  const headers = full[header]!.length;
  // A badly broken table has few rows of the right width, and is still read by its header.
  const width =
    full.filter((record) => record?.length === headers).length > full.length / 10 ? headers : usual;
  const fitting = full.flatMap((record) => (record?.length === width ? [record] : []));
  const foreign = new RegExp(
    `^["']|["']$${[';', '\t', '|']
      .filter((one) => !delimiter.includes(one))
      .map((one) => `|[${one}]`)
      .join('')}`,
  );
  let cells = 0;
  let dirty = 0;
  for (const record of fitting) {
    for (const cell of record) {
      cells++;
      if (
        foreign.test(cell) ||
        (delimiter.length === 1 && delimiter !== '\t' && cell.startsWith(' ')) ||
        (quote === "'" && cell.includes('"'))
      )
        dirty++;
    }
  }
  const used = fitting[0]!.filter((_, i) => fitting.some((record) => record[i]!.trim() !== '')).length;
  const named = full.slice(0, 30).some((record, i) => {
    if (record?.length !== width) return false;
    const below = full.slice(i + 1, i + 21).filter((row) => row !== null);
    return headerLikelihood(record, below) > 0.5;
  });
  return (
    (fitting.length / full.length) *
    (1 - 1 / width) *
    (used / width) *
    (1 - dirty / cells / 2) *
    (named ? 1 : 0.6)
  );
}
