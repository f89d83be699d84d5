/** An import withdrawn as a whole: its effect shown first, all of it gone afterwards, and the log keeps what it was. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { isStale } from '../../electron/engine/justify.ts';
import { evaluate } from '../../electron/engine/pipeline.ts';
import { reconciliationOf, sourceOf } from '../../electron/engine/reconciliation.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { withdraw, withdrawalEffect } from '../../electron/engine/withdraw.ts';
import { writeRejected } from '../../electron/engine/write-rejected.ts';
import { auditFrom, type TestAudit } from './audit-from.ts';

const FILES = {
  'contacts.csv': 'contact_id,email,subscriber\nC1,ann@gmail.com,individual\nC2,bob@gmail.com,individual\n',
  'collections.csv':
    'contact_id,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism,refused,point\n' +
    'C1,2025-01-01,checkout,direct,Shop Ltd,yes,opt_out_box,no,both\nC2,2025-01-01,checkout,direct,Shop Ltd,yes,opt_out_box,no,both\n',
  'transactions.csv':
    'contact_id,at,kind,product,category,status\nC1,2025-01-01,sale,Lamp,lighting,completed\nC2,2025-01-01,sale,Lamp,lighting,completed\n',
  'campaigns.csv':
    'campaign_id,sent_at,channel,purpose,promoted,category,own_product,means_of_refusing,valid_address\nK1,2025-03-01,email,marketing,Lamps,lighting,yes,yes,yes\n',
  'messages.csv': 'campaign_id,contact_id,sent_at\nK1,C1,2025-03-01\nK1,C2,2025-03-01\n',
};
const REFUSALS = {
  'preferences.csv':
    'contact_id,email,at,kind,channel,method\nC2,,2025-02-01,objection,email,unsubscribe_link\n,eve@gmail.com,2025-02-01,objection,email,unsubscribe_link\n,frank@gmail.com,soon,objection,email,form\n',
};

async function evaluated(): Promise<TestAudit> {
  const audit = await auditFrom(FILES, { preferencesComplete: true });
  await audit.add(REFUSALS);
  await evaluate(audit.store, 'test', UNATTENDED);
  return audit;
}

const PREFERENCES = 6;

it('shows what it would change, and changes nothing', async () => {
  const { store } = await evaluated();
  const log = store.logLength();
  const before = store.latestRun()!;
  const effect = await withdrawalEffect(store, PREFERENCES, UNATTENDED);
  expect(effect).toMatchObject({
    files: ['preferences.csv'],
    rows: 3,
    records: { preference: 2, contact: 0, message: 0 },
    outcomes: {
      contactsGone: 1,
      moves: [{ from: 'no', to: 'yes', count: 1 }],
      messagesBefore: { no: 1 },
      messagesAfter: { no: 0, yes: 2 },
    },
  });
  expect(store.logLength()).toBe(log);
  expect(store.sources()).toHaveLength(6);
  expect(store.latestRun()).toEqual(before);
  expect(isStale(store, before)).toBe(false);
});

it('takes all of the import out, evaluates what is left, and logs what it was', async () => {
  const { store, folder } = await evaluated();
  const { sha256 } = sourceOf(store, PREFERENCES);
  await withdraw(store, PREFERENCES, 'officer', UNATTENDED);
  expect(store.sources().map(({ name }) => name)).not.toContain('preferences.csv');
  expect(store.evidenceCounts().preference).toBe(0);
  expect(store.rejectedRows({ offset: 0, limit: 10 })).toEqual([]);
  expect(store.latestRun()!.counts.contacts).toEqual({ yes: 2, no: 0, undetermined: 0 });
  expect(isStale(store, store.latestRun()!)).toBe(false);
  expect(store.log({ offset: 1, limit: 1 })[0]).toMatchObject({
    actor: 'officer',
    action: 'source_withdrawn',
    detail: { name: 'preferences.csv', sha256, rows: 3, accepted: 2, rejected: 1 },
  });
  expect(store.verifyLog()).toBeNull();
  // Nobody's details stay behind, not even on the disk.
  const db = new DatabaseSync(join(folder, 'audit.soia'));
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const count = (from: string): unknown => db.prepare(`SELECT count(*) AS n FROM ${from}`).get();
  expect(count('source WHERE id = 6')).toEqual({ n: 0 });
  for (const table of ['source_chunk', 'source_mark', 'rejected_row', 'preference'])
    expect(count(`${table} WHERE source = 6`)).toEqual({ n: 0 });
  expect(db.prepare("SELECT count(*) AS n FROM contact_key WHERE value LIKE '%eve@%'").get()).toEqual({
    n: 0,
  });
  expect(db.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  db.close();
  expect(readFileSync(join(folder, 'audit.soia')).includes('eve@gmail.com')).toBe(false);
});

it('takes corrections of its rows with it; and withdrawing corrections alone rejects those rows again', async () => {
  const audit = await evaluated();
  const { store, folder } = audit;
  const path = join(folder, 'rejected.csv');
  await writeRejected(store, sourceOf(store, PREFERENCES), path, UNATTENDED);
  const fixed = readFileSync(path, 'utf8').replace('soon', '2025-02-02');
  await audit.add({ 'fixed.csv': fixed });
  await evaluate(store, 'test', UNATTENDED);
  expect(reconciliationOf(store, sourceOf(store, PREFERENCES)).waiting).toBe(0);
  await withdraw(store, 7, 'officer', UNATTENDED);
  expect(reconciliationOf(store, sourceOf(store, PREFERENCES)).waiting).toBe(1);
  await audit.add({ 'fixed again.csv': `${fixed}\r\n` });
  expect((await withdrawalEffect(store, PREFERENCES, UNATTENDED)).files).toEqual([
    'preferences.csv',
    'fixed again.csv',
  ]);
  await withdraw(store, PREFERENCES, 'officer', UNATTENDED);
  expect(store.sources()).toHaveLength(5);
  expect(store.evidenceCounts().preference).toBe(0);
});

it('of everything leaves an audit without evidence, whose last run is out of date', async () => {
  const { store } = await auditFrom({ 'contacts.csv': FILES['contacts.csv'] });
  store.saveSettings({ ...store.settings(), asAt: '2025-06-30' }, 'test');
  await evaluate(store, 'test', UNATTENDED);
  expect((await withdrawalEffect(store, 1, UNATTENDED)).outcomes).toMatchObject({
    contactsGone: null,
    messagesAfter: null,
    notEvaluated: expect.stringContaining('no contacts'),
  });
  expect((await withdraw(store, 1, 'officer', UNATTENDED)).notEvaluated).toContain('no contacts');
  expect(store.sources()).toEqual([]);
  expect(isStale(store, store.latestRun()!)).toBe(true);
});

it('before anything was evaluated has no outcomes to change', async () => {
  const { store } = await auditFrom(FILES);
  expect((await withdrawalEffect(store, 1, UNATTENDED)).outcomes).toBeNull();
  await expect(withdrawalEffect(store, 99, UNATTENDED)).rejects.toMatchObject({ code: 'no_such_source' });
});
