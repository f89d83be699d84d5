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

it('has deals on several rows: how often the amount was added, and which of them differ', async () => {
  const row = (id: string, amount: string, product: string): string =>
    `${id},Fit-out,Closed Won,${amount},GBP,2025-02-01,2025-01-01,8001,${product}`;
  const { store, folder } = await auditFrom({
    'deals.csv': [
      'Record ID,Deal Name,Deal Stage,Amount,Currency,Close Date,Create Date,Associated Contact IDs,Product',
      row('D-1', '100.00', 'Desk'),
      row('D-1', '100.00', 'Chair'),
      row('D-2', '40.00', 'Lamp'),
      row('D-2', '60.00', 'Bulb'),
      row('D-2', '40.00', 'Lamp'),
      '',
    ].join('\n'),
  });
  const tableOf = (level: 'full' | 'masked'): readonly string[] => {
    writePackTables(
      store,
      folder,
      redactor(level, () => new Uint8Array(32)),
    );
    return readFileSync(join(folder, 'totals.csv'), 'utf8')
      .split('\n')
      .filter(
        (line) =>
          /,(deal|number of a deal) /.test(line) || line.includes(',amount,') || line.includes(',repeat,'),
      )
      .map((line) => line.replace(/^.*,transaction,/, ''));
  };
  const deals = ['deal added once,1 deals,2,,', 'deal that differs,1 deals,3,,'];
  const sums = ['amount,GBP,4,240.00,0', 'repeat,GBP,1,40.00,'];
  expect(tableOf('full')).toEqual([...sums, ...deals, 'number of a deal that differs,D-2,,,']);
  expect(tableOf('masked')).toEqual([...sums, ...deals]);
  expect(importLines(store, store.sources()).filter((line) => line.includes('deal '))).toEqual([
    '  1 deal comes on 2 rows, each with the amount of the whole deal, which was added once',
    '  1 deal comes on 3 rows with different amounts, currencies or states, so that it cannot be told whether they are lines of the deal: each row was added (D-2)',
  ]);
});
