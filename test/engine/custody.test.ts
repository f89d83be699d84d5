/** How an audit is kept, from the command line and from the window: passphrase, retention, purge. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { custodyOf, retentionReminder } from '../../electron/engine/custody/custody.ts';
import { describeError } from '../../electron/engine/describe-error.ts';
import { Jobs } from '../../electron/engine/jobs.ts';
import { createMethods } from '../../electron/engine/methods.ts';
import { createAuditFile, openAuditFile } from '../../electron/store/open.ts';
import type { JobEvent } from '../../shared/ipc/reply.ts';

const CLI = join(import.meta.dirname, '..', '..', 'electron', 'cli.ts');
const PASSPHRASE = 'correct horse battery';
// Several processes one after another, each deriving a key on purpose slowly.
vi.setConfig({ testTimeout: 240_000 });
let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'custody-'));
  path = join(folder, 'audit.soia');
  writeFileSync(join(folder, 'words'), `${PASSPHRASE}\n`);
  writeFileSync(join(folder, 'other'), 'a second set of words');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: readonly string[]): { code: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(`${stdout}${stderr}`).not.toContain(PASSPHRASE);
  return { code: status, out: stdout, error: stderr };
}

describe('from the command line', () => {
  it('an audit is encrypted from its start, evaluated, reported, and read by nobody else', () => {
    writeFileSync(
      join(folder, 'contacts.csv'),
      'contact_id,email,subscriber\na,zoe@example.org,individual\n',
    );
    writeFileSync(
      join(folder, 'preferences.csv'),
      'contact_id,at,kind,channel\na,2025-01-01,objection,all\n',
    );
    const files = ['contacts.csv', 'preferences.csv', '--out', 'out', '--quiet'];
    expect(run(...files, '--passphrase-file', 'words')).toMatchObject({ code: 0, error: '' });
    expect(readFileSync(join(folder, 'out', 'audit.soia'), 'latin1')).not.toContain('zoe@example.org');
    const evaluate = ['evaluate', '--file', 'out/audit.soia'];
    expect(run(...evaluate).error).toMatch(/"audit\.soia" is encrypted: give its passphrase/);
    expect(run(...evaluate, '--passphrase-file', 'words').code).toBe(0);
  });

  it('a passphrase is set, changed and removed', () => {
    createAuditFile(path).close();
    expect(run('passphrase', path).code).toBe(2);
    expect(run('passphrase', path, '--new-file', 'words').code).toBe(0);
    expect(run('passphrase', path, '--passphrase-file', 'words', '--remove').code).toBe(0);
    openAuditFile(path).close();
  });

  it('a purge needs --yes, overwrites and removes the file, and says what it cannot promise', () => {
    createAuditFile(path).close();
    expect(run('purge', path).code).toBe(2);
    expect(existsSync(path)).toBe(true);
    const { code, out } = run('purge', path, '--yes');
    expect(code).toBe(0);
    expect(out).toMatch(/audit\.soia: [\d,]+ bytes overwritten with random ones, renamed and removed\./);
    expect(out).toContain('Backups, synchronised folders');
    expect(readdirSync(folder).sort()).toEqual(['other', 'words']);
    writeFileSync(path, 'not an audit');
    expect(run('purge', path, '--yes').code).toBe(1);
    expect(readFileSync(path, 'utf8')).toBe('not an audit');
  });

  it('a retention date is set and reminded of when it has passed', () => {
    createAuditFile(path).close();
    expect(run('retention', path, '--until', '2020-12-31').out).toContain('until 2020-12-31.');
    expect(run('retention', path).error).toContain('This audit was to be kept until 2020-12-31');
  });
});

describe('retention', () => {
  it('is overdue on the day after, in London', () => {
    const store = createAuditFile(path);
    store.setRetainUntil('2026-06-30', 'officer');
    const at = (text: string) => custodyOf(store, Date.parse(text));
    expect(at('2026-06-30T22:59:00Z').isOverdue).toBe(false);
    expect(at('2026-06-30T23:00:00Z').isOverdue).toBe(true);
    expect(retentionReminder(at('2026-06-30T12:00:00Z'))).toBeNull();
    store.close();
  });
});

describe('from the window', () => {
  it('sets a passphrase as a job, opens with it, shows it nowhere, and purges by name', async () => {
    const events: JobEvent[] = [];
    const methods = createMethods(new Jobs((event) => events.push(event), describeError));
    const ended = async (): Promise<JobEvent> => {
      while (events.at(-1)?.state === 'running' || events.length === 0)
        await new Promise((resolve) => setTimeout(resolve, 5));
      return events.splice(0).at(-1)!;
    };
    await methods.create({ path });
    await methods.setPassphrase({ current: 'not this one at all', next: PASSPHRASE });
    expect(await ended()).toMatchObject({ state: 'failed', error: { code: 'wrong_passphrase' } });
    await methods.setPassphrase({ current: null, next: PASSPHRASE });
    expect(await ended()).toMatchObject({ state: 'done' });
    expect(await methods.setRetention({ until: '2020-01-01' })).toMatchObject({
      custody: { isEncrypted: true, retainUntil: '2020-01-01', isOverdue: true },
    });
    await methods.close({});
    await expect((async () => methods.open({ path }))()).rejects.toMatchObject({ code: 'passphrase_needed' });
    const view = await methods.open({ path, passphrase: PASSPHRASE });
    expect(JSON.stringify([view, await methods.log({ offset: 0, limit: 50 })])).not.toContain(PASSPHRASE);
    await expect((async () => methods.purge({ name: 'another' }))()).rejects.toMatchObject({
      code: 'wrong_name',
    });
    expect(existsSync(path)).toBe(true);
    expect(await methods.purge({ name: 'audit' })).toMatchObject({
      done: [expect.stringContaining('audit.soia')],
    });
    expect(existsSync(path)).toBe(false);
    expect(await methods.audit({})).toBeNull();
  });
});
