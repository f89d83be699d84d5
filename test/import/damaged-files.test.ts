/** The files of two public suites of awkward CSV: read with the right header and cells, or held back row by row for the right reason. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isRight, pollockFiles, readHere, scoreOf } from '../../build/bench/pollock.ts';
import { codes, readTable } from './read-file.ts';

const samples = join(import.meta.dirname, '..', '..', '..', 'shared', 'crm-samples');

/** Rows that come out, and why the others do not; every other file gives all of its 83. */
const POLLOCK: Readonly<Record<string, readonly [right: number, held: Readonly<Record<string, number>>]>> = {
  'file_escape_char_0x00.csv': [77, { bad_quote: 6 }],
  // Unquoted values with blanks in them are cells of their own.
  'file_field_delimiter_0x20.csv': [34, { too_many_cells: 49 }],
  'file_header_only.csv': [0, {}],
  'file_multitable_less.csv': [83, { other_table: 82, bad_quote: 1 }],
  'file_multitable_more.csv': [83, { other_table: 82, bad_quote: 1 }],
  'file_one_data_row.csv': [1, {}],
  // Its apostrophes within values are not doubled.
  'file_quotation_char_0x27.csv': [51, { bad_quote: 32 }],
  'row_extra_quote11_col0.csv': [82, { bad_quote: 1 }],
  'row_extra_quote53_col8.csv': [82, { bad_quote: 1 }],
  'row_less_sep_row5_col7.csv': [82, { too_few_cells: 1 }],
  'row_more_sep_row42_col6.csv': [82, { too_many_cells: 1 }],
};

const files = pollockFiles();
describe.skipIf(files === null)('Pollock', () => {
  it.each((files ?? []).filter((name) => name !== 'file_no_payload.csv'))('%s', async (name) => {
    const score = scoreOf(name, await readHere(name));
    const [right, held] = POLLOCK[name] ?? [83, {}];
    expect(score).toMatchObject({ header: true, right, wrong: 0, missing: 0 });
    expect(isRight(score)).toBe(true);
    const found: Record<string, number> = {};
    for (const code of codes(await readTable(join(samples, 'pollock', name))))
      if (code !== 'accepted') found[code] = (found[code] ?? 0) + 1;
    expect(found).toEqual(held);
  });
  it('file_no_payload.csv', async () => {
    await expect(readTable(join(samples, 'pollock', 'file_no_payload.csv'))).rejects.toMatchObject({
      code: 'empty_file',
    });
  });
});

const spectrum = join(samples, 'csv-spectrum');
describe.skipIf(!existsSync(spectrum))('csv-spectrum', () => {
  const names = existsSync(spectrum) ? readdirSync(spectrum).filter((name) => name.endsWith('.csv')) : [];
  it.each(names)('%s', async (name) => {
    const { dialect, cells, counts } = await readTable(join(spectrum, name));
    const expected = JSON.parse(
      readFileSync(join(spectrum, 'expected-json', name.replace('.csv', '.json')), 'utf8'),
    ) as object;
    const found = cells.map((row) =>
      Object.fromEntries(dialect.header.map((heading, i) => [heading, row[i]])),
    );
    // The suite's answer to this one has its headings and another person's values.
    if (name === 'location_coordinates.csv') expect(Object.keys(found[0]!)).toEqual(Object.keys(expected));
    else expect(found).toEqual(expected);
    expect(counts.rejected).toBe(0);
  });
});
