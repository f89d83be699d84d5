/** How large a workbook may be, and all of one that an archive holds: its parts are not read in order. */
import type { Origin } from './origin.ts';
import { SourceRefused } from './source.ts';

export const MAX_WORKBOOK = 256 * 1024 * 1024;

/** @throws SourceRefused `too_large`, and the signal's reason. */
export async function wholeWorkbook(origin: Origin, signal?: AbortSignal): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of origin.bytes()) {
    signal?.throwIfAborted();
    length += piece.length;
    if (length > MAX_WORKBOOK) throw tooLarge(origin.name);
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

export const tooLarge = (name: string): SourceRefused =>
  new SourceRefused('too_large', `"${name}" is larger than a workbook may be here: save its sheets as CSV.`);
