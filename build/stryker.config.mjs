/**
 * `npm run test:mutation`: changes the law and its evaluation in every small way and asks whether a test notices. Fails
 * below 90 %. It takes hours on two cores; `-- --mutate shared/law/conclude.ts` asks about one file.
 */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'build/vitest.mutation.config.ts', related: true },
  mutate: ['shared/law/**/*.ts', 'shared/evaluate/**/*.ts'],
  coverageAnalysis: 'perTest',
  // What runs once when a module is loaded is data: names and citations, which other tests read.
  ignoreStatic: true,
  thresholds: { high: 95, low: 90, break: 90 },
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false },
  tempDirName: 'dist/mutants',
  cleanTempDir: 'always',
  // Its paths need no rewriting, and TypeScript 7 has no parser for Stryker to do it with.
  tsconfigFile: 'none',
};
