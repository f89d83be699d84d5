/** Reads one file through the public way in, and keeps what came out. */
import { listSources, readSource } from '../../electron/import/read-source.ts';
import type {
  Dialect,
  Mark,
  ReadOptions,
  Recognition,
  SourceCounts,
  SourceRow,
} from '../../electron/import/source.ts';

export interface Read {
  counts: SourceCounts;
  recognition: Recognition;
  dialect: Dialect;
  rows: SourceRow[];
  marks: Mark[];
  bytes: Buffer;
}

export async function readPath(
  path: string,
  signal = new AbortController().signal,
  options: Partial<ReadOptions> = {},
): Promise<Read> {
  const read = { rows: [], marks: [], bytes: Buffer.alloc(0) } as unknown as Read;
  const [file] = await listSources(path);
  read.counts = await readSource(
    file!,
    { exportsCollectedBy: 'Seller Ltd', ...options },
    {
      recognised: (recognition, dialect) => Object.assign(read, { recognition, dialect }),
      bytes: (chunk) => {
        read.bytes = Buffer.concat([read.bytes, chunk]);
      },
      rows: (batch) => {
        read.rows.push(...batch);
      },
      mark: (mark) => {
        read.marks.push(mark);
      },
      progress: () => undefined,
    },
    signal,
  );
  return read;
}

export const codes = ({ rows }: Read): readonly string[] =>
  rows.map((row) => ('rejection' in row ? row.rejection.code : 'accepted'));
export const records = ({ rows }: Read) => rows.flatMap((row) => ('records' in row ? row.records : []));
