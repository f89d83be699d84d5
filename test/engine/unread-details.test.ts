/** A contact whose address or number cannot be read is accepted, told of with its file, and has no such detail in the evaluation. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { evaluate } from '../../electron/engine/evaluate.ts';
import { reportOf } from '../../electron/engine/export-report.ts';
import { dossierOf } from '../../electron/engine/export-dossier.ts';
import { justify } from '../../electron/engine/justify.ts';
import { writePackTables } from '../../electron/engine/pack/pack-tables.ts';
import { reconciliationOf, sourceOf } from '../../electron/engine/reconciliation.ts';
import { recordView } from '../../electron/engine/record-view.ts';
import { importLines, sourceWarnings } from '../../electron/engine/source-lines.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { writeRejected } from '../../electron/engine/write-rejected.ts';
import { redactor } from '../../electron/report/redact.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import { auditFrom, type TestAudit } from './audit-from.ts';

const CONTACTS = [
  'contact_id,email,phone',
  'C1,ann at example.org,07700 900123',
  'C2,bob@x.test,4.47912E+11',
  'C3,cy at example.org,353871234567',
  'C4,n/a,+447700900124',
  '',
].join('\n');

const TOLD = [
  '2 rows hold an email address in "email" that cannot be read; the contacts are kept without it (rows 1 and 3)',
  '1 row holds a phone number in "phone" whose last digits a spreadsheet cut off; the contact is kept without it (row 2): export the file again and import it without opening it there',
  '1 row holds a phone number in "phone" that is not whole, perhaps because a spreadsheet took a zero, a + or a country code away; the contact is kept without it (row 3): export the file again and import it without opening it there',
];
const LOCAL =
  '1 phone number has no country code, and was read as one of the audit’s country (United Kingdom)';

async function factsOf({ store }: TestAudit, contact: number) {
  await evaluate(store, 'test', UNATTENDED);
  return justify(store).justify(contact);
}

it('is told in the account of the file, on the terminal, in the report and in the pack', async () => {
  const audit = await auditFrom({ 'contacts.csv': CONTACTS }, { asAt: '2025-06-30' });
  const { store, folder } = audit;
  const got = reconciliationOf(store, sourceOf(store, 1));
  expect(got).toMatchObject({
    accepted: 4,
    rejected: 0,
    totals: {
      unreadDetails: [
        { heading: 'email', fault: 'no_address', rows: 2, first: [1, 3] },
        { heading: 'phone', fault: 'cut_off', rows: 1, first: [2] },
        { heading: 'phone', fault: 'not_whole', rows: 1, first: [3] },
      ],
      localNumbers: { country: 'GB', numbers: 1 },
    },
  });
  const [source] = store.sources();
  expect(sourceWarnings(source!)).toEqual(TOLD);
  expect(importLines(store, [source!])).toEqual(
    expect.arrayContaining([...TOLD, LOCAL].map((line) => `  ${line}`)),
  );
  await evaluate(store, 'test', UNATTENDED);
  const report = JSON.stringify(await reportOf(store, UNATTENDED));
  for (const line of [...TOLD, LOCAL]) expect(report).toContain(JSON.stringify(`contacts.csv: ${line}.`));
  writePackTables(
    store,
    folder,
    redactor('full', () => new Uint8Array()),
  );
  const lines = readFileSync(join(folder, 'totals.csv'), 'utf8')
    .split('\n')
    .flatMap((line) => /^contacts\.csv,[0-9a-f]{64},,,(.*(?:detail|country).*)$/.exec(line)?.[1] ?? []);
  expect(lines).toEqual([
    'rows kept without a detail: no_address,email,2,,',
    'rows kept without a detail: cut_off,phone,1,,',
    'rows kept without a detail: not_whole,phone,1,,',
    '"phone numbers without a country code, read as of",GB,1,,',
  ]);
});

it('stays with its file where another one puts rejected rows right, and is told of that one too', async () => {
  const audit = await auditFrom({
    'contacts.csv': 'contact_id,email,subscriber\nC1,ann at x,\nC2,bob@x.test,maybe\n',
  });
  const { store, folder } = audit;
  const path = join(folder, 'rejected.csv');
  await writeRejected(store, sourceOf(store, 1), path, UNATTENDED);
  const fixed = readFileSync(path, 'utf8').replace('maybe', 'individual').replace('bob@x.test', 'bob at x');
  await audit.add({ 'fixed.csv': fixed });
  const unread = (id: number) => reconciliationOf(store, sourceOf(store, id)).totals;
  const detail = { heading: 'email', fault: 'no_address', rows: 1, first: [1] };
  expect(unread(1)).toMatchObject({ kinds: { contact: 2 }, unreadDetails: [detail] });
  expect(unread(2)).toMatchObject({ kinds: { contact: 1 }, unreadDetails: [detail] });
});

it('is no address to the evaluation, and a refusal by id counts all the same', async () => {
  const audit = await auditFrom(
    {
      'contacts.csv': CONTACTS,
      'preferences.csv':
        'contact_id,email,at,kind,channel\nC3,cy at example.org,2025-01-01,objection,email\nC2,,2025-01-01,consent,email\n',
    },
    { asAt: '2025-06-30', preferencesComplete: true },
  );
  const refused = await factsOf(audit, 3);
  expect(refused.facts.subscriber).toMatchObject({ hasEmail: false, hasPhone: false });
  const objection = refused.result.findings.find(({ provision }) => provision === 'gdpr_21_3')!;
  expect(objection.outcome).toBe('not_met');
  expect((await factsOf(audit, 2)).facts.subscriber).toMatchObject({ hasEmail: true, hasPhone: false });
  expect(sourceWarnings(sourceOf(audit.store, 2))).toEqual([
    '1 row holds an email address in "email" that cannot be read; the row is kept without it (row 1)',
  ]);
});

it('is not met by a message or a refusal to the same text, which are rejected without an id', async () => {
  const audit = await auditFrom({
    'contacts.csv': CONTACTS,
    'messages.csv':
      'campaign_id,contact_id,email,sent_at\nK1,C1,ann at example.org,2025-03-01\nK1,,ann at example.org,2025-03-01\n',
  });
  const { counts } = sourceOf(audit.store, 2);
  expect(counts).toMatchObject({ accepted: 1, rejected: 1 });
  expect((await factsOf(audit, 1)).facts.messages).toHaveLength(1);
});

it('stands as the file has it in the record and the dossier, which say that it cannot be compared', async () => {
  const { store } = await auditFrom({ 'contacts.csv': CONTACTS }, { asAt: '2025-06-30' });
  await evaluate(store, 'test', UNATTENDED);
  const [record] = store.recordsOf(rowRef(1, 1)).map(recordView);
  expect(record!.values).toEqual(
    expect.arrayContaining([
      { name: 'Email', value: 'ann at example.org' },
      { name: 'Email, as compared', value: 'cannot be compared' },
      { name: 'Phone', value: '07700 900123' },
      { name: 'Phone, as compared', value: '+447700900123' },
    ]),
  );
  const dossier = JSON.stringify(await dossierOf(store, 1, UNATTENDED));
  expect(dossier).toContain('"ann at example.org (cannot be compared)","07700 900123 (+447700900123)"');
});

it('is not shown where another row of the contact has one that can be read', async () => {
  const audit = await auditFrom(
    {
      'contacts.csv': 'contact_id,email,phone\nC1,ann at x,12\nC1,ann@x.test,07700 900123\n',
    },
    { asAt: '2025-06-30' },
  );
  await factsOf(audit, 1);
  expect(audit.store.contactIdentity(1)).toMatchObject({ email: 'ann@x.test', phone: '07700 900123' });
});
