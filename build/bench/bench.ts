/**
 * `npm run bench [-- NAME] [--json]`: measures import and evaluation at size, in this run and on this machine. Figures are
 * named `stage.what`. The import is set beside the `sqlite3` shell's own `.import` of the same file.
 */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROWS = 1_000_000;
const MESSAGES_EACH = 5;
const EVALUATED = 200_000;
const WORKER = join(import.meta.dirname, 'stage.ts');
const cache = join(tmpdir(), 'soft-opt-in-audit-bench');

type Figures = Record<string, number>;

/** Writes a file once, in pieces, and keeps it for the next run. */
function generated(name: string, header: string, rows: number, row: (i: number) => string): string {
  const path = join(cache, name);
  if (existsSync(path)) return path;
  spawnSync('mkdir', ['-p', cache]);
  const fd = openSync(`${path}.writing`, 'w');
  let text = `${header}\n`;
  for (let i = 1; i <= rows; i++) {
    text += `${row(i)}\n`;
    if (text.length > 1 << 20 || i === rows) {
      writeSync(fd, text);
      text = '';
    }
  }
  closeSync(fd);
  spawnSync('mv', [`${path}.writing`, path]);
  return path;
}

const pad = (n: number, width: number): string => String(n).padStart(width, '0');
const day = (i: number): string => `2025-${pad(1 + (i % 12), 2)}-${pad(1 + (i % 28), 2)}`;

function contactsFile(rows: number): string {
  return generated(
    `contacts-${rows}.csv`,
    'contact_id,email,phone,name,company,subscriber,country,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism,refused,point',
    rows,
    (i) =>
      `C${pad(i, 8)},customer.number.${i}@gmail.com,+447700${pad(i % 1_000_000, 6)},Customer Number ${i},,individual,GB,${day(i)},checkout,direct,Bench Ltd,yes,opt_out_box,no,both`,
  );
}

/** Runs one stage in a process of its own, so that its memory is its own. */
function stage(name: string, ...args: readonly string[]): Figures {
  const run = spawnSync(process.execPath, [WORKER, name, ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`The stage ${name} failed.`);
  return JSON.parse(run.stdout) as Figures;
}

function sqliteSeconds(csv: string, folder: string): number | null {
  const started = performance.now();
  const run = spawnSync('sqlite3', [join(folder, 'plain.db'), '.mode csv', `.import ${csv} contacts`]);
  return run.status === 0 ? (performance.now() - started) / 1000 : null;
}

function benchImport(folder: string): Figures {
  const csv = contactsFile(ROWS);
  const own = stage('import', join(folder, 'bench.soia'), csv);
  const plain = sqliteSeconds(csv, folder);
  const figures: Figures = {
    'import.rows': ROWS,
    'import.megabytes': statSync(csv).size / 1e6,
    'import.seconds': own['seconds']!,
    'import.peak_mb': own['peak_mb']!,
  };
  if (plain === null) console.error('The sqlite3 shell is not installed: no ratio to its .import.');
  else {
    figures['import.sqlite_import_seconds'] = plain;
    figures['import.ratio_to_sqlite_import'] = own['seconds']! / plain;
  }
  return figures;
}

function benchEvaluate(folder: string): Figures {
  const contacts = contactsFile(EVALUATED);
  const of = (i: number): string => `C${pad(1 + (i % EVALUATED), 8)}`;
  const sales = generated(
    `transactions-${EVALUATED}.csv`,
    'contact_id,at,kind,product,category,status',
    EVALUATED,
    (i) => `${of(i)},${day(i)},sale,Lamp,lighting,completed`,
  );
  const campaigns = generated(
    'campaigns-100.csv',
    'campaign_id,name,sent_at,channel,purpose,promoted,category,means_of_refusing',
    100,
    (i) => `K${i},Campaign ${i},2026-0${1 + (i % 6)}-10,email,marketing,Lamps,lighting,yes`,
  );
  const messages = generated(
    `messages-${EVALUATED * MESSAGES_EACH}.csv`,
    'campaign_id,contact_id,sent_at,delivered',
    EVALUATED * MESSAGES_EACH,
    (i) => `K${1 + (i % 100)},${of(i)},2026-0${1 + (i % 6)}-10,yes`,
  );
  const path = join(folder, 'evaluate.soia');
  stage('import', path, contacts, sales, campaigns, messages);
  const own = stage('evaluate', path);
  return {
    'evaluate.messages': EVALUATED * MESSAGES_EACH,
    'evaluate.seconds': own['seconds']!,
    'evaluate.messages_per_second': (EVALUATED * MESSAGES_EACH) / own['seconds']!,
    'evaluate.peak_mb': own['peak_mb']!,
  };
}

const BENCHES: Readonly<Record<string, (folder: string) => Figures>> = {
  import: benchImport,
  evaluate: benchEvaluate,
};
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = names.find((name) => !Object.hasOwn(BENCHES, name));
if (unknown !== undefined) {
  console.error(`There is no bench "${unknown}": name ${Object.keys(BENCHES).join(' or ')}.`);
  process.exit(2);
}
for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const figures = BENCHES[name]!(folder);
    if (process.argv.includes('--json')) console.log(JSON.stringify({ bench: name, figures }));
    else
      for (const [figure, value] of Object.entries(figures))
        console.log(
          `${figure.padEnd(34)} ${value.toLocaleString('en-GB', { maximumFractionDigits: 2 }).padStart(14)}`,
        );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
