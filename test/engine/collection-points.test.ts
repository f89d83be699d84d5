/** The register of collection points through import, assembly and evaluation. */
import { describe, expect, it } from 'vitest';
import { evaluate, justify } from '../../electron/engine/pipeline.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { evidenceNames } from '../../electron/engine/views.ts';
import { auditFrom, type Files } from './audit-from.ts';

const ORDERS = 'contact_id,at,kind,category,status\n';
const FILES: Files = {
  'contacts.csv': 'contact_id,email,subscriber\nC1,a@gmail.com,individual\nC2,b@gmail.com,individual\n',
  'collections.csv':
    'contact_id,collected_at,context,obtained_from,collected_by,point,collection_point\n' +
    'C1,2024-02-01,checkout,direct,Shop Ltd,both,Web checkout\nC2,2025-03-01,checkout,direct,Shop Ltd,both,Web checkout\n',
  'transactions.csv': `${ORDERS}C1,2024-02-01,sale,shoes,completed\nC2,2025-03-01,sale,shoes,completed\n`,
};
const HEADER =
  'point_id,name,kind,in_use_from,in_use_to,means_of_refusing,mechanism,channels,notice_version,sender\n';

async function verdicts(files: Files): Promise<readonly string[]> {
  const { store } = await auditFrom(
    { ...FILES, ...files },
    { asAt: '2025-06-30', preferencesComplete: true },
  );
  await evaluate(store, 'test', UNATTENDED);
  return [...justify(store).all()].map(({ result }) => result.mayMarket);
}

describe('collection-points.csv', () => {
  it('settles every collection that names its point, by the wording in use that day', async () => {
    expect(await verdicts({})).toEqual(['undetermined', 'undetermined']);
    expect(
      await verdicts({
        'collection-points.csv': `${HEADER}W1,Web checkout,checkout,2023-01-01,2024-12-31,no,,,v1,Shop Ltd\nW2,Web checkout,checkout,2025-01-01,,yes,opt_out_box,email;sms,v2,Shop Ltd\n`,
      }),
    ).toEqual(['no', 'yes']);
  });

  it('joins by the file the collections came from', async () => {
    expect(
      await verdicts({
        'collections.csv': FILES['collections.csv']!.replaceAll('Web checkout', ''),
        'collection-points.csv':
          'point_id,in_use_from,source,means_of_refusing\nW1,2020-01-01,collections.csv,yes\n',
      }),
    ).toEqual(['yes', 'yes']);
  });

  it('names the row of the register among the evidence', async () => {
    const { store } = await auditFrom(
      {
        ...FILES,
        'collection-points.csv': `${HEADER}W2,Web checkout,checkout,,,yes,opt_out_box,,v2,Shop Ltd\n`,
      },
      { asAt: '2025-06-30', preferencesComplete: true },
    );
    await evaluate(store, 'test', UNATTENDED);
    const { result } = justify(store).justify(1);
    const rows = result.findings.flatMap(({ reasons }) => reasons.flatMap((reason) => reason.rows));
    expect(evidenceNames(store.sources())(rows)).toContain('collection-points.csv:1');
  });

  it('rejects an entry that ended before it began, and one without an id', async () => {
    const { store } = await auditFrom({
      ...FILES,
      'collection-points.csv': `${HEADER}W1,Web checkout,checkout,2024-01-01,2023-01-01,yes,,,,\n,Till,till,,,yes,,,,\n`,
    });
    const rejected = store.rejectedRows({ offset: 0, limit: 10 });
    expect(rejected.map(({ code }) => code)).toEqual(['bad_value', 'missing_value']);
  });
});
