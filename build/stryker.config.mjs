/**
 * `npm run test:mutation`: changes the law and its evaluation in every small way and asks whether a case table notices.
 * Fails below 90 %. It takes some ten minutes on two idle cores; `-- --mutate shared/law/conclude.ts` asks about one file.
 *
 * The property tests stay out: they try other facts on each run, so that the score would differ from run to run, and each
 * takes seconds where a case takes a millisecond. What they alone would notice is missing from the case tables.
 * No table may ask the law anything while it is loaded, outside a test: Stryker starts a new process for each mutant
 * that was passed then.
 */
export default {
  testRunner: 'cases',
  plugins: ['./build/mutation/case-runner.ts'],
  mutate: ['shared/law/**/*.ts', 'shared/evaluate/**/*.ts'],
  coverageAnalysis: 'perTest',
  // What runs once when a module is loaded is data: names and citations, which other tests read.
  ignoreStatic: true,
  // A mutant that does not end is told by how often it is passed; a slow machine must not pass for a test that noticed.
  timeoutMS: 120_000,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false },
  tempDirName: 'dist/mutants',
  cleanTempDir: 'always',
  // Its paths need no rewriting, and TypeScript 7 has no parser for Stryker to do it with.
  tsconfigFile: 'none',
};
