/** Two imported files of one name: whatever names a row says which of them it is in. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { exportFiles } from '../../electron/engine/export-files.ts';
import { reportOf } from '../../electron/engine/export-report.ts';
import { logDifferences } from '../../electron/engine/held-to-log/log-differences.ts';
import { evaluate, exportPack } from '../../electron/engine/pipeline.ts';
import { sourceNamed } from '../../electron/engine/source-named.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { checkPack } from '../../electron/engine/verify-pack.ts';
import { originalRow, rejectedViews } from '../../electron/engine/views.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import { sourceNames } from '../../shared/report/source-names.ts';
import { auditFrom, type TestAudit } from './audit-from.ts';

/** The contacts of two systems, each with an objection of its own and a row that says nobody. */
async function twoSystems(name: string): Promise<TestAudit> {
  const header = 'contact_id,at,kind,channel';
  const audit = await auditFrom({
    [name]: `${header}\nA1,2025-01-01,objection,all\n,2025-01-02,objection,all\n`,
  });
  await audit.add({
    [name.toUpperCase().replace('CSV', 'csv')]:
      `${header}\nB1,2025-01-03,objection,all\n,2025-01-04,objection,all\n`,
    'campaigns.csv': 'campaign_id,name,sent_at,channel,purpose\nK1,Spring,2025-03-01,email,marketing\n',
    'messages.csv': 'campaign_id,contact_id,sent_at,delivered\nK1,A1,2025-03-01,yes\nK1,B1,2025-03-01,yes\n',
  });
  await evaluate(audit.store, 'test', UNATTENDED);
  return audit;
}

it('numbers only names that several files have, whatever the case', () => {
  const named = [
    { id: 1, name: 'contacts.csv' },
    { id: 2, name: 'orders.csv' },
    { id: 5, name: 'Contacts.csv' },
  ];
  expect([...sourceNames(named).values()]).toEqual([
    'contacts.csv (import 1)',
    'orders.csv',
    'Contacts.csv (import 5)',
  ]);
});

it('are told apart in every table, in the report and in the pack, which verifies', async () => {
  const { store, folder } = await twoSystems('preferences.csv');
  const [first, second] = ['preferences.csv (import 1)', 'PREFERENCES.csv (import 2)'];
  const out = join(folder, 'out');
  mkdirSync(out);
  await exportFiles(store, out, UNATTENDED);
  const linesOf = (path: string): readonly string[] => readFileSync(path, 'utf8').trimEnd().split('\n');
  for (const table of ['contacts.csv', 'messages.csv']) {
    const [, a, b] = linesOf(join(out, table));
    expect(a).toContain(`${first}:1`);
    expect(b).toContain(`${second}:1`);
  }
  expect(linesOf(join(out, 'messages.csv'))[1]).toContain('messages.csv:1');
  expect(linesOf(join(out, 'rejected.csv')).map((line) => line.split(',').slice(0, 2))).toEqual([
    ['file', 'row'],
    [first, '2'],
    [second, '2'],
  ]);
  const { inputs } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
    readonly inputs: readonly { readonly file: string }[];
  };
  expect(inputs.map(({ file }) => file)).toEqual([first, second, 'campaigns.csv', 'messages.csv']);
  expect(rejectedViews(store, { offset: 0, limit: 9 }).rows.map(({ file }) => file)).toEqual([first, second]);
  expect((await originalRow(store, rowRef(2, 1))).file).toBe(second);

  const report = JSON.stringify(await reportOf(store, UNATTENDED));
  for (const name of [first, second]) expect(report.split(`"${name}"`).length).toBeGreaterThan(1);
  expect(report).toContain(`${first}:2. `);
  expect(report.replaceAll(`${first}`, '')).not.toContain('preferences.csv');

  const pack = join(folder, 'pack');
  await exportPack(store, pack, UNATTENDED);
  expect(linesOf(join(pack, 'data/sources.csv')).slice(1, 3)).toEqual([
    expect.stringContaining(`sources/0001-preferences.csv,${first},`),
    expect.stringContaining(`sources/0002-PREFERENCES.csv,${second},`),
  ]);
  expect(readFileSync(join(pack, 'data/totals.csv'), 'utf8')).toContain(`${second},`);
  expect((await checkPack(pack, UNATTENDED)).differences).toEqual([]);

  const db = new DatabaseSync(store.path);
  db.exec('UPDATE source SET rows = 9 WHERE id = 2');
  db.close();
  expect([...logDifferences(store)]).toEqual([expect.stringContaining(`${second}: rows is `)]);
});

it('whose name tells who somebody is are each named by their own number where nobody may be named', async () => {
  const { store, folder } = await twoSystems('ann@x.test-preferences.csv');
  const out = join(folder, 'out');
  mkdirSync(out);
  await exportFiles(store, out, UNATTENDED, { redaction: 'masked' });
  const rejected = readFileSync(join(out, 'rejected.csv'), 'utf8');
  expect(rejected.match(/^file-\d+\.csv/gm)).toEqual(['file-0001.csv', 'file-0002.csv']);
  expect(rejected.toLowerCase()).not.toContain('ann@x.test');
  const { redaction } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')) as {
    readonly redaction: { readonly removed: readonly string[] };
  };
  expect(redaction.removed.join()).toContain('2 imported files, whose names tell who someone is');
});

it('can be meant by name and number', async () => {
  const { store } = await twoSystems('preferences.csv');
  const meant = (by: string): readonly number[] =>
    store.sources().flatMap((source) => (sourceNamed(source, by) ? [source.id] : []));
  expect(meant('preferences.csv')).toEqual([1, 2]);
  expect(meant('Preferences.csv (import 2)')).toEqual([2]);
});
