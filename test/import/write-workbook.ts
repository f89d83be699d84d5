/** Small workbooks and archives for tests, written entry by entry. */
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

export async function zipOf(entries: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

export interface WorkbookParts {
  /** `sheetData` of each sheet, by name. */
  readonly sheets: Readonly<Record<string, string>>;
  /** What `state` says of some of them. */
  readonly states?: Readonly<Record<string, 'hidden' | 'veryHidden'>>;
  /** Sheets that are charts, by name. */
  readonly charts?: readonly string[];
  readonly shared?: readonly string[];
  readonly date1904?: boolean;
  /** The number format of style 2. */
  readonly format?: string;
}

/** Style 1 shows a date. */
export function workbookOf({
  sheets,
  states = {},
  charts = [],
  shared = [],
  date1904 = false,
  format = 'General',
}: WorkbookParts): Promise<Buffer> {
  const names = [...Object.keys(sheets), ...charts];
  const folder = (name: string): string => (charts.includes(name) ? 'chartsheets' : 'worksheets');
  return zipOf({
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${names
      .map((name, i) => `<sheet name="${name}" state="${states[name] ?? 'visible'}" r:id="r${i}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((name, i) => `<Relationship Id="r${i}" Target="${folder(name)}/s${i}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${format}"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst>${shared.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(
      Object.values(sheets).map((rows, i) => [
        `xl/worksheets/s${i}.xml`,
        `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
  });
}

/** `sheetData` of rows written as lines of CSV without quotes: every cell is text. */
export function textRows(lines: readonly string[]): string {
  const cellsOf = (line: string): string =>
    line
      .split(',')
      .map((cell) => `<c t="str"><v>${cell}</v></c>`)
      .join('');
  return lines.map((line) => `<row>${cellsOf(line)}</row>`).join('');
}
