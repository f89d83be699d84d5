/** What the lines of an order come to: the price of one piece by the quantity, or the line's own total, and never the price alone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { faultsOf } from '../../electron/import/mapping/check.ts';
import type { Mapping } from '../../shared/model/mapping.ts';
import { product } from '../../shared/model/amount.ts';
import { readListed, records } from './read-file.ts';

async function linesIn(name: string, text: string): Promise<readonly unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lines-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  writeFileSync(path, text);
  return records(await readListed({ path, name })).flatMap((one) =>
    one.kind === 'transaction' ? [[one.product, one.amount, one.currency]] : [],
  );
}

it('multiplies what one piece of a WooCommerce line costs', async () => {
  const order = '7,completed,2025-01-02,a@x.test,GBP,64.00';
  expect(
    await linesIn(
      'orders.csv',
      [
        'Order Number,Order Status,Order Date,Email (Billing),Order Currency,Order Total Amount,Item Name,Quantity,Item Cost',
        `${order},Lamp,3,10.10`,
        `${order},Bulb,1,4.50`,
        `${order},Shade,some,4.50`,
        `${order},Plug,,2.00`,
        '',
      ].join('\n'),
    ),
  ).toEqual([
    ['Lamp', '30.30', 'GBP'],
    ['Bulb', '4.50', 'GBP'],
    // No number: the amount says so, and is counted as one that could not be added.
    ['Shade', '4.50 × some', 'GBP'],
    ['Plug', null, 'GBP'],
  ]);
});

it('reads the total of each product of a WebToffee order beside its name', async () => {
  const header = [
    'order_id,order_number,order_date,status,customer_email,order_total,order_currency',
    'Product Item 1 Name,Product Item 1 Quantity,Product Item 1 Total',
    'Product Item 2 Name,Product Item 2 Quantity,Product Item 2 Total',
  ].join(',');
  const rows = [
    '7,7,2025-01-02 10:00:00,completed,a@x.test,41.00,GBP,Lamp,3,30.00,Bulb,1,4.50',
    '8,8,2025-01-03 10:00:00,completed,b@x.test,7.00,GBP,Cup,1,7.00,,,',
  ];
  expect(await linesIn('orders.csv', `${[header, ...rows].join('\n')}\n`)).toEqual([
    ['Lamp', '30.00', 'GBP'],
    ['Bulb', '4.50', 'GBP'],
    ['Cup', '7.00', 'GBP'],
  ]);
});

it.each([
  [['0.10', '3'], '0.30'],
  [['£1,234.50', '2.00'], '2469.00'],
  [['-4.50', '2'], '-9.00'],
  [['0.125', '2'], '0.25'],
  [['9007199254740993.01', '3'], '27021597764222979.03'],
  [['0.0125', '0.5'], null],
  [['4.50', 'some'], null],
])('the product of %j is %s, exactly or not at all', (texts, amount) => {
  expect(product(texts)).toBe(amount);
});

it('takes no column beside what is not repeated over columns', () => {
  const mapping: Mapping = {
    system: 'till',
    who: { email: { from: 'column', columns: ['email'] } },
    dates: { order: 'iso', zone: 'london' },
    blanks: [],
    group: null,
    footers: [],
    records: [
      {
        kind: 'transaction',
        fields: {
          kind: { from: 'constant', value: 'sale' },
          amount: { from: 'beside', pattern: 'item * total' },
        },
      },
    ],
  };
  const repeated = (pattern: string): Mapping => ({
    ...mapping,
    records: [{ ...mapping.records[0]!, each: { over: 'columns_like', pattern } }],
  });
  expect(faultsOf(mapping).join()).toContain('beside');
  expect(faultsOf(repeated('item * name'))).toEqual([]);
});
