/** What the file system says of a file that cannot be read, as a person may see it. */
import { SourceRefused } from './source.ts';

const SENTENCES: Readonly<Record<string, readonly [code: string, sentence: string]>> = {
  ENOENT: ['vanished', 'is no longer there: it was moved, renamed or deleted.'],
  ELOOP: ['vanished', 'is a link that leads back to itself: choose the file it was meant for.'],
  ENOTDIR: ['vanished', 'is no longer there: it was moved, renamed or deleted.'],
  EACCES: ['no_permission', 'may not be read: ask for permission, or copy it to a folder of your own.'],
  EPERM: ['no_permission', 'may not be read: close it where it is open, or ask for permission.'],
  EBUSY: ['in_use', 'is open in another program that lets nobody else read it: close it there.'],
  ETXTBSY: ['in_use', 'is open in another program that lets nobody else read it: close it there.'],
  EIO: ['unreadable', 'cannot be read to its end: the disk or the connection to it has a fault.'],
  ENXIO: ['unreadable', 'cannot be read: the disk or the connection to it has a fault.'],
  ESTALE: ['unreadable', 'cannot be read: the connection to its disk was lost.'],
  ETIMEDOUT: ['unreadable', 'cannot be read: the connection to its disk was lost.'],
  ENOTCONN: ['unreadable', 'cannot be read: the connection to its disk was lost.'],
  EISDIR: ['other_kind', 'is a folder, not a file.'],
};

/** A `SourceRefused` where the error is one of reading; otherwise the error as it is. */
export function refuseUnreadable(error: unknown, name: string): unknown {
  if (error instanceof SourceRefused || !(error instanceof Error) || !('code' in error)) return error;
  const found = Object.hasOwn(SENTENCES, String(error.code)) ? SENTENCES[String(error.code)] : undefined;
  return found === undefined ? error : new SourceRefused(found[0], `"${name}" ${found[1]}`);
}
