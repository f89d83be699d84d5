/**
 * Records of a CSV text as RFC 4180 has them: quotes, doubled quotes, line breaks of any kind within and without.
 *
 * Strict: a record whose quotes do not add up is a fault with its first line, and reading resumes on the next line, so
 * that one stray quote costs one row and never the rest of the file, and no value ever moves to another column.
 */
const MAX_RECORD = 1_048_576;

export interface CsvFault {
  readonly code: 'unclosed_quote' | 'bad_quote' | 'field_too_long';
  readonly reason: string;
}

export class CsvReader {
  readonly #delimiter: string;
  #text = '';
  #at = 0;
  #nextNewline = -2;
  #last = false;
  #line: number;
  /** The record last read. */
  cells: string[] = [];
  fault: CsvFault | null = null;
  /** The line the record starts on. */
  line = 1;
  #start = 0;

  constructor(delimiter: string, line = 1) {
    this.#delimiter = delimiter;
    this.#line = line;
  }

  /** Adds text. Returns the text that was finished with, so that its bytes can be counted. */
  push(text: string, last: boolean): void {
    this.#text = this.#text.slice(this.#at) + text;
    this.#at = 0;
    this.#nextNewline = -2;
    this.#last = last;
  }

  /** Where in the text pushed (and kept) the next record starts. */
  get position(): number {
    return this.#at;
  }
  get nextLine(): number {
    return this.#line;
  }
  textBetween(from: number, to: number): string {
    return this.#text.slice(from, to);
  }
  /** The record last read, as it stands in the file. */
  raw(): string {
    return this.#text.slice(this.#start, Math.min(this.#at, this.#start + 4000)).replace(/[\r\n]+$/, '');
  }

  /** Reads one record into `cells` or `fault`. False when more text is needed, or none is left. */
  next(): boolean {
    const text = this.#text;
    const start = this.#at;
    if (start >= text.length) return false;
    if (this.#nextNewline < start && this.#nextNewline !== -1) this.#nextNewline = text.indexOf('\n', start);
    this.#start = start;
    this.line = this.#line;
    this.fault = null;
    const newline = this.#nextNewline;
    if (newline !== -1) {
      const end = text.charCodeAt(newline - 1) === 13 && newline > start ? newline - 1 : newline;
      const line = text.slice(start, end);
      if (!line.includes('"') && !line.includes('\r') && line.length <= MAX_RECORD) {
        this.cells = line.split(this.#delimiter);
        this.#at = newline + 1;
        this.#line++;
        return true;
      }
    }
    return this.#careful(text, start);
  }

  #careful(text: string, start: number): boolean {
    const delimiter = this.#delimiter.charCodeAt(0);
    const cells: string[] = [];
    let i = start;
    let lines = 0;
    for (;;) {
      if (text.charCodeAt(i) === 34) {
        let value = '';
        let from = i + 1;
        for (;;) {
          const quote = text.indexOf('"', from);
          if (quote === -1 || quote - i > MAX_RECORD) {
            if (text.length - start > MAX_RECORD || this.#last || quote !== -1) {
              return this.#failed(
                start,
                'unclosed_quote',
                'A quotation mark opens and is never closed, or its field is longer than 1 MiB.',
              );
            }
            return false;
          }
          if (quote === text.length - 1 && !this.#last) return false;
          value += text.slice(from, quote);
          if (text.charCodeAt(quote + 1) !== 34) {
            i = quote + 1;
            break;
          }
          value += '"';
          from = quote + 2;
        }
        lines += value.match(/\r\n|\r|\n/g)?.length ?? 0;
        cells.push(value);
        const after = text.charCodeAt(i);
        if (i < text.length && after !== delimiter && after !== 10 && after !== 13) {
          return this.#failed(
            start,
            'bad_quote',
            `Column ${cells.length}: text follows a closing quotation mark; a quotation mark within a value must be doubled.`,
          );
        }
      } else {
        const from = i;
        for (; i < text.length; i++) {
          const code = text.charCodeAt(i);
          if (code === delimiter || code === 10 || code === 13) break;
        }
        if (i - from > MAX_RECORD)
          return this.#failed(start, 'field_too_long', `Column ${cells.length + 1} is longer than 1 MiB.`);
        cells.push(text.slice(from, i));
      }
      if (i >= text.length) {
        if (!this.#last) return false;
        break;
      }
      const code = text.charCodeAt(i);
      if (code !== delimiter) {
        if (code === 13) {
          if (i + 1 >= text.length && !this.#last) return false;
          if (text.charCodeAt(i + 1) === 10) i++;
        }
        i++;
        break;
      }
      i++;
    }
    this.cells = cells;
    this.#at = i;
    this.#line += lines + 1;
    return true;
  }

  /** Gives up the record's first line and resumes after it. */
  #failed(start: number, code: CsvFault['code'], reason: string): boolean {
    const end = /\r\n|\r|\n/g;
    end.lastIndex = start;
    const found = end.exec(this.#text);
    if (found === null && !this.#last && this.#text.length - start <= 2 * MAX_RECORD) return false;
    this.#at = found === null ? this.#text.length : found.index + found[0].length;
    this.#line++;
    this.cells = [];
    this.fault = { code, reason };
    return true;
  }
}
