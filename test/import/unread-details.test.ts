/** Details that could not be read are counted by column and reason, and numbers without a country code apart; their rows are accepted. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { standsForNone } from '../../electron/import/cell-parts.ts';
import { isLocalPhone, phoneFault } from '../../electron/import/phone.ts';
import { codes, readPath, records, type Read } from './read-file.ts';
import { textRows, workbookOf } from './write-workbook.ts';

/** The same rows as CSV and as a sheet of text. No cell has a comma. */
const FORMATS: readonly (readonly [string, (name: string, lines: readonly string[]) => Promise<Read>])[] = [
  ['CSV', (name, lines) => read(`${name}.csv`, `${lines.join('\n')}\n`)],
  [
    'XLSX',
    async (name, lines) => read(`${name}.xlsx`, await workbookOf({ sheets: { [name]: textRows(lines) } })),
  ],
];

async function read(name: string, content: string | Uint8Array): Promise<Read> {
  const folder = mkdtempSync(join(tmpdir(), 'details-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), content);
  return readPath(join(folder, name));
}

describe.each(FORMATS)('in %s', (_, file) => {
  it('counts addresses that are none, and names the first rows', async () => {
    const bad = Array.from({ length: 7 }, (_one, i) => `${i + 3},ann at example.org`);
    const got = await file('contacts', [
      'contact_id,Email',
      '1,a@x.test',
      '2,n/a',
      ...bad,
      '10,',
      '11,(none)',
    ]);
    expect(codes(got)).toEqual(Array.from({ length: 11 }, () => 'accepted'));
    expect(got.details).toEqual({
      unreadDetails: [{ heading: 'Email', fault: 'no_address', rows: 7, first: [3, 4, 5, 6, 7] }],
    });
    expect(records(got)[2]).toMatchObject({
      who: { contactId: 'template:3', email: null },
      email: 'ann at example.org',
    });
  });

  it('tells a number that a spreadsheet cut off, or took the front of, from another that is none', async () => {
    const got = await file('contacts', [
      'contact_id,phone',
      '1,4.47912E+11',
      '2,353871234567',
      '3,ask Ann',
      '4,4.47E+11',
      '5,-',
      '6,0161',
      '7,1632960001.0',
    ]);
    expect(codes(got)).toEqual(Array.from({ length: 7 }, () => 'accepted'));
    expect(got.details).toEqual({
      unreadDetails: [
        { heading: 'phone', fault: 'cut_off', rows: 2, first: [1, 4] },
        { heading: 'phone', fault: 'not_whole', rows: 2, first: [2, 7] },
        { heading: 'phone', fault: 'no_number', rows: 2, first: [3, 6] },
      ],
    });
    expect(records(got)[0]).toMatchObject({ who: { phone: null }, phone: '4.47912E+11' });
  });

  it('counts numbers without a country code, each once in a row', async () => {
    const got = await file('contacts', [
      'contact_id,phone',
      '1,+447700900123',
      '2,07700 900123',
      '3,0044 (0)7700 900123',
      '4,7700900123',
      '5,07700 900123; 01632 960001; +33 6 12 34 56 78',
      '6,447700900123',
    ]);
    expect(got.details).toEqual({ localNumbers: { country: 'GB', numbers: 4 } });
  });
});

it('tells nothing of a row that is rejected, which its rejection tells', async () => {
  const got = await read(
    'contacts.csv',
    'contact_id,email,phone,subscriber\n,ann at x,,\n1,bob at x,07700 900123,maybe\n2,c@x.test,+447700900123,individual\n',
  );
  expect(codes(got)).toEqual(['missing_value', 'bad_value', 'accepted']);
  expect(got.details).toEqual({});
});

it('tells of each row, though it says the same as the one above, and of each column', async () => {
  const got = await read(
    'contacts.csv',
    'contact_id,email,email,phone\n1,ann at x,,12\n1,ann at x,,12\n2,b@x.test,bob@,+447700900123\n3,"c@x.test, cy@",,\n4,d@x.test,"e@x.test, di@",\n',
  );
  expect(codes(got)).toEqual(Array.from({ length: 5 }, () => 'accepted'));
  expect(got.details.unreadDetails).toEqual([
    { heading: 'email', fault: 'no_address', rows: 5, first: [1, 2, 3, 4, 5] },
    { heading: 'phone', fault: 'no_number', rows: 2, first: [1, 2] },
  ]);
});

it('names the column that a value stands in, of several that an export reads one field from', async () => {
  const got = await read(
    'contacts.csv',
    'Id,LastName,AccountId,Email,HasOptedOutOfEmail,MobilePhone,Phone\n003000000000001AAA,A,1,a@x.test,0,,ask Ann\n003000000000002AAA,B,1,b at x,0,4.4E+11,07700 900123\n',
  );
  expect(got.recognition.preset).toMatch(/^salesforce/);
  expect(got.details.unreadDetails).toEqual([
    { heading: 'Phone', fault: 'no_number', rows: 1, first: [1] },
    { heading: 'Email', fault: 'no_address', rows: 1, first: [2] },
    { heading: 'MobilePhone', fault: 'cut_off', rows: 1, first: [2] },
  ]);
});

it('counts a row of an order once, where its lines leave the cell blank', async () => {
  const header =
    'Name,Email,Financial Status,Paid at,Lineitem quantity,Lineitem name,Lineitem price,Created at,Billing Phone,Cancelled at';
  const got = await read(
    'orders_export.csv',
    `${header}\n#1,a@x.test,paid,2025-01-05,1,Tea,5,2025-01-05 10:00:00 +0000,ask Ann,\n#1,,,,1,Pot,9,2025-01-05 10:00:00 +0000,,\n#2,b@x.test,paid,2025-01-05,1,Tea,5,2025-01-05 10:00:00 +0000,07700 900123,\n#2,,,,1,Pot,9,2025-01-05 10:00:00 +0000,,\n`,
  );
  expect(codes(got)).toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
  expect(got.details).toEqual({
    unreadDetails: [{ heading: 'Billing Phone', fault: 'no_number', rows: 1, first: [1] }],
    localNumbers: { country: 'GB', numbers: 1 },
  });
});

it.each([
  '',
  'n/a',
  'N/A',
  'n.a.',
  '(none)',
  '-',
  '--',
  'No email',
  'no e-mail',
  'NULL',
  'not known',
  '?',
  '0',
])('%j stands for no detail', (cell) => {
  expect(standsForNone(cell)).toBe(true);
});
it.each(['ann at example.org', 'nora', 'none@', 'ask', 'no 5', '00441'])('%j does not', (cell) => {
  expect(standsForNone(cell)).toBe(false);
});

it.each([
  ['4.47912E+11', 'cut_off'],
  ['4,47912e11', 'cut_off'],
  ["'4.47912E+11", 'cut_off'],
  ['07700 900123; 4.47E+11', 'cut_off'],
  ['353871234567', 'not_whole'],
  ['353871234567.0', 'not_whole'],
  ['12345', 'no_number'],
  ['0770O 900123', 'no_number'],
  ['+3538', 'no_number'],
])('of %j it is told that there is %s', (cell, fault) => {
  expect(phoneFault(cell)).toBe(fault);
});

it.each([
  ['07700 900123', 'GB', true],
  ['7700900123', 'GB', true],
  ['(01632) 960001', 'GB', true],
  ['+44 (0)7700 900123', 'GB', false],
  ['447700900123', 'GB', false],
  ['00353 87 123 4567', 'GB', false],
  ['tel:+447700900123', 'GB', false],
  ['ask Ann', 'GB', false],
  ['391 234 5678', 'IT', true],
  ['+39 391 234 5678', 'IT', false],
  ['202 555 0123', 'US', true],
  ['1 202 555 0123', 'US', false],
])('whether the country of %j in %s is taken from the audit: %s', (text, region, isLocal) => {
  expect(isLocalPhone(text, region)).toBe(isLocal);
});
