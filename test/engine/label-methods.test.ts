/** The label editor as the window drives it: put together, looked at before, undone, done again, carried to the next audit. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { describeError } from '../../electron/engine/describe-error.ts';
import { Jobs } from '../../electron/engine/jobs.ts';
import { labelMethods } from '../../electron/engine/label-methods.ts';
import { OpenAudit } from '../../electron/engine/open-audit.ts';
import { evaluate } from '../../electron/engine/pipeline.ts';
import { Desks } from '../../electron/engine/review/desks.ts';
import { exportReviews } from '../../electron/engine/review/export-reviews.ts';
import { reviewMethods } from '../../electron/engine/review-methods.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { evaluateContact } from '../../shared/evaluate/evaluate-contact.ts';
import type { Decision, PairRow } from '../../shared/ipc/review-contract.ts';
import { auditFrom, type Files } from './audit-from.ts';
import { salesFiles } from './sales-files.ts';

const ALL = { search: '', states: [], suggestion: null, verdict: null, carriedOver: null };
const FIRST = { offset: 0, limit: 100 };
/** What each contact bought; every one of them was sent both campaigns. */
const BOUGHT = { a: 'Wine glasses', b: 'wine-glass', c: 'Mugs' } as const;
const PROMOTED = ['Decanters', 'Wine glasses'];
const FILES: Files = salesFiles(BOUGHT, PROMOTED);
const says = (verdict: Decision['verdict'], reviewer: string, settles = false): Decision => ({
  reviewer,
  verdict,
  settles,
  reason: 'looked at it',
});

async function editor(files = FILES) {
  const audit = await auditFrom(files, { asAt: '2025-06-01' });
  const run = () => evaluate(audit.store, 'test', UNATTENDED);
  await run();
  const open = new OpenAudit(new Jobs(() => undefined, describeError));
  open.replace(() => ({ ...audit.store, close: () => undefined }));
  const desks = new Desks(open);
  const methods = { ...reviewMethods(open, desks), ...labelMethods(open, desks) };
  onTestFinished(() => open.close());
  const pairs = async (): Promise<readonly PairRow[]> =>
    (await methods.reviewPairs({ filter: ALL, sort: 'messages', page: FIRST })).rows;
  const pair = async (bought: string, promoted: string): Promise<PairRow> =>
    (await pairs()).find((one) => one.bought === bought && one.promoted === promoted)!;
  const latest = (): number => audit.store.latestRun()!.id;
  const decide = async (bought: string, promoted: string, decision: Decision): Promise<PairRow> => {
    const { pair: number } = await pair(bought, promoted);
    return (await methods.decidePairs({ run: latest(), pairs: [number], decision })).rows[0]!;
  };
  const label = async (text: string): Promise<number> =>
    (await methods.reviewLabels({ search: '', choice: 'all', page: FIRST })).rows.find(
      (one) => one.text === text,
    )!.label;
  const grouping = async () => ({
    run: latest(),
    labels: [await label('wine-glass')],
    name: 'Wine glasses',
  });
  const group = async (reviewer = 'Ann') =>
    methods.groupLabels({ ...(await grouping()), reviewer, reason: 'one thing' });
  const codes = (): readonly string[] => {
    const asAt = { start: Date.UTC(2025, 5, 1), end: Date.UTC(2025, 5, 1) };
    const facts = audit.store.auditFacts(asAt);
    return [...audit.store.contactFacts(asAt)].flatMap((one) =>
      evaluateContact(one, facts).messages.flatMap(({ findings }) =>
        findings.flatMap(({ reasons }) => reasons.map(({ code }) => code)),
      ),
    );
  };
  return { ...audit, methods, run, pairs, pair, decide, label, grouping, group, latest, codes };
}

const plain = (rows: readonly PairRow[]) =>
  rows.map(({ bought, promoted, contacts, messages, state, verdict }) => [
    bought,
    promoted,
    contacts,
    messages,
    state,
    verdict,
  ]);

it('lists labels with their pairs, and offers likely spellings for a person to decide', async () => {
  const { methods, latest } = await editor();
  const page = await methods.reviewLabels({ search: '', choice: 'all', page: FIRST });
  expect(page.rows.map(({ text, pairs, group }) => [text, pairs, group])).toEqual([
    ['Decanters', 3, null],
    ['Mugs', 2, null],
    ['Wine glasses', 4, null],
    ['wine-glass', 2, null],
  ]);
  const { rows } = await methods.labelVariants({ run: latest(), page: FIRST });
  expect(rows.map(({ name, reason, labels }) => [name, reason, labels.map(({ text }) => text)])).toEqual([
    ['Wine glasses', 'plural', ['Wine glasses', 'wine-glass']],
  ]);
  expect(page.grouped).toBe(0);
});

it('offers labels that were kept apart no more, until that is undone', async () => {
  const { methods, label, latest, pairs, run, store } = await editor();
  const before = await pairs();
  const offered = async () => (await methods.labelVariants({ run: latest(), page: FIRST })).total;
  const labels = [await label('Wine glasses'), await label('wine-glass')];
  const by = { run: latest(), reviewer: 'Ann' };
  expect(await methods.keepLabelsApart({ ...by, labels })).toMatchObject({ labels: 2 });
  expect(await offered()).toBe(0);
  expect(store.reviews.decidingSince(0)).toBe(0);
  const history = await methods.labelHistory({ page: FIRST });
  expect(history.rows).toMatchObject([
    { kind: 'keep_apart', name: 'Wine glasses', labels: ['wine-glass'], reviewer: 'Ann', undone: false },
  ]);
  expect(store.log({ offset: 0, limit: 50 }, ['review_keep_apart'])).toHaveLength(1);
  await run();
  expect(plain(await pairs())).toEqual(plain(before));
  await methods.undoLabels({ ...by, run: latest() });
  expect(await offered()).toBe(1);
  await methods.redoLabels({ ...by, run: latest() });
  expect(await offered()).toBe(0);
  await expect(methods.keepLabelsApart({ ...by, run: latest(), labels: [labels[0]!] })).rejects.toMatchObject(
    {
      code: 'nothing_to_group',
    },
  );
  await expect(methods.keepLabelsApart({ run: latest(), reviewer: ' ', labels })).rejects.toMatchObject({
    code: 'no_reviewer',
  });
});

it('changes pairs and counts through a new run only, and gives back the very same pairs once undone', async () => {
  const { methods, pairs, run, group, latest, store } = await editor();
  const before = await pairs();
  const counts = store.latestRun()!.counts;
  await group();
  expect(await pairs()).toEqual(before);
  expect((await methods.reviewLabels({ search: 'wine-', choice: 'all', page: FIRST })).rows).toMatchObject([
    { text: 'wine-glass', group: 'Wine glasses', isNew: true, reviewer: 'Ann', carriedOver: false },
  ]);
  await run();
  expect(plain(await pairs())).toEqual([
    ['Wine glasses', 'Decanters', 2, 2, 'unreviewed', null],
    ['Wine glasses', 'Wine glasses', 2, 2, 'same', null],
    ['Mugs', 'Decanters', 1, 1, 'unreviewed', null],
    ['Mugs', 'Wine glasses', 1, 1, 'unreviewed', null],
  ]);
  expect(store.latestRun()!.counts.messages.yes).toBe(counts.messages.yes + 1);
  expect(await methods.undoLabels({ run: latest(), reviewer: 'Ben' })).toBeNull();
  expect(await methods.undoLabels({ run: latest(), reviewer: 'Ann' })).toMatchObject({ labels: 1 });
  await run();
  expect(plain(await pairs())).toEqual(plain(before));
  expect(store.latestRun()!.counts).toEqual(counts);
  expect(await methods.redoLabels({ run: latest(), reviewer: 'Ann' })).toMatchObject({ labels: 1 });
  expect(await methods.redoLabels({ run: latest(), reviewer: 'Ann' })).toBeNull();
  await run();
  expect((await pairs()).length).toBe(4);
  const history = await methods.labelHistory({ page: FIRST });
  expect(history.rows.map(({ kind, undone, reviewer, name }) => [kind, undone, reviewer, name])).toEqual([
    ['group', false, 'Ann', 'Wine glasses'],
    ['group', true, 'Ann', 'Wine glasses'],
  ]);
  expect(store.log({ offset: 0, limit: 50 }, ['review_group'])).toMatchObject([
    { actor: 'Ann', detail: { bought: 'wine-glass', promoted: 'Wine glasses', reason: 'one thing' } },
    { actor: 'Ann' },
  ]);
});

it('says in the outcome that a person put the labels together', async () => {
  const { codes, group } = await editor();
  expect(codes()).not.toContain('label_grouped');
  await group();
  expect(codes().filter((code) => code === 'label_grouped')).toHaveLength(1);
});

it('carries agreeing decisions over, and says so before', async () => {
  const { methods, decide, group, grouping, run, pair } = await editor();
  await decide('Wine glasses', 'Decanters', says('similar', 'Ann'));
  expect(await methods.previewGrouping(await grouping())).toEqual({
    pairsBefore: 5,
    pairsAfter: 3,
    same: 1,
    carried: 1,
    conflicts: 0,
    conflicting: [],
  });
  await group();
  await run();
  expect(await pair('Wine glasses', 'Decanters')).toMatchObject({ state: 'decided', verdict: 'similar' });
});

it('sends decisions that differ to the disagreement queue, until a settlement that saw both', async () => {
  const { methods, decide, group, grouping, run, pair, pairs, codes, latest } = await editor();
  await decide('Wine glasses', 'Decanters', says('similar', 'Ann'));
  await decide('wine-glass', 'Decanters', says('dissimilar', 'Ann'));
  expect(await methods.previewGrouping(await grouping())).toMatchObject({
    carried: 0,
    conflicts: 1,
    conflicting: [{ bought: 'Wine glasses', promoted: 'Decanters' }],
  });
  await group('Ben');
  await run();
  const open = await pair('Wine glasses', 'Decanters');
  expect(open).toMatchObject({ state: 'disagreed', verdict: null });
  expect(codes().filter((code) => code === 'reviews_conflict')).toHaveLength(2);
  const { history, differ } = await methods.reviewPair({ run: latest(), pair: open.pair });
  expect(history).toHaveLength(2);
  expect(differ).toEqual(['Ann']);
  expect(await decide('Wine glasses', 'Decanters', says('similar', 'Cat', true))).toMatchObject({
    state: 'decided',
    verdict: 'similar',
  });
  await methods.undoLabels({ run: latest(), reviewer: 'Ben' });
  await run();
  // What was said of one spelling before says nothing of the other once they are apart again.
  expect(plain(await pairs()).filter(([, promoted]) => promoted === 'Decanters')).toEqual([
    ['Mugs', 'Decanters', 1, 1, 'unreviewed', null],
    ['Wine glasses', 'Decanters', 1, 1, 'decided', 'similar'],
    ['wine-glass', 'Decanters', 1, 1, 'decided', 'dissimilar'],
  ]);
});

it('does not overrule a review that found the two spellings dissimilar', async () => {
  const { methods, decide, group, run, pair, codes, latest } = await editor();
  await decide('wine-glass', 'Wine glasses', says('dissimilar', 'Ann'));
  await group('Ann');
  await run();
  expect(await pair('Wine glasses', 'Wine glasses')).toMatchObject({ state: 'disagreed' });
  expect(codes()).toContain('reviews_conflict');
  expect(await decide('Wine glasses', 'Wine glasses', says('similar', 'Cat', true))).toMatchObject({
    state: 'decided',
    verdict: 'similar',
  });
  await run();
  expect(codes()).not.toContain('reviews_conflict');
  const { pair: number } = await pair('Wine glasses', 'Wine glasses');
  expect((await methods.reviewPair({ run: latest(), pair: number })).row.state).toBe('decided');
});

it('exports the labels put together with the reviews, and the next audit reads them', async () => {
  const { decide, group, run, folder, store } = await editor();
  await decide('Wine glasses', 'Decanters', says('similar', 'Ann'));
  await decide('wine-glass', 'Decanters', says('dissimilar', 'Ben'));
  await group();
  await run();
  await decide('Wine glasses', 'Decanters', says('similar', 'Cat', true));
  const path = join(folder, 'exported.csv');
  expect(exportReviews(store, path)).toEqual({ reviews: 1, labels: 1 });
  const text = readFileSync(path, 'utf8');
  expect(text).toContain('wine-glass,Wine glasses,same_label,Ann,');
  const next = await editor({ ...FILES, 'reviews.csv': text });
  expect(plain(await next.pairs())[0]).toEqual(['Wine glasses', 'Decanters', 2, 2, 'decided', 'similar']);
  expect(
    (await next.methods.reviewLabels({ search: '', choice: 'grouped', page: FIRST })).rows,
  ).toMatchObject([{ text: 'wine-glass', group: 'Wine glasses', isNew: false, carriedOver: true }]);
  await next.methods.ungroupLabels({
    run: next.latest(),
    labels: [await next.label('wine-glass')],
    reviewer: 'Ben',
    reason: null,
  });
  await next.run();
  expect(await next.pairs()).toHaveLength(6);
});

it('takes labels of a megabyte, emoji, right-to-left text and a formula, there and back', async () => {
  const hostile = ['x'.repeat(1 << 20), '🪴', 'أ\u202Eثاث', '=1+1'];
  const quoted = hostile.map((label) => `"${label}"`);
  const { methods, latest, run, store, folder, pairs } = await editor({
    ...FILES,
    'transactions.csv':
      'contact_id,at,kind,category,status\n' +
      quoted.map((label) => `a,2025-03-02,sale,${label},completed\n`).join(''),
  });
  const page = await methods.reviewLabels({ search: '', choice: 'all', page: FIRST });
  expect(page.rows).toHaveLength(6);
  expect(page.rows.every(({ text }) => text.length <= 300)).toBe(true);
  const labels = page.rows.filter(({ text }) => !PROMOTED.includes(text)).map(({ label }) => label);
  await methods.groupLabels({ run: latest(), labels, name: '=2+2', reviewer: '@Ann', reason: '=3' });
  await run();
  expect((await pairs()).map(({ bought }) => bought)).toEqual(['=2+2', '=2+2']);
  const history = await methods.labelHistory({ page: FIRST });
  expect(history.rows[0]!.labels.every((text) => text.length <= 300)).toBe(true);
  expect(JSON.stringify(store.log({ offset: 0, limit: 1 }, ['review_group'])).length).toBeLessThan(2_000);
  const path = join(folder, 'exported.csv');
  exportReviews(store, path);
  const text = readFileSync(path, 'utf8');
  expect(text).not.toMatch(/(^|,)"?[=@]/m);
  const next = await auditFrom({ ...FILES, 'reviews.csv': text }, { asAt: '2025-06-01' });
  const groups = next.store.reviews.groups();
  expect(hostile.map((label) => groups.nameOf(label))).toEqual(hostile.map(() => '=2+2'));
});

it('asks for a name, and for something to do', async () => {
  const { methods, grouping, group, latest, label } = await editor();
  const one = await grouping();
  const by = { reviewer: 'Ann', reason: null };
  await expect(methods.groupLabels({ ...one, ...by, name: ' ' })).rejects.toMatchObject({ code: 'no_name' });
  await expect(methods.groupLabels({ ...one, ...by, reviewer: ' ' })).rejects.toMatchObject({
    code: 'no_reviewer',
  });
  await expect(methods.groupLabels({ ...one, ...by, labels: [99] })).rejects.toMatchObject({
    code: 'pairs_changed',
  });
  await group();
  await expect(group()).rejects.toMatchObject({ code: 'nothing_to_group' });
  await expect(
    methods.ungroupLabels({ ...by, run: latest(), labels: [await label('Mugs')] }),
  ).rejects.toMatchObject({ code: 'nothing_to_group' });
});
