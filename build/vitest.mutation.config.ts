/** The tests that judge the law, for mutation testing: those that start processes or windows would take days. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: '.',
  test: {
    include: [
      'test/law/**/*.test.ts',
      'test/property/evaluate.test.ts',
      'test/property/counterfactuals.test.ts',
    ],
  },
});
