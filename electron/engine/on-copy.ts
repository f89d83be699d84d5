/** Trying something out on a copy of the open audit, which goes when it was looked at. */
import { constants, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCopy } from '../store/open.ts';
import type { AuditStore } from '../store/store.ts';

export async function onCopy<T>(store: AuditStore, work: (copy: AuditStore) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'trial-'));
  try {
    const path = join(folder, 'copy.soia');
    for (const end of ['', '-wal'])
      if (existsSync(store.path + end))
        copyFileSync(store.path + end, path + end, constants.COPYFILE_FICLONE);
    const copy = openCopy(path, store.key);
    try {
      return await work(copy);
    } finally {
      copy.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
