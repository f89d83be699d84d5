/** Which of a file's first records is its header: the one that fits a known export best. */
import type { Recogniser, Understood } from './source.ts';

const HEADER_SEARCH = 30;
const SAMPLE = 20;
const MAX_COLUMNS = 2000;

export interface FoundHeader extends Understood {
  /** Records above the header row, which some reports have. */
  readonly above: number;
  readonly header: readonly string[];
}

/** @param records the first of the file; `null` for one that cannot be read. Only the first 30 may be the header. */
export function findHeader(
  records: readonly (readonly string[] | null)[],
  fileName: string,
  recognise: Recogniser,
): FoundHeader | null {
  let best: FoundHeader | null = null;
  for (let above = 0; above < Math.min(records.length, HEADER_SEARCH); above++) {
    const header = records[above]!;
    if (header === null || header.length === 0 || header.length > MAX_COLUMNS) continue;
    const rows = records.slice(above + 1, above + 1 + SAMPLE).filter((record) => record !== null);
    const found = recognise(header, fileName, rows);
    if (found !== null && (best === null || found.score > best.score)) best = { above, header, ...found };
  }
  return best;
}

/** How many records `findHeader` can use. */
export const RECORDS_WANTED = HEADER_SEARCH + SAMPLE;
