/** How the end-to-end specs run: `npm run test:e2e` builds the app first and says which window it runs in. */
import { defineConfig } from '@playwright/test';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

export const E2E_RESULTS = join(root, 'test-results/e2e.json');

// Playwright asks for a default export.
export default defineConfig({
  testDir: join(root, 'test/e2e'),
  outputDir: join(root, 'test-results/e2e'),
  snapshotPathTemplate: '{testDir}/__screenshots__/{arg}{ext}',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  timeout: 240_000,
  expect: { timeout: 60_000 },
  reporter: [['list'], ['json', { outputFile: E2E_RESULTS }]],
  use: { actionTimeout: 60_000 },
});
