/** `npm start`: builds, then opens Electron, whose command downloads its binary when it is missing. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const built = spawnSync(process.execPath, [join('build', 'bundle.ts')], { cwd: root, stdio: 'inherit' });
if (built.status !== 0) process.exit(1);
const run = spawnSync('npx', ['electron', '.'], { cwd: root, stdio: 'inherit' });
if (run.status !== 0) {
  console.error('Electron did not start: its binary may be missing here and may not be downloadable.');
  process.exitCode = 1;
}
