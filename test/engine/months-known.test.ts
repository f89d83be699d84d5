/** Evidence of which only the month is known: what one of its days would decide otherwise is left open, and the month is named. */
import { describe, expect, it } from 'vitest';
import { evaluate, justify } from '../../electron/engine/pipeline.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { reasonText } from '../../shared/report/reasons.ts';
import { auditFrom, type Files } from './audit-from.ts';

/** One purchase in February, and messages in March, April and May about the same, each with a means of refusing. */
const FILES: Files = {
  'contacts.csv': 'contact_id,email,subscriber\nC1,a@gmail.com,individual\n',
  'collections.csv':
    'contact_id,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism,refused,point\nC1,2025-02-01,checkout,direct,Shop Ltd,yes,opt_out_box,no,both\n',
  'transactions.csv': 'contact_id,at,kind,category,status\nC1,2025-02-01,sale,shoes,completed\n',
  'campaigns.csv':
    'campaign_id,channel,purpose,category,own_product,promotes_type,means_of_refusing,valid_address,identity_concealed\nK,email,marketing,shoes,yes,product,yes,yes,no\n',
  'messages.csv':
    'campaign_id,contact_id,sent_at,delivered\nK,C1,2025-03-20,yes\nK,C1,2025-04-10,yes\nK,C1,2025-05-02,yes\n',
};

async function judged(files: Files) {
  const { store } = await auditFrom({ ...FILES, ...files }, { preferencesComplete: true });
  await evaluate(store, 'test', UNATTENDED);
  const [only] = [...justify(store).all()];
  const run = store.latestRun()!;
  return { messages: only!.result.messages, run };
}
const lawful = async (files: Files): Promise<readonly string[]> =>
  (await judged(files)).messages.map((message) => message.lawful);

describe('a month', () => {
  it('of an objection bars what came after it, leaves open what came in it, and not what came before', async () => {
    const files = { 'preferences.csv': 'contact_id,at,kind\nC1,2025-04,objection\n' };
    expect(await lawful({})).toEqual(['yes', 'yes', 'yes']);
    expect(await lawful(files)).toEqual(['yes', 'undetermined', 'no']);
    const { messages } = await judged(files);
    const said = messages.map(({ findings }) => findings.at(-1)!.reasons.map(reasonText).join(' '));
    expect(said[1]).toContain('An objection of a day in April 2025 cannot be placed');
    expect(said[2]).toContain('of a day in April 2025');
  });

  it('of the collection leaves open whether a message of that month came after it', async () => {
    expect(
      await lawful({ 'collections.csv': FILES['collections.csv']!.replace('2025-02-01', '2025-03') }),
    ).toEqual(['undetermined', 'yes', 'yes']);
  });

  it('of a message is the month that it is counted in, and a year is none', async () => {
    const { run } = await judged({
      'messages.csv':
        'campaign_id,contact_id,sent_at,delivered\nK,C1,2025-03,yes\nK,C1,2025,yes\nK,C1,2025-03-09,yes\n',
    });
    expect(Object.keys(run.counts.messageDays)).toEqual(['', '2025-03', '2025-03-09']);
  });

  it('as the latest of all dates puts the audit at its end', async () => {
    const { run } = await judged({ 'preferences.csv': 'contact_id,at,kind\nC1,2025-06,objection\n' });
    expect(run.asAt).toBe('2025-06-30');
  });

  it('is no day to audit at', async () => {
    const { store } = await auditFrom(FILES, { asAt: '2025-06' });
    await expect(evaluate(store, 'test', UNATTENDED)).rejects.toThrow('"2025-06" is not a date');
  });
});
