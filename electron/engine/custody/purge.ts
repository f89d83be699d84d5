/** The end of an audit file: every byte overwritten, then the file removed; and what cannot be promised of a file system. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Purged } from '../../../shared/ipc/custody-contract.ts';
import { NOT_PROMISED } from '../../../shared/report/purge-words.ts';

const PIECE = 1 << 20;

/**
 * Overwrites and removes an audit file that nothing has open any more, with what SQLite keeps beside it. Throws what the file
 * system throws; the file is then left under its name, perhaps partly overwritten.
 */
export function purgeFile(path: string): Purged {
  const done: string[] = [];
  for (const end of ['-wal', '-shm', '-journal', '']) {
    const file = path + end;
    if (!existsSync(file)) continue;
    const bytes = overwrite(file);
    // The name goes too: a removed entry of a folder may stay readable.
    const nameless = join(dirname(path), `.${randomBytes(8).toString('hex')}`);
    renameSync(file, nameless);
    rmSync(nameless);
    done.push(
      `${basename(file)}: ${bytes.toLocaleString('en-GB')} bytes overwritten with random ones, renamed and removed.`,
    );
  }
  syncFolder(dirname(path));
  return { done, notPromised: NOT_PROMISED };
}

function overwrite(path: string): number {
  const fd = openSync(path, 'r+');
  try {
    const { size } = fstatSync(fd);
    for (let at = 0; at < size;) at += writeSync(fd, randomBytes(Math.min(PIECE, size - at)), 0, null, at);
    fsyncSync(fd);
    ftruncateSync(fd, 0);
    fsyncSync(fd);
    return size;
  } finally {
    closeSync(fd);
  }
}

/** Windows has no such thing as a folder synced to disk. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const fd = openSync(folder, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}
