/** The similarity review: queues, verdicts by keyboard, undo, bulk with its effect, export, and what hostile labels do. */
import type { Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type RunningApp } from './app.ts';
import { expectAccessible } from './axe.ts';
import { call, chosen, newAudit, runJob } from './bridge.ts';
import { goTo } from './go-to.ts';
import { LONG, SCRIPT, TURNED, wasHarmed } from './hostile-audit.ts';

const BOUGHT = ['Running shoes', 'Garden chairs', LONG, TURNED];
const PROMOTED = ['Trail shoes', 'Pet insurance', SCRIPT, '=1+1'];
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** An audit in which everyone who bought one of some labels was sent all of four others. */
async function openPairs(app: RunningApp, page: Page, bought = BOUGHT): Promise<void> {
  const put = (name: string, lines: readonly string[]): string => {
    const path = join(app.userData, name);
    writeFileSync(path, `${lines.join('\n')}\n`);
    return path;
  };
  const files = [
    put('contacts.csv', [
      'contact_id,email,subscriber,country,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism',
      ...bought.map(
        (_, i) => `c${i},c${i}@example.org,individual,GB,2025-03-02,checkout,direct,Shop Ltd,yes,opt_out_box`,
      ),
    ]),
    put('transactions.csv', [
      'contact_id,at,kind,category,status',
      ...bought.map((label, i) => `c${i},2025-03-02,sale,${cell(label)},completed`),
    ]),
    put('campaigns.csv', [
      'campaign_id,sent_at,channel,purpose,category,own_product,means_of_refusing,valid_address',
      ...PROMOTED.map((label, i) => `K${i},2025-03-20,email,marketing,${cell(label)},yes,yes,yes`),
    ]),
    put('messages.csv', [
      'campaign_id,contact_id,sent_at,delivered',
      ...bought.flatMap((_, i) => PROMOTED.map((__, k) => `K${k},c${i},,yes`)),
    ]),
  ];
  await newAudit(app, page, join(app.userData, 'pairs.soia'));
  const view = await call(page, 'audit', {});
  if (!view.ok || view.value === null) throw new Error('No audit');
  const settings = {
    ...view.value.settings,
    senders: [{ name: 'Shop Ltd', charity: false }],
    asAt: '2025-06-01',
    messageLogComplete: true,
    preferencesComplete: true,
  };
  await call(page, 'saveSettings', { settings });
  const ended = await runJob(page, 'importFiles', { tokens: await chosen(app, page, files) });
  expect(ended.result?.notes).toEqual([]);
  await page.reload();
  // By its link: the window first returns to where the person was.
  await page.getByRole('link', { name: 'Similarity review' }).click();
  await expect(page.getByRole('heading', { name: 'Similarity review' })).toBeVisible();
}

const queue = (page: Page, name: RegExp) =>
  page.getByRole('radiogroup', { name: 'Queue' }).getByRole('radio', { name });

async function nameReviewer(page: Page, name: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Reviewer' }).fill(name);
  await page.keyboard.press('Escape');
}

test('a pair is suggested with reasons, decided by keyboard, undone, and put into effect', async ({
  app,
  page,
}) => {
  await openPairs(app, page);
  await expect(queue(page, /^To decide/)).toHaveAccessibleName('To decide 16');
  await page.getByRole('searchbox', { name: 'Find pairs' }).fill('trail');
  await expect(page.getByText('1 of 4 pairs')).toBeVisible();
  await page.getByRole('button', { name: 'Next pair' }).click();
  await expect(page.getByText('2 of 4 pairs')).toBeVisible();
  await page.getByRole('button', { name: 'Previous pair' }).click();
  await expect(page.getByRole('region', { name: 'Suggestion' })).toContainText(
    /Similar|Hard to tell|Dissimilar/,
  );
  await expectAccessible(page);
  await page.screenshot({ path: test.info().outputPath('one-light.png'), fullPage: true });
  await page.getByRole('heading', { name: 'Similarity review' }).click();
  await page.keyboard.press('s');
  await expect(page.getByText('Say who reviews')).toBeVisible();
  await nameReviewer(page, 'Ann');
  await page.getByRole('button', { name: 'Choose a wording' }).click();
  await page.getByRole('button', { name: /^The same kind of product/ }).click();
  await page.getByRole('heading', { name: 'Similarity review' }).click();
  await page.keyboard.press('s');
  await expect(page.getByText('1 of 3 pairs')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Effect' })).toContainText('1 decision');
  await page.keyboard.press('k');
  await expect(page.getByText('1 of 2 pairs')).toBeVisible();
  await page.keyboard.press('u');
  await expect(page.getByText('1 of 3 pairs')).toBeVisible();
  await queue(page, /^Decided/).click();
  await expect(page.getByRole('region', { name: 'History' })).toContainText('Ann');
  await page.getByRole('button', { name: 'Show before and after' }).click();
  await expect(page.getByRole('table', { name: 'What changes' })).toContainText('Lawful');
  await expectAccessible(page);
  await page.getByRole('region', { name: 'Effect' }).getByRole('button', { name: 'Evaluate again' }).click();
  await expect(page.getByRole('region', { name: 'Effect' })).toBeHidden();
});

test('two reviewers disagree, and somebody settles it', async ({ app, page }) => {
  await openPairs(app, page);
  const first = await call(page, 'reviewPairs', {
    filter: { search: 'trail', states: [], suggestion: null, verdict: null, carriedOver: null },
    sort: 'messages',
    page: { offset: 0, limit: 1 },
  });
  if (!first.ok) throw new Error(first.error.code);
  const { pair } = first.value.rows[0]!;
  for (const [reviewer, verdict] of [
    ['Ann', 'similar'],
    ['Ben', 'dissimilar'],
  ] as const)
    await call(page, 'decidePairs', {
      run: first.value.run!,
      pairs: [pair],
      decision: { reviewer, verdict, settles: false, reason: 'looked at it' },
    });
  await page.reload();
  await queue(page, /^Disagreed/).click();
  await expect(page.getByRole('heading', { name: 'Settle the disagreement' })).toBeVisible();
  await expectAccessible(page);
  await nameReviewer(page, 'Cat');
  await page.getByRole('textbox', { name: /^Reason/ }).fill('Agreed with both');
  await page.getByRole('region', { name: 'Verdict' }).getByRole('button', { name: 'Dissimilar D' }).click();
  await expect(page.getByRole('heading', { name: 'Reviewers disagree about no pair.' })).toBeVisible();
  await expect(queue(page, /^Decided/)).toHaveAccessibleName('Decided 1');
});

test('a filter is decided as a whole after its effect is shown, exported, and undone', async ({
  app,
  page,
  userData,
}) => {
  await openPairs(app, page);
  await page.getByRole('radio', { name: 'Grid' }).click();
  const grid = page.getByRole('grid', { name: 'Pairs' });
  await expect(grid).toHaveAttribute('aria-rowcount', '17');
  await expect(grid.getByText('working…')).toHaveCount(0, { timeout: 30_000 });
  await expectAccessible(page);
  await page.screenshot({ path: test.info().outputPath('grid-light.png'), fullPage: true });
  await page.getByRole('searchbox', { name: 'Find pairs' }).fill('insurance');
  await page.getByRole('button', { name: 'Decide all 4 pairs shown…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('4 pairs, on which 4 messages hang.');
  await dialog.getByText('Dissimilar', { exact: true }).first().click();
  await dialog.getByRole('button', { name: 'Show the effect' }).click();
  await expect(dialog.getByRole('table', { name: 'What changes' })).toContainText('Unlawful');
  await expectAccessible(page);
  await dialog.getByRole('combobox', { name: 'Reviewer' }).fill('Ann');
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Insurance is another business');
  await dialog.getByRole('button', { name: 'Record for 4 pairs' }).click();
  await expect(page.getByRole('heading', { name: 'No pair of this queue fits' })).toBeVisible();
  const path = join(userData, 'reviews.csv');
  await app.answerDialog([path]);
  await page.getByRole('button', { name: 'Save reviews.csv' }).click();
  await expect(page.getByText('4 reviews were written.')).toBeVisible();
  expect(readFileSync(path, 'utf8')).toMatch(
    /^bought,promoted,verdict,reviewer,reviewed_at,reason,settles\n/,
  );
  await page.getByRole('button', { name: 'Undo my last act' }).click();
  await expect(grid).toHaveAttribute('aria-rowcount', '5');
  await grid.getByRole('checkbox').nth(1).click();
  await page.getByRole('button', { name: 'Decide 1 ticked pair…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Skip' }).click();
  await expect(queue(page, /^Skipped/)).toHaveAccessibleName('Skipped 1');
});

test('accepted pairs are drawn for a second look, and the share found wrong is told', async ({
  app,
  page,
}) => {
  await openPairs(app, page);
  await page.getByRole('button', { name: 'Second look…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Reviewer' }).fill('Ben');
  await dialog.getByRole('button', { name: 'Draw a sample' }).click();
  await expect(page.getByText('No pair has been accepted as similar yet')).toBeVisible();
  await page.keyboard.press('Escape');
  const found = await call(page, 'reviewPairs', {
    filter: { search: 'trail', states: [], suggestion: null, verdict: null, carriedOver: null },
    sort: 'messages',
    page: { offset: 0, limit: 4 },
  });
  if (!found.ok) throw new Error(found.error.code);
  await call(page, 'decidePairs', {
    run: found.value.run!,
    pairs: found.value.rows.map(({ pair }) => pair),
    decision: { reviewer: 'Ann', verdict: 'similar', settles: false, reason: 'Sold side by side' },
  });
  await page.getByRole('button', { name: 'Second look…' }).click();
  await dialog.getByRole('textbox', { name: 'Pairs' }).fill('2');
  await dialog.getByRole('button', { name: 'Draw a sample' }).click();
  await expect(dialog.getByRole('status')).toContainText('2 pairs of 4 accepted pairs, seed 1, drawn by Ben');
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Another line of business');
  await dialog
    .getByRole('button', { name: /: not similar$/ })
    .first()
    .click();
  await expect(dialog.getByRole('status')).toContainText('1 of 1 looked at were found wrong: 100 %');
  await dialog
    .getByRole('button', { name: /: still similar$/ })
    .last()
    .click();
  await expect(dialog.getByRole('status')).toContainText('1 of 2 looked at were found wrong: 50 %');
  await expectAccessible(page);
  await page.screenshot({ path: test.info().outputPath('sample.png') });
});

test('the bands are moved by keyboard, with what moves shown before', async ({ app, page }) => {
  await openPairs(app, page);
  await page.getByRole('button', { name: 'Bands…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('status', { name: 'What moves' })).not.toContainText(
    'still being worked out',
  );
  await expect(dialog.getByRole('button', { name: 'Set the bands' })).toBeDisabled();
  await dialog.getByRole('slider', { name: 'Dissimilar below' }).press('End');
  await expect(dialog.getByRole('status', { name: 'What moves' })).toContainText(/Dissimilar \d+ → \d+/);
  await expect(dialog.getByRole('table', { name: 'Pairs that move' })).toContainText('Hard to tell');
  await expectAccessible(page);
  await page.screenshot({ path: test.info().outputPath('bands.png') });
  await dialog.getByRole('button', { name: 'Set the bands' }).click();
  await expect(page.getByText('No verdict has changed.')).toBeVisible();
  await page.getByRole('button', { name: 'Bands…' }).click();
  await expect(dialog.getByRole('slider', { name: 'Dissimilar below' })).toHaveValue('0.5');
});

test('what a policy accepted has a queue of its own, and says so beside the pair', async ({ app, page }) => {
  await openPairs(app, page);
  await expect(queue(page, /^By policy/)).toHaveAccessibleName('By policy 0');
  const view = await call(page, 'audit', {});
  if (!view.ok || view.value === null) throw new Error('No audit');
  await call(page, 'saveSettings', {
    settings: { ...view.value.settings, policies: { acceptSuggestions: 'band' } },
  });
  await runJob(page, 'evaluate', {});
  await page.reload();
  await queue(page, /^By policy/).click();
  await expect(queue(page, /^By policy/)).not.toHaveAccessibleName('By policy 0');
  await expect(page.getByRole('article', { name: 'Pair' })).toContainText('Accepted by policy');
  await expect(page.getByRole('region', { name: 'History' })).toContainText('Policy: similar band');
  await expectAccessible(page);
});

test('likely spellings are put together after their effect is shown, undone and done again', async ({
  app,
  page,
}) => {
  await openPairs(app, page);
  await page.getByRole('radio', { name: 'Labels' }).click();
  const grid = page.getByRole('grid', { name: 'Labels' });
  await expect(grid).toHaveAttribute('aria-rowcount', '9');
  await expect(page.getByText('No two labels look like spellings of one.')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('combobox', { name: 'Reviewer' }).fill('Ann');
  await page.getByRole('searchbox', { name: 'Find labels' }).fill('shoes');
  await expect(grid).toHaveAttribute('aria-rowcount', '3');
  await grid.getByRole('checkbox').nth(1).click();
  await grid.getByRole('checkbox').nth(2).click();
  await page.getByRole('button', { name: 'Put 2 ticked labels together…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name that they stand under' }).fill('Shoes');
  await expect(dialog.getByRole('status')).toContainText('needs no verdict any longer');
  await expectAccessible(page);
  await page.screenshot({ path: test.info().outputPath('group.png') });
  await dialog.getByRole('button', { name: 'Put together', exact: true }).click();
  await expect(page.getByText('2 labels put under Shoes.')).toBeVisible();
  await expect(grid).toContainText('not evaluated');
  const history = page.getByRole('region', { name: 'History of labels' });
  await expect(history).toContainText('put under Shoes');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(history).toContainText('(undone)');
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect(page.getByText('Done again: 2 labels.')).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('labels-light.png'), fullPage: true });
  await page.getByRole('region', { name: 'Effect' }).getByRole('button', { name: 'Evaluate again' }).click();
  await expect(page.getByRole('region', { name: 'Effect' })).toBeHidden();
  await page.getByRole('radio', { name: 'One at a time' }).click();
  await expect(queue(page, /^Same label/)).toHaveAccessibleName('Same label 1');
});

test('likely spellings that are not one are kept apart, and offered again once that is undone', async ({
  app,
  page,
}) => {
  await openPairs(app, page, ['Garden chair', 'Garden chairs']);
  await page.getByRole('radio', { name: 'Labels' }).click();
  await page.getByRole('combobox', { name: 'Reviewer' }).fill('Ann');
  const likely = page.getByRole('region', { name: 'Likely spellings of one label' });
  await expect(likely).toContainText('differ in singular and plural');
  await expectAccessible(page);
  await page.screenshot({ path: test.info().outputPath('likely.png') });
  await likely.getByRole('button', { name: 'Keep apart Garden chair, Garden chairs' }).click();
  await expect(page.getByText('2 labels kept apart: they are not offered again.')).toBeVisible();
  await expect(likely).toContainText('No two labels look like spellings of one.');
  const history = page.getByRole('region', { name: 'History of labels' });
  await expect(history).toContainText('kept apart from');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(history).toContainText('(undone)');
  await expect(likely.getByRole('button', { name: /^Put together Garden chair/ })).toBeVisible();
});

test('hostile labels are text, and an audit without pairs says what to do', async ({ app, page }) => {
  await openPairs(app, page);
  await page.getByRole('searchbox', { name: 'Find pairs' }).fill('script');
  await expect(page.getByRole('article', { name: 'Pair' })).toContainText(SCRIPT);
  await page.getByRole('radio', { name: 'Grid' }).click();
  await expect(page.getByRole('grid', { name: 'Pairs' })).toContainText(SCRIPT);
  expect(await wasHarmed(page)).toBe(false);
  await call(page, 'closeAudit', {});
  await newAudit(app, page, join(app.userData, 'empty.soia'));
  await page.reload();
  await goTo(page, '#/similarity');
  await expect(page.getByRole('heading', { name: 'Nothing has been evaluated yet' })).toBeVisible();
  await expectAccessible(page);
});
