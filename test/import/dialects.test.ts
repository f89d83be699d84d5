/** Delimiters, quotation marks, escapes, headers and encodings, each in a file that has it: read as a plain table. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, it } from 'vitest';
import { readRowAt } from '../../electron/import/read-source.ts';
import { understood } from '../../electron/import/understood.ts';
import { codes, readPath, readTable, records, type ReadTable } from './read-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'dialects-'));
afterAll(() => rmSync(folder, { recursive: true }));

function put(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}
const table = (content: string | Uint8Array, name = 'any.csv'): Promise<ReadTable> =>
  readTable(put(name, content));

const PEOPLE = [
  ['name', 'email', 'joined'],
  ['Ann Lee', 'ann@x.test', '2025-01-02'],
  ['Bo, Jr', 'bo@x.test', '2025-02-03'],
  ['Cy "C" Oh', 'cy@x.test', '2025-03-04'],
];
const quoted = (cell: string): string => (/[",;\t|^ ]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const written = (delimiter: string): string =>
  PEOPLE.map((row) => row.map(quoted).join(delimiter)).join('\r\n');

describe('delimiters', () => {
  it.each([',', ';', '\t', '|', ', ', ' ', '^', '~', '\u001f', '||'])('%j', async (delimiter) => {
    const got = await table(written(delimiter));
    expect(got.dialect).toMatchObject({ delimiter, header: PEOPLE[0], headerLine: 1, newline: '\r\n' });
    expect(got.cells).toEqual(PEOPLE.slice(1));
  });
  it('a decimal comma is no delimiter', async () => {
    const got = await table('Ref;Prix;Nom\nA1;1,50;Thé\nA2;2,75;Café\nA3;3,00;Lait\n');
    expect(got.dialect.delimiter).toBe(';');
    expect(got.cells[1]).toEqual(['A2', '2,75', 'Café']);
  });
  it('at the end of every row and not of the header: an empty column', async () => {
    const rows = Array.from({ length: 60 }, (_, i) => `${i},p${i}@x.test,GB,\n`);
    const got = await readPath(
      put('contacts.csv', `contact_id,email,country\n${rows.join('')}60,z@x.test,GB\n`),
    );
    expect(got.dialect.header).toEqual(['contact_id', 'email', 'country', '']);
    expect(got.counts).toMatchObject({ accepted: 60, rejected: 1 });
    expect(codes(got).at(-1)).toBe('too_few_cells');
  });
  it('is not concluded to end rows where it may stand within an unquoted name', async () => {
    const got = await readPath(
      put('contacts.csv', 'contact_id,name,email,country\n1,Lee, Ann,ann@x.test,\n2,Oh, Cy,cy@x.test,\n'),
    );
    expect(codes(got)).toEqual(['too_many_cells', 'too_many_cells']);
  });
  it('follows the line by which a spreadsheet states it', async () => {
    const got = await table('sep=|\nname|note\nAnn|a;b;c\nBo|d;e;f\n');
    expect(got.dialect).toMatchObject({ delimiter: '|', headerLine: 2 });
  });
});

describe('quotation marks', () => {
  it('single ones', async () => {
    const got = await table("id,'name','town'\n1,'Lee, Ann','Leeds'\n2,'O''Hara, Bo','York'\n");
    expect(got.dialect.quote).toBe("'");
    expect(got.cells).toEqual([
      ['1', 'Lee, Ann', 'Leeds'],
      ['2', "O'Hara, Bo", 'York'],
    ]);
    expect(understood(got.dialect)).toContain('single quotation marks');
  });
  it('an apostrophe is none', async () => {
    const got = await table("id,phone,town\n1,'+447700900123,Bishop's Stortford\n2,'07700900124,Leeds\n");
    expect(got.cells[0]).toEqual(['1', "'+447700900123", "Bishop's Stortford"]);
  });
  it('a backslash before one', async () => {
    const got = await table('id,note,town\n1,"said \\"no\\", twice",Leeds\n2,"C:\\\\",York\n');
    expect(got.dialect.escape).toBe('backslash');
    expect(got.cells.map((row) => row[1])).toEqual(['said "no", twice', 'C:\\']);
  });
  it.each([
    ['a line below', 6],
    ['many lines below', 40],
  ])('a stray one that another closes %s costs its own row and none between', async (_, closed) => {
    const name = (i: number): string => (i === 5 ? '"Ann' : i === closed ? 'Bo 9"' : 'Cy');
    const rows = Array.from({ length: 50 }, (_row, i) => `C${i},a${i}@x.test,${name(i)},Leeds\n`);
    const got = await readPath(put('contacts.csv', `contact_id,email,name,company\n${rows.join('')}`));
    expect(got.counts).toEqual({ rows: 50, accepted: 49, rejected: 1, blank: 0 });
    expect(got.rows[5]).toMatchObject({
      row: 6,
      line: 7,
      rejection: {
        code: 'bad_quote',
        reason: expect.stringContaining('Column 3'),
        raw: 'C5,a5@x.test,"Ann,Leeds',
      },
    });
    expect(records(got)[closed - 1]).toMatchObject({
      who: { contactId: `template:C${closed}` },
      name: 'Bo 9"',
    });
  });
  it('a stray one does so in a table of two columns that hold no words', async () => {
    const date = (i: number): string => (i === 2 ? '"2025-01-02' : i === 7 ? '2025-01-07"' : '2025-01-01');
    const rows = Array.from({ length: 9 }, (_, i) => `a${i}@x.test,${date(i)}\n`);
    const got = await table(`email,date\n${rows.join('')}`);
    expect(got.counts).toMatchObject({ rows: 9, rejected: 1 });
    expect(got.cells.at(6)).toEqual(['a7@x.test', '2025-01-07"']);
  });
  it.each([
    ['an address', 'id,address,town\n1,"2 High St,\nFlat 3, Rear",York\n2,Mill Lane,Leeds\n'],
    ['a note', 'email,note\na@x.test,"Dear Ann,\nyours, Bo"\nb@x.test,none\n'],
    ['lines of an order', 'id,lines,total\nA1,"Tea, 2, 5.00\nPot, 1, 9.00",19.00\nA2,,1.00\n'],
  ])('%s of several lines is one value', async (_, content) => {
    const got = await table(content);
    expect(got.counts).toMatchObject({ rows: 2, accepted: 2, rejected: 0 });
    expect(got.cells[0]![1]).toContain('\n');
  });
});

describe('headers', () => {
  it('junk above is left out and said to be', async () => {
    const got = await table('Sales report\nAcme Ltd,,\n\nname,email,joined\nAnn,a@x.test,2025-01-02\n');
    expect(got.dialect).toMatchObject({ header: ['name', 'email', 'joined'], headerLine: 4 });
    expect(understood(got.dialect)).toBe(
      'Cells parted by commas; text in UTF-8; header in line 4, the 3 lines above left out.',
    );
  });
  it('a row of groups above the headings is no header', async () => {
    const got = await table(
      'Person,,Order,\nname,email,id,date\nAnn,a@x.test,1,2025-01-02\nBo,b@x.test,2,2025-01-03\n',
    );
    expect(got.dialect).toMatchObject({ header: ['name', 'email', 'id', 'date'], headerLine: 2 });
  });
  it('none at all: columns are numbered', async () => {
    const got = await table('Ann,a@x.test,2025-01-02\nBo,b@x.test,2025-01-03\n');
    expect(got.dialect).toMatchObject({ header: ['Column 1', 'Column 2', 'Column 3'], headerLine: null });
    expect(got.counts.accepted).toBe(2);
  });
  it('repeated on every page: rejected there', async () => {
    const got = await table('name,email\nAnn,a@x.test\nname,email\nBo,b@x.test\n');
    expect(codes(got)).toEqual(['accepted', 'repeated_header', 'accepted']);
  });
  it('of a second table: its rows are not taken for those of the first', async () => {
    const got = await table(
      'name,email,town\nAnn,a@x.test,Leeds\nBo,b@x.test,York\n\ntown,name,email,phone\nLeeds,Cy,c@x.test,1\nYork,Di,d@x.test\n',
    );
    expect(codes(got)).toEqual(['accepted', 'accepted', 'other_table', 'other_table', 'other_table']);
  });
  it('duplicate and empty ones stay columns of their own', async () => {
    const got = await table('id,Email,Email,\n1,a@x.test,b@x.test,x\n');
    expect(got.cells[0]).toEqual(['1', 'a@x.test', 'b@x.test', 'x']);
  });
});

describe('a web page under another name', () => {
  it.each([
    '<table><tr><td>email</td></tr></table>',
    '<meta http-equiv="content-type" content="text/html"><style>td{}</style><table></table>',
    '\ufeff<!-- export --><div><table></table></div>',
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"></Workbook>',
    'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n--x\r\n',
  ])('is refused as such: %s', async (content) => {
    await expect(table(content, 'report.xls')).rejects.toMatchObject({
      code: 'other_kind',
      message: expect.stringContaining('web page'),
    });
  });
  it('is not what begins with a name in angle brackets', async () => {
    expect((await table('<name>,email\nAnn,ann@x.test\n')).cells).toHaveLength(1);
  });
});

describe('line ends and NULs', () => {
  it('CR alone, and all three mixed', async () => {
    expect((await table('a,b\r1,2\r3,4\r')).cells).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect((await table('a,b\r\n1,2\n3,4\r5,6')).cells).toHaveLength(3);
  });
  it('NULs are left out of values and counted', async () => {
    const got = await table('name,email\nA\0nn,a@x.test\0\nBo,b@x.test\n');
    expect(got.cells[0]).toEqual(['Ann', 'a@x.test']);
    expect(got.dialect.nuls).toBe(2);
    const [mark] = got.marks;
    expect((await readRowAt(got.dialect, mark!, [got.bytes.subarray(mark!.byteOffset)], 1))?.cells[0]).toBe(
      'Ann',
    );
  });
});

describe('encodings', () => {
  it.each([
    ['Renée, £5, “Malmö” – Åsa', true],
    ['àéîõü ÀÉÎÕÜ', true],
    ['plain', false],
  ])('text encoded twice is kept and said: %s', async (text, isSaid) => {
    const twice = iconv.decode(Buffer.from(text), 'windows-1252');
    const got = await table(`name,email\n"${twice}",a@x.test\n`);
    expect(got.cells[0]![0]).toBe(twice);
    expect(understood(got.dialect).includes('encoded twice')).toBe(isSaid);
    const once = await table(`name,email\n"${text} SÃO Â âne",a@x.test\n`);
    expect(understood(once.dialect)).not.toContain('encoded twice');
  });
  const TEXT = 'name,town\nRenée,“Malmö”\nZoë,Münster\nJosé,Köln\n';
  it.each(['windows-1252', 'macintosh', 'utf-16le', 'utf-16be', 'utf-32le'])('%s', async (encoding) => {
    const bytes = iconv.encode(TEXT, encoding, { addBOM: encoding.startsWith('utf') });
    const got = await table(bytes);
    expect(got.dialect.encoding).toBe(encoding);
    expect(got.cells[0]).toEqual(['Renée', '“Malmö”']);
    expect(got.bytes).toEqual(bytes);
    const mark = got.marks.findLast(({ row }) => row <= 3)!;
    expect(await readRowAt(got.dialect, mark, [bytes.subarray(mark.byteOffset)], 3)).toEqual({
      cells: ['José', 'Köln'],
      line: 4,
    });
  });
  it('UTF-16 without a mark', async () => {
    const got = await table(Buffer.from('name,town\nZoe,York\n', 'utf16le'));
    expect(got.dialect.encoding).toBe('utf-16le');
    expect(got.cells).toEqual([['Zoe', 'York']]);
  });
  it('Latin-1 where Windows-1252 has no character', async () => {
    expect((await table(Buffer.from('name,town\nZo\u00eb,Y\u0081k\n', 'latin1'))).dialect.encoding).toBe(
      'iso-8859-1',
    );
  });
  it('UTF-8 and Windows-1252 in one file, line by line', async () => {
    const got = await table(
      Buffer.concat([
        Buffer.from('\uFEFFname,town\nZoë,Köln\n'),
        Buffer.from('Ren\u00e9e,Malm\u00f6\n', 'latin1'),
        Buffer.from('José,Łódź'),
      ]),
    );
    expect(got.dialect.encoding).toBe('mixed');
    expect(got.cells).toEqual([
      ['Zoë', 'Köln'],
      ['Renée', 'Malmö'],
      ['José', 'Łódź'],
    ]);
    const [mark] = got.marks;
    expect(await readRowAt(got.dialect, mark!, [got.bytes.subarray(mark!.byteOffset)], 2)).toEqual({
      cells: ['Renée', 'Malmö'],
      line: 3,
    });
  });
  it('refuses text of several bytes a character by name', async () => {
    const text = `氏名,住所\n${'田中太郎,東京都千代田区\n山田花子,大阪府大阪市\n鈴木一郎,愛知県名古屋市\n'.repeat(20)}`;
    await expect(table(iconv.encode(text, 'shift_jis'))).rejects.toMatchObject({ code: 'other_encoding' });
  });
});
