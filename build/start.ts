/** `npm start`: builds, then opens the app in Electron, or in the Chromium shell where Electron's binary cannot be had. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { findElectron } from './find-electron.ts';

const root = join(import.meta.dirname, '..');
const built = spawnSync(process.execPath, [join('build', 'bundle.ts')], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(1);

const passed = process.argv.slice(2);
const electron = findElectron({ download: true });
if (electron === null)
  console.log(
    'Electron cannot be downloaded here: opening the same app in an installed Chromium (dialogs ask in this terminal).',
  );
const run =
  electron === null
    ? spawnSync(
        process.execPath,
        ['--import', join(root, 'build/chromium-shell/register.ts'), join(root, 'dist/main.js'), ...passed],
        { cwd: root, stdio: 'inherit' },
      )
    : spawnSync(electron, ['.', ...passed], { cwd: root, stdio: 'inherit' });
process.exitCode = run.status ?? 1;
