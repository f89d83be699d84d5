/** The engine can die without the window: the job ends with a named error, another engine opens the audit, work goes on. */
import { expect, test } from './app.ts';
import { call, openName, runJob } from './bridge.ts';

test('an engine killed in the middle of a job is replaced, and the audit opens again', async ({
  app,
  page,
}) => {
  const ended = runJob(page, 'openSample', {});
  await expect.poll(async () => (await app.engines()).length).toBe(1);
  const [pid] = await app.engines();
  await expect.poll(() => openName(page)).toBe('sample');
  process.kill(pid!, 'SIGKILL');

  expect(await ended).toMatchObject({ state: 'failed', error: { code: 'engine_stopped' } });
  await expect.poll(() => openName(page)).toBe('sample');
  expect(await app.engines()).not.toContain(pid);
  expect(await call(page, 'audit', {})).toMatchObject({ ok: true, value: { name: 'sample', run: null } });
});

test('an engine killed while idle is replaced without a word', async ({ app, page }) => {
  await runJob(page, 'openSample', {});
  const [pid] = await app.engines();
  process.kill(pid!, 'SIGKILL');
  await expect.poll(async () => (await app.engines()).filter((one) => one !== pid)).toHaveLength(1);
  await expect.poll(() => openName(page)).toBe('sample');
});
