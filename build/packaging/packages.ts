/** The packages that ship: those that a bundle asks for and those that they need, found as Node finds them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { z } from 'zod';

export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly author: string | null;
  /** Where it is installed. */
  readonly folder: string;
  /** The same place below the project, as `node_modules/linebreak/node_modules/base64-js`. */
  readonly path: string;
}

const person = z.union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)]);
const manifest = z.object({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).optional(),
  author: person.optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  peerDependencies: z.record(z.string(), z.string()).optional(),
  peerDependenciesMeta: z.record(z.string(), z.object({ optional: z.boolean().optional() })).optional(),
});

const read = (folder: string): z.infer<typeof manifest> =>
  manifest.parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')));

function find(name: string, from: string, root: string): string {
  for (let folder = from; ; folder = dirname(folder)) {
    const found = join(folder, 'node_modules', name);
    if (existsSync(join(found, 'package.json'))) return found;
    if (folder === root) throw new Error(`The package "${name}" is not installed: run "npm ci".`);
  }
}

/** Throws when it is not installed. */
export function installedPackage(folder: string, root: string): InstalledPackage {
  const { name, version, license, author } = read(folder);
  return {
    name,
    version,
    licence: license ?? 'unknown',
    author: author?.replace(/\s*[<(].*$/, '') ?? null,
    folder,
    path: relative(root, folder).split(sep).join('/'),
  };
}

/** The project's dependencies that a bundle names; others are for the command line, or are types only. */
function asked(root: string, dist: string): readonly string[] {
  const bundles = readdirSync(dist)
    .filter((name) => /\.c?js$/.test(name))
    .map((name) => readFileSync(join(dist, name), 'utf8'));
  // A key of an object is no import: the project's own manifest is inside a bundle, for its version.
  return Object.keys(read(root).dependencies ?? {}).filter((name) =>
    bundles.some((text) => new RegExp(`["'\`]${name}(/[^"'\`]*)?["'\`](?!\\s*:)`).test(text)),
  );
}

/** What a package needs to run: its dependencies, and those that it leaves to its user to install. */
function needed(folder: string): readonly string[] {
  const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = read(folder);
  const peers = Object.keys(peerDependencies).filter((name) => peerDependenciesMeta[name]?.optional !== true);
  return [...Object.keys(dependencies), ...peers];
}

/** In order of path. `root` is the project, `dist` its bundles; optional dependencies and those of development stay behind. */
export function shippedPackages(root: string, dist: string): readonly InstalledPackage[] {
  const found = new Map<string, InstalledPackage>();
  const visit = (names: readonly string[], from: string): void => {
    for (const name of names) {
      const next = find(name, from, root);
      if (found.has(next)) continue;
      found.set(next, installedPackage(next, root));
      visit(needed(next), next);
    }
  };
  visit(asked(root, dist), root);
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}
