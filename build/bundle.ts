/**
 * `npm run build`: bundles main, preload, engine and page into `dist/`, with a copy of the rules that the engine states and
 * the licences of every package that ships.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { copyRulesFrom } from '../electron/engine/rule-version.ts';
import { LICENCES } from './packaging/file-list.ts';
import { licencesText, packagesOf } from './packaging/licences.ts';
import { DIST, nodeBundles, pageBundle, ROOT } from './vite.config.ts';

/** Replaces the folder `dist`. */
export async function bundleInto(dist: string): Promise<void> {
  rmSync(dist, { recursive: true, force: true });
  for (const config of nodeBundles(dist)) await build(config);
  const modules = new Set<string>();
  const seen: Plugin = {
    name: 'modules-seen',
    buildEnd() {
      for (const id of this.getModuleIds()) modules.add(id);
    },
  };
  await build(pageBundle(dist, [seen]));
  copyRulesFrom(join(ROOT, 'shared'), join(dist, 'rules'));
  writeFileSync(join(dist, LICENCES), licencesText(ROOT, dist, packagesOf(modules, ROOT)));
}

if (import.meta.main) await bundleInto(DIST);
