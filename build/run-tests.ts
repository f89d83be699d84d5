/** `npm test`: types, lint, every test and every end-to-end spec; the last line counts them. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { E2E_RESULTS } from './playwright.config.ts';
import { runE2e } from './run-e2e.ts';

interface VitestResults {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}
interface PlaywrightResults {
  readonly stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>;
  readonly errors: readonly { readonly message: string }[];
}

const root = join(import.meta.dirname, '..');
let passed = 0;
let failed = 0;
let skipped = 0;

function fail(what: string, why = ''): void {
  failed += 1;
  console.error(`FAILED ${what}\n${why}`);
}

function runCheck(name: string): void {
  const run = spawnSync(process.execPath, [join('build', `${name}.ts`)], { cwd: root, stdio: 'inherit' });
  if (run.status === 0) passed += 1;
  else fail(name);
}

function runVitest(): void {
  const folder = mkdtempSync(join(tmpdir(), 'soia-tests-'));
  const output = join(folder, 'results.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${output}`];
  const run = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...reporters], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const before = failed;
  try {
    const { testResults } = JSON.parse(readFileSync(output, 'utf8')) as VitestResults;
    for (const file of testResults) {
      // A file that cannot be loaded has no tests of its own to fail.
      if (file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed'))
        fail(file.name, file.message);
      for (const test of file.assertionResults) {
        if (test.status === 'passed') passed += 1;
        else if (test.status === 'failed') fail(test.fullName, test.failureMessages.join('\n'));
        else skipped += 1;
      }
    }
  } catch (error) {
    fail('vitest wrote no results', String(error));
  }
  if (run.status !== 0 && failed === before) fail('vitest');
  rmSync(folder, { recursive: true, force: true });
}

/** The list reporter has already said which spec failed and why. */
function runSpecs(): void {
  rmSync(E2E_RESULTS, { force: true });
  try {
    const status = runE2e([]);
    const { stats, errors } = JSON.parse(readFileSync(E2E_RESULTS, 'utf8')) as PlaywrightResults;
    passed += stats.expected;
    failed += stats.unexpected + stats.flaky;
    skipped += stats.skipped;
    for (const { message } of errors) fail('end-to-end', message);
    if (status !== 0 && stats.unexpected + stats.flaky + errors.length === 0) fail('end-to-end');
  } catch (error) {
    fail('the end-to-end specs did not run', error instanceof Error ? error.message : String(error));
  }
}

runCheck('typecheck');
runCheck('lint');
runVitest();
runSpecs();
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = failed > 0 ? 1 : 0;
