/** A refusal by a number whose last digits a spreadsheet cut off may be that of whoever has a number that begins so. */
import { expect, it } from 'vitest';
import { evaluate } from '../../electron/engine/evaluate.ts';
import { justify } from '../../electron/engine/justify.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { CutOffPhones } from '../../electron/import/cut-off-phones.ts';
import { auditFrom } from './audit-from.ts';

async function objections(refused: string): Promise<readonly string[]> {
  const { store } = await auditFrom(
    {
      'contacts.csv':
        'contact_id,email,phone\nC1,a@x.test,07700 900123\nC2,b@x.test,+447700987654\nC3,c@x.test,+447911123456\nC4,d@x.test,\n',
      'preferences.csv': `at,phone,kind,channel\n2025-01-02,${refused},objection,all\n`,
    },
    { asAt: '2025-06-30' },
  );
  await evaluate(store, 'test', UNATTENDED);
  return [...justify(store).all()].map(
    ({ result }) => result.findings.find(({ provision }) => provision === 'gdpr_21_3')!.outcome,
  );
}

it.each([
  ['4.477E+11', ['undetermined', 'undetermined', 'met', 'met']],
  ['"4,477E+11"', ['undetermined', 'undetermined', 'met', 'met']],
  ['4.47701E+11', ['undetermined', 'undetermined', 'met', 'met']],
  ['4.4770090E+11', ['undetermined', 'met', 'met', 'met']],
  ['7.7009E+09', ['undetermined', 'met', 'met', 'met']],
  ['7.7010E+09', ['met', 'undetermined', 'met', 'met']],
  ['3.53871E+11', ['met', 'met', 'met', 'met']],
])('%s', async (refused, outcomes) => {
  expect(await objections(refused)).toEqual(outcomes);
});

it('is looked for by every form that a text holds, and in no other digits', () => {
  const phones = new CutOffPhones<string>('IE', 2);
  phones.add('C9,3.5387E+11,A1e11,v3.5e11', 'row 1');
  phones.add('8.7123E+08', 'row 2');
  phones.add('8.7123E+08', 'row 3');
  phones.add('8.7123E+08', 'row 4');
  expect([...phones.mayMean('+353871234567')]).toEqual(['row 1', 'row 2', 'row 3']);
  expect([...phones.mayMean('+447700900123')]).toEqual([]);
});
