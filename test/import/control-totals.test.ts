/** Control totals of every export with amounts: what they add up, and that it is what the columns of the file add up to. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { amountColumns, amountsAreOfDeals } from '../../electron/import/mapping/amount-columns.ts';
import { PRESETS } from '../../electron/import/presets/index.ts';
import { Totals } from '../../electron/import/totals.ts';
import type { SourceTotals } from '../../shared/model/source-totals.ts';
import { codes, readListed } from './read-file.ts';

type Read = Awaited<ReturnType<typeof readListed>>;

interface Case {
  readonly preset: string;
  readonly file?: string;
  readonly lines: readonly string[];
  /** What the amounts are said to be taken from. */
  readonly from: readonly string[];
  /** By currency. */
  readonly sums: Readonly<Record<string, string>>;
  readonly parts?: readonly string[];
  readonly rejected?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    preset: 'template.transactions',
    file: 'transactions.csv',
    lines: [
      'contact_id,at,kind,status,amount,currency',
      'C1,2025-01-05,sale,completed,0.10,GBP',
      'C1,2025-01-06,sale,refunded,0.20,GBP',
      'C1,2025-01-06,quote,open,"1,000.00",GBP',
    ],
    from: ['amount'],
    sums: { GBP: '1000.30' },
    parts: ['quote open 1000.00', 'sale completed 0.10', 'sale refunded 0.20'],
  },
  {
    preset: 'shopify.orders',
    lines: [
      'Name,Email,Financial Status,Currency,Subtotal,Shipping,Total,Lineitem quantity,Lineitem name,Lineitem price,Created at,Cancelled at',
      '#1,a@x.test,paid,GBP,30.00,4.50,34.50,3,Lamp,10.00,2025-01-02 10:00:00 +0000,',
      '#1,a@x.test,,,,,,1,Bulb,4.50,2025-01-02 10:00:00 +0000,',
      '#2,b@x.test,paid,GBP,7.00,0.00,7.00,1,Cup,7.00,2025-01-03 10:00:00 +0000,2025-01-04 10:00:00 +0000',
    ],
    from: ['Total'],
    sums: { GBP: '41.50' },
    parts: ['sale cancelled 7.00', 'sale completed 34.50'],
  },
  {
    preset: 'shopify.abandoned_checkouts',
    lines: [
      'Id,Name,Email,Abandoned Checkout URL,Currency,Total,Lineitem quantity,Lineitem name,Lineitem price,Created at',
      '1,#1,a@x.test,https://x.test/1,GBP,34.50,3,Lamp,10.00,2025-01-02 10:00:00 +0000',
      '1,#1,a@x.test,,,,1,Bulb,4.50,',
    ],
    from: ['Total'],
    sums: { GBP: '34.50' },
    parts: ['basket abandoned 34.50'],
  },
  {
    preset: 'woocommerce.orders',
    lines: [
      'Order Number,Order Status,Order Date,Email (Billing),Order Currency,Order Total Amount,Item Name,Quantity,Item Cost',
      '7,completed,2025-01-02,a@x.test,GBP,64.00,Lamp,3,10.10',
      '7,completed,2025-01-02,a@x.test,GBP,64.00,Bulb,1,4.50',
    ],
    from: ['Item Cost × Quantity'],
    sums: { GBP: '34.80' },
  },
  {
    preset: 'woocommerce.orders',
    lines: [
      'Order Number,Order Status,Order Date,Email (Billing),Order Currency,Item Name,Quantity,Item Cost,Order Line Total',
      '7,completed,2025-01-02,a@x.test,GBP,Lamp,3,10.10,29.30',
    ],
    from: ['Order Line Total', 'Item Cost × Quantity'],
    sums: { GBP: '29.30' },
  },
  {
    preset: 'woocommerce.orders_wide',
    lines: [
      'order_id,order_number,order_date,status,customer_email,order_total,order_currency,Product Item 1 Name,Product Item 1 Total,Product Item 2 Name,Product Item 2 Total',
      '7,7,2025-01-02 10:00:00,completed,a@x.test,41.00,GBP,Lamp,30.00,Bulb,4.50',
      '8,8,2025-01-03 10:00:00,completed,b@x.test,7.00,GBP,Cup,7.00,,',
    ],
    from: ['product item * total'],
    sums: { GBP: '41.50' },
  },
  {
    preset: 'eventbrite.attendees',
    lines: [
      'Order #,Order Date,First Name,Last Name,Email,Event Name,Ticket Type,Currency,Total Paid,Attendee Status',
      '1,2025-01-02 10:00:00,Ann,Bell,a@x.test,Fair,Adult,GBP,12.50,Attending',
      '1,2025-01-02 10:00:00,Bo,Bell,b@x.test,Fair,Child,GBP,7.25,Attending',
    ],
    from: ['Total Paid'],
    sums: { GBP: '19.75' },
  },
  {
    preset: 'quickbooks.invoices',
    lines: [
      'Date,Num,Customer,Memo/Description,Due Date,Amount,Open Balance,Currency',
      '15/01/2025,1041,Ann,Stay,20/01/2025,"43,000,000.00",0.00,IDR',
      '02/02/2025,1042,Bo,Visa,05/02/2025,"1,100.00",0.00,USD',
      'Total,,,,,"43,001,100.00",,',
    ],
    from: ['Amount'],
    sums: { IDR: '43000000.00', USD: '1100.00' },
    rejected: ['footer'],
  },
  {
    preset: 'quickbooks.sales',
    lines: [
      'Transaction date,Transaction type,No.,Name,Memo,Due date,Total,Status',
      '13/01/2025,Invoice,1,Ann,,,100.00,Paid',
      '14/01/2025,Estimate,2,Ann,,,30.00,Pending',
      '15/01/2025,Payment,3,Ann,,,-100.00,Closed',
      '16/01/2025,Credit Memo,4,Ann,,,-20.00,Closed',
    ],
    from: ['Total'],
    sums: { '': '130.00' },
    parts: ['quote open 30.00', 'sale completed 100.00'],
    rejected: ['no_evidence', 'no_evidence'],
  },
  {
    preset: 'hubspot.deals',
    lines: [
      'Record ID,Deal Name,Deal Stage,Amount,Currency,Close Date,Create Date,Associated Contact IDs',
      '1,Lamp,Closed Won,1000,GBP,2025-02-01,2025-01-01,8001;8002',
      '2,Desk,Closed Lost,500.50,GBP,2025-02-01,2025-01-01,8001',
    ],
    from: ['Amount'],
    sums: { GBP: '1500.50' },
  },
  {
    preset: 'salesforce.opportunities',
    lines: [
      'Id,IsDeleted,AccountId,Name,StageName,Amount,CloseDate,IsClosed,IsWon,CreatedDate,ContactId',
      '006000000000001,false,001000000000001,Lamp,Closed Won,500000.0,2025-02-01,true,true,2025-01-01T00:00:00.000Z,003000000000001',
      '006000000000002,true,001000000000001,Desk,Closed Won,100.0,2025-02-01,true,true,2025-01-01T00:00:00.000Z,003000000000001',
    ],
    from: ['Amount'],
    sums: { '': '500100.00' },
    parts: ['sale cancelled 100.00', 'sale completed 500000.00'],
  },
  {
    preset: 'salesforce.opportunity_report',
    lines: [
      'Opportunity Name,Account Name,Stage,Amount,Close Date,Won,Closed,Created Date,Opportunity ID,Contact ID',
      'Lamp,Acme,Closed Won,"GBP 1,500.00",13/02/2025,1,1,01/01/2025,006000000000001,003000000000001',
      'Desk,Acme,Closed Lost,GBP 250.50,14/02/2025,0,1,01/01/2025,006000000000002,003000000000001',
    ],
    from: ['Amount'],
    sums: { '': '1750.50' },
  },
  {
    preset: 'pipedrive.deals',
    lines: [
      'Deal - ID,Deal - Title,Deal - Value,Deal - Currency,Deal - Status,Deal - Won time,Deal - Deal created,Person - Email',
      '1,Lamp,100.00,EUR,Won,2025-02-01 10:00:00,2025-01-01 10:00:00,a@x.test',
      '2,Desk,50.00,EUR,Open,,2025-01-01 10:00:00,b@x.test',
    ],
    from: ['Deal - Value'],
    sums: { EUR: '150.00' },
  },
  {
    preset: 'zoho.deals',
    lines: [
      'Record Id,Deal Name,Account Name,Contact Name,Contact Name.id,Amount,Currency,Closing Date,Stage,Created Time',
      'zcrm_1,Lamp,Acme,Ann,zcrm_9,£ 10.50,GBP,2025-02-01,Closed Won,2025-01-01 10:00:00',
      'zcrm_2,Desk,Acme,Ann,zcrm_9,£ 0.50,GBP,2025-02-01,Closed Lost,2025-01-01 10:00:00',
    ],
    from: ['Amount'],
    sums: { GBP: '11.00' },
  },
  {
    preset: 'zoho.sales',
    lines: [
      'Record Id,Subject,Invoice Date,Status,Contact Name,Contact Name.id,Account Name,Product Details,Sub Total,Grand Total,Currency',
      'zcrm_1,March,2025-03-01,Paid,Ann,zcrm_9,Acme,Lamp,10.00,12.00,GBP',
    ],
    from: ['Grand Total'],
    sums: { GBP: '12.00' },
  },
  {
    preset: 'dynamics.opportunities',
    lines: [
      '(Do Not Modify) Opportunity,Topic,Potential Customer,Status,Est. Revenue,Actual Revenue,Actual Close Date,Created On,Email Address (Contact)',
      '1,Lamp,Ann,Won,£100.00,"£1,090.00",2025-02-01,2025-01-01,a@x.test',
      '2,Desk,Ann,Open,£50.00,,,2025-01-01,a@x.test',
    ],
    from: ['Actual Revenue', 'Est. Revenue'],
    sums: { '': '1140.00' },
  },
  {
    preset: 'civicrm.contributions',
    lines: [
      'Contact ID,Contribution ID,Financial Type,Total Amount,Currency,Contribution Date,Contribution Status',
      '1,1,Event Fee,25.00,GBP,2025-01-02,Completed',
      '2,2,Donation,5.00,GBP,2025-01-02,Completed',
    ],
    from: ['Total Amount'],
    sums: { GBP: '30.00' },
  },
];

async function readFixture(name: string, lines: readonly string[]): Promise<Read> {
  const folder = mkdtempSync(join(tmpdir(), 'totals-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return readListed({ path, name });
}

function totalsOf({ recognition, rows }: Read): SourceTotals {
  const totals = new Totals(amountsAreOfDeals(recognition));
  for (const row of rows) if ('records' in row) totals.add(row.records);
  return totals.totals();
}

it.each(CASES)(
  '$preset',
  async ({ preset, file = 'export.csv', lines, from, sums, parts, rejected = [] }) => {
    const read = await readFixture(file, lines);
    expect(read.recognition.preset).toBe(preset);
    expect(codes(read).filter((code) => code !== 'accepted')).toEqual(rejected);
    const { amounts, amountParts = [], repeats, deals } = totalsOf(read);
    expect(Object.fromEntries(amounts.map(({ currency, sum }) => [currency ?? '', sum]))).toEqual(sums);
    expect(amounts.every(({ unread }) => unread === 0)).toBe(true);
    if (parts !== undefined)
      expect(amountParts.map(({ type, status, sum }) => `${type} ${status} ${sum}`)).toEqual(parts);
    expect(repeats).toBeUndefined();
    expect(deals).toBeUndefined();
    expect(amountColumns(read.recognition, read.dialect.header)).toEqual(from);
  },
);

it('holds every export with amounts', () => {
  const withAmounts = PRESETS.filter(({ mapping }) =>
    mapping?.records.some(({ kind, fields }) => kind === 'transaction' && Object.hasOwn(fields, 'amount')),
  );
  const tried = new Set(CASES.map(({ preset }) => preset));
  expect(withAmounts.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
});

/** Rows of a deal named `D1` with these products and amounts, with a way to say them for each system. */
const DEALS: readonly {
  readonly preset: string;
  readonly header: string;
  readonly row: (deal: string, product: string, amount: string, contact: string) => string;
}[] = [
  {
    preset: 'salesforce.opportunity_report',
    header:
      'Opportunity Name,Account Name,Stage,Amount,Close Date,Won,Closed,Created Date,Opportunity ID,Contact ID,Product Name',
    row: (deal, product, amount, contact) =>
      `Fit-out,Acme,Closed Won,${amount},13/02/2025,1,1,01/01/2025,${deal},${contact},${product}`,
  },
  {
    preset: 'salesforce.opportunities',
    header:
      'Id,IsDeleted,AccountId,Name,StageName,Amount,CloseDate,IsClosed,IsWon,CreatedDate,ContactId,Product Name',
    row: (deal, product, amount, contact) =>
      `${deal},false,001,Fit-out,Closed Won,${amount},2025-02-01,true,true,2025-01-01T00:00:00.000Z,${contact},${product}`,
  },
  {
    preset: 'pipedrive.deals',
    header:
      'Deal - ID,Deal - Title,Deal - Value,Deal - Status,Deal - Won time,Deal - Deal created,Person - Email,Product - Name',
    row: (deal, product, amount, contact) =>
      `${deal},Fit-out,${amount},Won,2025-02-01 10:00:00,2025-01-01 10:00:00,${contact}@x.test,${product}`,
  },
  {
    preset: 'hubspot.deals',
    header: 'Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Associated Contact IDs,Product',
    row: (deal, product, amount, contact) =>
      `${deal},Fit-out,Closed Won,${amount},2025-02-01,2025-01-01,${contact},${product}`,
  },
  {
    preset: 'zoho.deals',
    header: 'Record Id,Deal Name,Account Name,Contact Name,Contact Name.id,Amount,Closing Date,Stage',
    row: (deal, _product, amount, contact) =>
      `${deal},Fit-out,Acme,Ann,${contact},${amount},2025-02-01,Closed Won`,
  },
  {
    preset: 'zoho.sales',
    header:
      'Record Id,Subject,Invoice Date,Status,Contact Name,Contact Name.id,Account Name,Product Details,Grand Total',
    row: (deal, product, amount, contact) =>
      `${deal},March,2025-03-01,Paid,Ann,${contact},Acme,${product},${amount}`,
  },
  {
    preset: 'dynamics.opportunities',
    header:
      '(Do Not Modify) Opportunity,Topic,Potential Customer,Status,Est. Revenue,Actual Close Date,Created On,Email Address (Contact)',
    row: (deal, _product, amount, contact) =>
      `${deal},Fit-out,Ann,Won,${amount},2025-02-01,2025-01-01,${contact}@x.test`,
  },
];

describe.each(DEALS)('a deal that $preset repeats on several rows', ({ preset, header, row }) => {
  const totalsOfRows = async (...rows: readonly string[]) => {
    const read = await readFixture('export.csv', [header, ...rows]);
    expect(read.recognition.preset).toBe(preset);
    expect(codes(read).filter((code) => code !== 'accepted')).toEqual([]);
    return totalsOf(read);
  };

  it('has its amount added once, whoever and whatever the rows are about', async () => {
    const { amounts, kinds, repeats, deals } = await totalsOfRows(
      row('D1', 'Desk', '1500.00', 'c1'),
      row('D2', 'Lamp', '40.50', 'c1'),
      row('D1', 'Chair', '1500', 'c1'),
      row('D1', 'Desk', '1500.00', 'c2'),
    );
    expect(amounts).toMatchObject([{ records: 2, sum: '1540.50', unread: 0 }]);
    expect(kinds.transaction).toBe(4);
    expect(repeats).toBeUndefined();
    expect(deals).toEqual({ once: { deals: 1, rows: 3 }, differing: { deals: 0, rows: 0 }, named: [] });
  });

  it('has each row added where they differ, also those left before, and is named', async () => {
    const { amounts, deals } = await totalsOfRows(
      row('D1', 'Desk', '100', 'c1'),
      row('D1', 'Chair', '100', 'c1'),
      row('D2', 'Lamp', '7', 'c1'),
      row('D2', 'Bulb', '7', 'c1'),
      row('D1', 'Shelf', '25', 'c1'),
      row('D1', 'Board', '100', 'c1'),
    );
    expect(amounts).toMatchObject([{ records: 5, sum: '332.00', unread: 0 }]);
    expect(deals).toEqual({ once: { deals: 1, rows: 2 }, differing: { deals: 1, rows: 4 }, named: ['D1'] });
  });
});

it('adds the amounts of lines of a shop as before, and tells an order that the file holds twice', async () => {
  const line = '1,completed,2025-01-02,a@x.test,GBP,10.00';
  const read = await readFixture('orders.csv', [
    'Order Number,Order Status,Order Date,Email (Billing),Order Currency,Order Line Total,Item Name,Quantity',
    `${line},Lamp,1`,
    `${line},Bulb,1`,
    `${line},Lamp,1`,
  ]);
  const { amounts, repeats, deals } = totalsOf(read);
  expect(amounts).toMatchObject([{ records: 3, sum: '30.00' }]);
  expect(repeats).toEqual([{ currency: 'GBP', records: 1, sum: '10.00' }]);
  expect(deals).toBeUndefined();
});
