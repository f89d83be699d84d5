/** Whatever goes wrong while a report, dossier or pack is written: nothing half stands under its name, and a retry works. */
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { describeError } from '../../electron/engine/describe-error.ts';
import { evaluate, exportDossier, exportPack, exportReport } from '../../electron/engine/pipeline.ts';
import { UNATTENDED, type Task } from '../../electron/engine/task.ts';
import type { AuditStore } from '../../electron/store/store.ts';
import { auditFrom } from './audit-from.ts';

const FILES = {
  'contacts.csv':
    'contact_id,email,name,subscriber\n' +
    Array.from({ length: 30 }, (_, i) => `C${i},c${i}@example.org,Name ${i},individual\n`).join(''),
  'preferences.csv': 'contact_id,at,kind,channel\nC1,2025-01-01,objection,all\n',
};

type Write = (store: AuditStore, path: string, task: Task) => Promise<unknown>;
const OUTPUTS: readonly (readonly [name: string, file: string, write: Write])[] = [
  ['report', 'report.pdf', (store, path, task) => exportReport(store, path, task)],
  ['dossier', 'dossier.pdf', (store, path, task) => exportDossier(store, 1, path, task)],
  ['pack', 'pack.zip', (store, path, task) => exportPack(store, path, task)],
];

async function audit(): Promise<{ store: AuditStore; out: string }> {
  const { store, folder } = await auditFrom(FILES, { asAt: '2025-06-01' });
  await evaluate(store, 'test', UNATTENDED);
  const out = join(folder, 'out');
  mkdirSync(out);
  return { store, out };
}

async function failureOf(work: Promise<unknown>): Promise<{ code: string; message: string }> {
  try {
    await work;
  } catch (error) {
    return describeError(error);
  }
  throw new Error('It did not fail.');
}

/** Whole, and alone: nothing temporary stands beside it. */
function expectWhole(path: string): void {
  expect(readdirSync(join(path, '..'))).toEqual([basename(path)]);
  if (path.endsWith('.pdf')) expect(readFileSync(path).subarray(-6).toString()).toContain('%%EOF');
  // The end of central directory record is the last thing in a ZIP.
  else expect(readFileSync(path).subarray(-22, -18).toString('latin1')).toBe('PK\x05\x06');
}

describe.each(OUTPUTS)('a %s', (name, file, write) => {
  // What is written there is refused for want of room, as by a full disk.
  it.skipIf(!existsSync('/dev/full'))('on a full disk', async () => {
    const { store, out } = await audit();
    const path = join(out, file);
    symlinkSync('/dev/full', `${path}.writing`);
    expect(await failureOf(write(store, path, UNATTENDED))).toEqual({
      code: 'disk',
      message: expect.stringContaining('The disk is full.') as string,
    });
    expect(readdirSync(out)).toEqual([]);
    await write(store, path, UNATTENDED);
    expectWhole(path);
  });

  it('whose folder vanishes', async () => {
    const { store, out } = await audit();
    const path = join(out, file);
    const task: Task = { ...UNATTENDED, progress: () => rmSync(out, { recursive: true, force: true }) };
    const work = write(store, path, task);
    rmSync(out, { recursive: true, force: true });
    expect(await failureOf(work)).toEqual({
      code: 'disk',
      message: 'The folder is no longer there. Choose another place.',
    });
    expect(existsSync(path)).toBe(false);
    mkdirSync(out, { recursive: true });
    await write(store, path, UNATTENDED);
    expectWhole(path);
  });

  it('whose name something holds fast', async () => {
    const { store, out } = await audit();
    const path = join(out, file);
    mkdirSync(path);
    writeFileSync(join(path, 'held.txt'), 'kept');
    const { code, message } = await failureOf(write(store, path, UNATTENDED));
    expect(code).toBe('disk');
    expect(message).toMatch(/Choose another (name|place)\.$/);
    expect(readdirSync(out)).toEqual([file]);
    expect(readFileSync(join(path, 'held.txt'), 'utf8')).toBe('kept');
    rmSync(path, { recursive: true });
    await write(store, path, UNATTENDED);
    expectWhole(path);
  });

  it.skipIf(!existsSync('/sys/kernel'))('where nothing may be written', async () => {
    const { store } = await audit();
    const { code, message } = await failureOf(write(store, join('/sys/kernel', file), UNATTENDED));
    expect(code).toBe('disk');
    expect(message).toMatch(/may not be written to|read-only/);
  });

  it('killed while it is written', async () => {
    const { store, out } = await audit();
    const path = join(out, file);
    await killedWhileWriting(store, path, name);
    expect(existsSync(path)).toBe(false);
    // What the killed process left under other names goes with the retry.
    expect(readdirSync(out)).not.toEqual([]);
    await write(store, path, UNATTENDED);
    expectWhole(path);
  }, 180_000);
});

/** Writes in a process of its own, which is killed as soon as something of the output stands on the disk. */
async function killedWhileWriting(store: AuditStore, path: string, name: string): Promise<void> {
  const copy = join(path, '..', '..', 'killed.soia');
  store.copyTo(copy);
  const root = join(import.meta.dirname, '..', '..');
  const from = (file: string): string => JSON.stringify(pathToFileURL(join(root, file)).href);
  const call =
    name === 'report'
      ? 'exportReport(store, path, UNATTENDED)'
      : name === 'dossier'
        ? 'exportDossier(store, 1, path, UNATTENDED)'
        : 'exportPack(store, path, UNATTENDED)';
  const begun = name.startsWith('pack')
    ? join(path, '..', `.${basename(path)}.making`, 'data', 'report.pdf')
    : `${path}.writing`;
  const script = `
    import { existsSync } from 'node:fs';
    import { exportDossier, exportPack, exportReport } from ${from('electron/engine/pipeline.ts')};
    import { UNATTENDED } from ${from('electron/engine/task.ts')};
    import { openAuditFile } from ${from('electron/store/open.ts')};
    const store = openAuditFile(${JSON.stringify(copy)});
    const path = ${JSON.stringify(path)};
    const look = () => {
      if (existsSync(${JSON.stringify(begun)})) process.kill(process.pid, 'SIGKILL');
      setTimeout(look, 2);
    };
    look();
    await ${call};
  `;
  const file = join(path, '..', '..', 'writes.mjs');
  writeFileSync(file, script);
  const child = spawn(process.execPath, [file], { stdio: 'inherit' });
  const signal = await new Promise((resolve) => child.once('exit', (_, by) => resolve(by)));
  expect(signal).toBe('SIGKILL');
}
