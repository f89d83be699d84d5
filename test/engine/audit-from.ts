/** An audit file made from the text of import templates, for tests of what the engine does with it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { importPaths } from '../../electron/engine/pipeline.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { createAuditFile } from '../../electron/store/open.ts';
import type { AuditStore } from '../../electron/store/store.ts';
import { NO_SETTINGS, type AuditSettings } from '../../shared/model/settings.ts';

export type Files = Readonly<Record<string, string>>;

export interface TestAudit {
  readonly folder: string;
  readonly store: AuditStore;
  /** Imports more files; refuses none. */
  add(files: Files): Promise<void>;
}

/** @param files by name, as text. The audit and its folder go when the test has ended. */
export async function auditFrom(files: Files, settings: Partial<AuditSettings> = {}): Promise<TestAudit> {
  const folder = mkdtempSync(join(tmpdir(), 'audit-from-'));
  // Every look at the clock is a second later than the one before, so that what came first is known.
  let now = Date.UTC(2026, 0, 1);
  const store = createAuditFile(join(folder, 'audit.soia'), { now: () => new Date((now += 1_000)) });
  onTestFinished(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });
  store.saveSettings(
    {
      ...NO_SETTINGS,
      senders: [{ name: 'Shop Ltd', charity: false }],
      messageLogComplete: true,
      ...settings,
    },
    'test',
  );
  const add = async (more: Files): Promise<void> => {
    const paths = Object.entries(more).map(([name, text]) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    const { refused } = await importPaths(store, paths, 'test', UNATTENDED);
    if (refused.length > 0) throw new Error(refused.map(({ message }) => message).join('\n'));
  };
  await add(files);
  return { folder, store, add };
}
