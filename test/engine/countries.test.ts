/** Countries from files to files: the contact's own law, the audit's where none is recorded, and the ECG list as an import. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { contactDetail } from '../../electron/engine/contact-detail.ts';
import { evaluate, exportFiles, justify } from '../../electron/engine/pipeline.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import type { AuditSettings } from '../../shared/model/settings.ts';
import { auditFrom, type Files } from './audit-from.ts';

const CONTACTS = `contact_id,email,country,subscriber,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism
A,a@example.org,,individual,2025-03-02,checkout,direct,Shop Ltd,yes,opt_out_box
B,b@example.at,Austria,individual,2025-03-02,checkout,direct,Shop Ltd,yes,opt_out_box
C,c@example.us,US,individual,2025-03-02,checkout,direct,Shop Ltd,yes,opt_out_box
`;
const TRANSACTIONS = ['A', 'B', 'C'].map((id) => `${id},2025-03-02,sale,shoes,completed`);
const PREFERENCES = 'contact_id,at,kind,channel\nZ,2025-01-01,objection,all\n';

interface Row {
  readonly contact_id: string;
  readonly may_market: string;
  readonly reasons: string;
}

async function audited(files: Files, settings: Partial<AuditSettings> = {}) {
  const { store, folder } = await auditFrom(
    {
      'contacts.csv': CONTACTS,
      'transactions.csv': `contact_id,at,kind,category,status\n${TRANSACTIONS.join('\n')}\n`,
      'preferences.csv': PREFERENCES,
      ...files,
    },
    { asAt: '2025-06-01', ...settings },
  );
  const run = await evaluate(store, 'test', UNATTENDED);
  await exportFiles(store, folder, UNATTENDED);
  const rows = Papa.parse<Row>(readFileSync(join(folder, 'contacts.csv'), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
  const verdicts = Object.fromEntries(rows.map((row) => [row.contact_id, row.may_market]));
  return { store, run, rows, verdicts };
}

it('judges each contact by its own law and says which', async () => {
  const { store, run, rows, verdicts } = await audited({});
  expect(verdicts).toEqual({ A: 'yes', B: 'undetermined', C: 'undetermined', Z: 'no' });
  expect(run.counts.laws).toEqual({ uk: 2, at: 1, undetermined: 1 });
  expect(rows[0]!.reasons).not.toContain('law of');
  expect(rows[1]!.reasons).toContain('The law of Austria was applied (TKG 2021, §174(4))');
  expect(rows[1]!.reasons).toContain('The ECG list was not imported');
  expect(rows[2]!.reasons).toContain('“US”');
  const detail = contactDetail(store, justify(store), 2);
  expect(detail.law).toMatchObject({ law: 'at', name: 'Austria', confidence: 'medium' });
  expect(detail.findings.map(({ citation }) => citation)).toContain('TKG 2021, §174(4) no 2');
  expect(detail.row.law).toBe('at');
});

it('reads the ECG list: who is on it may not be written to, who is not may', async () => {
  const others = await audited({ 'ecg-list.csv': 'email,listed_at\nsomeone@example.at,\n' });
  expect(others.verdicts).toEqual({ A: 'yes', B: 'yes', C: 'undetermined', Z: 'no' });
  const listed = await audited({ 'ecg-list.csv': 'email,listed_at\nB@Example.at,2024-01-01\n' });
  expect(listed.verdicts).toEqual({ A: 'yes', B: 'no', C: 'undetermined', Z: 'no' });
});

it('does not count an entry in the ECG list against a contact in the UK', async () => {
  const { verdicts } = await audited({
    'ecg-list.csv': 'email,listed_at\na@example.org,2024-01-01\n',
  });
  expect(verdicts['A']).toBe('yes');
});

it('takes the audit’s jurisdiction for a contact without a country', async () => {
  const { rows, verdicts } = await audited({}, { jurisdiction: 'pl' });
  expect(verdicts['A']).toBe('no');
  expect(rows[0]!.reasons).toContain('The law of Poland was applied');
});
