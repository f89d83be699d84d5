/** ZIP archives: their entries, read one by one without unpacking anything to the disk. Hostile ones are refused. */
import { isAscii, isUtf8 } from 'node:buffer';
import { crc32 } from 'node:zlib';
import { openPromise, fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { refuseUnreadable } from './refuse-unreadable.ts';
import { SourceRefused } from './source.ts';

const MAX_ENTRIES = 10_000;
/** An entry that claims to grow by more than this, beyond a size that does no harm, is a bomb. */
const LARGEST_GROWTH = 250;
const HARMLESS = 64 << 20;
/** Bytes of a header before an entry's data, at the least. */
const LOCAL_HEADER = 30;

export interface OpenArchive {
  readonly entries: ReadonlyMap<string, Entry>;
  /** @throws SourceRefused `damaged`, `password`. */
  read(entry: Entry): AsyncGenerator<Uint8Array>;
  close(): void;
}

/** @param source a path, or the bytes of an archive. @throws SourceRefused `damaged`, `unsafe_archive` or why it cannot be read. */
export async function openArchive(source: string | Buffer, name: string): Promise<OpenArchive> {
  let zip: ZipFile;
  try {
    const options = { autoClose: false, strictFileNames: false };
    zip =
      typeof source === 'string'
        ? await openPromise(source, options)
        : await fromBufferPromise(source, options);
  } catch (error) {
    throw refused(error, name);
  }
  try {
    const entries = new Map<string, Entry>();
    for await (const entry of zip.eachEntry()) {
      entry.fileName = nameOf(entry);
      if (entries.size >= MAX_ENTRIES) throw unsafe(name, `it has more than ${MAX_ENTRIES} files`);
      if (entries.has(entry.fileName)) throw unsafe(name, 'it has two files of one name');
      entries.set(entry.fileName, entry);
    }
    refuseBombs([...entries.values()], name);
    return { entries, read: (entry) => readEntry(zip, entry, name), close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw refused(error, name);
  }
}

/** Many archives write their names in UTF-8 and do not say so: no other text is UTF-8 by chance. */
function nameOf({ fileName, fileNameRaw }: Entry): string {
  if (isAscii(fileNameRaw) || !isUtf8(fileNameRaw)) return fileName;
  return fileNameRaw.toString('utf8').replaceAll('\\', '/');
}

function refuseBombs(entries: readonly Entry[], name: string): void {
  const ordered = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  for (const [i, entry] of ordered.entries()) {
    const { uncompressedSize, compressedSize, relativeOffsetOfLocalHeader } = entry;
    if (uncompressedSize > HARMLESS && uncompressedSize > compressedSize * LARGEST_GROWTH)
      throw unsafe(name, `"${entry.fileName}" claims to unpack to far more than its size allows`);
    const next = ordered[i + 1];
    if (
      next !== undefined &&
      relativeOffsetOfLocalHeader + LOCAL_HEADER + compressedSize > next.relativeOffsetOfLocalHeader
    )
      throw unsafe(name, 'its files overlap');
  }
}

const unsafe = (name: string, why: string): SourceRefused =>
  new SourceRefused('unsafe_archive', `"${name}" is not opened: ${why}. Unpack it yourself if you trust it.`);

/** yauzl says of names that would leave the folder that they are `absolute`, `relative` or `invalid`. */
function refused(error: unknown, name: string): unknown {
  const known = refuseUnreadable(error, name);
  if (known instanceof SourceRefused) return known;
  const message = error instanceof Error ? error.message : '';
  if (/absolute path|relative path|invalid characters/.test(message))
    return unsafe(name, 'it has a file whose name leads out of the archive');
  return damaged(name);
}

const damaged = (name: string): SourceRefused =>
  new SourceRefused('damaged', `"${name}" is a damaged or unfinished archive: download or export it again.`);

async function* readEntry(zip: ZipFile, entry: Entry, name: string): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted())
    throw new SourceRefused(
      'password',
      `"${name}" is protected by a password: unpack it with the password first.`,
    );
  if (!entry.canDecodeFileData())
    throw new SourceRefused(
      'other_kind',
      `"${name}" is packed in a way that is not read here: unpack it, or pack it again as a plain ZIP archive.`,
    );
  let sum = 0;
  try {
    for await (const piece of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      sum = crc32(piece, sum);
      yield piece;
    }
  } catch (error) {
    throw refused(error, name);
  }
  if (sum !== entry.crc32) throw damaged(name);
}

/** One entry of the archive at `path`, opened anew. @param at is told the share of it that was read. @throws SourceRefused. */
export async function* openEntry(
  path: string,
  name: string,
  entryName: string,
  at?: (share: number) => void,
): AsyncGenerator<Uint8Array> {
  const archive = await openArchive(path, name);
  try {
    const entry = archive.entries.get(entryName);
    if (entry === undefined) throw new SourceRefused('vanished', `"${name}" is no longer in its archive.`);
    let read = 0;
    for await (const piece of archive.read(entry)) {
      read += piece.length;
      at?.(read / entry.uncompressedSize);
      yield piece;
    }
  } finally {
    archive.close();
  }
}

/** What an archive is, by what is in it. */
export function kindOfArchive(entries: ReadonlyMap<string, Entry>): 'workbook' | 'archive' | string {
  if (entries.has('xl/workbook.xml')) return 'workbook';
  if (entries.has('xl/workbook.bin')) return 'a binary Excel workbook (.xlsb): save it as .xlsx or CSV';
  if (entries.has('content.xml')) return 'an OpenDocument file: save it as .xlsx or CSV';
  if (entries.has('Index/Document.iwa')) return 'a Numbers document: export it as CSV';
  if (entries.has('word/document.xml')) return 'a Word document';
  if (entries.has('ppt/presentation.xml')) return 'a presentation';
  return 'archive';
}
