/** `npm test`: types, lint and every test; the last line counts them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'soia-tests-'));
const output = join(folder, 'results.json');
let passed = 0;
let failed = 0;
let skipped = 0;

for (const step of ['typecheck', 'lint']) {
  const run = spawnSync(process.execPath, [join('build', `${step}.ts`)], { cwd: root, stdio: 'inherit' });
  if (run.status === 0) passed += 1;
  else {
    failed += 1;
    console.error(`FAILED ${step}`);
  }
}

const args = [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=${output}`,
];
const run = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
try {
  const results = JSON.parse(readFileSync(output, 'utf8')) as {
    testResults: {
      name: string;
      status: string;
      message: string;
      assertionResults: { fullName: string; status: string; failureMessages: string[] }[];
    }[];
  };
  for (const file of results.testResults) {
    // A file that cannot be loaded has no tests of its own to fail.
    if (file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed')) {
      failed += 1;
      console.error(`FAILED ${file.name}\n${file.message}`);
    }
    for (const test of file.assertionResults) {
      if (test.status === 'passed') passed += 1;
      else if (test.status === 'failed') {
        failed += 1;
        console.error(`FAILED ${test.fullName}\n${test.failureMessages.join('\n')}`);
      } else skipped += 1;
    }
  }
} catch (error) {
  failed += 1;
  console.error('FAILED vitest wrote no results', error);
}
if (run.status !== 0 && failed === 0) failed += 1;
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
