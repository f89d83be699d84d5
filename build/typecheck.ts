/** Type checks each environment with its own globals only; prints what the compiler says and fails when it does. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
const PROJECTS = ['shared', 'electron', 'electron/tsconfig.preload.json', 'renderer', 'build', 'test'];

const failed = PROJECTS.filter(
  (project) =>
    spawnSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', project], {
      cwd: ROOT,
      stdio: 'inherit',
    }).status !== 0,
);
if (failed.length > 0) {
  console.error(`Type errors in ${failed.join(', ')}.`);
  process.exitCode = 1;
}
