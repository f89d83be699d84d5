/** An export in which nobody is anything but subscribed is said to be unusual, where its platform would say otherwise. */
import { expect, it } from 'vitest';
import { reconciliationOf } from '../../electron/engine/reconciliation.ts';
import { sourceLines } from '../../electron/engine/source-lines.ts';
import { auditFrom } from './audit-from.ts';

const HEADER =
  'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Company,Accepts SMS Marketing,Total Spent,Total Orders,Note,Tax Exempt,Tags\n';
const customers = (answers: readonly string[]): string =>
  HEADER + answers.map((answer, i) => `${i + 1},A,B,c${i}@x.test,${answer},,,0,0,,no,\n`).join('');
const yes = (times: number): readonly string[] => Array.from({ length: times }, () => 'yes');

it.each<readonly [string, string, string, number | null]>([
  ['all of many', 'customers_export.csv', customers(yes(60)), 60],
  ['all of few', 'customers_export.csv', customers(yes(59)), null],
  ['all but one', 'customers_export.csv', customers([...yes(60), 'no']), null],
  [
    'a list of those who subscribed',
    'subscribed_members.csv',
    'Email Address,First Name,MEMBER_RATING,OPTIN_TIME,EUID\n' +
      yes(80)
        .map((_, i) => `c${i}@x.test,A,3,2025-01-01 10:00:00,e${i}\n`)
        .join(''),
    null,
  ],
])('%s', async (_title, name, text, told) => {
  const { store } = await auditFrom({ [name]: text });
  const [source] = store.sources();
  expect(source!.totals!.statuses).toContainEqual(
    expect.objectContaining({ kind: 'preference', status: 'consent' }),
  );
  expect(reconciliationOf(store, source!).onlyConsents).toBe(told);
  expect(sourceLines(source!).join('\n').includes('accept marketing')).toBe(told !== null);
});
