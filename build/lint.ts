/** `npm run lint`: oxlint, then the formatter's check; exits 1 when either objects. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const checks = [
  ['node_modules/oxlint/bin/oxlint', '--deny-warnings'],
  [
    'node_modules/prettier/bin/prettier.cjs',
    '--check',
    '--log-level',
    'warn',
    'shared',
    'electron',
    'renderer',
    'build',
    'test',
  ],
];
for (const check of checks) {
  const run = spawnSync(process.execPath, check, { cwd: root, stdio: 'inherit' });
  if (run.status !== 0) process.exitCode = 1;
}
