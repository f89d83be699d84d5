/** The check of the layers bites: a project of planted imports, one for each rule of the design, and one that keeps them all. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { LAYER_RULES } from '../../build/checks/layer-rules.ts';

const ROOT = join(import.meta.dirname, '../..');

/** `[rule, file, what it imports]`; the file named first in the message is the one that breaks the rule. */
const PLANTED: readonly (readonly [rule: string, file: string, target: string])[] = [
  ['shared-is-pure', 'shared/law/node.ts', 'node:fs'],
  ['shared-is-pure', 'shared/law/up.ts', '../../electron/store/store.ts'],
  ['shared-is-pure', 'shared/law/library.ts', 'tldts'],
  ['schemas-in-ipc', 'shared/model/schema.ts', 'zod'],
  ['page-has-no-machine', 'renderer/main-process.ts', '../electron/menu.ts'],
  ['page-has-no-machine', 'renderer/electron.ts', 'electron'],
  ['page-has-no-node', 'renderer/files.ts', 'node:fs'],
  ['preload-is-names', 'electron/preload.ts', '../shared/ipc/schemas.ts'],
  ['main-outside-the-engine', 'electron/menu.ts', './engine/jobs.ts'],
  ['engine-without-electron', 'electron/engine/electron.ts', 'electron'],
  ['engine-without-electron', 'electron/store/window.ts', '../window.ts'],
  ['provisions-apart', 'shared/law/pecr-22-2-consent.ts', './pecr-23-identity-and-address.ts'],
  ['similarity-without-outcomes', 'shared/similarity/outcome.ts', '../model/outcome.ts'],
  ['report-without-evaluation', 'electron/report/evaluate.ts', '../../shared/evaluate/evaluate-contact.ts'],
  ['no-sockets', 'electron/store/http.ts', 'node:http'],
  ['no-sockets', 'electron/dns.ts', 'node:dns/promises'],
  ['sqlite-in-store', 'electron/engine/sql.ts', 'better-sqlite3'],
  ['pdfkit-in-report', 'electron/engine/pdf.ts', 'pdfkit'],
  ['csv-in-import', 'electron/store/csv.ts', 'papaparse'],
  ['parsers-in-import', 'electron/store/xml.ts', 'saxes'],
  ['encodings-in-import', 'electron/store/text.ts', 'iconv-lite'],
  ['phones-in-import', 'electron/store/phone.ts', 'libphonenumber-js/max'],
  ['archives-in-report', 'electron/store/zip.ts', 'yazl'],
  ['encoder-in-similarity', 'electron/store/encoder.ts', '@energetic-ai/embeddings'],
  ['terminal-on-the-command-line', 'electron/store/bar.ts', 'cli-progress'],
  ['no-cycles', 'shared/model/egg.ts', './hen.ts'],
  ['resolves', 'electron/store/nowhere.ts', './no-such-file.ts'],
  ['ships-what-it-imports', 'electron/store/development.ts', 'prettier'],
];
const CLEAN: readonly (readonly [file: string, target: string])[] = [
  ['shared/ipc/schemas.ts', 'zod'],
  ['electron/store/store.ts', 'better-sqlite3'],
  ['electron/engine/jobs.ts', '../store/store.ts'],
  ['electron/window.ts', 'electron'],
  ['shared/law/pecr-23-identity-and-address.ts', '../model/outcome.ts'],
  ['shared/model/outcome.ts', './hen.ts'],
  ['shared/evaluate/evaluate-contact.ts', '../model/outcome.ts'],
];

const folder = mkdtempSync(join(tmpdir(), 'soia-layers-'));
let output = '';

beforeAll(() => {
  const write = (file: string, text: string): void => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  cpSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const [, file, target] of PLANTED)
    write(file, `import type { X } from '${target}';\nexport type Y = X;\n`);
  for (const [file, target] of CLEAN) write(file, `import { x } from '${target}';\nexport const y = x;\n`);
  write('shared/model/hen.ts', `import { y } from './egg.ts';\nexport const x = y;\n`);
  // Types may name each other in a circle.
  write('shared/model/egg.ts', `import { x } from './hen.ts';\nexport const y = x;\n`);
  write('shared/model/coop.ts', `import type { Fox } from './fox.ts';\nexport type Coop = Fox;\n`);
  write('shared/model/fox.ts', `import type { Coop } from './coop.ts';\nexport type Fox = Coop;\n`);
  write('electron/store/development.ts', `import { format } from 'prettier';\nexport const y = format;\n`);
  write('shared/model/orphan.ts', 'export const alone = 1;\n');
  const run = spawnSync(
    process.execPath,
    ['--import', join(ROOT, 'build/checks/typescript-6.ts'), join(ROOT, 'build/checks/layers.ts'), folder],
    { cwd: ROOT, encoding: 'utf8' },
  );
  expect(run.status, run.stderr).toBe(1);
  output = run.stderr;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const broken = (file: string): readonly string[] =>
  output.split('\n').flatMap((line) => (line.includes(`: ${file}`) ? line.slice(0, line.indexOf(':')) : []));

it.each(PLANTED)('%s: %s importing %s', (rule, file) => {
  expect(broken(file)).toContain(rule);
});

it('types may name each other in a circle', () => {
  expect([...broken('shared/model/coop.ts'), ...broken('shared/model/fox.ts')]).toEqual([]);
});

it('an orphan is named', () => {
  expect(broken('shared/model/orphan.ts')).toEqual(['no-orphans']);
});

it.each(CLEAN)('%s may import %s', (file) => {
  expect(broken(file)).toEqual([]);
});

it('every rule has a planted import', () => {
  const planted = new Set([...PLANTED.map(([rule]) => rule), 'no-orphans']);
  expect(LAYER_RULES.forbidden?.map(({ name }) => name).filter((name) => !planted.has(name!))).toEqual([]);
});
