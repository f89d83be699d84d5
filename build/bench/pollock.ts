/**
 * The files of the Pollock benchmark of CSV pollution, one table damaged in one way a file: how many rows come out as they
 * were, how many come out wrong, and how many are held back, here and with the defaults of three other parsers.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import Papa from 'papaparse';
import { anyTable } from '../../electron/import/any-table.ts';
import { readSource } from '../../electron/import/read-source.ts';
import { SourceRefused } from '../../electron/import/source.ts';
import type { Figures } from './figures.ts';

const FOLDER = join(import.meta.dirname, '..', '..', '..', 'shared', 'crm-samples', 'pollock');

type Cells = readonly string[];

/** What a parser made of a file. */
export interface Parsed {
  /** `null`: it says that there is none. */
  readonly header: Cells | null;
  readonly rows: readonly Cells[];
  /** Rows that it says are damaged. */
  readonly held: number;
}

export interface Score {
  readonly header: boolean;
  /** Rows as in the undamaged table, rows that are not, rows held back, and rows that are missing. */
  readonly right: number;
  readonly wrong: number;
  readonly held: number;
  readonly missing: number;
}

/** Names of the files, or `null` where the samples are not at hand. */
export function pollockFiles(): readonly string[] | null {
  return existsSync(FOLDER)
    ? readdirSync(FOLDER)
        .filter((name) => name.endsWith('.csv'))
        .toSorted()
    : null;
}

/** This project's reader. */
export async function readHere(file: string): Promise<Parsed> {
  const rows: Cells[] = [];
  let header: Cells | null = null;
  try {
    const { rejected } = await readSource(
      { path: join(FOLDER, file), name: file },
      { exportsCollectedBy: null, recognise: anyTable((cells) => void rows.push([...cells])) },
      {
        recognised: (_, dialect) => void (header = dialect.headerLine === null ? null : dialect.header),
        bytes: () => undefined,
        rows: () => undefined,
        mark: () => undefined,
        progress: () => undefined,
      },
      new AbortController().signal,
    );
    return { header, rows, held: rejected };
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    return { header: null, rows: [], held: 0 };
  }
}

const firstIsHeader = ([header, ...rows]: readonly Cells[], held: number): Parsed => ({
  header: header ?? null,
  rows: rows.filter((row) => row.some((cell) => cell !== '')),
  held,
});

const PYTHON =
  'import csv,json,sys\nprint(json.dumps(list(csv.reader(open(sys.argv[1],newline="",encoding="utf-8")))))';

const OTHERS: Readonly<Record<string, (path: string) => Parsed | null>> = {
  papaparse: (path) => {
    const { data, errors } = Papa.parse<string[]>(readFileSync(path, 'utf8'));
    const damaged = new Set(errors.map(({ row }) => row));
    return firstIsHeader(
      data.filter((_, i) => !damaged.has(i)),
      damaged.size,
    );
  },
  csv_parse: (path) => {
    try {
      return firstIsHeader(parse(readFileSync(path, 'utf8')), 0);
    } catch {
      // It gives up the whole file at the first fault.
      return { header: null, rows: [], held: 0 };
    }
  },
  python: (path) => {
    const run = spawnSync('python3', ['-c', PYTHON, path], { encoding: 'utf8', maxBuffer: 1 << 26 });
    if (run.error !== undefined) return null;
    if (run.status !== 0) return { header: null, rows: [], held: 0 };
    return firstIsHeader(JSON.parse(run.stdout) as string[][], 0);
  },
};

/** Against the undamaged table, of which a file may have no header, no rows or one. */
export function scoreOf(file: string, { header, rows, held }: Parsed): Score {
  const [names, ...truth] = parse(readFileSync(join(FOLDER, 'source.csv'), 'utf8'));
  const expected =
    file === 'file_no_payload.csv' || file === 'file_header_only.csv'
      ? []
      : truth.map((row) => asWritten(file, row));
  if (file === 'file_one_data_row.csv') expected.length = 1;
  const left = new Map<string, number>();
  for (const row of expected) left.set(row.join('\n'), (left.get(row.join('\n')) ?? 0) + 1);
  let right = 0;
  for (const row of rows) {
    const times = left.get(row.join('\n')) ?? 0;
    if (times === 0) continue;
    left.set(row.join('\n'), times - 1);
    right++;
  }
  const none = file === 'file_no_header.csv' || file === 'file_no_payload.csv';
  return {
    header: none ? header === null : header !== null && header.join('\n') === names!.join('\n'),
    right,
    wrong: rows.length - right,
    held,
    missing: Math.max(0, expected.length - rows.length - held),
  };
}

/** The file in single quotation marks kept doubled double ones, and a backslash before an apostrophe: so its cells read. */
function asWritten(file: string, row: Cells): Cells {
  return file === 'file_quotation_char_0x27.csv'
    ? row.map((cell) => cell.replaceAll('"', '""').replaceAll("\\'", "'"))
    : row;
}

/** Nothing wrong, and every row either there or held back. */
export const isRight = ({ header, wrong, missing }: Score): boolean => header && wrong === 0 && missing === 0;

export async function pollockFigures(): Promise<Figures> {
  const files = pollockFiles();
  if (files === null) {
    console.error('The Pollock files are not at hand: no figures on damaged files.');
    return {};
  }
  const right: Record<string, number> = { here: 0 };
  console.error(
    `\n${'rows right / wrong / held back'.padEnd(38)}${['here', ...Object.keys(OTHERS)].map((name) => name.padStart(18)).join('')}`,
  );
  for (const file of files) {
    const scores: Record<string, Score> = { here: scoreOf(file, await readHere(file)) };
    for (const [name, read] of Object.entries(OTHERS)) {
      const parsed = read(join(FOLDER, file));
      if (parsed !== null) scores[name] = scoreOf(file, parsed);
    }
    for (const [name, score] of Object.entries(scores))
      right[name] = (right[name] ?? 0) + (isRight(score) ? 1 : 0);
    console.error(
      file.padEnd(38) +
        Object.values(scores)
          .map((score) => shown(score).padStart(18))
          .join(''),
    );
  }
  return {
    'import.pollock_files': files.length,
    ...Object.fromEntries(
      Object.entries(right).map(([name, count]) => [
        name === 'here' ? 'import.pollock_files_right' : `import.pollock_files_right_${name}`,
        count,
      ]),
    ),
  };
}

function shown(score: Score): string {
  return `${isRight(score) ? '✓' : '✗'} ${score.right}/${score.wrong}/${score.held}${score.header ? '' : ' header!'}`;
}
