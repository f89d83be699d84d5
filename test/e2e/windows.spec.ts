/** Windows, launches and exits: one window for each audit, and a way back to all of them. */
import type { Page } from '@playwright/test';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { drop, expect, launch, test, type RunningApp } from './app.ts';
import { call, newAudit, openName, runJob } from './bridge.ts';

const names = (app: RunningApp): Promise<readonly (string | null)[]> =>
  Promise.all(app.pages().map(openName));

function expectNames(app: RunningApp, expected: readonly (string | null)[]): Promise<void> {
  return expect.poll(async () => (await names(app)).toSorted()).toEqual(expected);
}

test('a second audit gets a window and an engine of its own; the first stays where it was', async ({
  app,
  page,
  userData,
}) => {
  await newAudit(app, page, join(userData, 'first.soia'));
  await app.answerDialog([join(userData, 'second.soia')]);
  expect(await call(page, 'newAudit', {})).toEqual({ ok: true, value: null });
  await expectNames(app, ['first', 'second']);
  expect(await app.engines()).toHaveLength(2);
});

test('an audit that is open already comes to the front instead of opening twice', async ({
  app,
  page,
  userData,
}) => {
  const path = join(userData, 'first.soia');
  await newAudit(app, page, path);
  await app.emit('open-file', path);
  await app.menu('newWindow');
  await expectNames(app, ['first', null]);
  const empty = app.pages().at(-1)!;
  await app.answerDialog([path]);
  expect(await call(empty, 'openAudit', {})).toEqual({ ok: true, value: null });
  await expectNames(app, ['first', null]);
});

test('a file named on the command line of a second launch opens in the running app', async ({
  app,
  page,
  userData,
}) => {
  const path = join(userData, 'named.soia');
  await newAudit(app, page, path);
  expect(await call(page, 'closeAudit', {})).toMatchObject({ ok: true });
  await app.launchAgain(path);
  await expectNames(app, ['named']);
  expect(app.pages()).toHaveLength(1);
});

test('a file that is not an audit is refused with a reason, and the window carries on', async ({
  app,
  page,
  userData,
}) => {
  copyFileSync(join(import.meta.dirname, 'app.ts'), join(userData, 'fake.soia'));
  await app.answerDialog([join(userData, 'fake.soia')]);
  expect(await call(page, 'openAudit', {})).toMatchObject({
    ok: false,
    error: { code: 'not_an_audit_file' },
  });
  expect(await call(page, 'audit', {})).toEqual({ ok: true, value: null });
});

test('every window of the last exit comes back, each with its audit', async ({ userData }) => {
  const before = await launch(userData);
  await newAudit(before, before.pages()[0]!, join(userData, 'first.soia'));
  await before.answerDialog([join(userData, 'second.soia')]);
  await call(before.pages()[0]!, 'newAudit', {});
  await expectNames(before, ['first', 'second']);
  await before.close();
  const after = await launch(userData);
  await expectNames(after, ['first', 'second']);
  await after.close();
});

test('a closed audit leaves one file, complete in itself', async ({ userData }) => {
  const app = await launch(userData);
  await newAudit(app, app.pages()[0]!, join(userData, 'whole.soia'));
  await app.close();
  expect(readdirSync(userData).filter((name) => name.startsWith('whole'))).toEqual(['whole.soia']);
});

test('a window with a job under way asks before it closes, and stays if asked to', async ({ app, page }) => {
  const ended = runJob(page, 'openSample', {});
  await expect.poll(() => isBusy(page)).toBe(true);
  await app.answerQuestion(0);
  await app.menu('closeWindow');
  await expect.poll(() => app.questions()).toEqual(['A job is still running in this audit.']);
  expect(await ended).toMatchObject({ state: 'done' });
  expect(app.pages()).toHaveLength(1);
});

test('the end of a job is told by a notification only when the window is not in front', async ({
  app,
  page,
  userData,
}) => {
  await runJob(page, 'openSample', {});
  expect(await app.notifications()).toEqual([]);
  await app.menu('newWindow');
  await expect.poll(() => app.pages()).toHaveLength(2);
  await app.answerDialog([join(userData, 'report.pdf')]);
  await runJob(page, 'exportReport', { redaction: 'full', sections: null });
  expect(await app.notifications()).toEqual([expect.stringMatching(/finished: The report has \d+ pages/)]);
});

test('the law opens in the person’s own browser', async ({ app }) => {
  await app.menu('law');
  await expect
    .poll(() => app.opened())
    .toEqual(['https://www.legislation.gov.uk/uksi/2003/2426/regulation/22']);
});

/** Whether another job is refused because one runs. */
async function isBusy(page: Page): Promise<boolean> {
  const reply = await call(page, 'evaluate', {});
  return !reply.ok && reply.error.code === 'busy';
}

test('dropped exports become tokens, and their import runs', async ({ app, page, userData }) => {
  await newAudit(app, page, join(userData, 'dropped.soia'));
  const file = join(import.meta.dirname, '../../build/sample/exports/contacts.csv');
  await page.evaluate(() => {
    const world = globalThis as unknown as {
      dropped: unknown;
      audit: { droppedFiles(files: unknown): unknown };
    };
    document.addEventListener('dragover', (event) => event.preventDefault());
    document.addEventListener(
      'drop',
      (event) => {
        event.preventDefault();
        event.stopImmediatePropagation();
        world.dropped = world.audit.droppedFiles([...(event.dataTransfer?.files ?? [])]);
      },
      { capture: true },
    );
  });
  await drop(page, 'body', [file]);
  const reply = await page.evaluate(() => (globalThis as unknown as { dropped: unknown }).dropped);
  expect(reply).toMatchObject({ ok: true, value: [{ name: 'contacts.csv', bytes: expect.any(Number) }] });
  expect(JSON.stringify(reply)).not.toContain('exports');
  const { value } = reply as { value: readonly { token: string }[] };
  const tokens = value.map(({ token }) => token);
  expect(await runJob(page, 'importFiles', { tokens })).toMatchObject({ state: 'done' });
});
