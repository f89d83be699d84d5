/** Reads one file through the public way in, and keeps what came out. */
import { anyTable } from '../../electron/import/any-table.ts';
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

export interface ReadTable extends Read {
  /** Cells of the accepted rows. */
  readonly cells: readonly (readonly string[])[];
}

/** Reads any file as a plain table, whatever it is of. */
export async function readTable(path: string): Promise<ReadTable> {
  const cells: (readonly string[])[] = [];
  const recognise = anyTable((row) => void cells.push(row));
  return { ...(await readPath(path, undefined, { recognise })), cells };
}
