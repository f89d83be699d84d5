/** The licences of everything that ships, in one file that ships with it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installedPackage, shippedPackages, type InstalledPackage } from './packages.ts';

const LICENCE_FILE = /^(licen[cs]e|copying|notice|ofl)([._-].*)?$/i;

const AS_IS =
  'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE ' +
  'WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR ' +
  'COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR ' +
  'OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.';

/** For the packages that state a licence and carry no text of it. */
const STANDARD: Readonly<Record<string, string>> = {
  MIT:
    'Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated ' +
    'documentation files (the "Software"), to deal in the Software without restriction, including without limitation the ' +
    'rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit ' +
    'persons to whom the Software is furnished to do so, subject to the following conditions:\n\nThe above copyright notice ' +
    `and this permission notice shall be included in all copies or substantial portions of the Software.\n\n${AS_IS}`,
  ISC:
    'Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby ' +
    'granted, provided that the above copyright notice and this permission notice appear in all copies.\n\nTHE SOFTWARE IS ' +
    'PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES ' +
    'OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR ' +
    'CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF ' +
    'CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS ' +
    'SOFTWARE.',
};

/** The packages that a bundle was made of, by the ids of its modules. */
export function packagesOf(moduleIds: Iterable<string>, root: string): readonly InstalledPackage[] {
  const folders = new Set<string>();
  for (const id of moduleIds) {
    const [, folder] = /^\0?(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/@.][^\\/]*)[\\/]/.exec(id) ?? [];
    if (folder !== undefined) folders.add(folder);
  }
  return [...folders].map((folder) => installedPackage(folder, root));
}

function texts({ name, folder, licence, author }: InstalledPackage): string {
  const found = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENCE_FILE.test(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), 'utf8').trim())
    .sort();
  if (found.length > 0) return found.join('\n\n');
  // The text is the licence's own; the package names only its author.
  const standard = STANDARD[licence];
  if (standard === undefined) throw new Error(`No licence text is known for ${folder} (${licence}).`);
  return `Copyright (c) ${author ?? `the authors of ${name}`}\n\n${standard}`;
}

/** One entry for each name and version, in order of name. `bundled` are the packages inside the page's bundle. */
export function licencesText(root: string, dist: string, bundled: readonly InstalledPackage[]): string {
  const all = new Map(
    [...shippedPackages(root, dist), ...bundled].map((one) => [`${one.name} ${one.version}`, one] as const),
  );
  const entries = [...all].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    'Soft Opt-In Audit is made with the packages below. Electron and Chromium have their own files beside this one.\n',
    ...entries.map(([title, one]) => `${'='.repeat(80)}\n${title} (${one.licence})\n\n${texts(one)}\n`),
  ].join('\n');
}
