/** Which sources a path holds, and what else there is that is not read, each with the reason: nothing goes unnamed. */
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { kindOfArchive, openArchive } from './archive.ts';
import { headOf, isZip, originOf } from './origin.ts';
import type { SourceFile } from './read-source.ts';
import { refuseUnreadable } from './refuse-unreadable.ts';
import { SourceRefused } from './source.ts';
import { MAX_WORKBOOK, wholeWorkbook } from './workbook-bytes.ts';
import { Workbook, type SheetState } from './xlsx.ts';

/** With its share of the work, in bytes of the file at `path`. */
export interface ListedSource extends SourceFile {
  readonly size: number;
}

/** What is not read unasked. */
export interface LeftOut {
  /** For people, as that of a source. */
  readonly name: string;
  /** What it is, such as `a chart, which has no rows`. */
  readonly why: string;
  /** Whether it may hold rows all the same: a sheet that somebody hid, a document, an archive within another. */
  readonly mayHoldRows: boolean;
  /** A sheet that somebody hid, which can be read all the same; `null` for what holds no rows. */
  readonly hidden: (ListedSource & { readonly sheet: string }) | null;
}

export interface Listing {
  readonly sources: readonly ListedSource[];
  readonly leftOut: readonly LeftOut[];
}

/** What lies beside exports and is none, by its name. */
const NO_EXPORTS: readonly (readonly [name: RegExp, why: string])[] = [
  [/^(__MACOSX|\..*)$/i, 'a file of the operating system'],
  [/^(~\$.*|thumbs\.db|desktop\.ini)$/i, 'what the system or an open spreadsheet keeps beside others'],
  [/^audit\.json$/i, 'the settings of an audit'],
  [/^(.*\.)?mapping\.json$/i, 'a document of mappings, which are loaded as such'],
  [/^expect\.json$/i, 'what an audit is expected to find'],
  [/^readme(\..*)?$/i, 'a description'],
  [/^.*\.soia(-wal|-shm)?$/i, 'an audit file'],
];

/** What holds no table that is read, by its name: whoever wants it in the audit has to bring it in another form. */
const OTHER_KINDS: readonly (readonly [name: RegExp, why: string])[] = [
  [/\.pdf$/i, 'a PDF document'],
  [/\.(docx?|odt|rtf|pages)$/i, 'a text document'],
  [/\.(pptx?|odp)$/i, 'a presentation'],
  [/\.(png|jpe?g|gif|bmp|tiff?|webp|heic|svg)$/i, 'a picture'],
  [/\.(rar|7z|tar|tgz|tar\.gz|bz2|xz)$/i, 'an archive of a kind that is not read: unpack it first'],
];
const WITHIN_ARCHIVES: typeof OTHER_KINDS = [
  ...OTHER_KINDS,
  [/\.(zip|gz)$/i, 'an archive within another: unpack it first'],
];

/** @returns `null` for what may be an export. */
function otherKind(path: string, kinds: typeof OTHER_KINDS): string | null {
  return kinds.find(([name]) => name.test(path))?.[1] ?? null;
}

/** `null` for what may be an export. @param path within a folder or archive. */
function noExport(path: string): string | null {
  for (const part of path.split('/')) {
    const found = NO_EXPORTS.find(([name]) => name.test(part));
    if (found !== undefined) return found[1];
  }
  return null;
}

const HIDDEN: Readonly<Record<Exclude<SheetState, 'visible'>, string>> = {
  hidden: 'a hidden sheet',
  very_hidden: 'a sheet that was hidden so that Excel does not list it among the hidden ones',
  no_cells: 'a chart or a sheet of macros, which has no rows',
};

const together = (listings: readonly Listing[]): Listing => ({
  sources: listings.flatMap(({ sources }) => sources),
  leftOut: listings.flatMap(({ leftOut }) => leftOut),
});

/**
 * A file gives itself, unless by its name it is a document or a picture; a workbook its visible sheets, an archive its files, a folder all its files in order of path.
 * A bad file does not stop the listing: reading it says what is wrong. @throws SourceRefused when there is nothing at `path`.
 */
export async function listSources(path: string): Promise<Listing> {
  return listFrom(path, new Set());
}

/** @param entered folders gone into before: a link may lead back to one of them. */
async function listFrom(path: string, entered: Set<string>): Promise<Listing> {
  const name = basename(path);
  const readable = <T>(read: Promise<T>): Promise<T> =>
    read.catch((error: unknown) => {
      throw refuseUnreadable(error, name);
    });
  const about = await readable(stat(path));
  if (about.isDirectory()) {
    const place = await readable(realpath(path));
    if (entered.has(place)) return leavingOut(name, 'a link to a folder whose files are listed already');
    entered.add(place);
    const listings: Listing[] = [];
    for (const one of (await readable(readdir(path))).sort()) {
      const why = noExport(one);
      listings.push(why === null ? await listOrItself(join(path, one), entered) : leavingOut(one, why));
    }
    return together(listings);
  }
  if (!about.isFile()) return leavingOut(name, 'neither a file nor a folder');
  const other = otherKind(name, OTHER_KINDS);
  if (other !== null) return leavingOut(name, other, true);
  const itself: Listing = { sources: [{ path, name, size: about.size }], leftOut: [] };
  try {
    if (!isZip(await headOf(path, name))) return itself;
    const packed = await listArchive(path, name, about.size);
    return isNothing(packed) ? itself : packed;
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    return itself;
  }
}

/** What cannot be looked into is listed: reading it says why. */
async function listOrItself(path: string, entered: Set<string>): Promise<Listing> {
  try {
    return await listFrom(path, entered);
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    return { sources: [{ path, name: basename(path), size: 0 }], leftOut: [] };
  }
}

/** Nothing that could be read: opening it says so. */
const isNothing = ({ sources, leftOut }: Listing): boolean =>
  sources.length === 0 && !leftOut.some(({ mayHoldRows }) => mayHoldRows);

const leavingOut = (name: string, why: string, mayHoldRows = false): Listing => ({
  sources: [],
  leftOut: [{ name, why, mayHoldRows, hidden: null }],
});

async function listArchive(path: string, name: string, size: number): Promise<Listing> {
  const archive = await openArchive(path, name);
  try {
    const kind = kindOfArchive(archive.entries);
    if (kind === 'workbook' && size <= MAX_WORKBOOK) return await listSheets(path, { path, name, size });
    if (kind !== 'archive') return together([]);
    const found: Listing[] = [];
    for (const [entry, { compressedSize, uncompressedSize }] of archive.entries) {
      // A folder is named by what is in it.
      if (entry.endsWith('/')) continue;
      const source = { path, name: `${name} › ${entry}`, entry, size: compressedSize };
      const why = noExport(entry);
      const other = otherKind(entry, WITHIN_ARCHIVES);
      if (why !== null) found.push(leavingOut(source.name, why));
      else if (other !== null) found.push(leavingOut(source.name, other, true));
      else if (/\.xls[xm]$/i.test(entry) && uncompressedSize <= MAX_WORKBOOK)
        found.push(await sheetsOrItself(source));
      else found.push({ sources: [source], leftOut: [] });
    }
    return together(found);
  } finally {
    archive.close();
  }
}

async function sheetsOrItself(source: ListedSource & { readonly entry: string }): Promise<Listing> {
  const itself: Listing = { sources: [source], leftOut: [] };
  try {
    const sheets = await listSheets(
      await wholeWorkbook(await originOf(source.path, source.name, source.entry)),
      source,
    );
    return isNothing(sheets) ? itself : sheets;
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
    return itself;
  }
}

async function listSheets(book: string | Buffer, source: ListedSource): Promise<Listing> {
  const workbook = await Workbook.open(book, source.name);
  workbook.close();
  const { sheets } = workbook;
  return together(
    sheets.map(({ name, state }) => {
      const sheet = {
        ...source,
        name: `${source.name} › ${name}`,
        sheet: name,
        size: source.size / sheets.length,
      };
      if (state === 'visible') return { sources: [sheet], leftOut: [] };
      const hidden = state === 'no_cells' ? null : sheet;
      return {
        sources: [],
        leftOut: [{ name: sheet.name, why: HIDDEN[state], mayHoldRows: hidden !== null, hidden }],
      };
    }),
  );
}
