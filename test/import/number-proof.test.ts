/** What stands before the decimals of a column's numbers: said, or proved by its own values, and never guessed. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { mappingFileText, readMappingFile } from '../../electron/engine/mapping-file.ts';
import { lookAt } from '../../electron/import/look-at.ts';
import { Totals } from '../../electron/import/totals.ts';
import { MAPPING_FORMAT } from '../../shared/ipc/mapping-schema.ts';
import type { MappingProfile } from '../../shared/model/mapping.ts';
import { amountText } from '../../shared/model/amount.ts';
import { readPath, records, type Read } from './read-file.ts';
import { workbookOf } from './write-workbook.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'numbers-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

async function read(
  name: string,
  lines: readonly string[],
  profiles: readonly MappingProfile[] = [],
): Promise<Read> {
  const path = join(folder(), name);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return readPath(path, undefined, { profiles });
}

const amounts = (of: Read): readonly unknown[] =>
  records(of).flatMap((one) => (one.kind === 'transaction' ? [one.amount] : []));

function totalsOf(of: Read) {
  const totals = new Totals();
  for (const row of of.rows) if ('records' in row) totals.add(row.records);
  return totals.totals().amounts.map(({ sum, unread }) => [sum, unread]);
}

/** As a person writes it for the command line. @param amount how it is read. */
function till(amount: unknown): readonly MappingProfile[] {
  const path = join(folder(), 'till.mapping.json');
  const fields = { kind: { from: 'constant', value: 'sale' }, amount };
  const mapping = { system: 'till', who: { email: 'Mail' }, records: [{ kind: 'transaction', fields }] };
  const profiles = [{ name: 'Till', mapping }];
  writeFileSync(path, JSON.stringify({ format: MAPPING_FORMAT, version: 1, profiles }));
  return readMappingFile(path);
}
const paid = (...values: readonly string[]): readonly string[] => [
  'Mail;Paid;Pieces',
  ...values.map((value) => `a@x.test;${value};2`),
];

describe('a column of amounts', () => {
  it.each([
    ['a comma', ['12,50', '1.751', '1.200,00', '7'], 'comma', '2970.50'],
    ['a point', ['12.50', '1,751', '1,200.00', '7'], 'point', '2970.50'],
  ])('is read whole once a value proves %s', async (_, values, mark, sum) => {
    const got = await read('till.csv', paid(...values), till('Paid'));
    expect(got.recognition.decimalMarks).toEqual({ paid: mark });
    expect(totalsOf(got)).toEqual([[sum, 0]]);
  });

  it('keeps what it may be two of unread where nothing proves it, and where it contradicts itself', async () => {
    const open = await read('till.csv', paid('1,751', '2,000', '7'), till('Paid'));
    expect(open.recognition.decimalMarks).toBeUndefined();
    expect(totalsOf(open)).toEqual([['7.00', 2]]);
    expect(amounts(open)).toEqual(['1,751', '2,000', '7']);
    const contradicting = await read('till.csv', paid('12,50', '12.50', '1,751'), till('Paid'));
    expect(contradicting.recognition.decimalMarks).toBeUndefined();
    expect(totalsOf(contradicting)).toEqual([['25.00', 1]]);
  });

  it('is read as a person said, and kept saying so', async () => {
    const [comma] = till({ from: 'column', columns: ['Paid'], numbers: 'comma' });
    const path = join(folder(), 'again.json');
    writeFileSync(path, mappingFileText([comma!]));
    expect(readMappingFile(path)).toEqual([comma]);
    const got = await read('till.csv', paid('1,751', '2.000', '12.50'), [comma!]);
    expect(amounts(got)).toEqual(['1.7510', '2000.00', '12.50']);
    const point = till({ from: 'column', columns: ['Paid'], numbers: 'point' });
    expect(amounts(await read('till.csv', paid('1,751', '2.000'), point))).toEqual(['1751.00', '2.00']);
  });

  it('is multiplied as it is written, each column by its own proof or as was said', async () => {
    const source = { from: 'product', columns: ['Paid', 'Pieces'] };
    expect(amounts(await read('till.csv', paid('12,50', '1.751'), till(source)))).toEqual([
      '25.00',
      '3502.00',
    ]);
    expect(amounts(await read('till.csv', paid('1,751'), till(source)))).toEqual(['1,751 × 2']);
    const said = { ...source, numbers: 'point' };
    expect(amounts(await read('till.csv', paid('1,751'), till(said)))).toEqual(['3502.00']);
  });

  it('is read by its own proof among the first of several', async () => {
    const source = { from: 'first', of: ['Paid', 'Due'] };
    const rows = ['Mail;Paid;Due', 'a@x.test;;1.751', 'a@x.test;1,751;', 'a@x.test;;0,5', 'a@x.test;2.25;'];
    expect(amounts(await read('till.csv', rows, till(source)))).toEqual([
      '1751.00',
      '1751.00',
      '0.50',
      '2.25',
    ]);
  });

  it('whose heading every object has is no trap', async () => {
    const rows = ['Mail;constructor;__proto__', 'a@x.test;1,751;1,751'];
    for (const heading of ['constructor', '__proto__'])
      expect(amounts(await read('till.csv', rows, till(heading)))).toEqual(['1,751']);
  });

  it('adds up to the same in every country', async () => {
    const pence = fc.array(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(
        pence,
        fc.constantFrom(['.', ','], [',', '.'], [',', ' '], ['.', "'"]),
        async (all, [mark, group]) => {
          const values = all.map((one) => {
            const digits = (one < 0n ? -one : one).toString().padStart(3, '0');
            const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, group!);
            return `${one < 0n ? '-' : ''}${whole}${mark}${digits.slice(-2)}`;
          });
          const sum = amountText(all.reduce((a, b) => a + b, 0n) * 100n);
          expect(totalsOf(await read('till.csv', paid(...values), till('Paid')))).toEqual([[sum, 0]]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('a known export', () => {
  it('of another country is read by the same proof', async () => {
    const invoices = await read('invoices.csv', [
      'Date;Num;Customer;Memo/Description;Amount;Email',
      '01/13/2025;1;Ann;Lamp;1.751;a@x.test',
      '01/14/2025;2;Bob;Cup;12,50;b@x.test',
    ]);
    expect(invoices.recognition).toMatchObject({
      preset: 'quickbooks.invoices',
      decimalMarks: { amount: 'comma' },
    });
    expect(amounts(invoices)).toEqual(['1751.00', '12.50']);
  });

  it('with its products side by side proves each column', async () => {
    const got = await read('orders.csv', [
      'order_id;order_number;order_date;status;customer_email;order_currency;Product Item 1 Name;Product Item 1 Total;Product Item 2 Name;Product Item 2 Total',
      '7;7;2025-01-02 10:00:00;completed;a@x.test;EUR;Lamp;1.751;Bulb;4,50',
      '8;8;2025-01-03 10:00:00;completed;b@x.test;EUR;Cup;7,25;Saucer;1,250',
    ]);
    expect(amounts(got)).toEqual(['1751.00', '4.50', '7.25', '1.25']);
  });

  it('that is a template is read as whoever filled it in writes numbers', async () => {
    const got = await read('transactions.csv', [
      'contact_id;at;kind;status;amount',
      'C1;2025-01-05;sale;completed;1.751',
      'C1;2025-01-05;sale;completed;0,5',
    ]);
    expect(amounts(got)).toEqual(['1751.00', '0.50']);
  });
});

it('a number of a workbook has the digits that its sheet shows', async () => {
  const path = join(folder(), 'till.xlsx');
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const numbers = ['0.30000000000000004', '12.300000000000001', '1234567.8899999999', '1.751', '-2.5E-1'];
  const rows = [
    `<row>${['Mail', 'Paid'].map(cell).join('')}</row>`,
    ...numbers.map((number) => `<row>${cell('a@x.test')}<c><v>${number}</v></c></row>`),
  ];
  writeFileSync(path, await workbookOf({ sheets: { Till: rows.join('') } }));
  const got = await readPath(path, undefined, { profiles: till('Paid') });
  expect(amounts(got)).toEqual(['0.3', '12.3', '1234567.89', '1.7510', '-2.5E-1']);
});

it('a look tells how many numbers prove each mark, with examples', async () => {
  const path = join(folder(), 'till.csv');
  writeFileSync(path, `${paid('12,50', '1.751', '0,5', 'free', '').join('\n')}\n`);
  const { columns } = await lookAt(
    { path, name: 'till.csv' },
    [],
    new AbortController().signal,
    () => undefined,
  );
  expect(columns.map(({ numbers }) => numbers)).toEqual([
    null,
    { point: 0, comma: 2, either: 1, example: '1.751', proof: '12,50' },
    null,
  ]);
});
