/** Reads one file through the public way in, and keeps what came out. */
import { anyTable } from '../../electron/import/any-table.ts';
import type { DetailsTold } from '../../electron/import/detail-account.ts';
import { listSources } from '../../electron/import/list-sources.ts';
import { readSource, type SourceFile } from '../../electron/import/read-source.ts';
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
  details: DetailsTold;
}

export async function readListed(
  file: SourceFile,
  signal = new AbortController().signal,
  options: Partial<ReadOptions> = {},
): Promise<Read> {
  const read = { rows: [], marks: [] } as unknown as Read;
  const pieces: Uint8Array[] = [];
  read.counts = await readSource(
    file,
    { exportsCollectedBy: 'Seller Ltd', ...options },
    {
      recognised: (recognition, dialect) => Object.assign(read, { recognition, dialect }),
      bytes: (chunk) => void pieces.push(chunk),
      rows: (batch) => {
        read.rows.push(...batch);
      },
      mark: (mark) => {
        read.marks.push(mark);
      },
      progress: () => undefined,
      details: (details) => Object.assign(read, { details }),
    },
    signal,
  );
  return { ...read, bytes: Buffer.concat(pieces) };
}

/** The first source that a path holds. */
export async function readPath(
  path: string,
  signal?: AbortSignal,
  options: Partial<ReadOptions> = {},
): Promise<Read> {
  const [file] = (await listSources(path)).sources;
  return readListed(file!, signal, options);
}

export const codes = ({ rows }: Read): readonly string[] =>
  rows.map((row) => ('rejection' in row ? row.rejection.code : 'accepted'));
export const records = ({ rows }: Read) => rows.flatMap((row) => ('records' in row ? row.records : []));

export interface ReadTable extends Read {
  /** Cells of the accepted rows. */
  readonly cells: readonly (readonly string[])[];
}

/** Reads any source as a plain table, whatever it is of. */
export async function tableOf(file: SourceFile): Promise<ReadTable> {
  const cells: (readonly string[])[] = [];
  const recognise = anyTable((row) => void cells.push([...row]));
  return { ...(await readListed(file, undefined, { recognise })), cells };
}

export async function readTable(path: string): Promise<ReadTable> {
  const [file] = (await listSources(path)).sources;
  return tableOf(file!);
}
