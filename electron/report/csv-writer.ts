/** CSV as RFC 4180 has it (LF line ends), with cells that a spreadsheet would run as a formula made harmless. */
import { FileWriter, type WrittenFile } from './write-file.ts';

/** A cell a spreadsheet would evaluate starts with one of these; a leading apostrophe makes it text (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;
const NEEDS_QUOTES = /[",\n\r]/;

export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? String(value) : FORMULA.test(value) ? `'${value}` : value;
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** One CSV file, row by row. Rows are objects by column name, so that a column cannot slip. */
export class CsvWriter<Column extends string> {
  readonly #file: FileWriter;
  readonly #columns: readonly Column[];

  constructor(path: string, columns: readonly Column[]) {
    this.#file = new FileWriter(path);
    this.#columns = columns;
    this.#file.write(`${columns.join(',')}\n`);
  }

  write(row: Readonly<Record<Column, string | number | null>>): void {
    this.#file.write(`${this.#columns.map((column) => csvCell(row[column])).join(',')}\n`);
  }

  finish(): WrittenFile {
    return this.#file.finish();
  }

  abandon(): void {
    this.#file.abandon();
  }
}
