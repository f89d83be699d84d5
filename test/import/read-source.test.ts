/** Whole files, written here with one fault each, through the public way in. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readRowAt } from '../../electron/import/read-source.ts';
import { parseMoment } from '../../electron/import/moment.ts';
import { codes, readPath, records, type Read } from './read-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(name: string, content: string | Uint8Array): Promise<Read> {
  writeFileSync(join(folder, name), content);
  return readPath(join(folder, name));
}

describe('strict rows', () => {
  it('rejects ragged rows, bad words and bad dates, and counts add up', async () => {
    const got = await read(
      'collections.csv',
      'contact_id,collected_at,context\nA,2025-06-01,checkout\nB,2025-06-01\nC,x,y,z\n\nD,2025-06-01,sale\nE,31/31/2025,quote\n,2025-06-01,quote\n',
    );
    expect(codes(got)).toEqual([
      'accepted',
      'too_few_cells',
      'too_many_cells',
      'bad_value',
      'bad_date',
      'missing_value',
    ]);
    expect(got.counts).toEqual({ rows: 7, accepted: 1, rejected: 5, blank: 1 });
  });
  it('loses one row to an unclosed quote, not the rest of the file', async () => {
    const got = await read(
      'contacts.csv',
      'contact_id,email,name\nA,a@x.test,"open\nB,b@x.test,Bo\nC,c@x.test,Cy\n',
    );
    expect(codes(got)).toEqual(['unclosed_quote', 'accepted', 'accepted']);
  });
  it('keeps line breaks and quotes within quotes, and line numbers', async () => {
    const got = await read('contacts.csv', 'contact_id,name\r\nA,"x ""y""\r\nz"\r\nB,Bo\r\n');
    expect(got.rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(records(got)[0]).toMatchObject({ name: 'x "y"\r\nz', who: { contactId: 'template:A' } });
  });
  it('reads every row again from the marks', async () => {
    const lines = Array.from({ length: 4500 }, (_, i) => `C${i},"Zoë\n${i}"`);
    const got = await read('contacts.csv', `\uFEFFcontact_id,name\n${lines.join('\n')}\n`);
    expect(got.counts.accepted).toBe(4500);
    for (const row of [1, 2000, 2001, 4500]) {
      const mark = got.marks.findLast((candidate) => candidate.row <= row)!;
      expect(await readRowAt(got.dialect, mark, [got.bytes.subarray(mark.byteOffset)], row)).toEqual({
        cells: [`C${row - 1}`, `Zoë\n${row - 1}`],
        line: row * 2,
      });
    }
  });
});

describe('encodings', () => {
  it.each([
    ['windows-1252', Buffer.from('contact_id,name\nA,Zo\u00eb\n', 'latin1')],
    ['windows-1252', Buffer.from('\u00ef\u00bb\u00bfcontact_id,name\nA,Zo\u00eb\n', 'latin1')],
    ['utf-16le', Buffer.from('\uFEFFcontact_id,name\nA,Zo\u00eb\n', 'utf16le')],
    ['utf-8', Buffer.from('contact_id;name\r\nA;Zo\u00eb')],
  ])('%s', async (encoding, bytes) => {
    const got = await read('contacts.csv', bytes);
    expect(got.dialect.encoding).toBe(encoding);
    expect(records(got)[0]).toMatchObject({ name: 'Zo\u00eb' });
    expect(got.bytes).toEqual(bytes);
  });
});

describe('refused whole', () => {
  it.each([
    ['empty.csv', '', 'empty_file'],
    ['a.csv', '%PDF-1.7 …', 'other_kind'],
    ['b.csv', 'foo,bar\n1,2\n', 'unrecognised_header'],
    ['messages.csv', 'contact_id,sent_at\nA,2025-01-01\n', 'missing_column'],
  ])('%s', async (name, content, code) => {
    await expect(read(name, content)).rejects.toMatchObject({ name: 'SourceRefused', code });
  });
  it('accepts a header without rows', async () => {
    expect((await read('contacts.csv', 'contact_id\n')).counts.rows).toBe(0);
  });
  it('stops with the reason of the signal', async () => {
    writeFileSync(join(folder, 'contacts.csv'), 'contact_id\nA\n');
    await expect(
      readPath(join(folder, 'contacts.csv'), AbortSignal.abort(new Error('enough'))),
    ).rejects.toThrow('enough');
  });
});

describe('platform exports', () => {
  it('fills an order down its line items', async () => {
    const got = await read(
      'orders_export_1.csv',
      'Name,Email,Financial Status,Accepts Marketing,Currency,Created at,Lineitem name\n#1,a@x.test,paid,no,GBP,2026-03-12 09:14:02 +0000,Tea\n#1,,,,,,Pot\n',
    );
    expect(records(got).map(({ kind }) => kind)).toEqual([
      'contact',
      'collection',
      'preference',
      'transaction',
      'transaction',
    ]);
    expect(records(got).at(-1)).toMatchObject({
      product: 'Pot',
      orderId: '#1',
      who: { email: 'a@x.test' },
      status: 'completed',
    });
    expect(records(got)[2]).toMatchObject({ type: 'not_subscribed' });
  });
  const audience = (column: string) =>
    `Email Address,MEMBER_RATING,OPTIN_TIME,${column},EUID\na@x.test,2,2016-04-18 13:51:14,2017-01-01 00:00:00,e1\n`;
  it.each([
    ['subscribed_members_export_1.csv', 'LAST_CHANGED', 'consent'],
    ['nonsubscribed_members_export_1.csv', 'LAST_CHANGED', 'not_subscribed'],
    ['unsubscribed_members_export_1.csv', 'LAST_CHANGED', 'objection'],
    ['renamed.csv', 'UNSUB_TIME', 'objection'],
    ['subscribed_renamed.csv', 'UNSUB_TIME', 'objection'],
    ['renamed.csv', 'CLEAN_TIME', 'suppression'],
  ])('Mailchimp %s with %s is %s', async (name, column, type) => {
    expect(records(await read(name, audience(column)))[1]).toMatchObject({ type });
  });
  it('never reads a HubSpot blank as an answer', async () => {
    const got = await read(
      'hs.csv',
      'Record ID,First Name,Last Name,Email,Unsubscribed from all email\n1,A,B,a@x.test,\n2,C,D,c@x.test,true\n3,E,F,e@x.test,false\n',
    );
    expect(records(got).filter(({ kind }) => kind === 'preference')).toMatchObject([
      { type: 'objection', at: null, who: { contactId: 'hubspot:2' } },
    ]);
  });
});

it('a date is a whole London day, and a naive time is London time', () => {
  expect(parseMoment('2025-03-30')).toEqual({ start: Date.UTC(2025, 2, 30), end: Date.UTC(2025, 2, 30, 23) });
  expect(parseMoment('2025-06-01 10:00')).toEqual({
    start: Date.UTC(2025, 5, 1, 9),
    end: Date.UTC(2025, 5, 1, 9, 1),
  });
  expect(parseMoment('2025-02-30')).toBe('bad');
});

it('a time that comes twice or never when the clocks change is either of two moments', () => {
  const autumn = (h: number, m: number) => Date.UTC(2025, 9, 26, h, m);
  expect(parseMoment('2025-10-26 01:30')).toEqual({ start: autumn(0, 30), end: autumn(1, 31) });
  expect(parseMoment('2025-10-26 00:59')).toEqual({ start: autumn(0, 0) - 60_000, end: autumn(0, 0) });
  expect(parseMoment('2025-10-26 02:00')).toEqual({ start: autumn(2, 0), end: autumn(2, 1) });
  const spring = (h: number, m: number) => Date.UTC(2025, 2, 30, h, m);
  expect(parseMoment('2025-03-30 01:30')).toEqual({ start: spring(0, 30), end: spring(1, 31) });
  expect(parseMoment('2025-03-30 02:00')).toEqual({ start: spring(1, 0), end: spring(1, 1) });
  expect(parseMoment('2025-10-26T01:30+01:00')).toEqual({ start: autumn(0, 30), end: autumn(0, 31) });
});

const samples = join(import.meta.dirname, '..', '..', '..', 'shared', 'crm-samples');
describe.skipIf(!existsSync(samples))('samples at hand', () => {
  it.each([
    ['transcribed/shopify_customers_20col.csv', 'shopify.customers'],
    ['transcribed/shopify_orders_full_79col.csv', 'shopify.orders'],
    ['transcribed/mailchimp/subscribed_with_source_it.csv', 'mailchimp.subscribed'],
    ['hubspot/toofan_hubspot_contacts.csv', 'hubspot.contacts'],
  ])('%s', async (path, preset) => {
    const got = await readPath(join(samples, path));
    expect(got.recognition.preset).toBe(preset);
    expect(got.bytes).toEqual(readFileSync(join(samples, path)));
  });
});
