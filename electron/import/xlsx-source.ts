/** Reads one sheet of a workbook: the first of its rows that is a known header, then the rows below it. */
import { setImmediate } from 'node:timers/promises';
import { RFC_4180 } from './csv.ts';
import { recognise, refuseHeader } from './detect.ts';
import { findHeader, RECORDS_WANTED, type FoundHeader } from './find-header.ts';
import { lackedBy } from './mapping/recognise-profiles.ts';
import type { Origin } from './origin.ts';
import { RowMaker } from './rows.ts';
import type { SheetRow } from './sheet-reader.ts';
import {
  SourceRefused,
  type ReadOptions,
  type SourceCounts,
  type SourceRow,
  type SourceSink,
} from './source.ts';
import type { Workbook } from './xlsx.ts';

const BATCH = 2000;
/** What the progress of a sheet is counted in. */
const STEPS = 1000;

/**
 * Short rows are filled up: a workbook leaves empty cells at the end out.
 * @param rows of the sheet: all, or those at its head.
 * @throws SourceRefused, or the signal's reason.
 */
export async function readSheet(
  origin: Origin,
  sheet: string,
  workbook: Workbook,
  rows: AsyncGenerator<readonly SheetRow[]>,
  options: ReadOptions,
  sink: SourceSink,
  signal: AbortSignal,
): Promise<SourceCounts> {
  try {
    const first: SheetRow[] = [];
    while (first.length < RECORDS_WANTED) {
      const next = await rows.next();
      signal.throwIfAborted();
      if (next.done === true) break;
      first.push(...next.value);
    }
    const isOnly = workbook.sheets.filter(({ state }) => state === 'visible').length === 1;
    const found = headerOf(first, { sheet, isOnly }, origin, options);
    const archive = await origin.archive();
    sink.recognised(found.recognition, {
      format: 'xlsx',
      ...RFC_4180,
      encoding: 'utf-8',
      newline: '',
      header: found.header,
      headerLine: found.above === -1 ? null : found.above + 1,
      nuls: 0,
      sheet,
      ...(archive === null ? {} : { archive }),
    });
    if (sink.bytes !== undefined) {
      for await (const piece of origin.bytes()) {
        await sink.bytes(piece);
        signal.throwIfAborted();
      }
    }
    sink.mark({ row: 1, line: found.above + 2, byteOffset: 0 });
    const maker = new RowMaker(found.preset, found.header, { fileName: origin.fileName, ...options });
    await found.preset.prepare?.();
    let batch: SourceRow[] = [];
    const take = async (sheetRows: readonly SheetRow[]): Promise<void> => {
      for (const { row, cells, fault } of sheetRows) {
        while (cells.length < found.header.length) cells.push('');
        const made = maker.make(cells, row, fault, () => cells.join('\t'));
        if (made !== null) batch.push(made);
        if (maker.rows % BATCH !== 0) continue;
        if (batch.length > 0) await sink.rows(batch);
        batch = [];
        sink.progress(Math.floor(workbook.share * STEPS), STEPS);
        await setImmediate();
        signal.throwIfAborted();
      }
    };
    await take(first.slice(found.above + 1));
    for await (const more of rows) await take(more);
    if (batch.length > 0) await sink.rows(batch);
    sink.progress(STEPS, STEPS);
    sink.unread?.(maker.unread());
    sink.details?.(maker.details());
    return maker.counts();
  } finally {
    await rows.return(undefined);
  }
}

/**
 * A sheet goes by its own name, and by the workbook's where it is the only one; of several sheets a workbook's name can only say
 * which a person meant who mapped the columns of one.
 */
function headerOf(
  first: readonly SheetRow[],
  { sheet, isOnly }: { readonly sheet: string; readonly isOnly: boolean },
  { name, fileName }: Origin,
  options: ReadOptions,
): FoundHeader {
  const filled = first.find(({ cells }) => cells.length > 0);
  if (filled === undefined)
    throw new SourceRefused('empty_file', `"${name}" is empty: there is not even a header row.`);
  const records = first.slice(0, RECORDS_WANTED).map(({ cells, fault }) => (fault === null ? cells : null));
  const calledIt = (called: string): readonly FoundHeader[] => {
    const header = findHeader(records, called, options.recognise ?? recognise);
    return header === null ? [] : [header];
  };
  const byFile = calledIt(fileName).filter(
    ({ recognition, refusal }) => isOnly || (recognition.profile !== undefined && refusal === null),
  );
  const [found] = [...calledIt(sheet), ...byFile].toSorted((a, b) => b.score - a.score);
  if (found === undefined)
    return refuseHeader(
      filled.cells,
      name,
      lackedBy(options.profiles ?? [], filled.cells, [sheet, fileName]),
    );
  if (found.refusal !== null) throw found.refusal;
  return found;
}
