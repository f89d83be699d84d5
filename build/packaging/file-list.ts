/** Exactly which files are in the packaged app's archive: what was built, and what its packages need to run. */
import { existsSync, readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { shippedPackages } from './packages.ts';

export interface Target {
  readonly platform: 'win32' | 'darwin' | 'linux';
  readonly arch: 'x64' | 'arm64';
}

export interface ShippedFile {
  readonly from: string;
  /** Its place in the archive, with `/`. */
  readonly to: string;
}

/** Beside the archive, where people find it. */
export const LICENCES = 'licences.txt';

/** Programs, their data, and the encoder's weights, which come in numbered parts without an ending. */
const KEPT =
  /\.(js|cjs|mjs|json|wasm|ttf|afm|icc|trie|machine|gz)$|\/group\d+-shard\d+of\d+$|\/(licen[cs]e|notice|copying)[^/]*$/i;
const LEFT_BEHIND =
  /(^|\/)(test|tests|__tests__|docs?|examples?|bench(marks?)?|scripts|\.[^/]*)\/|\.(test|spec|min)\.[cm]?js$|\.config\.[cm]?js$|(^|\/)(tsconfig|composer|bower|component|tslint|package-lock)[^/]*\.json$/i;

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function isShipped(file: string, { platform, arch }: Target): boolean {
  if (extname(file) === '.node') return file === `prebuilds/${platform}-${arch}.node`;
  return KEPT.test(`/${file}`) && !LEFT_BEHIND.test(file) && !file.includes('node_modules/');
}

/** In order of place. `dist` is what was built of the project in `root`; throws when nothing was. `package.json` is not among them: `stageApp` writes it. */
export function shippedFiles(root: string, dist: string, target: Target): readonly ShippedFile[] {
  if (!existsSync(join(dist, 'main.js'))) throw new Error('Nothing is built: run "npm run build".');
  const built = filesOf(dist)
    .filter((file) => file !== LICENCES)
    .map((file) => ({ from: join(dist, file), to: `dist/${file}` }));
  const packages = shippedPackages(root, dist).flatMap(({ folder, path }) =>
    filesOf(folder)
      .filter((file) => isShipped(file, target))
      .map((file) => ({ from: join(folder, file), to: `${path}/${file}` })),
  );
  return [...built, ...packages].sort((a, b) => (a.to < b.to ? -1 : 1));
}
