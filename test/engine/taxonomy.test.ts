/** A taxonomy comes in like any other file, stands among the reasons, is replaced by a later one, and goes when withdrawn. */
import { expect, it, onTestFinished } from 'vitest';
import { describeError } from '../../electron/engine/describe-error.ts';
import { Jobs } from '../../electron/engine/jobs.ts';
import { labelMethods } from '../../electron/engine/label-methods.ts';
import { OpenAudit } from '../../electron/engine/open-audit.ts';
import { evaluate } from '../../electron/engine/pipeline.ts';
import { Desks } from '../../electron/engine/review/desks.ts';
import { reviewMethods } from '../../electron/engine/review-methods.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { auditFrom, type Files } from './audit-from.ts';

const ALL = { search: '', states: [], suggestion: null, verdict: null, carriedOver: null };
const FILES: Files = {
  'contacts.csv': 'contact_id,email\na,a@example.org\n',
  'transactions.csv': 'contact_id,at,kind,category,status\na,2025-03-02,sale,Hedgehog,completed\n',
  'campaigns.csv': 'campaign_id,sent_at,channel,purpose,category\nK,2025-03-20,email,marketing,Mortgage\n',
  'messages.csv': 'campaign_id,contact_id,sent_at\nK,a,2025-03-20\n',
  'taxonomy.csv': 'label,category,parent\nHedgehog,Oddments,Range\nMortgage,Oddments,\n',
};

async function audit() {
  const made = await auditFrom(FILES, { asAt: '2025-06-01' });
  const open = new OpenAudit(new Jobs(() => undefined, describeError));
  open.replace(() => ({ ...made.store, close: () => undefined }));
  const desks = new Desks(open);
  const methods = { ...reviewMethods(open, desks), ...labelMethods(open, desks) };
  onTestFinished(() => open.close());
  const pair = async () => {
    await evaluate(made.store, 'test', UNATTENDED);
    const page = await methods.reviewPairs({ filter: ALL, sort: 'messages', page: { offset: 0, limit: 9 } });
    return methods.reviewPair({ run: page.run!, pair: page.rows[0]!.pair });
  };
  return { ...made, methods, pair };
}

it('is recognised by its columns, and names the shared category as a reason, deciding nothing', async () => {
  const { store, methods, pair } = await audit();
  expect(store.sources().find(({ name }) => name === 'taxonomy.csv')?.recognition).toMatchObject({
    title: 'Taxonomy template',
  });
  const detail = await pair();
  expect(detail).toMatchObject({ suggestion: 'similar', row: { state: 'unreviewed', verdict: null } });
  expect(detail.reasons[0]).toEqual({
    kind: 'taxonomy',
    text: 'Your own categories place both in Range > Oddments.',
  });
  expect(store.latestRun()!.counts.messageOutcomes.pecr_22_3_b.met).toBe(0);
  expect(await methods.reviewTaxonomy({})).toEqual({
    file: 'taxonomy.csv',
    labels: 2,
    categories: 2,
    placed: 2,
    of: 2,
    unplaced: [],
  });
});

it('gives way to a later file, and comes back when that is withdrawn', async () => {
  const { store, methods, add, pair } = await audit();
  await add({ 'taxonomy 2.csv': 'label,category\nHedgehog,Garden\n' });
  const detail = await pair();
  expect(detail.reasons.map(({ kind }) => kind)).not.toContain('taxonomy');
  expect(await methods.reviewTaxonomy({})).toMatchObject({
    file: 'taxonomy 2.csv',
    placed: 1,
    unplaced: ['Mortgage'],
  });
  const later = store.sources().filter(({ name }) => name === 'taxonomy 2.csv');
  for (const _step of store.withdrawSources(later, 'test'));
  expect((await pair()).reasons[0]!.kind).toBe('taxonomy');
});

it('rejects a row without a category, and says why', async () => {
  const { store, add } = await audit();
  await add({ 'taxonomy 3.csv': 'label,category,parent\nTeapot,,Home\nKettle,Kitchen,Home\n' });
  expect(store.rejectedRows({ offset: 0, limit: 9 })).toMatchObject([
    { file: 'taxonomy 3.csv', row: 1, code: 'missing_value' },
  ]);
});
