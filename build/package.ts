/**
 * `npm run package [-- --win | --mac | --linux] [--x64] [--arm64] [--dir]`: builds, stages and packs the app for this system
 * or the one named, for both kinds of processor or those named. `--dir` stops before the installers. Needs Electron's
 * binaries, which electron-builder downloads; `npm run package:check` then checks what came out.
 */
import { Arch, build, Platform } from 'electron-builder';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundleInto } from './bundle.ts';
import { packaging } from './electron-builder.ts';
import type { Target } from './packaging/file-list.ts';
import { stageApp } from './packaging/stage-app.ts';
import { DIST, ROOT } from './vite.config.ts';

const flag = { type: 'boolean', default: false } as const;
const { values } = parseArgs({
  options: { win: flag, mac: flag, linux: flag, x64: flag, arm64: flag, dir: flag },
});

const PLATFORMS = { win32: Platform.WINDOWS, darwin: Platform.MAC, linux: Platform.LINUX };

function platform(): Target['platform'] {
  if (values.win) return 'win32';
  if (values.mac) return 'darwin';
  if (values.linux) return 'linux';
  const here = process.platform;
  if (here === 'win32' || here === 'darwin' || here === 'linux') return here;
  throw new Error('Name the system to package for: --win, --mac or --linux.');
}

function processors(): readonly Target['arch'][] {
  const named = (['x64', 'arm64'] as const).filter((arch) => values[arch]);
  return named.length > 0 ? named : ['x64', 'arm64'];
}

await bundleInto(DIST);
for (const arch of processors()) {
  const target = { platform: platform(), arch };
  const app = join('release', `app-${target.platform}-${arch}`);
  stageApp(ROOT, DIST, target, join(ROOT, app));
  await build({
    projectDir: ROOT,
    config: packaging(app),
    targets: PLATFORMS[target.platform].createTarget(values.dir ? ['dir'] : [], Arch[arch]),
    publish: 'never',
  });
}
