/** What files are called within an evidence pack. */
import { basename } from 'node:path';
import type { PointFile } from '../../store/point-register.ts';
import type { SourceInfo } from '../../store/store.ts';

/** Where a source's original bytes stand: numbered, because two imports may share a name. */
export function packNameOf({ id, name }: Pick<SourceInfo, 'id' | 'name'>): string {
  return `sources/${String(id).padStart(4, '0')}-${safe(name)}`;
}

/** Where an attached file stands: by its hash, because it may be attached to several entries. */
export function attachmentName({ name, sha256 }: PointFile): string {
  return `attachments/${sha256.slice(0, 16)}-${safe(name)}`;
}

function safe(name: string): string {
  return basename(name.replaceAll('\\', '/'))
    .replace(/[^\p{L}\p{N}._ -]/gu, '_')
    .replace(/^\.+/, '_')
    .slice(-120);
}
