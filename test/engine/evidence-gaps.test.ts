/** Evidence gaps over a run: counted, kept with it, worded, and reported. */
import { describe, expect, it } from 'vitest';
import { evaluateAndFindGaps, findGaps, gapsView } from '../../electron/engine/find-gaps.ts';
import { evaluate } from '../../electron/engine/pipeline.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { auditFrom, type TestAudit } from './audit-from.ts';

/** Customers of one checkout, whose wording is not recorded; of the fourth the collector is missing too. */
async function audited(points = '', people = 4): Promise<TestAudit> {
  const lines = (header: string, line: (id: string, i: number) => string): string =>
    `${header}\n${Array.from({ length: people }, (_, i) => line(`C${i + 1}`, i % 9)).join('\n')}\n`;
  const made = await auditFrom(
    {
      'contacts.csv': lines('contact_id,email,subscriber', (id) => `${id},${id}@gmail.com,individual`),
      'collections.csv': lines(
        'contact_id,collected_at,context,obtained_from,collected_by,point,collection_point',
        (id, i) => `${id},2024-0${i + 1}-01,checkout,direct,${id === 'C4' ? '' : 'Shop Ltd'},both,Web`,
      ),
      'transactions.csv': lines(
        'contact_id,at,kind,category,status',
        (id, i) => `${id},2024-0${i + 1}-01,sale,shoes,completed`,
      ),
      'campaigns.csv':
        'campaign_id,name,sent_at,channel,purpose,category,own_product,means_of_refusing,valid_address\nK1,Spring,2025-03-30,email,marketing,shoes,yes,yes,yes\n',
      'messages.csv': lines('campaign_id,contact_id,delivered', (id) => `K1,${id},yes`),
      ...(points === '' ? {} : { 'collection-points.csv': points }),
    },
    { asAt: '2025-06-30', preferencesComplete: true },
  );
  await evaluate(made.store, 'test', UNATTENDED);
  return made;
}

describe('evidence gaps', () => {
  it('count what one record would settle, and what would want another beside it', async () => {
    const { store } = await audited();
    const survey = await findGaps(store, UNATTENDED);
    expect(survey).toMatchObject({ undetermined: 4, unsettled: 1 });
    expect(survey.gaps[0]).toMatchObject({
      kind: 'means_at_collection',
      name: 'Web',
      contacts: 3,
      messages: 3,
      further: 1,
    });
    const { gaps, summary } = gapsView(store, store.latestRun()!.id, survey);
    expect(gaps[0]!.text).toBe(
      'A record of the wording at “Web” (collections.csv, 2024-01-01 to 2024-04-01), showing whether marketing could be refused there, would settle 3 contacts and 3 messages; 1 contact more would want it together with another.',
    );
    expect(summary).toBe('4 contacts are undetermined; for 3 of them a single record would settle it.');
  });

  it('are kept with the run, and are gone for the next', async () => {
    const { store } = await audited();
    const survey = await findGaps(store, UNATTENDED);
    expect(store.gaps(store.latestRun()!.id)).toEqual(survey);
    const next = await evaluate(store, 'test', UNATTENDED);
    expect(store.gaps(next.id)).toBeNull();
  });

  it('are found with an evaluation; one that is cancelled meanwhile stands without them', async () => {
    const { store } = await audited('', 25);
    const found = await evaluateAndFindGaps(store, 'test', UNATTENDED);
    expect(store.gaps(found.id)).toMatchObject({ undetermined: 25 });

    const abort = new AbortController();
    const next = await evaluateAndFindGaps(store, 'test', {
      signal: abort.signal,
      progress: (title) => title.startsWith('Looking') && abort.abort(),
    });
    expect(store.latestRun()).toEqual(next);
    expect(next.counts.contacts).toEqual(found.counts.contacts);
    expect(store.gaps(next.id)).toBeNull();
  });

  it('go when the register holds the wording, and the register says how many it settles', async () => {
    const { store } = await audited(
      'point_id,name,in_use_from,means_of_refusing,mechanism,sender\nW,Web,2023-01-01,yes,opt_out_box,Shop Ltd\n',
    );
    const survey = await findGaps(store, UNATTENDED);
    expect(survey.gaps).toEqual([]);
    expect(survey.points.map(({ contacts }) => contacts)).toEqual([4]);
  });
});
