/** The bytes that an evidence pack reproduces: imported files, attached files, and the log. */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { zstdDecompressSync } from 'node:zlib';
import type { AuditSettings } from '../../../shared/model/settings.ts';
import type { AuditStore } from '../../store/store.ts';
import { breathe, type Task } from '../task.ts';
import { attachmentName, packNameOf } from './pack-names.ts';

/** Throws what the file system throws. */
export async function writeSources(store: AuditStore, data: string, task: Task): Promise<void> {
  mkdirSync(join(data, 'sources'));
  const sources = store.sources();
  const total = sources.reduce((sum, { bytes }) => sum + bytes, 0) || 1;
  let done = 0;
  for (const source of sources) {
    const fd = openSync(join(data, packNameOf(source)), 'wx');
    try {
      for (const chunk of store.readBytes(source.id, 0)) {
        for (let at = 0; at < chunk.length;) at += writeSync(fd, chunk, at);
        done += chunk.length;
        task.progress('Copying the imported files', done / total);
        await breathe(task);
      }
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
  }
}

/** Throws what the file system throws. */
export function writeAttachments(store: AuditStore, data: string): void {
  for (const { files } of store.points.entries())
    for (const one of files) {
      const path = join(data, attachmentName(one));
      const zstd = store.points.file(one.sha256);
      if (zstd === null || existsSync(path)) continue;
      mkdirSync(join(data, 'attachments'), { recursive: true });
      writeFileSync(path, zstdDecompressSync(zstd), { flush: true });
    }
}

/** One entry a line. Throws what the file system throws. */
export function writeLog(store: AuditStore, path: string): void {
  const fd = openSync(path, 'wx');
  try {
    for (const line of store.logLines()) writeSync(fd, `${line}\n`);
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** `settings.json`. */
export function settingsText(settings: AuditSettings): string {
  return `${JSON.stringify(settings, null, 2)}\n`;
}
