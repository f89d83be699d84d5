/** Which files the audit holds already, byte for byte. */
import { createHash } from 'node:crypto';
import type { LeftOut } from '../import/list-sources.ts';
import { originOf } from '../import/origin.ts';
import type { SourceFile } from '../import/read-source.ts';
import { SourceRefused } from '../import/source.ts';
import type { AuditStore } from '../store/store.ts';
import type { Task } from './task.ts';

/** Sheets of a workbook share its bytes. */
export function bytesKey(sha256: string, sheet: string | null): string {
  return `${sha256} ${sheet ?? ''}`;
}

/** SHA-256 of a file's bytes, or of what an archive holds of it. Throws `SourceRefused`, and the task's reason. */
export async function hashOf({ path, name, entry }: SourceFile, task: Task): Promise<string> {
  const hash = createHash('sha256');
  const title = `Comparing ${name} with what was imported before`;
  const at = (done: number): void => task.progress(title, done);
  for await (const piece of (await originOf(path, name, entry)).bytes(at)) {
    task.signal.throwIfAborted();
    hash.update(piece);
  }
  return hash.digest('hex');
}

export async function unlessRefused<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    return null;
  }
}

/** What is left out without the hidden sheets that were read before, on a person's word. Throws the task's reason. */
export async function notReadBefore<T extends LeftOut>(
  store: AuditStore,
  leftOut: readonly T[],
  task: Task,
): Promise<readonly T[]> {
  const sources = store.sources();
  const known = new Set(sources.map(({ sha256, dialect }) => bytesKey(sha256, dialect.sheet)));
  const hashes = new Map<string, string | null>();
  const left: T[] = [];
  for (const one of leftOut) {
    const { hidden } = one;
    if (hidden !== null && sources.some(({ dialect }) => dialect.sheet === hidden.sheet)) {
      const book = `${hidden.path}\n${hidden.entry ?? ''}`;
      if (!hashes.has(book)) hashes.set(book, await unlessRefused(hashOf(hidden, task)));
      if (known.has(bytesKey(hashes.get(book) ?? '', hidden.sheet))) continue;
    }
    left.push(one);
  }
  return left;
}
