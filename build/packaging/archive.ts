/** The archive that the packaged app runs from, and what must not be in it. */
import { createPackageFromFiles, listPackage } from '@electron/asar';
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';

const NATIVE = '*.node';

/** Packs the staged folder as electron-builder does: `files` are its own, native binaries go beside the archive. */
export async function packArchive(folder: string, files: readonly string[], archive: string): Promise<void> {
  await createPackageFromFiles(
    folder,
    archive,
    files.map((file) => join(folder, file)),
    {},
    { unpack: NATIVE },
  );
}

/** Its files, with `/`, in order; folders are left out. */
export function filesOfArchive(archive: string): readonly string[] {
  const entries = listPackage(archive, { isPack: false }).map((path) =>
    path.replace(/\\/g, '/').replace(/^\//, ''),
  );
  const folders = new Set(entries.map((path) => path.slice(0, path.lastIndexOf('/'))));
  return entries.filter((path) => !folders.has(path)).sort();
}

/** The native binaries beside the archive, by name. */
export function nativeBinaries(archive: string): readonly string[] {
  return readdirSync(`${archive}.unpacked`, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(node|dll|so|dylib)$/.test(path))
    .map((path) => basename(path));
}

/** The rules travel as they are written, for the rule version and the evidence pack: they are text, not program. */
const RULES = /^dist\/rules\/(law|evaluate|model)\/.*\.ts$/;
const FAULTS: readonly (readonly [what: string, where: RegExp])[] = [
  ['source', /\.(ts|tsx|mts|cts|c|cc|cpp|h|hpp|gyp|gypi)$/],
  ['test', /(^|\/)(tests?|__tests__)\/|\.(test|spec)\.[a-z]+$/],
  ['source map', /\.map$/],
  ['script', /\.(sh|ps1|bat|cmd)$/],
  ['configuration', /(^|\/)(\.[^/]+|tsconfig[^/]*|package-lock\.json)$/],
  [
    'tool of development',
    /^node_modules\/(electron|vite|vitest|playwright|typescript|electron-builder)[^/]*\//,
  ],
];

/** What is in the archive and has no business there. */
export function misplaced(files: readonly string[]): readonly string[] {
  return files
    .filter((file) => !RULES.test(file))
    .flatMap((file) => FAULTS.filter(([, where]) => where.test(file)).map(([what]) => `${what}: ${file}`));
}
