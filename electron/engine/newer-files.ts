/** Newer files: exports that the audit holds under the same name already, read in the same way, with other bytes. */
import { createHash } from 'node:crypto';
import type { NewerChoice } from '../../shared/ipc/import-contract.ts';
import { many } from '../../shared/report/write.ts';
import { NOTHING_PROVED } from '../import/prove-columns.ts';
import { originOf } from '../import/origin.ts';
import { readSource, type SourceFile } from '../import/read-source.ts';
import { SourceRefused, type ReadOptions, type Recognition } from '../import/source.ts';
import type { AuditStore, SourceInfo } from '../store/store.ts';
import { isReadable } from './readable.ts';

export interface NewerFile {
  /** By which of all files that the paths stand for. */
  readonly at: number;
  readonly name: string;
  /** What it may take the place of, the latest first; never none. */
  readonly earlier: readonly SourceInfo[];
}

/** Says what is done with a newer file. Throws `SourceRefused` `newer_file` where nobody has said. */
export type Decide = (newer: NewerFile) => NewerChoice;

/**
 * The newer ones among files that are about to be imported together; nothing is stored. What cannot be read is none: its
 * import says why. An earlier file whose bytes are given again is no longer in question.
 * @param options how they are going to be read. Throws the signal's reason.
 */
export async function newerAmong(
  store: AuditStore,
  files: readonly SourceFile[],
  options: ReadOptions,
  signal: AbortSignal,
): Promise<readonly NewerFile[]> {
  const sources = store.sources();
  const known = new Set(sources.map(({ sha256, dialect }) => bytesKey(sha256, dialect.sheet)));
  const given = new Set<string>();
  const candidates: NewerFile[] = [];
  for (const [at, file] of files.entries()) {
    const named = sources.filter((one) => isReadable(one) && sameName(one, file));
    if (named.length === 0) continue;
    try {
      const key = bytesKey(await hashOf(file, signal), file.sheet ?? null);
      given.add(key);
      if (known.has(key)) continue;
      const recognition = await recognitionOf(file, options, signal);
      const earlier = named.filter((one) => sameReading(one.recognition, recognition)).toReversed();
      candidates.push({ at, name: file.name, earlier });
    } catch (error) {
      if (!(error instanceof SourceRefused)) throw error;
    }
  }
  return candidates
    .map((one) => ({
      ...one,
      earlier: one.earlier.filter(({ sha256, dialect }) => !given.has(bytesKey(sha256, dialect.sheet))),
    }))
    .filter(({ earlier }) => earlier.length > 0);
}

/** @param how what to do about it, as a sentence. */
export function undecided({ name, earlier }: NewerFile, how: string): SourceRefused {
  const before = earlier
    .map(({ importedAt, counts }) => `${importedAt.slice(0, 10)}, ${many(counts.rows, 'row')}`)
    .join('; ');
  return new SourceRefused(
    'newer_file',
    `"${name}" was imported before (${before}), and this one has other content: nothing of it was imported. ${how}`,
  );
}

/** Sheets of a workbook share its bytes. */
function bytesKey(sha256: string, sheet: string | null): string {
  return `${sha256} ${sheet ?? ''}`;
}

function sameName(one: { readonly name: string }, other: { readonly name: string }): boolean {
  return one.name.toLowerCase() === other.name.toLowerCase();
}

/** Whether it is the same export, or read by the mapping of the same name. */
function sameReading(one: Recognition, other: Recognition | null): boolean {
  const mapping = ({ profile }: Recognition): string | null =>
    profile === undefined || profile.mapping === null ? null : profile.name;
  return (
    other !== null &&
    other.corrects === undefined &&
    one.preset === other.preset &&
    one.campaign === other.campaign &&
    mapping(one) === mapping(other)
  );
}

async function hashOf({ path, name, entry }: SourceFile, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of (await originOf(path, name, entry)).bytes()) {
    signal.throwIfAborted();
    hash.update(piece);
  }
  return hash.digest('hex');
}

/** Ends the reading where the header was understood. */
class Understood extends Error {}

async function recognitionOf(
  file: SourceFile,
  options: ReadOptions,
  signal: AbortSignal,
): Promise<Recognition | null> {
  let found: Recognition | null = null;
  try {
    await readSource(
      file,
      // What the values prove is asked of no row here.
      { ...options, proved: NOTHING_PROVED },
      {
        recognised: (recognition) => {
          found = recognition;
          throw new Understood();
        },
        mark: () => undefined,
        progress: () => undefined,
        rows: () => undefined,
      },
      signal,
    );
  } catch (error) {
    if (!(error instanceof Understood)) throw error;
  }
  return found;
}
