/**
 * Workbooks: the zip is unpacked in one stream with a limit on what comes out, and the XML is read as events. Dates come out
 * as ISO text, in the 1900 or the 1904 system as the workbook says.
 */
import { Unzip, UnzipInflate } from 'fflate';
import { SaxesParser } from 'saxes';
import { SourceRefused } from './source.ts';

const MAX_UNPACKED = 512 * 1024 * 1024;
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 2000;

/** Unpacks the parts asked for. @throws SourceRefused `too_large`, `damaged`. */
function unpack(
  name: string,
  chunks: readonly Uint8Array[],
  wanted: (part: string) => boolean,
): ReadonlyMap<string, Uint8Array[]> {
  const parts = new Map<string, Uint8Array[]>();
  let total = 0;
  const unzip = new Unzip((file) => {
    if (!wanted(file.name)) return;
    const pieces: Uint8Array[] = [];
    parts.set(file.name, pieces);
    file.ondata = (error, data) => {
      if (error !== null) throw error;
      total += data.length;
      if (total > MAX_UNPACKED)
        throw new SourceRefused('too_large', `"${name}" unpacks to more than 512 MB: save the sheet as CSV.`);
      pieces.push(data.slice());
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    chunks.forEach((chunk) => {
      for (let i = 0; i < chunk.length; i += 65_536) unzip.push(chunk.subarray(i, i + 65_536), false);
    });
    unzip.push(new Uint8Array(0), true);
  } catch (error) {
    if (error instanceof SourceRefused) throw error;
    throw new SourceRefused(
      'damaged',
      `"${name}" is a damaged workbook: open it in a spreadsheet and save it again.`,
    );
  }
  return parts;
}

type Attributes = Readonly<Record<string, string>>;
function parseXml(
  name: string,
  pieces: readonly Uint8Array[] | undefined,
  on: {
    open?: (tag: string, attributes: Attributes) => void;
    text?: (text: string) => void;
    close?: (tag: string) => void;
  },
): void {
  if (pieces === undefined) return;
  const parser = new SaxesParser();
  const local = (tag: string): string => tag.slice(tag.indexOf(':') + 1);
  parser.on('error', () => {
    throw new SourceRefused(
      'damaged',
      `"${name}" is a damaged workbook: open it in a spreadsheet and save it again.`,
    );
  });
  parser.on('opentag', (tag) => on.open?.(local(tag.name), tag.attributes as Attributes));
  parser.on('text', (text) => on.text?.(text));
  parser.on('closetag', (tag) => on.close?.(local(tag.name)));
  const decoder = new TextDecoder();
  for (const piece of pieces) parser.write(decoder.decode(piece, { stream: true }));
  parser.close();
}

interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly date1904: boolean;
}

function workbookOf(name: string, chunks: readonly Uint8Array[]): Workbook {
  const parts = unpack(
    name,
    chunks,
    (part) => part === 'xl/workbook.xml' || part === 'xl/_rels/workbook.xml.rels',
  );
  const targets = new Map<string, string>();
  parseXml(name, parts.get('xl/_rels/workbook.xml.rels'), {
    open: (tag, a) => tag === 'Relationship' && targets.set(a['Id'] ?? '', a['Target'] ?? ''),
  });
  const sheets: { name: string; part: string }[] = [];
  let date1904 = false;
  parseXml(name, parts.get('xl/workbook.xml'), {
    open: (tag, a) => {
      if (tag === 'workbookPr') date1904 = a['date1904'] === '1' || a['date1904'] === 'true';
      if (tag !== 'sheet' || (a['state'] ?? 'visible') !== 'visible') return;
      const target = targets.get(a['r:id'] ?? '') ?? '';
      sheets.push({ name: a['name'] ?? '', part: target.startsWith('/') ? target.slice(1) : `xl/${target}` });
    },
  });
  return { sheets, date1904 };
}

/** Names of the visible sheets. @throws SourceRefused when it is no workbook. */
export function visibleSheets(name: string, chunks: readonly Uint8Array[]): readonly string[] {
  return workbookOf(name, chunks).sheets.map((sheet) => sheet.name);
}

function isoOf(serial: number, date1904: boolean): string {
  const ms = Math.round((serial - (date1904 ? 24_107 : 25_569)) * 86_400) * 1000;
  const iso = new Date(ms).toISOString();
  return Number.isInteger(serial) ? iso.slice(0, 10) : iso.slice(0, 19);
}

/** Every row of a sheet from row 1, each as wide as its last filled cell. @throws SourceRefused. */
export function sheetRows(
  name: string,
  chunks: readonly Uint8Array[],
  sheet: string,
): readonly (readonly string[])[] {
  const book = workbookOf(name, chunks);
  const part = book.sheets.find((candidate) => candidate.name === sheet)?.part;
  if (part === undefined)
    throw new SourceRefused('no_such_sheet', `"${name}" has no visible sheet "${sheet}".`);
  const parts = unpack(
    name,
    chunks,
    (entry) => entry === part || entry === 'xl/sharedStrings.xml' || entry === 'xl/styles.xml',
  );
  const shared: string[] = [];
  let text = '';
  let phonetic = false;
  parseXml(name, parts.get('xl/sharedStrings.xml'), {
    open: (tag) => {
      if (tag === 'si') text = '';
      if (tag === 'rPh') phonetic = true;
    },
    text: (piece) => {
      if (!phonetic) text += piece;
    },
    close: (tag) => {
      if (tag === 'si') shared.push(text);
      if (tag === 'rPh') phonetic = false;
    },
  });
  const dateFormats = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47]);
  const dateStyles: boolean[] = [];
  let inXfs = false;
  parseXml(name, parts.get('xl/styles.xml'), {
    open: (tag, a) => {
      if (tag === 'numFmt' && /[dmyhs]/i.test((a['formatCode'] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '')))
        dateFormats.add(Number(a['numFmtId']));
      if (tag === 'cellXfs') inXfs = true;
      if (tag === 'xf' && inXfs) dateStyles.push(dateFormats.has(Number(a['numFmtId'] ?? 0)));
    },
    close: (tag) => {
      if (tag === 'cellXfs') inXfs = false;
    },
  });
  const rows: string[][] = [];
  let cells: string[] = [];
  let column = -1;
  let type = '';
  let style = 0;
  let reading = false;
  parseXml(name, parts.get(part), {
    open: (tag, a) => {
      if (tag === 'row') {
        const number = Number(a['r'] ?? rows.length + 1);
        if (!(number >= 1 && number <= MAX_ROWS))
          throw new SourceRefused('too_large', `"${name}" has more rows than a sheet can have.`);
        while (rows.length < number - 1) rows.push([]);
        cells = [];
        column = -1;
      } else if (tag === 'c') {
        const letters = /^[A-Z]+/.exec(a['r'] ?? '')?.[0];
        column =
          letters === undefined
            ? column + 1
            : [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;
        type = a['t'] ?? 'n';
        style = Number(a['s'] ?? 0);
        text = '';
      } else if (tag === 'v' || tag === 't') reading = true;
      else if (tag === 'rPh') phonetic = true;
    },
    text: (piece) => {
      if (reading && !phonetic) text += piece;
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't') reading = false;
      if (tag === 'rPh') phonetic = false;
      if (tag === 'row') rows.push(cells);
      if (tag !== 'c' || text === '') return;
      if (column >= MAX_COLUMNS)
        throw new SourceRefused('too_large', `"${name}" has more than ${MAX_COLUMNS} columns.`);
      while (cells.length < column) cells.push('');
      const number = Number(text);
      if (type === 's') cells[column] = shared[number] ?? '';
      else if (type === 'b') cells[column] = text === '1' ? 'true' : 'false';
      else if (type === 'n' && dateStyles[style] === true && number >= 0 && number < 2_958_466)
        cells[column] = isoOf(number, book.date1904);
      else cells[column] = text;
    },
  });
  return rows;
}
