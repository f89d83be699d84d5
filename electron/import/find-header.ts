/** Which of a file's first records is its header: the one that fits a known export best. */
import type { Recogniser, Understood } from './source.ts';

const HEADER_SEARCH = 30;
const SAMPLE = 20;
/** A header with more columns than this is none. */
export const MAX_COLUMNS = 2000;

export interface FoundHeader extends Understood {
  /** Records above the header row, which some reports have; -1 when the file has no header row at all. */
  readonly above: number;
  readonly header: readonly string[];
}

/** What the columns of a file without a header row are called. */
export function namelessColumns(width: number): readonly string[] {
  return Array.from({ length: width }, (_, i) => `Column ${i + 1}`);
}

/** @param records the first of the file; `null` for one that cannot be read. Only the first 30 may be the header. */
export function findHeader(
  records: readonly (readonly string[] | null)[],
  fileName: string,
  recognise: Recogniser,
): FoundHeader | null {
  let best: FoundHeader | null = null;
  for (let above = -1; above < Math.min(records.length, HEADER_SEARCH); above++) {
    const written = above === -1 ? namelessColumns(records[0]?.length ?? 0) : records[above]!;
    if (written === null || written.length === 0 || written.length > MAX_COLUMNS) continue;
    const rows = records.slice(above + 1, above + 1 + SAMPLE).filter((record) => record !== null);
    const header = endsAsRowsDo(written, rows);
    const found = recognise(header, fileName, rows);
    if (found === null) continue;
    // Of a header that is written several times over, the last is followed by the rows.
    if (best === null || found.score > best.score || repeats(best, above, header))
      best = { above, header, ...found };
  }
  return best;
}

/**
 * Some systems end every row in a delimiter, and the header not: then behind its last name stands an empty one. Where a cell
 * begins with a blank, the delimiter may as well stand in an unquoted `Archer, Ann`, and nothing is concluded.
 */
function endsAsRowsDo(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const areLonger = filled.every(
    (row) =>
      row.length === header.length + 1 &&
      row.at(-1)!.trim() === '' &&
      !row.some((cell) => cell.startsWith(' ')),
  );
  return filled.length > 1 && areLonger ? [...header, ''] : header;
}

function repeats(best: FoundHeader, above: number, header: readonly string[]): boolean {
  return (
    above === best.above + 1 &&
    header.length === best.header.length &&
    header.every((heading, i) => heading === best.header[i])
  );
}

/** How many records `findHeader` can use. */
export const RECORDS_WANTED = HEADER_SEARCH + SAMPLE;
