/** Comparing from the command line and from the window. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { Jobs } from '../../electron/engine/jobs.ts';
import { createMethods } from '../../electron/engine/methods.ts';
import { evaluate } from '../../electron/engine/pipeline.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import type { JobEvent } from '../../shared/ipc/reply.ts';
import { auditFrom } from './audit-from.ts';

const CLI = join(import.meta.dirname, '..', '..', 'electron', 'cli.ts');
const FILES = {
  'contacts.csv': 'contact_id,email,subscriber\na,a@example.org,individual\nb,b@example.org,individual\n',
  'preferences.csv': 'contact_id,at,kind,channel\nb,2025-01-01,objection,all\n',
};
const LATER = { 'preferences (1).csv': 'contact_id,at,kind,channel\na,2025-07-01,objection,all\n' };

/** An audit of last quarter and the same audit carried on this quarter. */
async function quarters(): Promise<{ folder: string; old: string; now: string }> {
  const audit = await auditFrom(FILES, { asAt: '2025-06-01' });
  await evaluate(audit.store, 'test', UNATTENDED);
  const old = join(audit.folder, 'old.soia');
  audit.store.copyTo(old);
  audit.store.saveSettings({ ...audit.store.settings(), asAt: '2025-09-01' }, 'test');
  await audit.add(LATER);
  await evaluate(audit.store, 'test', UNATTENDED);
  const now = join(audit.folder, 'now.soia');
  audit.store.copyTo(now);
  return { folder: audit.folder, old, now };
}

function run(...args: readonly string[]): { code: number | null; out: string; error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, error: stderr };
}
const hash = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex');

describe('compare, from the command line', () => {
  it('writes the changes as CSV and PDF, says them in short, and leaves both audits as they were', async () => {
    const { folder, old, now } = await quarters();
    const before = [hash(old), hash(now)];
    const out = join(folder, 'out');
    const { code, out: said, error } = run('compare', old, now, '--out', out);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(said).toContain('Of 2 contacts in both, 1 verdict changed; 0 new, 0 no longer held.');
    expect(said).toContain('because: new event');
    expect(readdirSync(out).sort()).toEqual([
      'changed-campaigns.csv',
      'changed-contacts.csv',
      'changes.pdf',
      'gaps.csv',
    ]);
    expect(readFileSync(join(out, 'changed-contacts.csv'), 'utf8')).toContain(
      'New event after 2025-06-01: Objection, 1 July 2025 (preferences (1).csv:1).',
    );
    expect([hash(old), hash(now)]).toEqual(before);
  });

  it('compares with an earlier evaluation of the same file', async () => {
    const { folder, now } = await quarters();
    const { code, out } = run('compare', now, '--run', '1', '--out', join(folder, 'runs'));
    expect(code).toBe(0);
    expect(out).toContain('1 verdict changed');
  });

  it('says in one sentence what is wrong, with the exit codes of the other commands, and writes nothing', async () => {
    const { folder, old, now } = await quarters();
    const out = join(folder, 'none');
    expect(run('compare', old, '--out', out).code).toBe(2);
    expect(run('compare', old, old, '--out', out)).toMatchObject({ code: 2 });
    expect(run('compare', old, join(folder, 'no.soia'), '--out', out)).toMatchObject({
      code: 1,
      error: 'audit: There is no audit file "no.soia".\n',
    });
    expect(run('compare', now, '--run', '9', '--out', out)).toMatchObject({
      code: 1,
      error: 'audit: This audit has no such evaluation.\n',
    });
    writeFileSync(join(folder, 'text.soia'), 'hello');
    expect(run('compare', join(folder, 'text.soia'), now, '--out', out).error).toBe(
      'audit: "text.soia" is not an audit file.\n',
    );
    expect(existsSync(out)).toBe(false);
  });

  it('is a section of the report', async () => {
    const { folder, old, now } = await quarters();
    const path = join(folder, 'report.pdf');
    expect(run('report', '--file', now, '--since', old, '--out', path)).toMatchObject({ code: 0, error: '' });
    expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('compare, from the window', () => {
  it('is a job whose changes are asked for page by page, and is forgotten when the audit is evaluated again', async () => {
    const { folder, old, now } = await quarters();
    const ends: ((event: JobEvent) => void)[] = [];
    const methods = createMethods(
      new Jobs(
        (event) => {
          if (event.state !== 'running') ends.shift()?.(event);
        },
        (error) => ({ code: 'failed', message: String(error) }),
      ),
    );
    const ended = async (start: () => unknown): Promise<JobEvent> => {
      const end = new Promise<JobEvent>((resolve) => ends.push(resolve));
      await start();
      return end;
    };
    copyFileSync(now, join(folder, 'open.soia'));
    await methods.open({ path: join(folder, 'open.soia') });
    onTestFinished(() => void methods.close({}));
    expect(await methods.runs({})).toMatchObject([
      { run: 2, asAt: '2025-09-01' },
      { run: 1, asAt: '2025-06-01' },
    ]);
    expect(await methods.comparison({})).toBeNull();
    expect(await ended(() => methods.compareWithFile({ path: old, passphrase: null }))).toMatchObject({
      state: 'done',
      result: { summary: 'Of 2 contacts in both, 1 verdict changed; 0 new, 0 no longer held.' },
    });
    expect(await methods.comparison({})).toMatchObject({ changed: 1, causes: { new_event: 1 } });
    expect(await methods.changedContacts({ page: { offset: 0, limit: 10 } })).toMatchObject({
      total: 1,
      rows: [{ contactId: 'a', before: { verdict: 'undetermined' }, after: { verdict: 'no' } }],
    });
    const out = join(folder, 'window');
    mkdirSync(out);
    expect((await ended(() => methods.writeComparison({ folder: out }))).state).toBe('done');
    expect(existsSync(join(out, 'changes.pdf'))).toBe(true);
    expect((await ended(() => methods.compareWithRun({ run: 1 }))).state).toBe('done');
    await ended(() => methods.evaluate({}));
    expect(await methods.comparison({})).toBeNull();
  });
});
