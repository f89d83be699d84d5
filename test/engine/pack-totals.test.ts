/** What each file adds up to, in the evidence pack. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
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
  ]);
});
