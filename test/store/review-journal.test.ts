/** Reviews given in the audit: facts for the next run, kept for good, undone by acts of their own, each in the log. */
import { expect, it } from 'vitest';
import { evaluate } from '../../electron/engine/pipeline.ts';
import { isStale, justify } from '../../electron/engine/justify.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { originalRow } from '../../electron/engine/views.ts';
import type { NewAct } from '../../electron/store/review-journal.ts';
import { auditFrom } from '../engine/audit-from.ts';

const FILES = {
  'contacts.csv':
    'contact_id,email,subscriber,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism\n' +
    'a,a@example.org,individual,2025-03-02,checkout,direct,Shop Ltd,yes,opt_out_box\n',
  'transactions.csv': 'contact_id,at,kind,category,status\na,2025-03-02,sale,shoes,completed\n',
  'campaigns.csv':
    'campaign_id,sent_at,channel,purpose,category,own_product,means_of_refusing,valid_address\nK1,2025-03-20,email,marketing,socks,yes,yes,yes\n',
  'messages.csv': 'campaign_id,contact_id,sent_at,delivered\nK1,a,,yes\n',
  'preferences.csv': 'contact_id,at,kind,channel\n',
};
const PAIR = { bought: 'shoes', promoted: 'socks' };
const said = (reviewer: string, verdict: NewAct['verdict'], kind: NewAct['kind'] = 'verdict'): NewAct => ({
  reviewer,
  kind,
  verdict,
  reason: 'worn together',
  undoes: null,
  detail: {},
});
const undoing = (reviewer: string, undoes: number): NewAct => ({
  ...said(reviewer, null, 'undo'),
  reason: null,
  undoes,
});

it('a verdict changes nothing until a run reads it, and the earlier run can still be rebuilt', async () => {
  const { store } = await auditFrom(FILES, { asAt: '2025-06-01' });
  const before = await evaluate(store, 'test', UNATTENDED);
  expect(before.counts.messageOutcomes.pecr_22_3_b.undetermined).toBe(1);
  store.reviews.record(said('Ann', 'similar'), [{ bought: 'SOCKS', promoted: 'Shoes' }]);
  expect(isStale(store, before)).toBe(true);
  expect(justify(store).justify(1).result.findings[3]!.outcome).toBe('undetermined');
  const after = await evaluate(store, 'test', UNATTENDED);
  expect(isStale(store, after)).toBe(false);
  expect(after.counts.messageOutcomes.pecr_22_3_b.met).toBe(1);
  expect(store.labelPairs(after)).toMatchObject([
    { verdict: 'similar', standing: 'decided', reviewer: 'Ann' },
  ]);
});

it('a finding names the review it relies on, which can be shown as a row', async () => {
  const { store } = await auditFrom(FILES, { asAt: '2025-06-01' });
  store.reviews.record(said('Ann', 'dissimilar'), [PAIR]);
  await evaluate(store, 'test', UNATTENDED);
  const { reasons } = justify(store).justify(1).result.findings[3]!;
  const row = await originalRow(store, reasons[0]!.rows.at(-1)!);
  expect(row.file).toBe('similarity review');
  expect(row.cells.slice(0, 4)).toEqual(['shoes', 'socks', 'dissimilar', 'Ann']);
});

it('undone, a verdict no longer counts, and stays in the history', async () => {
  const { store } = await auditFrom(FILES, { asAt: '2025-06-01' });
  const act = store.reviews.record(said('Ann', 'similar'), [PAIR]);
  expect(store.reviews.lastOf('Ann')?.id).toBe(act.id);
  store.reviews.record(undoing('Ann', act.id), [PAIR]);
  expect(store.reviews.lastOf('Ann')).toBeNull();
  expect(store.reviews.reviews()).toEqual(new Map());
  expect(store.reviews.reviews(act.id).size).toBe(1);
  expect(
    store.reviews
      .history([{ bought: 'Socks', promoted: 'shoes' }])
      .map(({ kind, undoneBy }) => [kind, undoneBy]),
  ).toEqual([
    ['verdict', 2],
    ['undo', null],
  ]);
});

it('is in the log with a hash over its pairs, and skipping decides nothing', async () => {
  const { store } = await auditFrom(FILES, { asAt: '2025-06-01' });
  const run = await evaluate(store, 'test', UNATTENDED);
  store.reviews.record({ ...said('Ann', null, 'skip'), reason: null }, [PAIR]);
  expect(isStale(store, run)).toBe(false);
  store.reviews.record(said('Ann', 'similar'), [PAIR, { bought: 'x'.repeat(1 << 20), promoted: '=1+1' }]);
  const [entry] = store.log({ offset: 0, limit: 1 });
  expect(entry).toMatchObject({
    actor: 'Ann',
    action: 'review_verdict',
    detail: { act: 2, verdict: 'similar', reason: 'worn together', pairs: 2 },
  });
  expect(entry!.detail['sha256']).toMatch(/^[0-9a-f]{64}$/);
  expect(store.verifyLog()).toBeNull();
});

it('an imported review may settle what others disagree about', async () => {
  const { store, add } = await auditFrom(FILES, { asAt: '2025-06-01' });
  store.reviews.record(said('Ann', 'similar'), [PAIR]);
  store.reviews.record(said('Ben', 'dissimilar'), [PAIR]);
  const open = await evaluate(store, 'test', UNATTENDED);
  expect(store.labelPairs(open)).toMatchObject([
    { verdict: null, standing: 'disagreed', reviewer: 'Ann; Ben' },
  ]);
  expect(open.counts.messageOutcomes.pecr_22_3_b.undetermined).toBe(1);
  await add({
    'reviews.csv':
      'bought,promoted,verdict,reviewer,reviewed_at,reason,settles\nshoes,socks,dissimilar,Cat,2026-06-01,agreed,yes\n',
  });
  const settled = await evaluate(store, 'test', UNATTENDED);
  expect(settled.counts.messageOutcomes.pecr_22_3_b.not_met).toBe(1);
});
