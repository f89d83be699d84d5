/**
 * Rejected rows, written out for a spreadsheet and read back once they are put right: the columns of the file they come
 * from, and three that say which row of which file each one is. What comes back is read as that file was.
 */
import { CorrectedOrders } from './corrected-orders.ts';
import { compile } from './mapping/compile.ts';
import { PRESETS } from './presets/index.ts';
import type { Preset } from './presets/preset.ts';
import type { OriginalRow } from './original-row.ts';
import { provedWith } from './prove-columns.ts';
import type { RowOptions } from './row-options.ts';
import { SeenBefore } from './seen-before.ts';
import { headingKey } from '../../shared/model/heading.ts';
import { Columns } from './row-reader.ts';
import { RowRejected } from './row-rejected.ts';
import {
  SourceRefused,
  type Correctable,
  type FindCorrectable,
  type Recogniser,
  type Recognition,
  type Understood,
} from './source.ts';

/** Headings that no export has: of the reason, of the original row, and of the hash of the file it is in. */
export const CORRECTION_COLUMNS = ['Why it was rejected', 'Row in the file', 'SHA-256 of the file'] as const;
const [, ROW, SHA] = CORRECTION_COLUMNS;

/** What stands in the last column: the file's hash, and the sheet of a workbook, whose sheets share one. */
export function correctionName(sha256: string, sheet: string | null): string {
  return sheet === null ? sha256 : `${sha256} ${sheet}`;
}

const FORMULA = /^'*[=+\-@\t\r]/;

/** A cell as it can stand in a spreadsheet: what would run as a formula gets an apostrophe in front. */
export function guarded(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

/** The cell that was guarded. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** @returns `null` for a file that holds no corrections. */
export function recogniseCorrections(
  find: FindCorrectable,
  ...[header, fileName, rows]: Parameters<Recogniser>
): Understood | null {
  const keys = header.map(headingKey);
  const [sha, row] = [keys.indexOf(headingKey(SHA)), keys.indexOf(headingKey(ROW))];
  if (sha === -1 || row === -1) return null;
  const hashes = new Set(rows.map((cells) => cells[sha]?.trim() ?? '').filter((hash) => hash !== ''));
  const [hash = ''] = hashes;
  const original = hashes.size === 1 ? find(hash) : null;
  const preset = original === null ? null : presetBehind(original.recognition);
  const score = 100_000;
  if (original === null || preset === null) {
    const recognition = {
      preset: 'corrections',
      title: 'Corrected rows',
      kinds: [],
      why: `columns "${ROW}" and "${SHA}"`,
    };
    return { score, preset: nothing(), recognition, refusal: refusal(hashes.size, fileName) };
  }
  const recognition: Recognition = {
    ...original.recognition,
    title: `Corrected rows of ${original.name}`,
    why: `columns "${ROW}" and "${SHA}" name rows of ${original.name}`,
    corrects: original.id,
  };
  return { score, preset: correcting(preset, original, sha), recognition, refusal: null };
}

function refusal(files: number, fileName: string): SourceRefused {
  return files > 1
    ? new SourceRefused(
        'several_files',
        `"${fileName}" corrects rows of several files: keep one file's rows together.`,
      )
    : new SourceRefused(
        'original_missing',
        `"${fileName}" corrects rows of a file that is not in this audit: import that file first.`,
      );
}

/** What read the file that is being corrected. */
function presetBehind({ preset: id, profile }: Recognition): Preset | null {
  const mapping = profile?.mapping ?? null;
  if (mapping === null) return PRESETS.find((preset) => preset.id === id) ?? null;
  return { ...nothing(), reader: (columns, options) => compile(mapping, columns, options), mapping };
}

function nothing(): Preset {
  return {
    id: 'corrections',
    platform: 'Corrections',
    title: 'Corrected rows',
    kinds: [],
    required: [],
    telling: [],
    forbidden: [],
    fileName: null,
    mapping: null,
    reader: () => () => [],
  };
}

function correcting(preset: Preset, original: Correctable, sha: number): Preset {
  let orders: CorrectedOrders | null = null;
  let named: OriginalRow | null = null;
  const settled = new SeenBefore();
  return {
    ...preset,
    reader: (columns, options) => {
      const { mapping } = preset;
      const proved = provedWith(options.proved, original.recognition);
      const { profile } = original.recognition;
      const mappedBy = profile === undefined || profile.mapping === null ? {} : { mappedBy: profile.name };
      const asThen: RowOptions = { ...options, ...mappedBy, proved };
      const own = new Columns(original.header, columns.region, proved.decimalMarks, columns.account);
      const cellsOf = correctedCells(original.header, columns);
      orders = mapping === null || mapping.group === null ? null : new CorrectedOrders(mapping.group, own);
      const read =
        orders === null ? preset.reader(own, asThen) : compile(mapping!, own, asThen, orders.groups);
      return () => {
        named = null;
        const row = rowOf(columns, sha);
        const cells = cellsOf(columns.cells);
        const isSettled = settled.has([String(row), ...cells]);
        if (!original.open.has(row) && !isSettled) throw notWaiting(original, row);
        named = { source: original.id, row };
        if (isSettled) throw settledBefore(original, row);
        own.read(cells);
        orders?.resume(row);
        const records = read();
        orders?.settle(row);
        original.open.delete(row);
        settled.add([String(row), ...cells]);
        return records;
      };
    },
    prepare: async () => {
      await orders?.learn(original);
      for await (const { row, cells } of original.putRight())
        if (cells !== null) settled.add([String(row), ...cells]);
    },
    corrects: () => named,
  };
}

/** From the cells of a corrected row to those that its file would have had; `columns` are those of the corrections. */
export function correctedCells(
  header: readonly string[],
  columns: Columns,
): (cells: readonly string[]) => readonly string[] {
  const places = header.map((heading, i) => placeOf(header, i, columns.places(heading)));
  return (cells) => places.map((place) => unguarded(cells[place] ?? ''));
}

/** Of several columns of one heading, the one that stands as far along as in the original. */
function placeOf(header: readonly string[], at: number, places: readonly number[]): number {
  const before = header
    .slice(0, at)
    .filter((heading) => headingKey(heading) === headingKey(header[at]!)).length;
  return places[before] ?? -1;
}

/** The row of its file that a row stands for. @throws RowRejected when it does not say. */
function rowOf(columns: Columns, sha: number): number {
  const text = columns.text(headingKey(ROW)) ?? '';
  const hash = columns.cells[sha]?.trim() ?? '';
  if (!/^\d+$/.test(text) || hash === '')
    throw new RowRejected(
      'no_original',
      `"${ROW}" and "${SHA}" must stay as they were: they say which row this is.`,
    );
  return Number(text);
}

function notWaiting({ name }: Correctable, row: number): RowRejected {
  return new RowRejected(
    'not_rejected',
    `Row ${row} of ${name} was accepted, or has been corrected before with other values: withdraw that import first.`,
  );
}

/** The same spreadsheet comes back whole once more of it is put right. */
function settledBefore({ name }: Correctable, row: number): RowRejected {
  return new RowRejected(
    'corrected_before',
    `Row ${row} of ${name} has been corrected before with these very values: nothing is left to be done.`,
  );
}
