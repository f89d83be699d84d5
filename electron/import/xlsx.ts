/**
 * Workbooks, a row at a time: the sheet is never held. Shared strings are, as any row may use any of them. Cell values
 * come as text; dates as ISO text, in the 1900 or the 1904 system as the workbook says.
 */
import { posix } from 'node:path';
import type { Entry } from 'yauzl';
import { kindOfArchive, openArchive, type OpenArchive } from './archive.ts';
import { SheetReader, type DateStyle, type SheetRow } from './sheet-reader.ts';
import { SourceRefused } from './source.ts';
import { XmlReader, type XmlEvents } from './xml.ts';

/** Characters of all shared strings together. */
const MAX_SHARED = 256 << 20;

const STRINGS = 'xl/sharedStrings.xml';
/** Strings and rows that are enough to know a sheet by. */
const HEAD = 1000;

interface Referred {
  readonly strings: readonly string[];
  /** Whether these are all of them. */
  readonly whole: boolean;
  /** Which cell styles show a number as a date. */
  readonly dateStyles: readonly (DateStyle | null)[];
}

/** `no_cells`: charts and macros stand among the sheets and have no rows. */
export type SheetState = 'visible' | 'hidden' | 'very_hidden' | 'no_cells';

interface Sheet {
  readonly name: string;
  readonly part: string;
  readonly state: SheetState;
}

export class Workbook {
  readonly #archive: OpenArchive;
  readonly #name: string;
  #date1904 = false;
  #read = 0;
  #size = 1;
  /** What cells refer to, once it was read. */
  #referred: Referred | null = null;
  /** All of them, in order. */
  sheets: readonly Sheet[] = [];

  private constructor(archive: OpenArchive, name: string) {
    this.#archive = archive;
    this.#name = name;
  }

  /** @param source a path, or the bytes of a workbook. To be closed. @throws SourceRefused when it is no workbook. */
  static async open(source: string | Buffer, name: string): Promise<Workbook> {
    const archive = await openArchive(source, name);
    const book = new Workbook(archive, name);
    try {
      if (kindOfArchive(archive.entries) !== 'workbook') throw book.#damaged();
      await book.#readSheets();
      return book;
    } catch (error) {
      archive.close();
      throw error;
    }
  }

  /** From 0 to 1: how much of the part that is being read was read. */
  get share(): number {
    return this.#read / this.#size;
  }

  close(): void {
    this.#archive.close();
  }

  #damaged(): SourceRefused {
    return new SourceRefused(
      'damaged',
      `"${this.#name}" is a damaged workbook: open it in a spreadsheet and save it again.`,
    );
  }

  /** Parses one part; after each piece of it `drain` hands on what has come together. */
  async *#parse<T>(
    entry: Entry | undefined,
    on: XmlEvents,
    drain: () => readonly T[],
  ): AsyncGenerator<readonly T[]> {
    if (entry === undefined) return;
    const xml = new XmlReader(on);
    const guarded = (work: () => void): void => {
      try {
        work();
      } catch (error) {
        throw error instanceof SourceRefused ? error : this.#damaged();
      }
    };
    this.#read = 0;
    this.#size = entry.uncompressedSize || 1;
    for await (const piece of this.#archive.read(entry)) {
      this.#read += piece.length;
      guarded(() => xml.push(piece));
      const items = drain();
      if (items.length > 0) yield items;
    }
    guarded(() => xml.end());
    yield drain();
  }

  async #whole(part: string, on: XmlEvents): Promise<void> {
    for await (const _ of this.#parse(this.#part(part), on, () => []));
  }

  async #readSheets(): Promise<void> {
    const targets = new Map<string, string>();
    await this.#whole('xl/_rels/workbook.xml.rels', {
      open: (tag, a) => tag === 'Relationship' && targets.set(a['Id'] ?? '', a['Target'] ?? ''),
    });
    const sheets: Sheet[] = [];
    await this.#whole('xl/workbook.xml', {
      open: (tag, a) => {
        if (tag === 'workbookPr') this.#date1904 = a['date1904'] === '1' || a['date1904'] === 'true';
        if (tag !== 'sheet') return;
        const id = Object.keys(a).find((name) => name.endsWith(':id')) ?? '';
        const target = targets.get(a[id] ?? '') ?? '';
        sheets.push({
          name: a['name'] ?? '',
          part: posix.join(target.startsWith('/') ? '' : 'xl', target).replace(/^\//, ''),
          state: stateOf(target, a['state'] ?? 'visible'),
        });
      },
    });
    this.sheets = sheets;
  }

  /** Bytes of a sheet, and of the strings that its cells refer to. @throws SourceRefused. */
  measure(sheetName: string): { readonly rows: number; readonly strings: number } {
    return {
      rows: this.#entryOf(sheetName).uncompressedSize,
      strings: this.#part(STRINGS)?.uncompressedSize ?? 0,
    };
  }

  /** Parts are named without regard to case. */
  #part(name: string): Entry | undefined {
    const { entries } = this.#archive;
    const found = entries.get(name);
    if (found !== undefined) return found;
    for (const [other, entry] of entries) if (other.toLowerCase() === name.toLowerCase()) return entry;
    return undefined;
  }

  #entryOf(sheetName: string): Entry {
    const sheet = this.sheets.find(({ name, state }) => name === sheetName && state !== 'no_cells');
    const entry = sheet && this.#part(sheet.part);
    if (entry === undefined)
      throw new SourceRefused('no_such_sheet', `"${this.#name}" has no sheet "${sheetName}" with rows.`);
    return entry;
  }

  /** Reads what the cells of all sheets refer to. @param at is told the share read; what it throws ends it. @throws SourceRefused. */
  async readStrings(at: (share: number) => void = () => undefined): Promise<void> {
    const strings: string[] = [];
    for await (const _ of this.#readStrings(strings)) at(this.share);
    this.#referred = { strings, whole: true, dateStyles: await this.#dateStyles() };
  }

  /** Every row of a sheet from row 1, in batches, each as wide as its last filled cell. @throws SourceRefused. */
  async *rows(sheetName: string): AsyncGenerator<readonly SheetRow[]> {
    const entry = this.#entryOf(sheetName);
    if (this.#referred === null) await this.readStrings();
    yield* this.#rowsOf(entry, this.#referred!);
  }

  /** The first rows of a sheet, with no more of the strings than stand at their beginning. @throws SourceRefused. */
  async *head(sheetName: string): AsyncGenerator<readonly SheetRow[]> {
    const strings: string[] = [];
    for await (const _ of this.#readStrings(strings)) if (strings.length >= HEAD) break;
    let rows = 0;
    for await (const batch of this.#rowsOf(this.#entryOf(sheetName), {
      strings,
      whole: false,
      dateStyles: [],
    })) {
      yield batch;
      rows += batch.length;
      if (rows >= HEAD) break;
    }
  }

  #rowsOf(entry: Entry, { strings, whole, dateStyles }: Referred): AsyncGenerator<readonly SheetRow[]> {
    const shared = (at: number): string => {
      const text = strings[at];
      // A cell whose text is not there is not an empty one.
      if (text === undefined && whole) throw this.#damaged();
      return text ?? '';
    };
    const reader = new SheetReader(this.#name, shared, dateStyles, this.#date1904);
    return this.#parse(entry, reader, () => reader.take());
  }

  /** Adds them to `shared`, and yields where more have come. */
  #readStrings(shared: string[]): AsyncGenerator<readonly string[]> {
    let text = '';
    let reading = false;
    let phonetic = false;
    let length = 0;
    const on: XmlEvents = {
      open: (tag) => {
        if (tag === 'si') text = '';
        if (tag === 't') reading = true;
        if (tag === 'rPh') phonetic = true;
      },
      text: (piece) => {
        if (reading && !phonetic) text += piece;
      },
      close: (tag) => {
        if (tag === 't') reading = false;
        if (tag === 'rPh') phonetic = false;
        if (tag !== 'si') return;
        length += text.length;
        if (length > MAX_SHARED)
          throw new SourceRefused(
            'too_large',
            `"${this.#name}" holds more text than can be read as a workbook: save its sheets as CSV.`,
          );
        shared.push(text);
      },
    };
    return this.#parse(this.#part(STRINGS), on, () => shared);
  }

  /** What each cell style shows of a number as a date or a time. */
  async #dateStyles(): Promise<readonly (DateStyle | null)[]> {
    const formats = new Map<number, DateStyle>(
      [14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47].map((id) => [id, id === 17 ? 'month' : 'day']),
    );
    const styles: (DateStyle | null)[] = [];
    let inXfs = false;
    await this.#whole('xl/styles.xml', {
      open: (tag, a) => {
        const style = tag === 'numFmt' ? styleOf(a['formatCode'] ?? '') : null;
        if (style !== null) formats.set(Number(a['numFmtId']), style);
        if (tag === 'cellXfs') inXfs = true;
        if (tag === 'xf' && inXfs) styles.push(formats.get(Number(a['numFmtId'] ?? 0)) ?? null);
      },
      close: (tag) => {
        if (tag === 'cellXfs') inXfs = false;
      },
    });
    return styles;
  }
}

/** @param code a number format (ECMA-376 part 1, 18.8.31). */
function styleOf(code: string): DateStyle | null {
  const letters = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  if (!/[dmyhs]/.test(letters)) return null;
  if (!letters.includes('y') || /[dhs]/.test(letters)) return 'day';
  return letters.includes('m') ? 'month' : 'year';
}

function stateOf(target: string, stated: string): SheetState {
  if (/(chart|macro|dialog)sheets\//.test(target)) return 'no_cells';
  return stated === 'visible' ? 'visible' : stated === 'veryHidden' ? 'very_hidden' : 'hidden';
}
