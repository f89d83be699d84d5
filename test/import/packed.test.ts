/** Files that come packed: gzip, ZIP archives with many files, workbooks; and what hides in them. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { anyTable } from '../../electron/import/any-table.ts';
import { listSources } from '../../electron/import/list-sources.ts';
import { readRowAt, readSource } from '../../electron/import/read-source.ts';
import { understood } from '../../electron/import/understood.ts';
import { codes, readListed, readPath, records, tableOf } from './read-file.ts';
import { textRows, workbookOf, zipOf } from './write-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'packed-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const CONTACTS = 'contact_id,email\nA,a@x.test\nB,b@x.test\n';
const refusal = async (path: string): Promise<unknown> => readPath(path).catch((error: unknown) => error);

describe('gzip', () => {
  it('is unpacked, and the archive kept with its hash', async () => {
    const packed = gzipSync(CONTACTS);
    const got = await readPath(file('contacts.csv.gz', packed));
    expect(got.counts).toMatchObject({ rows: 2, accepted: 2 });
    expect(got.bytes.toString()).toBe(CONTACTS);
    expect(got.dialect.archive).toEqual({ name: 'contacts.csv.gz', sha256: sha256(packed), entry: null });
    expect(understood(got.dialect)).toContain('unpacked from "contacts.csv.gz"');
  });
  it('cut short is refused as damaged', async () => {
    const packed = gzipSync(CONTACTS.repeat(100));
    const path = file('cut.csv.gz', packed.subarray(0, packed.length - 12));
    expect(await refusal(path)).toMatchObject({ code: 'damaged' });
  });
  it('of another archive is refused', async () => {
    expect(await refusal(file('two.gz', gzipSync(gzipSync(CONTACTS))))).toMatchObject({ code: 'other_kind' });
  });
});

describe('progress', () => {
  it.each(['plain.csv', 'packed.csv.gz'])(
    'of %s is within one in a hundred of the rows read',
    async (name) => {
      const rows = 20_000;
      const text = `contact_id,email\n${Array.from({ length: rows }, (_, i) => `C${String(i).padStart(6, '0')},a@x.test\n`).join('')}`;
      const [source] = (await listSources(file(name, name.endsWith('.gz') ? gzipSync(text) : text))).sources;
      let delivered = 0;
      const worst: number[] = [];
      await readSource(
        source!,
        { exportsCollectedBy: null, recognise: anyTable(() => delivered++) },
        {
          recognised: () => undefined,
          bytes: () => undefined,
          rows: () => undefined,
          mark: () => undefined,
          progress: (done, of) => void worst.push(Math.abs(done / of - delivered / rows)),
        },
        new AbortController().signal,
      );
      expect(worst.length).toBeGreaterThanOrEqual(10);
      expect(Math.max(...worst)).toBeLessThan(0.01);
    },
  );
});

describe('ZIP', () => {
  const MAILCHIMP =
    'Email Address,MEMBER_RATING,OPTIN_TIME,LAST_CHANGED,EUID\na@x.test,2,2016-04-18 13:51:14,2017-01-01 00:00:00,e1\n';
  it('gives each of its files as a source of its own', async () => {
    const bytes = await zipOf({
      'subscribed_email_audience_export_1.csv': MAILCHIMP,
      'parts/unsubscribed_email_audience_export_1.csv': MAILCHIMP,
      '__MACOSX/._subscribed.csv': 'x',
      'README.txt': 'x',
    });
    const path = file('audience.zip', bytes);
    const { sources, leftOut } = await listSources(path);
    expect(leftOut).toEqual([
      {
        name: 'audience.zip › __MACOSX/._subscribed.csv',
        why: 'a file of the operating system',
        mayHoldRows: false,
        hidden: null,
      },
      { name: 'audience.zip › README.txt', why: 'a description', mayHoldRows: false, hidden: null },
    ]);
    expect(sources.map(({ name }) => name)).toEqual([
      'audience.zip › subscribed_email_audience_export_1.csv',
      'audience.zip › parts/unsubscribed_email_audience_export_1.csv',
    ]);
    const got = await Promise.all(sources.map((source) => readListed(source)));
    expect(got.map(({ recognition }) => recognition.preset)).toEqual([
      'mailchimp.subscribed',
      'mailchimp.unsubscribed',
    ]);
    expect(got[1]!.dialect.archive).toEqual({
      name: 'audience.zip',
      sha256: sha256(bytes),
      entry: 'parts/unsubscribed_email_audience_export_1.csv',
    });
    expect(got[0]!.bytes.toString()).toBe(MAILCHIMP);
  });
  it('with a workbook inside gives its sheets', async () => {
    const book = await workbookOf({
      sheets: {
        contacts:
          '<row><c t="str"><v>contact_id</v></c><c t="str"><v>email</v></c></row><row><c t="str"><v>A</v></c></row>',
      },
    });
    const [source] = (await listSources(file('books.zip', await zipOf({ 'b.xlsx': book })))).sources;
    expect(source!.name).toBe('books.zip › b.xlsx › contacts');
    const got = await readListed(source!);
    expect(got.counts.accepted).toBe(1);
    expect(sha256(got.bytes)).toBe(sha256(book));
  });
  it('refuses names that lead out of it, whole', async () => {
    const bytes = await zipOf({ 'xx/outside.csv': CONTACTS });
    for (let at = bytes.indexOf('xx/'); at !== -1; at = bytes.indexOf('xx/', at + 1)) bytes.write('../', at);
    expect(await refusal(file('slip.zip', bytes))).toMatchObject({ code: 'unsafe_archive' });
  });
  it('refuses a bomb before unpacking anything', async () => {
    const bytes = await zipOf({ 'bomb.csv': Buffer.alloc(100 << 20) });
    expect(await refusal(file('bomb.zip', bytes))).toMatchObject({ code: 'unsafe_archive' });
  });
  it('refuses files that overlap', async () => {
    const bytes = await zipOf({ 'a.csv': CONTACTS, 'b.csv': CONTACTS });
    const second = bytes.indexOf('PK\u0001\u0002', bytes.indexOf('PK\u0001\u0002') + 4);
    bytes.writeUInt32LE(0, second + 42);
    expect(await refusal(file('overlap.zip', bytes))).toMatchObject({ code: 'unsafe_archive' });
  });
  it('refuses one that needs a password by saying so', async () => {
    const bytes = await zipOf({ 'a.csv': CONTACTS });
    const central = bytes.indexOf('PK\u0001\u0002');
    bytes.writeUInt16LE(bytes.readUInt16LE(central + 8) | 1, central + 8);
    expect(await refusal(file('secret.zip', bytes))).toMatchObject({ code: 'password' });
  });
  it('refuses a file whose bytes are not those that were packed, and one packed in another way', async () => {
    const bytes = await zipOf({ 'contacts.csv': CONTACTS });
    const central = bytes.indexOf('PK\u0001\u0002');
    const other = Buffer.from(bytes);
    bytes.writeUInt32LE((bytes.readUInt32LE(central + 16) ^ 1) >>> 0, central + 16);
    expect(await refusal(file('altered.zip', bytes))).toMatchObject({ code: 'damaged' });
    other.writeUInt16LE(9, central + 10);
    const refused = await refusal(file('deflate64.zip', other));
    expect(refused).toMatchObject({ code: 'other_kind' });
    expect(String(refused)).toContain('unpack it');
  });
  it('reads names in UTF-8 that are not marked as such', async () => {
    const bytes = await zipOf({ 'contacts-José.csv': CONTACTS });
    const central = bytes.indexOf('PK\u0001\u0002');
    for (const [at, of] of [
      [central + 8, bytes.readUInt16LE(central + 8)],
      [6, bytes.readUInt16LE(6)],
    ] as const)
      bytes.writeUInt16LE(of & ~0x800, at);
    const path = file('unmarked.zip', bytes);
    const { sources } = await listSources(path);
    expect(sources.map(({ name }) => name)).toEqual(['unmarked.zip › contacts-José.csv']);
    expect((await readListed(sources[0]!)).counts.accepted).toBeGreaterThan(0);
  });
  it('refuses a damaged one, and one with nothing in it', async () => {
    const bytes = await zipOf({ 'a.csv': CONTACTS });
    expect(await refusal(file('cut.zip', bytes.subarray(0, -30)))).toMatchObject({ code: 'damaged' });
    expect(await refusal(file('none.zip', await zipOf({ 'README.md': 'x' })))).toMatchObject({
      code: 'empty_file',
    });
  });
});

describe('workbooks', () => {
  const cell = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
  const row = (...cells: readonly string[]): string => `<row>${cells.map(cell).join('')}</row>`;
  it('several sheets, shared strings, dates of both systems, long numbers', async () => {
    const sheet =
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row><row><c t="s"><v>3</v></c><c s="1"><v>45658</v></c><c><v>4.47700900123E11</v></c></row>';
    for (const [date1904, date] of [
      [false, '2025-01-01'],
      [true, '2029-01-02'],
    ] as const) {
      const book = await workbookOf({
        sheets: { contacts: sheet, other: row('x') },
        shared: ['contact_id', 'collected_at', 'phone', 'A'],
        date1904,
      });
      const path = file(`dates-${date1904}.xlsx`, book);
      expect((await listSources(path)).sources.map(({ sheet: name }) => name)).toEqual(['contacts', 'other']);
      const got = await readPath(path);
      const mark = got.marks[0]!;
      expect(await readRowAt(got.dialect, mark, [got.bytes], 1)).toEqual({
        cells: ['A', date, '447700900123'],
        line: 2,
      });
      expect(records(got)[0]).toMatchObject({ phone: '447700900123' });
    }
  });
  it('rejects a row with a formula that nobody worked out, and takes what the others came to', async () => {
    const rows = [
      row('contact_id', 'refused', 'email'),
      `<row>${cell('A')}<c><f>IF(1,"yes","no")</f></c>${cell('a@x.test')}</row>`,
      `<row>${cell('B')}<c><f>1/3</f><v></v></c>${cell('b@x.test')}</row>`,
      `<row>${cell('C')}<c t="str"><f>IF(1,"yes","no")</f><v>yes</v></c>${cell('c@x.test')}</row>`,
      `<row>${cell('D')}<c t="str"><f>""</f><v></v></c>${cell('d@x.test')}</row>`,
    ];
    const got = await readPath(
      file('formulas.xlsx', await workbookOf({ sheets: { contacts: rows.join('') } })),
    );
    expect(codes(got)).toEqual(['formula_without_result', 'formula_without_result', 'accepted', 'accepted']);
    expect(got.rows[0]).toMatchObject({
      rejection: { reason: expect.stringContaining('Column 2'), raw: expect.stringContaining('a@x.test') },
    });
    expect(records(got)).toContainEqual(expect.objectContaining({ kind: 'collection', refused: 'yes' }));
  });
  it('is damaged where a cell refers to a text that is not there', async () => {
    const sheet = `${row('contact_id', 'email', 'refused')}<row>${cell('A')}${cell('a@x.test')}<c t="s"><v>7</v></c></row>`;
    const book = await workbookOf({ sheets: { contacts: sheet }, shared: ['yes'] });
    expect(await refusal(file('text-missing.xlsx', book))).toMatchObject({ code: 'damaged' });
  });
  it('is read as other programs write it: prefixes, and names of parts in another case', async () => {
    const path = file(
      'other-writer.xlsx',
      await zipOf({
        'xl/workbook.xml':
          '<x:workbook xmlns:x="x"><x:sheets><x:sheet name="contacts" d3p1:id="r0" xmlns:d3p1="r"/></x:sheets></x:workbook>',
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="r0" Target="./Worksheets/Sheet1.xml"/></Relationships>',
        'xl/SharedStrings.xml':
          '<x:sst xmlns:x="x"><x:si><x:t>contact_id</x:t></x:si><x:si><x:t>email</x:t></x:si></x:sst>',
        'xl/worksheets/sheet1.xml':
          '<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>',
      }),
    );
    expect(codes(await readPath(path))).toEqual(['accepted']);
  });
  it('reads the characters that a workbook writes by their numbers', async () => {
    const book = await workbookOf({
      sheets: {
        contacts: `${row('contact_id', 'name', 'company', 'email')}<row>${cell('A')}<c t="s"><v>0</v></c>${cell('a_x005F_x000D_b')}</row>`,
      },
      shared: ['Ann_x000D_Archer'],
    });
    expect(records(await readPath(file('escaped.xlsx', book)))[0]).toMatchObject({
      name: 'Ann\rArcher',
      company: 'a_x000D_b',
    });
  });
  it('names the sheets that it does not read unasked: hidden ones, which can be read, and charts', async () => {
    const book = await workbookOf({
      sheets: {
        contacts: row('contact_id', 'email') + row('A', 'a@x.test'),
        Old: row('contact_id', 'email') + row('B', 'b@x.test'),
        Kept: row('contact_id', 'email') + row('C', 'c@x.test'),
      },
      states: { Old: 'hidden', Kept: 'veryHidden' },
      charts: ['Growth'],
    });
    const packed = file('books.zip', await zipOf({ 'b.xlsx': book }));
    for (const [path, within] of [
      [file('b.xlsx', book), 'b.xlsx'],
      [packed, 'books.zip › b.xlsx'],
    ] as const) {
      const { sources, leftOut } = await listSources(path);
      expect(sources.map(({ name }) => name)).toEqual([`${within} › contacts`]);
      expect(leftOut.map(({ name, why, hidden }) => [name, why, hidden?.sheet])).toEqual([
        [`${within} › Old`, 'a hidden sheet', 'Old'],
        [
          `${within} › Kept`,
          'a sheet that was hidden so that Excel does not list it among the hidden ones',
          'Kept',
        ],
        [`${within} › Growth`, 'a chart or a sheet of macros, which has no rows', undefined],
      ]);
      const got = await readListed(leftOut[1]!.hidden!);
      expect(got.counts).toMatchObject({ rows: 1, accepted: 1 });
    }
  });
  it('rejects a cell and a row of absurd size, and reads on', async () => {
    const wide = `<row>${'<c><v>1</v></c>'.repeat(20_000)}</row>`;
    const book = await workbookOf({
      sheets: {
        contacts: row('contact_id', 'email') + row('A', 'x'.repeat(3 << 20)) + wide + row('B', 'b@x.test'),
      },
    });
    expect(codes(await readPath(file('absurd.xlsx', book)))).toEqual([
      'field_too_long',
      'too_many_cells',
      'accepted',
    ]);
  });
  it('rows that the workbook leaves out are blank', async () => {
    const book = await workbookOf({
      sheets: { contacts: `${row('contact_id', 'email')}<row r="5">${cell('A')}</row>` },
    });
    expect((await readPath(file('gaps.xlsx', book))).counts).toEqual({
      rows: 4,
      accepted: 1,
      rejected: 0,
      blank: 3,
    });
  });
  it('a bomb among its parts is refused', async () => {
    const zeros = Buffer.alloc(100 << 20, ' ');
    const bytes = await zipOf({ 'xl/workbook.xml': '<workbook/>', 'xl/sharedStrings.xml': zeros });
    expect(await refusal(file('bomb.xlsx', bytes))).toMatchObject({ code: 'unsafe_archive' });
  });
  it.each([
    ['book.xls', 'other_kind', 'old Excel workbook'],
    ['locked.xlsx', 'password', 'protected by a password'],
  ])('%s is refused by name', async (name, code, words) => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024)]);
    const error = await refusal(file(name, ole));
    expect(error).toMatchObject({ code });
    expect(String(error)).toContain(words);
  });
  it.each([
    ['book.xlsb', 'xl/workbook.bin', 'binary Excel workbook'],
    ['book.ods', 'content.xml', 'OpenDocument'],
    ['book.numbers', 'Index/Document.iwa', 'Numbers'],
  ])('%s is refused by name', async (name, entry, words) => {
    const error = await refusal(file(name, await zipOf({ [entry]: 'x' })));
    expect(error).toMatchObject({ code: 'other_kind' });
    expect(String(error)).toContain(words);
  });
  it('is recognised by the names of its sheets, and of an only sheet by its own', async () => {
    const rows = textRows(['contact_id,at,kind', 'C1,2025-06-01,objection']);
    const presets = async (name: string, sheets: Readonly<Record<string, string>>) => {
      const { sources } = await listSources(file(name, await workbookOf({ sheets })));
      const read = await Promise.all(sources.map((source) => readListed(source).catch(() => null)));
      return read.map((one) => one?.recognition.preset);
    };
    expect(await presets('book.xlsx', { preferences: rows })).toEqual(['template.preferences']);
    expect(await presets('preferences.xlsx', { Sheet1: rows })).toEqual(['template.preferences']);
    const transactions = textRows(['contact_id,at,kind', 'C1,2025-06-01,sale']);
    expect(await presets('preferences.xlsx', { preferences: rows, transactions })).toEqual([
      'template.preferences',
      'template.transactions',
    ]);
  });

  it('any table in it can be read', async () => {
    const book = await workbookOf({
      sheets: { Any: row('Report') + row() + row('name', 'email') + row('Ann', 'a@x.test') },
    });
    const got = await tableOf((await listSources(file('any.xlsx', book))).sources[0]!);
    expect(got.dialect).toMatchObject({ header: ['name', 'email'], headerLine: 3 });
    expect(got.cells).toEqual([['Ann', 'a@x.test']]);
  });
});
