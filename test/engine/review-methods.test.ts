/** The similarity review as the window drives it: list, look, decide, undo, in bulk, by two, try, export and carry over. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished, expect, it } from 'vitest';
import { describeError } from '../../electron/engine/describe-error.ts';
import { Jobs } from '../../electron/engine/jobs.ts';
import { OpenAudit } from '../../electron/engine/open-audit.ts';
import { evaluate } from '../../electron/engine/pipeline.ts';
import { Desks } from '../../electron/engine/review/desks.ts';
import { reviewMethods } from '../../electron/engine/review-methods.ts';
import { exportReviews } from '../../electron/engine/review/export-reviews.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { evaluateContact } from '../../shared/evaluate/evaluate-contact.ts';
import type { Decision, PairFilter, PairPage } from '../../shared/ipc/review-contract.ts';
import type { JobEvent } from '../../shared/ipc/reply.ts';
import { auditFrom, type Files, type TestAudit } from './audit-from.ts';
import { salesFiles } from './sales-files.ts';

const ALL: PairFilter = { search: '', states: [], suggestion: null, verdict: null, carriedOver: null };
const FIRST = { offset: 0, limit: 100 };
const BOUGHT = { a: 'Running shoes', b: 'Running shoes', c: 'Garden chairs' } as const;
const PROMOTED = ['Trail shoes', 'Pet insurance', 'Running shoes', '=1+1'];
const FILES: Files = salesFiles(BOUGHT, PROMOTED);
const says = (verdict: Decision['verdict'], reviewer = 'Ann', settles = false): Decision => ({
  reviewer,
  verdict,
  settles,
  reason: verdict === 'skip' ? null : 'worn together',
});

async function desk(policies: Record<string, unknown> = {}, files = FILES) {
  const audit: TestAudit = await auditFrom(files, { asAt: '2025-06-01', policies });
  await evaluate(audit.store, 'test', UNATTENDED);
  let ended: (event: JobEvent) => void = () => undefined;
  const jobs = new Jobs((event) => event.state !== 'running' && ended(event), describeError);
  const open = new OpenAudit(jobs);
  open.replace(() => ({ ...audit.store, close: () => undefined }));
  const methods = reviewMethods(open, new Desks(open));
  const pairs = async (filter: Partial<PairFilter> = {}): Promise<PairPage> =>
    methods.reviewPairs({ filter: { ...ALL, ...filter }, sort: 'messages', page: FIRST });
  const suggested = async (): Promise<PairPage> => {
    for (;;) {
      const page = await pairs();
      if (page.counts.suggested === page.counts.pairs) return page;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const finished = async (start: () => unknown): Promise<JobEvent> => {
    const end = new Promise<JobEvent>((resolve) => (ended = resolve));
    await start();
    return end;
  };
  const named = async (bought: string, promoted: string): Promise<{ run: number; pair: number }> => {
    const page = await pairs();
    const row = page.rows.find((one) => one.bought === bought && one.promoted === promoted)!;
    return { run: page.run!, pair: row.pair };
  };
  // Work behind the screen stops before the audit closes.
  onTestFinished(() => open.close());
  return { ...audit, methods, pairs, suggested, finished, named };
}

it('lists each pair once, most messages first, and answers before anything is suggested', async () => {
  const { pairs, suggested } = await desk();
  const first = await pairs();
  expect(
    first.rows.map(({ bought, promoted, messages, state }) => [bought, promoted, messages, state]),
  ).toEqual([
    ['Running shoes', '=1+1', 2, 'unreviewed'],
    ['Running shoes', 'Pet insurance', 2, 'unreviewed'],
    ['Running shoes', 'Running shoes', 2, 'same'],
    ['Running shoes', 'Trail shoes', 2, 'unreviewed'],
    ['Garden chairs', '=1+1', 1, 'unreviewed'],
    ['Garden chairs', 'Pet insurance', 1, 'unreviewed'],
    ['Garden chairs', 'Running shoes', 1, 'unreviewed'],
    ['Garden chairs', 'Trail shoes', 1, 'unreviewed'],
  ]);
  expect(first.rows.every(({ suggestion }) => suggestion === null)).toBe(true);
  const then = await suggested();
  expect(then.rows.find(({ promoted }) => promoted === 'Trail shoes')?.suggestion).toBe('similar');
  expect(
    then.counts.suggestions.similar + then.counts.suggestions.review + then.counts.suggestions.dissimilar,
  ).toBe(8);
  expect((await pairs({ suggestion: 'similar', states: ['unreviewed'] })).rows).toMatchObject([
    { bought: 'Running shoes', promoted: 'Trail shoes' },
  ]);
  expect((await pairs({ search: ' GARDEN ' })).total).toBe(4);
});

it('shows one pair with reasons, precedents and its history', async () => {
  const { methods, named, suggested } = await desk();
  await suggested();
  const trail = await named('Running shoes', 'Trail shoes');
  await methods.decidePairs({ run: trail.run, pairs: [trail.pair], decision: says('similar') });
  const detail = await methods.reviewPair(await named('Garden chairs', 'Trail shoes'));
  expect(detail.reasons.map(({ kind }) => kind)).toContain('line_of_business');
  expect(detail.history).toEqual([]);
  const same = await methods.reviewPair(await named('Running shoes', 'Trail shoes'));
  expect(same.history).toMatchObject([
    { kind: 'verdict', verdict: 'similar', reviewer: 'Ann', evidence: 'similarity review:1', undone: false },
  ]);
  expect(same.precedents).toEqual([]);
});

it('names the closest decided pairs as precedents, and says which were carried over', async () => {
  const { methods, named, suggested } = await desk(
    {},
    {
      ...FILES,
      'reviews.csv':
        'bought,promoted,verdict,reviewer,reviewed_at,reason\nRunning shoes,Trail shoes,similar,Ann,2025-01-05,worn alike\n',
    },
  );
  const page = await suggested();
  expect(
    page.rows.find(({ promoted, bought }) => promoted === 'Trail shoes' && bought === 'Running shoes'),
  ).toMatchObject({ state: 'decided', verdict: 'similar', carriedOver: true });
  const { precedents } = await methods.reviewPair(await named('Running shoes', 'Running shoes'));
  expect(precedents).toMatchObject([
    {
      bought: 'Running shoes',
      promoted: 'Trail shoes',
      verdict: 'similar',
      when: '5 January 2025',
      carriedOver: true,
    },
  ]);
});

it('asks for a name and a reason, and for neither more than once what was decided', async () => {
  const { methods, named } = await desk();
  const { run, pair } = await named('Running shoes', 'Trail shoes');
  const decide = (decision: Decision, pairs = [pair]) => methods.decidePairs({ run, pairs, decision });
  await expect(decide({ ...says('similar'), reviewer: '  ' })).rejects.toMatchObject({ code: 'no_reviewer' });
  await expect(decide({ ...says('similar'), reason: ' ' })).rejects.toMatchObject({ code: 'no_reason' });
  await expect(decide(says('similar'), [999])).rejects.toMatchObject({ code: 'pairs_changed' });
  const same = await named('Running shoes', 'Running shoes');
  await expect(decide(says('similar'), [same.pair])).rejects.toMatchObject({ code: 'nothing_to_decide' });
  await expect(
    methods.decidePairs({ run: run + 1, pairs: [pair], decision: says('similar') }),
  ).rejects.toMatchObject({ code: 'pairs_changed' });
  expect(await decide(says('similar'))).toMatchObject({
    pairs: 1,
    rows: [{ state: 'decided', verdict: 'similar' }],
  });
  expect(await methods.reviewDesk({})).toMatchObject({ reviewers: ['Ann'] });
  expect((await methods.reviewDesk({})).wordings[0]).toBe('worn together');
});

it('undoes the latest act of the same reviewer, and nobody else’s', async () => {
  const { methods, named, pairs } = await desk();
  const { run, pair } = await named('Running shoes', 'Trail shoes');
  await methods.decidePairs({ run, pairs: [pair], decision: says('skip') });
  expect((await pairs({ states: ['skipped'] })).total).toBe(1);
  const { act } = await methods.decidePairs({ run, pairs: [pair], decision: says('dissimilar') });
  await expect(methods.undoReview({ reviewer: 'Ben', act })).rejects.toMatchObject({ code: 'not_yours' });
  expect(await methods.undoReview({ reviewer: 'Ben', act: null })).toBeNull();
  expect((await methods.undoReview({ reviewer: 'Ann', act: null }))?.rows).toMatchObject([
    { state: 'skipped' },
  ]);
  expect((await methods.undoReview({ reviewer: 'Ann', act: null }))?.rows).toMatchObject([
    { state: 'unreviewed' },
  ]);
  await expect(methods.undoReview({ reviewer: 'Ann', act })).rejects.toMatchObject({ code: 'undone_before' });
});

it('queues what reviewers disagree about until somebody settles it', async () => {
  const { methods, named, pairs } = await desk();
  const { run, pair } = await named('Running shoes', 'Trail shoes');
  await methods.decidePairs({ run, pairs: [pair], decision: says('similar') });
  await methods.decidePairs({ run, pairs: [pair], decision: says('dissimilar', 'Ben') });
  expect((await pairs({ states: ['disagreed'] })).rows).toMatchObject([{ pair, verdict: null }]);
  const settled = await methods.decidePairs({
    run,
    pairs: [pair],
    decision: says('dissimilar', 'Cat', true),
  });
  expect(settled.rows).toMatchObject([{ state: 'decided', verdict: 'dissimilar' }]);
});

it('states that one of those who differ settled it, in the outcome and to the reviewer', async () => {
  const { methods, named, store, folder } = await desk();
  const trail = await named('Running shoes', 'Trail shoes');
  const { run, pair } = trail;
  const decide = (decision: Decision) => methods.decidePairs({ run, pairs: [pair], decision });
  await decide(says('similar'));
  await expect(decide(says('similar', 'Cat', true))).rejects.toMatchObject({ code: 'nothing_to_settle' });
  await decide(says('dissimilar', 'Ben'));
  expect((await methods.reviewPair(trail)).differ).toEqual(['Ann', 'Ben']);
  expect((await decide(says('dissimilar', 'ben', true))).rows).toMatchObject([{ state: 'decided' }]);
  const { asAt } = store.auditFacts({ start: Date.UTC(2025, 5, 1), end: Date.UTC(2025, 5, 1) });
  const audit = store.auditFacts(asAt);
  const codes = [...store.contactFacts(asAt)].flatMap((facts) =>
    evaluateContact(facts, audit).messages.flatMap(({ findings }) =>
      findings.flatMap(({ reasons }) => reasons.map(({ code }) => code)),
    ),
  );
  expect(codes.filter((code) => code === 'reviewed_dissimilar')).toHaveLength(2);
  expect(codes.filter((code) => code === 'settled_by_party')).toHaveLength(2);
  // The next audit does not forget it.
  const path = join(folder, 'exported.csv');
  exportReviews(store, path);
  const next = await desk({ secondReviewer: true }, { ...FILES, 'reviews.csv': readFileSync(path, 'utf8') });
  expect((await next.pairs({ search: 'trail', carriedOver: true })).rows).toMatchObject([
    { bought: 'Running shoes', state: 'disagreed' },
  ]);
});

it('lets only a third person settle where two reviewers are asked for', async () => {
  const { methods, named, pairs } = await desk({ secondReviewer: true });
  const { run, pair } = await named('Running shoes', 'Trail shoes');
  const decide = (decision: Decision) => methods.decidePairs({ run, pairs: [pair], decision });
  await decide(says('similar'));
  await decide(says('dissimilar', 'Ben'));
  await expect(decide(says('similar', ' BEN ', true))).rejects.toMatchObject({ code: 'not_third' });
  expect((await pairs({ states: ['disagreed'] })).total).toBe(1);
  expect((await decide(says('similar', 'Cat', true))).rows).toMatchObject([{ state: 'decided' }]);
});

it('waits for a second reviewer where two are asked for', async () => {
  const { methods, named } = await desk({ secondReviewer: true });
  const { run, pair } = await named('Running shoes', 'Trail shoes');
  const one = await methods.decidePairs({ run, pairs: [pair], decision: says('similar') });
  expect(one.rows).toMatchObject([{ state: 'one_reviewer', verdict: 'similar' }]);
  const again = await methods.decidePairs({ run, pairs: [pair], decision: says('similar', ' ann ') });
  expect(again.rows).toMatchObject([{ state: 'one_reviewer' }]);
  const two = await methods.decidePairs({ run, pairs: [pair], decision: says('similar', 'Ben') });
  expect(two.rows).toMatchObject([{ state: 'decided' }]);
});

it('decides all pairs of a filter after a preview, tries what that changes, and undoes it as one', async () => {
  const { methods, pairs, finished, store } = await desk();
  const { run } = await pairs();
  const filter = { ...ALL, search: 'insurance' };
  expect(await methods.previewDecision({ run: run!, filter })).toMatchObject({
    pairs: 2,
    alreadyReviewed: 0,
    messages: 3,
  });
  const tried = await finished(() =>
    methods.reviewEffect({ run: run!, trial: { filter, verdict: 'dissimilar' } }),
  );
  expect(tried.result?.changes?.messages).toMatchObject({
    changed: 3,
    moves: [{ from: 'undetermined', to: 'no', count: 3 }],
  });
  expect(tried.result?.summary).toMatch(/^A new evaluation changes .* and 3 messages/);
  const decision = says('dissimilar');
  await expect(methods.decideFiltered({ run: run!, filter, expected: 3, decision })).rejects.toMatchObject({
    code: 'pairs_changed',
  });
  expect(await methods.decideFiltered({ run: run!, filter, expected: 2, decision })).toMatchObject({
    pairs: 2,
  });
  expect(store.latestRun()!.counts.messages.no).toBe(0);
  const effect = await finished(() => methods.reviewEffect({ run: run!, trial: null }));
  expect(effect.result?.changes?.messages.changed).toBe(3);
  const after = await evaluate(store, 'test', UNATTENDED);
  expect(after.counts.messages.no).toBe(3);
  expect((await pairs()).run).toBe(after.id);
  expect(await methods.undoReview({ reviewer: 'Ann', act: null })).toMatchObject({ pairs: 2 });
  expect((await pairs()).counts.states.unreviewed).toBe(7);
});

it('tells what moving the bands would do before they are moved, and keeps them with the audit', async () => {
  const { methods, suggested, store } = await desk();
  const page = await suggested();
  const open = page.rows.filter(({ state }) => state !== 'same');
  const { run } = page;
  const thresholds = { similarFrom: 0.98, dissimilarBelow: 0 };
  const preview = await methods.previewThresholds({ run: run!, thresholds });
  expect(preview.pending).toBe(0);
  expect(preview.scores.reduce((sum, pairs) => sum + pairs, 0)).toBe(open.length);
  const moved = open.filter(({ suggestion }) => suggestion !== 'review');
  expect(moved.length).toBeGreaterThan(1);
  expect(preview.moves.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(moved.length);
  expect(preview.moves.reduce((sum, { messages }) => sum + messages, 0)).toBe(
    moved.reduce((sum, { messages }) => sum + messages, 0),
  );
  expect(preview.after).toEqual({ similar: 0, review: open.length, dissimilar: 0 });
  expect((await suggested()).counts.suggestions).toEqual(page.counts.suggestions);
  store.saveSettings({ ...store.settings(), thresholds }, 'Ann');
  expect(store.log({ offset: 0, limit: 1 })).toMatchObject([
    { actor: 'Ann', action: 'settings_saved', detail: { settings: { thresholds } } },
  ]);
  expect(await methods.reviewDesk({})).toMatchObject({ thresholds });
  const after = await suggested();
  expect(after.rows.filter(({ state }) => state !== 'same').map(({ suggestion }) => suggestion)).toEqual(
    open.map(() => 'review'),
  );
  expect(after.rows.map(({ state, verdict }) => [state, verdict])).toEqual(
    page.rows.map(({ state, verdict }) => [state, verdict]),
  );
});

it('exports what stands, harmless to a spreadsheet, and the next audit carries it over', async () => {
  const { methods, named, folder, finished } = await desk();
  for (const [promoted, decision] of [
    ['Trail shoes', says('similar')],
    ['=1+1', says('dissimilar', '@Ben')],
    ['Pet insurance', says('similar')],
    ['Pet insurance', says('dissimilar', 'Ben')],
  ] as const) {
    const { run, pair } = await named('Running shoes', promoted);
    await methods.decidePairs({ run, pairs: [pair], decision });
  }
  const path = join(folder, 'exported.csv');
  expect((await finished(() => methods.writeReviews({ path }))).result?.summary).toBe(
    '4 reviews were written.',
  );
  const text = readFileSync(path, 'utf8');
  expect(text).toContain("Running shoes,'=1+1,dissimilar,'@Ben,");
  const next = await desk({}, { ...FILES, 'reviews.csv': text });
  const { rows } = await next.pairs({ search: 'running' });
  const found = Object.fromEntries(rows.map((row) => [row.promoted, row]));
  expect(found['Trail shoes']).toMatchObject({ state: 'decided', verdict: 'similar', carriedOver: true });
  expect(found['=1+1']).toMatchObject({ state: 'decided', verdict: 'dissimilar', carriedOver: true });
  expect(found['Pet insurance']).toMatchObject({ state: 'disagreed', carriedOver: true });
});
