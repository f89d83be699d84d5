/** Newer files: exports that the audit holds under the same name, or one like it, read in the same way, with other bytes. */
import type { NewerChoice } from '../../shared/ipc/import-contract.ts';
import { newerReason } from '../../shared/report/newer-words.ts';
import type { ListedSource } from '../import/list-sources.ts';
import type { SourceFile } from '../import/read-source.ts';
import { SourceRefused, type ReadOptions, type Recognition } from '../import/source.ts';
import type { AuditStore, SourceInfo } from '../store/store.ts';
import { bytesKey, hashOf, unlessRefused } from './held-bytes.ts';
import { likenessOf, withoutStamps, type Likeness } from './name-likeness.ts';
import { isReadable } from './readable.ts';
import { recordsInBoth, type Overlap } from './records-in-both.ts';
import { statOf } from './stat-of.ts';
import { share, type Task } from './task.ts';

export interface EarlierFile extends Overlap {
  readonly source: SourceInfo;
}

export interface NewerFile {
  /** By which of all files that the paths stand for. */
  readonly at: number;
  readonly name: string;
  /** How alike the names are: of all the earlier ones the same. */
  readonly likeness: Likeness;
  /** The same for the exports of one system that go by names like this. */
  readonly family: string;
  /** What it may take the place of, the latest first; never none. */
  readonly earlier: readonly EarlierFile[];
  /** What is proposed: that it takes a place only where that loses next to nothing. */
  readonly proposed: NewerChoice;
}

/** Says what is done with a newer file. Throws `SourceRefused` `newer_file` where nobody has said. */
export type Decide = (newer: NewerFile) => NewerChoice;

/** Earlier files that one is compared with, the latest of them. */
const COMPARED = 12;
/** Files whose names merely resemble are in question where this share of the earlier one's records comes again. */
const COMES_AGAIN = 0.5;
/** Of a file of the very name, this share has to come again for its place to be proposed; of others all of it. */
const NEARLY_ALL = 0.9;

/** What was found last of each audit: it is asked before an import and again by it. */
const found = new WeakMap<AuditStore, { readonly key: string; readonly newer: readonly NewerFile[] }>();

/**
 * The newer ones among files that are about to be imported together; nothing is stored. What cannot be read is none: its
 * import says why. An earlier file whose bytes are given again is no longer in question.
 * @param options how they are going to be read. Throws the task's reason.
 */
export async function newerAmong(
  store: AuditStore,
  files: readonly ListedSource[],
  options: ReadOptions,
  task: Task,
): Promise<readonly NewerFile[]> {
  const key = questionKey(store, files, options);
  const last = found.get(store);
  if (last?.key === key) return last.newer;
  const newer = await compare(store, files, options, task);
  found.set(store, { key, newer });
  return newer;
}

interface Candidate {
  readonly at: number;
  readonly file: ListedSource;
  readonly named: readonly SourceInfo[];
}

async function compare(
  store: AuditStore,
  files: readonly ListedSource[],
  options: ReadOptions,
  task: Task,
): Promise<readonly NewerFile[]> {
  const sources = store.sources();
  const readable = sources.filter(isReadable).toReversed();
  const known = new Set(sources.map(({ sha256, dialect }) => bytesKey(sha256, dialect.sheet)));
  const given = new Set<string>();
  const candidates: Candidate[] = [];
  const asked = files.flatMap((file, at) => {
    const named = readable.filter((one) => likeness(one, file) !== null);
    return named.length === 0 ? [] : [{ at, file, named }];
  });
  const all = asked.reduce((sum, { file }) => sum + file.size, 0) || 1;
  let before = 0;
  for (const { at, file, named } of asked) {
    const part = share(task, (HASHING * before) / all, (HASHING * (before + file.size)) / all);
    const hash = await unlessRefused(hashOf(file, part));
    before += file.size;
    if (hash === null) continue;
    const key = bytesKey(hash, file.sheet ?? null);
    given.add(key);
    if (!known.has(key)) candidates.push({ at, file, named });
  }
  const newer: NewerFile[] = [];
  const left = candidates.reduce((sum, { file }) => sum + file.size, 0) || 1;
  before = 0;
  for (const { at, file, named } of candidates) {
    const part = share(
      task,
      HASHING + ((1 - HASHING) * before) / left,
      HASHING + ((1 - HASHING) * (before + file.size)) / left,
    );
    const standing = named.filter(({ sha256, dialect }) => !given.has(bytesKey(sha256, dialect.sheet)));
    const earlier = await unlessRefused(
      recordsInBoth(
        store,
        file,
        (recognition) =>
          standing
            .filter((one) => isSameReading(one.recognition, recognition, likeness(one, file)!))
            .slice(0, COMPARED),
        options,
        part,
      ),
    );
    before += file.size;
    const question = earlier === null ? null : questionOf(at, file, earlier);
    if (question !== null) newer.push(question);
  }
  return newer;
}

/** Of the work: a file is hashed, then read through. */
const HASHING = 0.2;

/** Those whose names are the most alike are in question, where what is in them bears it out. */
function questionOf(at: number, file: ListedSource, compared: readonly EarlierFile[]): NewerFile | null {
  for (const kind of ['same', 'copy', 'stamped'] as const) {
    const earlier = compared.filter(
      (one) => likeness(one.source, file) === kind && (kind !== 'stamped' || comesAgain(one) >= COMES_AGAIN),
    );
    const [last] = earlier;
    if (last === undefined) continue;
    const again = comesAgain(last);
    const isProposed = kind === 'same' ? again >= NEARLY_ALL : again === 1 && !last.isSample;
    return {
      at,
      name: file.name,
      likeness: kind,
      family: withoutStamps(named(file)),
      earlier,
      proposed: isProposed ? { replaces: last.source.id } : 'keep_both',
    };
  }
  return null;
}

/** The share of its records; all where it has none to lose. */
function comesAgain({ compared, inBoth }: Overlap): number {
  return compared === 0 ? 1 : inBoth / compared;
}

/** @param how what to do about it, as a sentence. */
export function undecided({ name, likeness: kind, earlier }: NewerFile, how: string): SourceRefused {
  const told = earlier.map(({ source: { name: called, importedAt, counts }, ...overlap }) => ({
    name: called,
    day: importedAt.slice(0, 10),
    rows: counts.rows,
    ...overlap,
  }));
  return new SourceRefused(
    'newer_file',
    `${newerReason(name, kind, told)} Nothing of it was imported. ${how}`,
  );
}

function named(file: SourceFile): { name: string; sheet: string | null } {
  return { name: file.name, sheet: file.sheet ?? null };
}

function likeness(one: SourceInfo, file: SourceFile): Likeness | null {
  return likenessOf({ name: one.name, sheet: one.dialect.sheet }, named(file));
}

/** Whether it is the same export; a mapping may have another name by now, or read what was a known export before. */
function isSameReading(one: Recognition, other: Recognition, kind: Likeness): boolean {
  const byMapping = ({ preset }: Recognition): boolean => preset === 'mapping';
  const shared = one.kinds.filter((record) => other.kinds.includes(record)).length;
  const isAlike = kind === 'stamped' ? shared === Math.max(one.kinds.length, other.kinds.length) : shared > 0;
  return (
    other.corrects === undefined &&
    one.campaign === other.campaign &&
    (one.preset === other.preset || (kind !== 'stamped' && (byMapping(one) || byMapping(other)))) &&
    isAlike
  );
}

/** What the answer depends on: the files as they are now, how they are read, and what the audit holds. */
function questionKey(store: AuditStore, files: readonly ListedSource[], options: ReadOptions): string {
  return JSON.stringify([
    files.map(({ path, name }) => {
      const about = statOf(path);
      return [path, name, about?.size, about?.mtimeMs];
    }),
    options.profiles ?? null,
    options.recognise === undefined,
    options.exportsCollectedBy,
    options.region,
    store.sources().map(({ id }) => id),
  ]);
}
