/**
 * A BagIt bag (RFC 8493): a folder whose payload stands under `data/`, with a manifest of SHA-256 hashes over it and one
 * over the tag files, so that `sha256sum -c` alone can check it.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';

const PAYLOAD = 'manifest-sha256.txt';
const TAGS = 'tagmanifest-sha256.txt';
/** Files beside the bag's own that no manifest can name: the tag manifest and what signs it. */
const UNLISTED: readonly string[] = [TAGS, `${TAGS}.sig`];

/** One thing in which a bag differs from its manifests; `path` as the manifest writes it. */
export interface BagFault {
  readonly kind: 'changed' | 'missing' | 'not_listed' | 'not_a_bag';
  readonly path: string;
}

/**
 * Makes the folder a bag: `data/` and any tag files are there already. `info` becomes `bag-info.txt`, to which the
 * Payload-Oxum (octets and files) is added. Throws what the file system throws; the signal's reason when cancelled.
 */
export async function sealBag(
  folder: string,
  info: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<void> {
  const payload = await filesBelow(folder, 'data');
  let octets = 0;
  for (const path of payload) octets += (await stat(join(folder, path))).size;
  await put(folder, 'bagit.txt', 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
  const lines = Object.entries({ ...info, 'Payload-Oxum': `${octets}.${payload.length}` });
  await put(folder, 'bag-info.txt', lines.map(([label, value]) => `${label}: ${oneLine(value)}\n`).join(''));
  await put(folder, PAYLOAD, await manifest(folder, payload, signal));
  const tags = (await filesBelow(folder, '.')).filter((path) => !path.startsWith('data/'));
  await put(
    folder,
    TAGS,
    await manifest(
      folder,
      tags.filter((path) => !UNLISTED.includes(path)),
      signal,
    ),
  );
}

/** What in the folder differs from its manifests; empty when nothing does. */
export async function checkBag(folder: string, signal: AbortSignal): Promise<readonly BagFault[]> {
  const present = new Set(await filesBelow(folder, '.'));
  if (!['bagit.txt', PAYLOAD, TAGS].every((name) => present.has(name)))
    return [{ kind: 'not_a_bag', path: '.' }];
  const faults: BagFault[] = [];
  const listed = new Set(UNLISTED);
  for (const name of [TAGS, PAYLOAD]) {
    for (const line of (await readFile(join(folder, name), 'utf8'))
      .split('\n')
      .filter((text) => text !== '')) {
      const [, hash, path] = /^([0-9a-f]{64}) {1,2}\*?(.+)$/.exec(line) ?? [];
      if (hash === undefined || path === undefined) {
        faults.push({ kind: 'changed', path: name });
        continue;
      }
      signal.throwIfAborted();
      const file = decode(path);
      listed.add(file);
      if (!present.has(file)) faults.push({ kind: 'missing', path: file });
      else if ((await hashOf(join(folder, file))) !== hash) faults.push({ kind: 'changed', path: file });
    }
  }
  for (const path of present) if (!listed.has(path)) faults.push({ kind: 'not_listed', path });
  return faults;
}

/** SHA-256 of a file, as hex. */
export async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function manifest(folder: string, paths: readonly string[], signal: AbortSignal): Promise<string> {
  let text = '';
  for (const path of paths) {
    signal.throwIfAborted();
    text += `${await hashOf(join(folder, path))}  ${encode(path)}\n`;
  }
  return text;
}

async function filesBelow(folder: string, below: string): Promise<readonly string[]> {
  const entries = await readdir(join(folder, below), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

const put = (folder: string, name: string, text: string): Promise<void> =>
  writeFile(join(folder, name), text, { flush: true });
const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ');
// RFC 8493 2.1.3: line breaks and the percent sign in file names.
const encode = (path: string): string =>
  path.replace(/[%\r\n]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
const decode = (path: string): string =>
  path.replace(/%(25|0D|0A)/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
