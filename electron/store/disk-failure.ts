/** What SQLite says when the disk lets it down, as a named error. */
import { StoreError } from './store-error.ts';

const SENTENCES: Readonly<Record<string, readonly [code: string, sentence: string]>> = {
  SQLITE_FULL: [
    'disk_full',
    'The disk is full. Free some space and try again: of what was being imported nothing is kept, and everything before it is untouched.',
  ],
  SQLITE_IOERR: [
    'disk_fault',
    'The disk that holds the audit file, or the connection to it, has a fault. Try again on another disk: everything sealed before is untouched.',
  ],
};

/** A `StoreError` where the disk is at fault; otherwise the error as it is. */
export function diskFailure(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const found = Object.entries(SENTENCES).find(([prefix]) => code.startsWith(prefix))?.[1];
  return found === undefined ? error : new StoreError(found[0], found[1]);
}
