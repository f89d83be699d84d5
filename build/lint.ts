/** `npm run lint`: oxlint, the formatter's check, the layers and what nothing uses, at the same time; exits 1 when any objects. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const TYPESCRIPT_6 = ['--import', './build/checks/typescript-6.ts'];
const SOURCES = ['shared', 'electron', 'renderer', 'build', 'test'];
const CHECKS: readonly (readonly string[])[] = [
  ['node_modules/oxlint/bin/oxlint', '--deny-warnings'],
  ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', ...SOURCES],
  [...TYPESCRIPT_6, 'build/checks/layers.ts'],
  [...TYPESCRIPT_6, 'node_modules/knip/bin/knip.js', '--no-progress', '--config', 'build/checks/knip.jsonc'],
];

await Promise.all(
  CHECKS.map(async (check) => {
    const [code] = await once(spawn(process.execPath, check, { cwd: root, stdio: 'inherit' }), 'close');
    if (code !== 0) process.exitCode = 1;
  }),
);
