/** Another audit file, looked at through a copy: an archived audit is never written to, not even to bring it up to date. */
import { constants, copyFileSync, existsSync, rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { openAuditFile } from '../../store/open.ts';
import type { AuditStore } from '../../store/store.ts';
import { Failure } from '../failure.ts';
import type { Task } from '../task.ts';

/** Removes the copy when the work has ended. Throws `Failure` `no_such_file`, and as `openAuditFile` does. */
export async function withAuditCopy<T>(
  path: string,
  passphrase: string | null,
  task: Task,
  work: (store: AuditStore) => Promise<T>,
): Promise<T> {
  if (!existsSync(path)) throw new Failure('no_such_file', `There is no audit file "${basename(path)}".`);
  const folder = await mkdtemp(join(tmpdir(), 'soft-opt-in-audit-copy-'));
  try {
    task.progress('Opening the earlier audit', 0);
    const copy = join(folder, basename(path));
    // What another window has written and not yet put into the file stands beside it.
    for (const end of ['', '-wal'])
      if (existsSync(path + end)) copyFileSync(path + end, copy + end, constants.COPYFILE_FICLONE);
    const store = openAuditFile(copy, { passphrase });
    try {
      return await work(store);
    } finally {
      store.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
