/** What was thrown, as a person may see it: a closed code and one sentence, never a path's inside or a stack. */
import type { IpcError } from '../../shared/ipc/reply.ts';
import { SourceRefused } from '../import/source.ts';
import { SignatureRefused } from '../report/signature.ts';
import { StoreError } from '../store/store-error.ts';
import { Failure } from './failure.ts';

const DISK: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full. Free some space and try again; nothing half-written was kept.',
  EDQUOT: 'Your share of the disk is used up. Free some space and try again; nothing half-written was kept.',
  EFBIG: 'The file is larger than that disk, or the limit set for it, allows. Choose another place.',
  EACCES: 'The folder or file may not be written to. Choose another place, or ask for permission.',
  EPERM: 'The folder or file may not be written to. Choose another place, or ask for permission.',
  EROFS: 'That disk is read-only. Choose another place.',
  ENOENT: 'The folder is no longer there. Choose another place.',
  EBUSY: 'The file is open in another program. Close it there and try again.',
  EEXIST: 'That name is taken. Choose another name.',
  ENOTEMPTY: 'That name is taken. Choose another name.',
  EISDIR: 'That name belongs to a folder. Choose another name.',
  ENOTDIR: 'Part of that path is a file, not a folder. Choose another place.',
};

export function isExpected(error: unknown): boolean {
  return (
    error instanceof Failure ||
    error instanceof StoreError ||
    error instanceof SourceRefused ||
    error instanceof SignatureRefused ||
    diskSentence(error) !== null
  );
}

function diskSentence(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return Object.hasOwn(DISK, code) ? DISK[code]! : null;
}

export function describeError(error: unknown): IpcError {
  if (
    error instanceof Failure ||
    error instanceof StoreError ||
    error instanceof SourceRefused ||
    error instanceof SignatureRefused
  ) {
    return { code: error.code, message: error.message };
  }
  const disk = diskSentence(error);
  if (disk !== null) return { code: 'disk', message: disk };
  return {
    code: 'internal',
    message:
      'Something went wrong inside the engine. The audit file is intact; the details are on standard error.',
  };
}
