/**
 * Runs the case tables of the law for Stryker. A mutant of the law is judged by tests of a millisecond, and Stryker's
 * own Vitest runner takes seconds to load them anew for each: here they are loaded once and run again, some thousands of
 * mutants in minutes.
 *
 * That is sound only while the code under test keeps nothing between calls. So a failure counts only if the same test
 * passes again once the mutant is switched off; if it does not, the process is given up.
 */
import { readdirSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  DryRunResult,
  MutantRunOptions,
  MutantRunResult,
  TestRunner,
} from '@stryker-mutator/api/test-runner';
import type { InstrumenterContext } from '@stryker-mutator/api/core';
import { takeCollected, type CollectedTest } from './vitest.ts';

/** Folders, from the root, whose tests are run. */
const TABLES: readonly string[] = ['test/law', 'test/evaluate'];

/** Where the code that Stryker has instrumented looks for the mutant to be. */
const switches: InstrumenterContext = ((globalThis as { __stryker__?: InstrumenterContext }).__stryker__ ??=
  {});

interface LoadedTest extends CollectedTest {
  readonly id: string;
  readonly file: string;
}

async function load(): Promise<readonly LoadedTest[]> {
  const collector = new URL('./vitest.ts', import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'vitest' && context.parentURL?.endsWith('.test.ts') === true
        ? { url: collector, shortCircuit: true }
        : next(specifier, context),
  });
  const loaded: LoadedTest[] = [];
  for (const folder of TABLES) {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
    for (const name of names.filter((one) => one.endsWith('.test.ts'))) {
      const file = resolve(join(folder, name));
      await import(pathToFileURL(file).href);
      loaded.push(...takeCollected().map((test, i) => ({ ...test, file, id: `${file}#${i}` })));
    }
  }
  return loaded;
}

/** What is wrong, or null if the test passes. */
async function failureOf(test: CollectedTest): Promise<string | null> {
  try {
    await test.run();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

class CaseRunner implements TestRunner {
  /** Those that noticed the mutants before come first: they are the likeliest to notice the next. */
  private tests: readonly LoadedTest[] = [];

  capabilities(): { readonly reloadEnvironment: boolean } {
    return { reloadEnvironment: false };
  }

  async init(): Promise<void> {
    this.tests = await load();
  }

  async dryRun(): Promise<DryRunResult> {
    const tests = [];
    for (const test of this.tests) {
      switches.currentTestId = test.id;
      const started = performance.now();
      const failureMessage = await failureOf(test);
      const about = {
        id: test.id,
        name: test.name,
        fileName: test.file,
        timeSpentMs: performance.now() - started,
      };
      tests.push(
        failureMessage === null
          ? { ...about, status: 0 as const }
          : { ...about, status: 1 as const, failureMessage },
      );
    }
    delete switches.currentTestId;
    const { mutantCoverage } = switches;
    return { status: 'complete' as DryRunResult['status'], tests, mutantCoverage } as DryRunResult;
  }

  async mutantRun({ activeMutant, hitLimit, testFilter }: MutantRunOptions): Promise<MutantRunResult> {
    const asked = testFilter === undefined ? null : new Set(testFilter);
    let nrOfTests = 0;
    for (const test of this.tests) {
      if (asked !== null && !asked.has(test.id)) continue;
      nrOfTests++;
      Object.assign(switches, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
      const failureMessage = await failureOf(test);
      const { hitCount = 0 } = switches;
      delete switches.activeMutant;
      delete switches.hitCount;
      if (failureMessage === null) continue;
      if (hitLimit !== undefined && hitCount > hitLimit) {
        return { status: 'timeout', reason: 'It does not end' } as MutantRunResult;
      }
      if ((await failureOf(test)) !== null) throw new Error(`${test.name} fails without the mutant`);
      this.tests = [test, ...this.tests.filter((other) => other !== test)];
      return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests } as MutantRunResult;
    }
    return { status: 'survived', nrOfTests } as MutantRunResult;
  }
}

export const strykerPlugins = [{ kind: 'TestRunner', name: 'cases', injectableClass: CaseRunner }];
