/** Dates of which a file says no more than the month or the year: all their days, and none of them. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseMoment } from '../../electron/import/moment.ts';
import { Totals } from '../../electron/import/totals.ts';
import { isoText } from '../../shared/report/moment-text.ts';
import { codes, readPath, records } from './read-file.ts';
import { workbookOf } from './write-workbook.ts';

const folder = mkdtempSync(join(tmpdir(), 'months-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function objected(...dates: readonly string[]) {
  const path = join(folder, 'preferences.csv');
  const rows = dates.map((at, i) => `A${i},"${at}",objection\n`);
  writeFileSync(path, `contact_id,at,kind\n${rows.join('')}`);
  return readPath(path);
}

const datesOf = (read: Awaited<ReturnType<typeof readPath>>): readonly string[] =>
  records(read).flatMap((record) =>
    record.kind === 'preference' || record.kind === 'collection' ? [isoText(record.at)] : [],
  );

describe('a template', () => {
  it.each(['2025-06', '2025', '2024-02', '2025-12'])('keeps %s as it is written', async (at) => {
    expect(datesOf(await objected(at))).toEqual([at]);
  });
  it('holds a month to be all its days in London', async () => {
    const [record] = records(await objected('2025-10'));
    expect(record).toMatchObject({
      at: { start: Date.parse('2025-09-30T23:00:00Z'), end: Date.parse('2025-11-01T00:00:00Z') },
    });
  });
  it.each(['2025-13', '2025-00', '2025-6', '06/2025', 'June 2025', '25-06', '20255'])(
    'has no date in %s',
    async (at) => {
      const read = await objected(at);
      expect(codes(read)).toEqual(['bad_date']);
      expect(read.rows[0]).toMatchObject({ rejection: { reason: expect.stringContaining(`"${at}"`) } });
    },
  );
  it.each(['1970', '1900-01', '2099', '9999-12'])(
    'takes %s for what stands where there is no date',
    async (at) => {
      expect((await objected(at)).rows[0]).toMatchObject({
        rejection: { code: 'bad_date', reason: expect.stringContaining('where there is no date') },
      });
    },
  );
});

describe('an export that writes dates in words or with the day first', () => {
  const inWords = (text: string): unknown => {
    const moment = parseMoment(text, { order: 'day_first', zone: 'london' });
    return moment === null || typeof moment === 'string' ? moment : isoText(moment);
  };
  it.each([
    ['June 2025', '2025-06'],
    ['Jun-2025', '2025-06'],
    ['sept. 2024', '2024-09'],
    ['06/2025', '2025-06'],
    ['6.2025', '2025-06'],
    ['2025/06', '2025-06'],
    ['2025', '2025'],
    ['1 June 2025', '2025-06-01'],
    ['01/06/2025', '2025-06-01'],
  ])('%s is %s', (text, iso) => {
    expect(inWords(text)).toBe(iso);
  });
  it.each(['13/2025', '2025.06', 'Marketing 2025', 'Decline 2024', '06/25', '0/2025'])(
    '%s is none',
    (text) => {
      expect(inWords(text)).toBe('bad');
    },
  );
  it.each(['Jun-25', 'June 25', "Jun '25"])('%s has a year of two digits, or a day and no year', (text) => {
    expect(inWords(text)).toBe('short_year');
  });
});

describe('a workbook', () => {
  /** Serial 45809 is 1 June 2025. */
  const shownAs = async (format: string, serial: string): Promise<readonly string[]> => {
    const path = join(folder, 'preferences.xlsx');
    const text = (cell: string): string => `<c t="str"><v>${cell}</v></c>`;
    const heading = ['contact_id', 'at', 'kind'].map(text).join('');
    const row = `${text('A')}<c s="2"><v>${serial}</v></c>${text('objection')}`;
    const sheets = { Sheet1: `<row>${heading}</row><row>${row}</row>` };
    writeFileSync(path, await workbookOf({ sheets, format }));
    return datesOf(await readPath(path));
  };
  it.each([
    ['mmm-yy', '45809', '2025-06'],
    ['[$-809]mmmm\\ yyyy;@', '45809', '2025-06'],
    ['mm/yyyy', '45809', '2025-06'],
    ['yyyy', '45658', '2025'],
    ['yyyy', '45809', '2025-06-01'],
    ['mmm-yy', '45810', '2025-06-02'],
    ['dd/mm/yyyy', '45809', '2025-06-01'],
    ['dd mmm yyyy hh:mm', '45809', '2025-06-01'],
    ['mmm-yy', '45809.5', '2025-06-01T11:00:00Z'],
  ])('whose cell shows %s of %s says %s', async (format, serial, iso) => {
    expect(await shownAs(format, serial)).toEqual([iso]);
  });
});

it('is counted with its month, and a year apart from its months', async () => {
  const totals = new Totals();
  for (const record of records(await objected('2025-06', '2025-06-30', '2025', ''))) totals.add([record]);
  expect(totals.totals().months.map(({ month, records: of }) => [month, of])).toEqual([
    ['', 1],
    ['2025', 1],
    ['2025-06', 2],
  ]);
});
