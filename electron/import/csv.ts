/**
 * Records of a CSV text as RFC 4180 has them, in whatever delimiter, quotation mark and escape the file uses: quoted line
 * breaks of any kind, and records that end in LF, CR or CRLF, even mixed.
 *
 * Strict: a record whose quotes do not add up is a fault with its first line, and reading resumes on the next line, so
 * that one stray quote costs one row and never the rest of the file, and no value ever moves to another column. A cell or
 * a record of absurd length is passed over without being held, so that memory stays bounded.
 */
export interface Quoting {
  /** One character, or a few that stand together: `, `. */
  readonly delimiter: string;
  readonly quote: '"' | "'";
  /** What makes a quotation mark part of a value: writing it twice, or a backslash before it. */
  readonly escape: 'doubled' | 'backslash';
}

export const RFC_4180: Quoting = { delimiter: ',', quote: '"', escape: 'doubled' };

/** Longest cell and longest record, in characters. */
export const MAX_FIELD = 1_048_576;
export const MAX_RECORD = 4 * MAX_FIELD;
const KEPT_OF_RAW = 4000;
const LINE_END = /\r\n|\r|\n/g;

export interface CsvFault {
  readonly code: 'unclosed_quote' | 'bad_quote' | 'field_too_long' | 'row_too_long';
  readonly reason: string;
}

/** A record that is being passed over, because it is too long to be held. */
interface Skipped {
  quoted: boolean;
  readonly fault: CsvFault;
  readonly raw: string;
}

export class CsvReader {
  readonly #delimiter: string;
  readonly #quote: string;
  readonly #quoteCode: number;
  readonly #backslash: boolean;
  readonly #dropNuls: boolean;
  #text = '';
  #at = 0;
  #nextNewline = -2;
  /** As far as looked for: the next quotation mark and CR in the text; its length when there is none. */
  #nextQuote = -1;
  #nextReturn = -1;
  #last = false;
  #line: number;
  #start = 0;
  #skipped: Skipped | null = null;
  #raw: string | null = null;
  /** Cells that a row of this table has, when known: tells an unclosed quotation mark from a very long cell. */
  width: number | null = null;
  /** The record last read. */
  cells: string[] = [];
  fault: CsvFault | null = null;
  /** The line the record starts on. */
  line = 1;

  constructor({ delimiter, quote, escape }: Quoting, line = 1, dropNuls = false) {
    this.#delimiter = delimiter;
    this.#quote = quote;
    this.#quoteCode = quote.charCodeAt(0);
    this.#backslash = escape === 'backslash';
    this.#line = line;
    this.#dropNuls = dropNuls;
  }

  push(text: string, last: boolean): void {
    this.#text = this.#text.slice(this.#at) + text;
    this.#at = 0;
    this.#nextNewline = -2;
    this.#nextQuote = -1;
    this.#nextReturn = -1;
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
  /** The record last read, as it stands in the file; no more than its beginning. */
  raw(): string {
    return (
      this.#raw ??
      this.#text.slice(this.#start, Math.min(this.#at, this.#start + KEPT_OF_RAW)).replace(/[\r\n]+$/, '')
    );
  }

  /** Reads one record into `cells` or `fault`. False when more text is needed, or none is left. */
  next(): boolean {
    if (this.#skipped !== null) return this.#skip(this.#skipped);
    const text = this.#text;
    const start = this.#at;
    if (start >= text.length) return false;
    if (this.#nextNewline < start && this.#nextNewline !== -1) this.#nextNewline = text.indexOf('\n', start);
    this.#start = start;
    this.#raw = null;
    this.line = this.#line;
    this.fault = null;
    const newline = this.#nextNewline;
    if (newline !== -1) {
      const end = text.charCodeAt(newline - 1) === 13 && newline > start ? newline - 1 : newline;
      if (this.#nextQuote < start) this.#nextQuote = placeOf(this.#quote, text, start);
      if (this.#nextReturn < start) this.#nextReturn = placeOf('\r', text, start);
      if (end - start <= MAX_FIELD && this.#nextQuote >= end && this.#nextReturn >= end) {
        this.#deliver(text.slice(start, end).split(this.#delimiter), newline + 1, 1);
        return true;
      }
    }
    return this.#careful(text, start);
  }

  #deliver(cells: string[], end: number, lines: number): void {
    this.cells = this.#dropNuls ? cells.map((cell) => cell.replaceAll('\0', '')) : cells;
    this.#at = end;
    this.#line += lines;
  }

  #careful(text: string, start: number): boolean {
    const cells: string[] = [];
    let i = start;
    let lines = 0;
    let firstOverLines = 0;
    for (;;) {
      if (text.charCodeAt(i) === this.#quoteCode) {
        const close = this.#closing(text, i + 1);
        if (close > i + 1 + MAX_FIELD || (close === -1 && text.length - i > MAX_FIELD)) {
          return this.#swallowsRows(text, i)
            ? this.#failed(start, 'unclosed_quote', UNCLOSED)
            : this.#pass(start, i + 1, true, 'field_too_long', tooLong(cells.length));
        }
        if (close === -1) return this.#last && this.#failed(start, 'unclosed_quote', UNCLOSED);
        const value = text.slice(i + 1, close);
        lines += value.match(LINE_END)?.length ?? 0;
        cells.push(this.#unescaped(value));
        if (lines > 0) firstOverLines ||= cells.length;
        i = close + 1;
        if (i < text.length && !this.#isDelimiter(text, i) && !isLineEnd(text.charCodeAt(i)))
          return this.#failed(start, 'bad_quote', badQuote(cells.length));
      } else {
        const from = i;
        while (i < text.length && !this.#isDelimiter(text, i) && !isLineEnd(text.charCodeAt(i))) i++;
        if (i - from > MAX_FIELD) return this.#pass(start, i, false, 'field_too_long', tooLong(cells.length));
        cells.push(text.slice(from, i));
      }
      if (i - start > MAX_RECORD) return this.#pass(start, i, false, 'row_too_long', ROW_TOO_LONG);
      if (i >= text.length) {
        if (!this.#last) return false;
        break;
      }
      const code = text.charCodeAt(i);
      if (isLineEnd(code)) {
        if (code === 13 && i + 1 >= text.length && !this.#last) return false;
        i += code === 13 && text.charCodeAt(i + 1) === 10 ? 2 : 1;
        break;
      }
      i += this.#delimiter.length;
      // The cell behind the delimiter may begin with a quotation mark that has not come yet.
      if (i >= text.length && !this.#last) return false;
    }
    if (lines > 0 && areRows(text.slice(start, i), this.#delimiter, this.width))
      return this.#failed(start, 'bad_quote', holdsRows(firstOverLines));
    this.#deliver(cells, i, lines + 1);
    return true;
  }

  #isDelimiter(text: string, at: number): boolean {
    return this.#delimiter.length === 1 ? text[at] === this.#delimiter : text.startsWith(this.#delimiter, at);
  }

  /** Where the quotation mark stands that closes a value beginning at `from`; -1 when that is not in the text yet. */
  #closing(text: string, from: number): number {
    for (let at = from; ;) {
      const quote = text.indexOf(this.#quote, at);
      if (quote === -1 || quote - from > MAX_FIELD) return quote;
      if (this.#backslash) {
        if (!isEscaped(text, quote, from)) return quote;
        at = quote + 1;
        continue;
      }
      if (quote === text.length - 1 && !this.#last) return -1;
      if (text.charCodeAt(quote + 1) !== this.#quoteCode) return quote;
      at = quote + 2;
    }
  }

  #unescaped(value: string): string {
    if (this.#backslash)
      return value.includes('\\')
        ? value.replaceAll(`\\${this.#quote}`, this.#quote).replaceAll('\\\\', '\\')
        : value;
    return value.includes(this.#quote) ? value.replaceAll(this.#quote + this.#quote, this.#quote) : value;
  }

  /** Whether the lines within an endless value look like rows of the table, so that its mark was never closed. */
  #swallowsRows(text: string, from: number): boolean {
    const lines = text
      .slice(from, from + MAX_FIELD)
      .split(LINE_END)
      .slice(1, -1)
      .filter((line) => line !== '')
      .slice(0, 50);
    const widths = lines.map((line) => line.split(this.#delimiter).length);
    const width = this.width ?? widths[0] ?? 0;
    return lines.length > 0 && widths.filter((one) => one === width).length > lines.length / 2;
  }

  /** Gives up the record's first line and resumes after it. */
  #failed(start: number, code: CsvFault['code'], reason: string): boolean {
    LINE_END.lastIndex = start;
    const found = LINE_END.exec(this.#text);
    if (found === null && !this.#last) {
      if (this.#text.length - start <= MAX_RECORD) return false;
      return this.#pass(start, this.#text.length, false, code, reason);
    }
    this.#deliver([], found === null ? this.#text.length : found.index + found[0].length, 1);
    this.fault = { code, reason };
    return true;
  }

  #pass(start: number, from: number, quoted: boolean, code: CsvFault['code'], reason: string): boolean {
    this.#line += this.#text.slice(start, from).match(LINE_END)?.length ?? 0;
    this.#at = from;
    this.#skipped = {
      quoted,
      fault: { code, reason },
      raw: this.#text.slice(start, start + KEPT_OF_RAW),
    };
    return this.#skip(this.#skipped);
  }

  /** Goes on to the end of the record without holding it. */
  #skip(skipped: Skipped): boolean {
    const text = this.#text;
    const reopens = this.#delimiter + this.#quote;
    for (;;) {
      const from = this.#at;
      if (skipped.quoted) {
        const quote = text.indexOf(this.#quote, from);
        const pending = quote === -1 || (quote === text.length - 1 && !this.#last && !this.#backslash);
        let to = quote === -1 ? text.length : quote;
        // CR and LF may be parted by the end of this text: they are one line end.
        if (quote === -1 && !this.#last && text.charCodeAt(to - 1) === 13 && to > from) to--;
        this.#line += text.slice(from, to).match(LINE_END)?.length ?? 0;
        this.#at = to;
        if (quote === -1 && this.#last) return this.#skippedAll(skipped, 0);
        if (pending) return false;
        if (this.#backslash && isEscaped(text, quote, from)) this.#at = quote + 1;
        else if (!this.#backslash && text.charCodeAt(quote + 1) === this.#quoteCode) this.#at = quote + 2;
        else {
          skipped.quoted = false;
          this.#at = quote + 1;
        }
        continue;
      }
      LINE_END.lastIndex = from;
      const end = LINE_END.exec(text);
      const open = text.indexOf(reopens, from);
      if (open !== -1 && (end === null || open < end.index)) {
        skipped.quoted = true;
        this.#at = open + reopens.length;
      } else if (end === null || (end.index === text.length - 1 && end[0] === '\r' && !this.#last)) {
        this.#at = this.#last ? text.length : Math.max(from, text.length - reopens.length);
        return this.#last && this.#skippedAll(skipped, 1);
      } else {
        this.#at = end.index + end[0].length;
        return this.#skippedAll(skipped, 1);
      }
    }
  }

  #skippedAll({ fault, raw }: Skipped, lines: number): boolean {
    this.#skipped = null;
    this.cells = [];
    this.fault = fault;
    this.#raw = raw;
    this.#line += lines;
    return true;
  }
}

/** Where a character comes next; behind the text when it does not. */
function placeOf(character: string, text: string, from: number): number {
  const at = text.indexOf(character, from);
  return at === -1 ? text.length : at;
}

/**
 * Whether the lines of one record are rows of the table each: a stray quotation mark opened a value, and the next one, far below,
 * happened to close it. A value of several lines is none of that: its lines would have to be parted as rows are, and to hold the
 * same kinds of values in the same columns.
 */
function areRows(record: string, delimiter: string, width: number | null): boolean {
  if (width === null || width < 2) return false;
  const [first, ...further] = record
    .split(LINE_END)
    .filter((line) => line !== '')
    .map((line) => line.split(delimiter));
  if (first?.length !== width) return false;
  // Of a table of two columns one may agree by chance.
  const wanted = width === 2 ? 2 : 1;
  const kinds = first.map(kindOf);
  const alike = further.filter(
    (cells) =>
      cells.length === width &&
      cells.filter((cell, i) => kinds[i] !== null && kindOf(cell) === kinds[i]).length >= wanted,
  );
  return alike.length > further.length / 2;
}

/** What a value is made of: `@` for an address, `a0` for an identifier, `0-0-0` for a date; `null` for words and for nothing. */
function kindOf(cell: string): string | null {
  const bare = cell.replace(/^["']|["']$/g, '').trim();
  if (/^\S+@\S+$/.test(bare)) return '@';
  return /\d/.test(bare) ? bare.replace(/\d+/g, '0').replace(/\p{L}+/gu, 'a') : null;
}

const isLineEnd = (code: number): boolean => code === 10 || code === 13;

function isEscaped(text: string, at: number, from: number): boolean {
  let backslashes = 0;
  while (at - backslashes - 1 >= from && text[at - backslashes - 1] === '\\') backslashes++;
  return backslashes % 2 === 1;
}

const UNCLOSED = 'A quotation mark opens and is never closed.';
const ROW_TOO_LONG = 'The row is longer than four million characters.';
const tooLong = (before: number): string => `Column ${before + 1} is longer than a million characters.`;
const holdsRows = (column: number): string =>
  `Column ${column}: a quotation mark opens a value that would hold the rows below; a quotation mark within a value must be doubled.`;
const badQuote = (column: number): string =>
  `Column ${column}: text follows a closing quotation mark; a quotation mark within a value must be doubled.`;
