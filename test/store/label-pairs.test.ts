/** The pairs a run depends on, with their verdicts: no review is lost by its spelling, and no message is counted twice. */
import { expect, it } from 'vitest';
import { evaluate } from '../../electron/engine/pipeline.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { auditFrom } from '../engine/audit-from.ts';

const CONTACTS =
  'contact_id,email,subscriber,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism\n' +
  'a,a@example.org,individual,2025-03-02,checkout,direct,Shop Ltd,yes,opt_out_box\n' +
  'b,b@example.org,individual,2025-03-02,checkout,direct,Shop Ltd,yes,opt_out_box\n';
const CAMPAIGN =
  'campaign_id,sent_at,channel,purpose,category,own_product,means_of_refusing,valid_address\n' +
  'K1,2025-03-20,email,marketing,Ünder\u00a0 Things,yes,yes,yes\n';
const FILES = {
  'contacts.csv': CONTACTS,
  'transactions.csv':
    'contact_id,at,kind,category,status\na,2025-03-02,sale,Éclair  MAKERS,completed\nb,2025-03-02,sale,éclair makers,completed\n',
  'campaigns.csv': CAMPAIGN,
  'messages.csv': 'campaign_id,contact_id,sent_at,delivered\nK1,a,,yes\nK1,b,,yes\n',
};

it('finds a review whose labels differ in spacing, order and the case of any letter', async () => {
  const { store } = await auditFrom(
    {
      ...FILES,
      'reviews.csv':
        'bought,promoted,verdict,reviewer,reviewed_at\n ÜNDER THINGS ,éCLAIR\tmakers,similar,Ann,2025-03-01\n',
    },
    { asAt: '2025-06-01' },
  );
  const run = await evaluate(store, 'test', UNATTENDED);
  const pairs = store.labelPairs(run);
  expect(pairs).toHaveLength(1);
  expect(pairs[0]).toMatchObject({ contacts: 2, messages: 2, verdict: 'similar', reviewer: 'Ann' });
  expect(run.counts.messageOutcomes.pecr_22_3_b.met).toBe(2);
});

it('counts the messages of a campaign that two registers hold once', async () => {
  const { store, add } = await auditFrom(FILES, { asAt: '2025-06-01' });
  await add({ 'campaigns-again.csv': CAMPAIGN.replace('2025-03-20', '2025-03-21') });
  const run = await evaluate(store, 'test', UNATTENDED);
  expect(store.labelPairs(run)).toMatchObject([{ contacts: 2, messages: 2, verdict: null }]);
});
