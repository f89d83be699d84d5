/** A column that may hold refusals and was not read: nobody is said not to have refused until a person says what it means. */
import { expect, it } from 'vitest';
import { evaluate } from '../../electron/engine/evaluate.ts';
import { justify } from '../../electron/engine/justify.ts';
import { sourceLines } from '../../electron/engine/source-lines.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { auditFrom, type TestAudit } from './audit-from.ts';

const PREFERENCES = 'contact_id,email,at,kind,channel\n2,,2025-01-01,objection,email\n';
const contacts = (value: string): string =>
  `contact_id,email,unsubscribed\n1,ann@x.test,${value}\n2,bob@x.test,\n`;

async function objectionOf({ store }: TestAudit, contact: number): Promise<string> {
  await evaluate(store, 'test', UNATTENDED);
  const { findings } = justify(store).justify(contact).result;
  return findings.find(({ provision }) => provision === 'gdpr_21_3')!.outcome;
}

it.each([
  ['yes', 'undetermined'],
  ['no', 'met'],
  ['', 'met'],
])('“%s” in it leaves no objection %s', async (value, outcome) => {
  const audit = await auditFrom(
    { 'contacts.csv': contacts(value), 'preferences.csv': PREFERENCES },
    { asAt: '2025-06-30' },
  );
  expect(await objectionOf(audit, 1)).toBe(outcome);
  expect(await objectionOf(audit, 2)).toBe('not_met');
});

it('is set aside by the statement that the record of objections is whole', async () => {
  const audit = await auditFrom(
    { 'contacts.csv': contacts('yes'), 'preferences.csv': PREFERENCES },
    { asAt: '2025-06-30', preferencesComplete: true },
  );
  expect(await objectionOf(audit, 1)).toBe('met');
});

it('is told with the account of the file', async () => {
  const { store } = await auditFrom({ 'contacts.csv': contacts('yes') }, { asAt: '2025-06-30' });
  const [source] = store.sources();
  expect(source!.totals?.unread).toEqual([{ heading: 'unsubscribed', mayRefuse: 1 }]);
  expect(sourceLines(source!).join('\n')).toContain(
    '"unsubscribed" was not read, and holds a value that may be a refusal',
  );
});
