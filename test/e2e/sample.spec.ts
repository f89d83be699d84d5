/** The first journey: start, open the sample, wait for its job, and ask what came of it. */
import { expect, test } from './app.ts';
import { call, runJob } from './bridge.ts';

test('the sample is imported and evaluated in the window', async ({ page, app }) => {
  test.info().annotations.push({ type: 'window', description: app.window });
  expect(await runJob(page, 'openSample', {})).toMatchObject({ state: 'done', error: null });
  expect(await call(page, 'audit', {})).toMatchObject({
    ok: true,
    value: { name: 'sample', settings: { organisation: expect.any(String) } },
  });
});
