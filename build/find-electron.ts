/** Finds Electron's binary, which its npm package downloads when it is first asked for. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGE = join(import.meta.dirname, '../node_modules/electron');

function installed(): string | null {
  const named = join(PACKAGE, 'path.txt');
  if (!existsSync(named)) return null;
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(PACKAGE, 'dist');
  const path = join(folder, readFileSync(named, 'utf8'));
  return existsSync(path) ? path : null;
}

/** The path of the binary, or `null` when it is not here. `download` lets Electron's own installer try for a minute. */
export function findElectron({ download }: { readonly download: boolean }): string | null {
  const here = installed();
  if (here !== null || !download) return here;
  spawnSync(process.execPath, [join(PACKAGE, 'install.js')], { stdio: 'ignore', timeout: 60_000 });
  return installed();
}
