/** The tests that judge the law, for mutation testing: those that start processes or windows would take days. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: '.',
  test: {
    // Instrumented code is many times slower.
    testTimeout: 120_000,
    include: [
      'test/law/**/*.test.ts',
      'test/property/evaluate.test.ts',
      'test/property/counterfactuals.test.ts',
    ],
  },
});
