/** Numbers without a country code are those of the country whose law the audit applies, wherever they are compared. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { evaluate, exportPack, justify } from '../../electron/engine/pipeline.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { checkPack } from '../../electron/engine/verify-pack.ts';
import { auditFrom } from './audit-from.ts';

const FILES = {
  'contacts.csv': 'contact_id,email,phone\nC1,ann@x.test,087 123 4567\n',
  'preferences.csv': 'phone,at,kind,channel\n+353871234567,2025-01-02,objection,all\n',
};

async function audited(jurisdiction: 'uk' | 'ie') {
  const audit = await auditFrom(FILES, { asAt: '2025-06-30', jurisdiction });
  await evaluate(audit.store, 'test', UNATTENDED);
  return audit;
}

it('the refusal of an Irish number is that of whoever an Irish audit lists with it', async () => {
  const { store } = await audited('ie');
  expect(store.sources()[0]!.totals!.localNumbers).toEqual({ country: 'IE', numbers: 1 });
  const [contact] = store.findContacts('087 123 4567');
  const { findings } = justify(store).justify(contact!).result;
  expect(findings.find(({ provision }) => provision === 'gdpr_21_3')!.outcome).toBe('not_met');
});

it('in a British audit the number is another', async () => {
  const { store } = await audited('uk');
  const [contact] = store.findContacts('ann@x.test');
  const { findings } = justify(store).justify(contact!).result;
  expect(findings.find(({ provision }) => provision === 'gdpr_21_3')!.outcome).not.toBe('not_met');
});

it('the rows of its evidence pack are read again in the same way', async () => {
  const { store, folder } = await audited('ie');
  await exportPack(store, join(folder, 'pack'), UNATTENDED);
  expect((await checkPack(join(folder, 'pack'), UNATTENDED)).differences).toEqual([]);
});
