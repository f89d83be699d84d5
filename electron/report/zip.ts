/** A folder as one ZIP file and back. Times in the ZIP are fixed, so that the same folder gives the same bytes. */
import { createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';
import { ZipFile } from 'yazl';

/** The earliest time a ZIP can hold. */
const FIXED_TIME = new Date(Date.UTC(1980, 0, 1));
/** An archive that claims to grow by more than this, beyond a size any pack may have, is not one of ours. */
const LARGEST_GROWTH = 200;
const HARMLESS = 1 << 30;

/** Throws what the file system throws; on any failure nothing is left under the final name. */
export async function zipFolder(folder: string, path: string, signal: AbortSignal): Promise<void> {
  const temporary = `${path}.writing`;
  const zip = new ZipFile();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  for (const name of names)
    zip.addFile(join(folder, name), name, { mtime: FIXED_TIME, mode: 0o100644, forceDosTimestamp: true });
  zip.end();
  try {
    await pipeline(zip.outputStream, createWriteStream(temporary), { signal });
    const file = await open(temporary, 'r+');
    await file.sync();
    await file.close();
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/** Unpacks into an empty folder. Throws an `Error` for an archive that is damaged, hostile or absurdly large. */
export async function unzipInto(path: string, folder: string, signal: AbortSignal): Promise<void> {
  // yauzl refuses names that leave the folder and entries that are longer than they claim.
  const zip = await openPromise(path);
  let grown = 0;
  for await (const entry of zip.eachEntry()) {
    signal.throwIfAborted();
    if (entry.fileName.endsWith('/')) continue;
    grown += entry.uncompressedSize;
    if (grown > HARMLESS && grown > zip.fileSize * LARGEST_GROWTH)
      throw new Error('The archive claims to hold far more than its size allows.');
    const target = join(folder, entry.fileName);
    await mkdir(dirname(target), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { flags: 'wx' }), {
      signal,
    });
  }
}
