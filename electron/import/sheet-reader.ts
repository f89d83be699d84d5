/** The rows of a sheet, from the events of its XML. */
import { MAX_FIELD } from './csv.ts';
import { SourceRefused } from './source.ts';
import type { Attributes, XmlEvents } from './xml.ts';

const MAX_ROWS = 1_048_576;
/** As many as a sheet has; a row with a cell beyond is rejected. */
const MAX_COLUMNS = 16_384;

/** Why a row of a sheet cannot be read; of one with a formula that was never worked out, the other cells can. */
interface SheetFault {
  readonly code: 'too_many_cells' | 'field_too_long' | 'formula_without_result';
  readonly reason: string;
}

export interface SheetRow {
  /** From 1. */
  readonly row: number;
  readonly cells: string[];
  readonly fault: SheetFault | null;
}

/** What a cell style shows of a date: a time or a day with all that it has, or no more than the month or the year. */
export type DateStyle = 'day' | 'month' | 'year';

export class SheetReader implements XmlEvents {
  readonly #name: string;
  readonly #shared: (at: number) => string;
  readonly #dateStyles: readonly (DateStyle | null)[];
  readonly #date1904: boolean;
  #ready: SheetRow[] = [];
  #row = 0;
  #cells: string[] = [];
  #fault: SheetRow['fault'] = null;
  #column = -1;
  #type = '';
  #style = 0;
  #formula = false;
  #text = '';
  #reading = false;
  #phonetic = false;

  /** @param shared the text that cells refer to by its number. */
  constructor(
    name: string,
    shared: (at: number) => string,
    dateStyles: readonly (DateStyle | null)[],
    date1904: boolean,
  ) {
    this.#name = name;
    this.#shared = shared;
    this.#dateStyles = dateStyles;
    this.#date1904 = date1904;
  }

  /** The rows that are complete since the last call. */
  take(): readonly SheetRow[] {
    const rows = this.#ready;
    this.#ready = [];
    return rows;
  }

  open(tag: string, a: Attributes): void {
    if (tag === 'row') this.#openRow(a['r'] === undefined ? this.#row + 1 : Number(a['r']));
    else if (tag === 'c') {
      this.#column = a['r'] === undefined ? this.#column + 1 : columnOf(a['r']);
      this.#type = a['t'] ?? 'n';
      this.#style = a['s'] === undefined ? 0 : Number(a['s']);
      this.#text = '';
      this.#formula = false;
    } else if (tag === 'f') this.#formula = true;
    else if (tag === 'v' || tag === 't') this.#reading = true;
    else if (tag === 'rPh') this.#phonetic = true;
  }

  #openRow(number: number): void {
    if (!(number > this.#row && number <= MAX_ROWS))
      throw new SourceRefused(
        number > MAX_ROWS ? 'too_large' : 'damaged',
        number > MAX_ROWS
          ? `"${this.#name}" has more rows than a sheet can have.`
          : `"${this.#name}" has a sheet whose rows are out of order: open it in a spreadsheet and save it again.`,
      );
    // Rows that a workbook leaves out are blank.
    while (this.#row < number - 1) this.#ready.push({ row: ++this.#row, cells: [], fault: null });
    this.#row = number;
    this.#cells = [];
    this.#fault = null;
    this.#column = -1;
  }

  text(piece: string): void {
    if (this.#reading && !this.#phonetic) this.#text += piece;
    if (this.#text.length > MAX_FIELD) this.cut();
  }

  cut(): void {
    this.#text = '';
    this.#fault = {
      code: 'field_too_long',
      reason: `Column ${this.#column + 1} is longer than a million characters.`,
    };
  }

  close(tag: string): void {
    if (tag === 'v' || tag === 't') this.#reading = false;
    else if (tag === 'rPh') this.#phonetic = false;
    else if (tag === 'c') this.#closeCell();
    else if (tag === 'row') this.#ready.push({ row: this.#row, cells: this.#cells, fault: this.#fault });
  }

  #closeCell(): void {
    // An empty text may be what a formula comes to; where it is a number, nobody worked the formula out.
    if (this.#text === '' && this.#formula && this.#type !== 'str')
      this.#fault ??= {
        code: 'formula_without_result',
        reason: `Column ${this.#column + 1} holds a formula whose result is not stored in the workbook: open it in a spreadsheet and save it again.`,
      };
    if (this.#text === '' || !isLaidOut(this.#fault)) return;
    if (this.#column >= MAX_COLUMNS || this.#column < 0) {
      this.#fault = {
        code: 'too_many_cells',
        reason: `The row has a cell in column ${this.#column + 1}, and a sheet has ${MAX_COLUMNS}.`,
      };
      return;
    }
    while (this.#cells.length < this.#column) this.#cells.push('');
    this.#cells[this.#column] = this.#value();
  }

  #value(): string {
    const text = this.#text;
    if (this.#type === 's') return unescaped(this.#shared(Number(text)));
    if (this.#type === 'b') return text === '1' ? 'true' : 'false';
    if (this.#type !== 'n') return unescaped(text);
    const number = Number(text);
    const style = this.#dateStyles[this.#style] ?? null;
    if (style !== null && number >= 0 && number < 2_958_466)
      return shownOf(isoOf(number, this.#date1904), style);
    // What a sheet shows has 15 digits: the 17 that are stored of 0.1 + 0.2 are 0.30000000000000004.
    if (text.length > 16 && text.includes('.') && Number.isFinite(number))
      return String(Number(number.toPrecision(15)));
    // Long numbers are stored as 4.47700900123E11.
    return /e/i.test(text) && Number.isSafeInteger(number) ? String(number) : text;
  }
}

/** Characters that XML has no place for are written as `_x000D_`, and an underscore before such as `_x005F_`. */
function unescaped(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([\dA-F]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** Whether every cell of a row is known to be in its column. */
export function isLaidOut(fault: SheetFault | null): boolean {
  return fault === null || fault.code === 'formula_without_result';
}

/** From 0; -1 where the reference has no letters. */
function columnOf(reference: string): number {
  let column = 0;
  for (let i = 0; i < reference.length; i++) {
    const code = reference.charCodeAt(i);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column - 1;
}

/**
 * Whoever types a month has its first day stored, and a cell that shows the month alone says no more. One with another day in it
 * holds a date, whatever it shows.
 */
function shownOf(iso: string, style: DateStyle): string {
  if (style === 'month' && /^\d{4}-\d{2}-01$/.test(iso)) return iso.slice(0, 7);
  if (style === 'year' && /^\d{4}-01-01$/.test(iso)) return iso.slice(0, 4);
  return iso;
}

function isoOf(serial: number, date1904: boolean): string {
  const ms = Math.round((serial - (date1904 ? 24_107 : 25_569)) * 86_400) * 1000;
  const iso = new Date(ms).toISOString();
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 19);
}
