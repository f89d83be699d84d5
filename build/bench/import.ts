/** The import of a million contacts, beside the `sqlite3` shell's own `.import` of the same file in the same run; and damaged files. */
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { stage, type Figures } from './figures.ts';
import { contactsFile } from './generated-files.ts';
import { pollockFigures } from './pollock.ts';

const ROWS = 1_000_000;
/** Both are run so often, in turns, and the quickest of each counts: whatever else the machine did held up the others. */
const RUNS = 3;

function sqliteSeconds(csv: string, db: string): number | null {
  const started = performance.now();
  const run = spawnSync('sqlite3', [db, '.mode csv', `.import ${csv} contacts`]);
  return run.status === 0 ? (performance.now() - started) / 1000 : null;
}

export async function benchImport(folder: string): Promise<Figures> {
  const csv = contactsFile(ROWS);
  const runs: Figures[] = [];
  const plains: (number | null)[] = [];
  for (let i = 0; i < RUNS; i++) {
    runs.push(stage('import', join(folder, `bench-${i}.soia`), csv));
    plains.push(sqliteSeconds(csv, join(folder, `plain-${i}.db`)));
  }
  const own = runs.reduce((a, b) => (b['seconds']! < a['seconds']! ? b : a));
  const plain = plains.includes(null) ? null : Math.min(...plains.map(Number));
  const figures: Figures = {
    'import.rows': ROWS,
    'import.megabytes': statSync(csv).size / 1e6,
    'import.seconds': own['seconds']!,
    'import.cpu_seconds': own['cpu_seconds']!,
    'import.peak_mb': Math.max(...runs.map((run) => run['peak_mb']!)),
    'import.longest_pause_ms': Math.max(...runs.map((run) => run['longest_pause_ms']!)),
    'import.cancel_ms': stage('cancel', join(folder, 'cancelled.soia'), csv)['cancel_ms']!,
  };
  if (plain === null) console.error('The sqlite3 shell is not installed: no ratio to its .import.');
  else {
    figures['import.sqlite_import_seconds'] = plain;
    figures['import.ratio_to_sqlite_import'] = own['seconds']! / plain;
  }
  return { ...figures, ...(await pollockFigures()) };
}
