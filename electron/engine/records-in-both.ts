/** How many of the records that earlier files are known by stand in another file as well; nothing is stored. */
import { readSource, type SourceFile } from '../import/read-source.ts';
import type { ReadOptions, Recognition } from '../import/source.ts';
import { recordNames } from '../store/record-names.ts';
import type { AuditStore, SourceInfo } from '../store/store.ts';
import { breathe, share, type Task } from './task.ts';

export interface Overlap {
  /** Records of the earlier file that were looked for. */
  readonly compared: number;
  readonly inBoth: number;
  /** Whether those are not all of its records, but some of very many. */
  readonly isSample: boolean;
}

/** Records beyond which not every one is looked for. */
const ENOUGH = 200_000;
/** Of the work: the file is read, then the earlier ones are looked through. */
const READING = 0.8;

/** There is nothing to compare the file with. */
class NothingEarlier extends Error {}

/**
 * Reads a file as its import would. Throws `SourceRefused`, and the task's reason.
 * @param earlierFor which files it is to be held against, once it was understood; they come back in that order.
 */
export async function recordsInBoth(
  store: AuditStore,
  file: SourceFile,
  earlierFor: (recognition: Recognition) => readonly SourceInfo[],
  options: ReadOptions,
  task: Task,
): Promise<readonly ({ readonly source: SourceInfo } & Overlap)[]> {
  let earlier: readonly SourceInfo[] = [];
  let one = 1;
  const names = new Set<string>();
  const title = `Comparing ${file.name} with what was imported before`;
  try {
    await readSource(
      file,
      options,
      {
        recognised: (recognition) => {
          earlier = earlierFor(recognition);
          if (earlier.length === 0) throw new NothingEarlier();
          one = Math.max(1, ...earlier.map(({ counts }) => Math.ceil(counts.rows / ENOUGH)));
        },
        mark: () => undefined,
        progress: () => undefined,
        watch: { enough: null, through: (done) => task.progress(title, done * READING) },
        rows: (batch) => {
          for (const row of batch)
            if ('records' in row)
              for (const record of row.records)
                for (const name of recordNames(record)) if (isPicked(name, one)) names.add(name);
        },
      },
      task.signal,
    );
  } catch (error) {
    if (!(error instanceof NothingEarlier)) throw error;
    return [];
  }
  const compared: ({ source: SourceInfo } & Overlap)[] = [];
  for (const [i, source] of earlier.entries()) {
    const part = share(task, READING, 1);
    const sought = new Set<string>();
    for (const batch of store.recordNames(source.id)) {
      for (const name of batch) if (isPicked(name, one)) sought.add(name);
      part.progress(title, i / earlier.length);
      await breathe(task);
    }
    const inBoth = [...sought].filter((name) => names.has(name)).length;
    compared.push({ source, compared: sought.size, inBoth, isSample: one > 1 });
  }
  return compared;
}

/** One name of so many, the same ones in every file. */
function isPicked(name: string, of: number): boolean {
  if (of === 1) return true;
  let hash = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
  return (hash >>> 0) % of === 0;
}
