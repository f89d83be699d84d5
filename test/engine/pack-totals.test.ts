/** What each file adds up to, in the evidence pack. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importLines } from '../../electron/engine/source-lines.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { writeRejected } from '../../electron/engine/write-rejected.ts';
import { writePackTables } from '../../electron/engine/pack/pack-tables.ts';
import { redactor } from '../../electron/report/redact.ts';
import { auditFrom } from './audit-from.ts';

it('has a line for each kind, month, status and currency of a file', async () => {
  const { store, folder } = await auditFrom({
    'transactions.csv': [
      'contact_id,at,kind,status,amount,currency',
      'C1,2025-01-05,sale,completed,10.50,GBP',
      'C2,2025-02-05,sale,completed,"1,234.00",GBP',
      'C3,,sale,refunded,about 5,EUR',
      'C4,soon,sale,completed,4.00,GBP',
      '',
    ].join('\n'),
  });
  const names = writePackTables(
    store,
    folder,
    redactor('full', () => new Uint8Array()),
  );
  expect(names).toContain('totals.csv');
  const { sha256 } = store.sources()[0]!;
  const file = `transactions.csv,${sha256},`;
  expect(readFileSync(join(folder, 'totals.csv'), 'utf8').trimEnd().split('\n')).toEqual([
    'imported_as,sha256,sheet,kind,of,value,records,sum,unread',
    `${file},transaction,,,3,,`,
    `${file},transaction,month,undated,1,,`,
    `${file},transaction,month,2025-01,1,,`,
    `${file},transaction,month,2025-02,1,,`,
    `${file},transaction,status,completed,2,,`,
    `${file},transaction,status,refunded,1,,`,
    `${file},transaction,amount,EUR,0,0.00,1`,
    `${file},transaction,amount,GBP,2,1244.50,0`,
    `${file},transaction,amount of sale completed,GBP,2,1244.50,`,
  ]);
});

it('has what a file comes to with the rows put right since, and what it holds twice', async () => {
  const audit = await auditFrom({
    'transactions.csv': [
      'contact_id,at,kind,status,amount,currency,order_id',
      'C1,2025-01-05,sale,completed,10.50,GBP,7',
      'C1,2025-01-05,sale,completed,10.50,GBP,7',
      'C2,soon,sale,completed,4.00,GBP,8',
      '',
    ].join('\n'),
  });
  const { store, folder } = audit;
  const path = join(folder, 'rejected.csv');
  await writeRejected(store, store.sources()[0]!, path, UNATTENDED);
  await audit.add({ 'fixed.csv': readFileSync(path, 'utf8').replace('soon', '2025-02-05') });
  writePackTables(
    store,
    folder,
    redactor('full', () => new Uint8Array()),
  );
  const lines = readFileSync(join(folder, 'totals.csv'), 'utf8').split('\n');
  const amounts = lines
    .filter((line) => line.includes(',transaction,amount') || line.includes(',repeat,'))
    .map((line) => line.replace(/,[0-9a-f]{64},/, ' '));
  expect(amounts).toEqual([
    'transactions.csv ,transaction,amount,GBP,2,21.00,0',
    'transactions.csv ,transaction,amount of sale completed,GBP,2,21.00,',
    'transactions.csv ,transaction,repeat,GBP,1,10.50,',
    'transactions.csv ,transaction,amount with corrections,GBP,3,25.00,0',
    'fixed.csv ,transaction,amount,GBP,1,4.00,0',
    'fixed.csv ,transaction,amount of sale completed,GBP,1,4.00,',
  ]);
  const told = importLines(store, store.sources().slice(1));
  expect(told[1]).toBe('  1 rejected row put right by fixed.csv');
  expect(told.filter((line) => /^ .*GBP/.test(line))).toEqual([
    '  GBP 21.00 in 2 transactions, adding up "amount"',
    '  of these repeated: GBP 10.50 in 1 transaction, as an earlier row has under the same order number',
    '  with the rows put right since: GBP 25.00 in 3 transactions',
    '  GBP 4.00 in 1 transaction, adding up "amount"',
  ]);
});
