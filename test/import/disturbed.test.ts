/** Files that vanish, change or cannot be read, disks that fill up, and a process that is killed: named errors, and no partial import. */
import { spawn, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdtempSync,
  mkdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { importPaths } from '../../electron/engine/pipeline.ts';
import { UNATTENDED, type Task } from '../../electron/engine/task.ts';
import { listSources } from '../../electron/import/list-sources.ts';
import { readSource } from '../../electron/import/read-source.ts';
import { refuseUnreadable } from '../../electron/import/refuse-unreadable.ts';
import { createAuditFile, openAuditFile } from '../../electron/store/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'disturbed-'));
afterAll(() => rmSync(folder, { recursive: true }));

const line = (i: number): string => `C${i},customer.number.${i}@gmail.com,Customer Number ${i}\n`;
function contacts(name: string, rows: number): string {
  const path = join(folder, name);
  writeFileSync(path, `contact_id,email,name\n${Array.from({ length: rows }, (_, i) => line(i)).join('')}`);
  return path;
}

/** Reads a file, and does something to it once its header was read. */
async function readWhile(path: string, meanwhile: () => void): Promise<unknown> {
  const [file] = (await listSources(path)).sources;
  let rows = 0;
  const sink = {
    recognised: meanwhile,
    bytes: () => undefined,
    rows: () => void rows++,
    mark: () => undefined,
    progress: () => undefined,
  };
  return readSource(file!, { exportsCollectedBy: null }, sink, new AbortController().signal).catch(
    (error: unknown) => error,
  );
}

describe('the file', () => {
  it.each([
    ['grows', (path: string) => appendFileSync(path, line(99))],
    ['is cut short', (path: string) => truncateSync(path, 1 << 20)],
    ['is written anew', (path: string) => writeFileSync(path, Buffer.alloc(3_000_000, 0xff))],
  ])('%s while it is read', async (_, meanwhile) => {
    const path = contacts('contacts.csv', 60_000);
    expect(await readWhile(path, () => meanwhile(path))).toMatchObject({
      name: 'SourceRefused',
      code: 'changed',
    });
  });
  it('vanished between choosing and reading', async () => {
    const path = contacts('contacts.csv', 10);
    const [file] = (await listSources(path)).sources;
    unlinkSync(path);
    const sink = {
      recognised: () => undefined,
      bytes: () => undefined,
      rows: () => undefined,
      mark: () => undefined,
      progress: () => undefined,
    };
    await expect(
      readSource(file!, { exportsCollectedBy: null }, sink, new AbortController().signal),
    ).rejects.toMatchObject({ code: 'vanished' });
  });
  it.skipIf(process.getuid?.() === 0)('may not be read', async () => {
    const path = contacts('contacts.csv', 10);
    chmodSync(path, 0);
    await expect(readWhile(path, () => undefined)).resolves.toMatchObject({ code: 'no_permission' });
  });
  it('links that lead nowhere, to themselves or back to their folder stop nothing else', async () => {
    const links = join(folder, 'links');
    mkdirSync(links);
    writeFileSync(join(links, 'sound.csv'), 'contact_id,email\nL,l@x.test\n');
    for (const [name, target] of [
      ['back', '.'],
      ['nowhere.csv', 'gone.csv'],
      ['one.csv', 'other.csv'],
      ['other.csv', 'one.csv'],
    ] as const)
      symlinkSync(target, join(links, name));
    const store = createAuditFile(join(folder, 'links.soia'));
    const { sources, refused } = await importPaths(store, [links], 'test', UNATTENDED);
    store.close();
    expect(sources.map(({ name }) => name)).toEqual(['sound.csv']);
    expect(refused.map(({ name, code }) => [name, code])).toEqual([
      ['nowhere.csv', 'vanished'],
      ['one.csv', 'vanished'],
      ['other.csv', 'vanished'],
    ]);
  });
  it('what systems and open spreadsheets leave in a folder is not listed', async () => {
    const left = join(folder, 'left');
    mkdirSync(left);
    for (const name of ['~$contacts.xlsx', 'Thumbs.db', 'desktop.ini', '.DS_Store', 'contacts.csv'])
      writeFileSync(join(left, name), 'contact_id,email\nM,m@x.test\n');
    expect((await listSources(left)).sources.map(({ name }) => name)).toEqual(['contacts.csv']);
  });
  it.each([
    ['EBUSY', 'in_use'],
    ['EPERM', 'no_permission'],
    ['EIO', 'unreadable'],
  ])('%s is told in a sentence without a path', (code, named) => {
    const error = Object.assign(new Error(`${code}: open '/home/x/contacts.csv'`), { code });
    const refused = refuseUnreadable(error, 'contacts.csv');
    expect(refused).toMatchObject({ name: 'SourceRefused', code: named });
    expect(String(refused)).not.toContain('/home');
  });
  it('of one does not stop the others, and nothing of it stays', async () => {
    const store = createAuditFile(join(folder, 'others.soia'));
    const changing = contacts('contacts.csv', 60_000);
    const sound = join(folder, 'contacts-2.csv');
    writeFileSync(sound, 'contact_id,email\nZ,z@x.test\n');
    const task: Task = {
      ...UNATTENDED,
      progress: (title) => {
        if (title.includes('contacts.csv')) appendFileSync(changing, line(1));
      },
    };
    const { sources, refused } = await importPaths(store, [changing, sound], 'test', task);
    expect(sources.map(({ name }) => name)).toEqual(['contacts-2.csv']);
    expect(refused).toMatchObject([{ name: 'contacts.csv', code: 'changed' }]);
    store.close();
    expect(contents(join(folder, 'others.soia'))).toEqual({ source: 1, contact_row: 1, contact_key: 1 });
  });
});

function contents(path: string): Record<string, number> {
  const db = new DatabaseSync(path, { readOnly: true });
  const counts = ['source', 'contact_row', 'contact_key'].map((table) => [
    table,
    Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()!['n']),
  ]);
  db.close();
  return Object.fromEntries(counts) as Record<string, number>;
}

describe('the disk', () => {
  const small = join(folder, 'small');
  mkdirSync(small);
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8M', 'tmpfs', small]).status === 0;
  afterAll(() => {
    if (mounted) spawnSync('umount', [small]);
  });
  it.skipIf(!mounted)(
    'fills up: the import fails by name, the audit stays whole, and works once there is room',
    async () => {
      const path = join(small, 'a.soia');
      const store = createAuditFile(path);
      const first = join(folder, 'contacts-0.csv');
      writeFileSync(first, 'contact_id,email\nZ,z@x.test\n');
      await importPaths(store, [first], 'test', UNATTENDED);
      const big = contacts('contacts.csv', 100_000);
      await expect(importPaths(store, [big], 'test', UNATTENDED)).rejects.toMatchObject({
        code: 'disk_full',
      });
      expect(store.sources().map(({ name }) => name)).toEqual(['contacts-0.csv']);
      expect(spawnSync('mount', ['-o', 'remount,size=200M', small]).status).toBe(0);
      const { sources } = await importPaths(store, [big], 'test', UNATTENDED);
      expect(sources[0]!.counts.accepted).toBe(100_000);
      store.close();
      expect(contents(path)).toEqual({ source: 2, contact_row: 100_001, contact_key: 100_001 });
    },
  );
});

describe('the process', () => {
  it('is killed half-way: the next start finds the audit as it was before', async () => {
    const path = join(folder, 'killed.soia');
    const first = join(folder, 'contacts-1.csv');
    writeFileSync(first, 'contact_id,email\nZ,z@x.test\n');
    const store = createAuditFile(path);
    await importPaths(store, [first], 'test', UNATTENDED);
    store.close();
    const cli = join(import.meta.dirname, '..', '..', 'electron', 'cli.ts');
    const child = spawn(
      process.execPath,
      [cli, 'import', contacts('contacts.csv', 300_000), '--file', path],
      {
        stdio: 'ignore',
      },
    );
    const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
    while (
      child.exitCode === null &&
      !(existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 2_000_000)
    )
      await setTimeout(5);
    child.kill('SIGKILL');
    expect(await ended).toBe('SIGKILL');
    expect(contents(path)['contact_row']).toBeGreaterThan(1);
    openAuditFile(path).close();
    expect(contents(path)).toEqual({ source: 1, contact_row: 1, contact_key: 1 });
  });
});
