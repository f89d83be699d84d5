/** What must hold of any file whatever, read as an import: the properties that fuzzing and property tests look for. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { listSources } from '../../electron/import/list-sources.ts';
import { readRowAt, readSource, type SourceFile } from '../../electron/import/read-source.ts';
import {
  SourceRefused,
  type Dialect,
  type Mark,
  type ReadOptions,
  type Recogniser,
  type SourceRow,
} from '../../electron/import/source.ts';

/** Rows read again from the stored bytes, and compared. */
const READ_AGAIN = 3;

export interface Held {
  /** Sources read to their end, and sources refused by name. */
  readonly read: number;
  readonly refused: number;
}

/**
 * Throws an `Error` saying which property does not hold, or what was thrown.
 * @param recognise how files are understood; when not stated, as one of the known exports.
 */
export async function holds(path: string, recognise?: Recogniser): Promise<Held> {
  const { sources } = await listSources(path);
  demand(sources.length > 0, 'a file gives at least one source');
  let read = 0;
  for (const source of sources) if (await sourceHolds(path, source, recognise)) read++;
  return { read, refused: sources.length - read };
}

/** @returns whether the source was read; `false` when it was refused by name. */
async function sourceHolds(path: string, source: SourceFile, recognise?: Recogniser): Promise<boolean> {
  const rows: SourceRow[] = [];
  const pieces: Uint8Array[] = [];
  const marks: Mark[] = [];
  const dialects: Dialect[] = [];
  let progress = 0;
  const options: ReadOptions =
    recognise === undefined ? { exportsCollectedBy: null } : { exportsCollectedBy: null, recognise };
  const sink = {
    recognised: (_: unknown, found: Dialect) => void dialects.push(found),
    bytes: (piece: Uint8Array) => void pieces.push(piece),
    rows: (batch: readonly SourceRow[]) => void rows.push(...batch),
    mark: (mark: Mark) => void marks.push(mark),
    progress: (done: number, of: number) => {
      demand(done >= progress && done <= of, 'progress rises, to no more than the whole');
      progress = done;
    },
  };
  try {
    const counts = await readSource(source, options, sink, new AbortController().signal);
    demand(
      counts.accepted + counts.rejected + counts.blank === counts.rows,
      'accepted + rejected + blank = rows',
    );
    demand(rows.length === counts.accepted + counts.rejected, 'every row that is not blank is delivered');
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    demand(
      error.message !== '' && !error.message.includes(dirname(path)),
      'a refusal says why, without a path',
    );
    return false;
  }
  demand(dialects.length === 1, 'a file is recognised once');
  const [dialect] = dialects;
  const bytes = Buffer.concat(pieces);
  if (dialect!.archive === undefined)
    demand(sha256(bytes) === sha256(readFileSync(path)), 'the hash is of the bytes');
  for (const [i, { row, line }] of rows.entries()) {
    const before = rows[i - 1];
    demand(before === undefined || row > before.row, 'row numbers rise');
    demand(before === undefined || line > before.line, 'line numbers rise');
  }
  for (let i = 0; i < rows.length; i += Math.max(1, Math.ceil(rows.length / READ_AGAIN))) {
    const { row, line } = rows[i]!;
    const mark = marks.findLast((candidate) => candidate.row <= row);
    demand(mark !== undefined, 'a mark stands before every row');
    const again = await readRowAt(dialect!, mark!, [bytes.subarray(mark!.byteOffset)], row);
    demand(again?.line === line, `row ${row} is found again on its line`);
  }
  return true;
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function demand(met: boolean, property: string): void {
  if (!met) throw new Error(`Does not hold: ${property}.`);
}
