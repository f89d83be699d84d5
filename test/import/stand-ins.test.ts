/** What stands in a file where there is no value: dates that systems make up, and errors of spreadsheets. Neither is read as a value. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readMappingFile } from '../../electron/engine/mapping-file.ts';
import { MAPPING_FORMAT } from '../../shared/ipc/mapping-schema.ts';
import { codes, readPath, records } from './read-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'stand-ins-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** A list of objections with one date each, and a consent. */
const dated = (at: string): string => `contact_id,at,kind\nA,${at},objection\nB,2025-06-01,objection\n`;

describe('a date that systems write where there is none', () => {
  it.each([
    '0000-00-00',
    '0000-00-00 00:00:00',
    '0001-01-01',
    '1753-01-01',
    '1899-12-30',
    '1900-01-01',
    '1970-01-01',
    '1970-01-01T00:00:00Z',
    '2079-06-06',
    '2099-12-31',
    '9999-12-31T23:59:59Z',
  ])('%s rejects the row, so that no objection is older or younger than it is', async (at) => {
    const got = await readPath(file('preferences.csv', dated(at)));
    expect(codes(got)).toEqual(['bad_date', 'accepted']);
    expect(got.rows[0]).toMatchObject({
      rejection: { reason: expect.stringContaining('where there is no date') },
    });
  });
  it.each(['1970-01-03', '1998-05-01', '2078-12-31'])('%s is one', async (at) => {
    expect(codes(await readPath(file('preferences.csv', dated(at))))).toEqual(['accepted', 'accepted']);
  });
});

describe('an error that a spreadsheet saved', () => {
  const mapping = (blanks: readonly string[]) => ({
    system: 'till',
    who: { contact_id: 'Card' },
    blanks,
    records: [
      {
        kind: 'preference',
        fields: { kind: { from: 'filled', columns: ['Agreed'], value: 'consent' } },
        needs: ['kind'],
      },
    ],
  });
  const profiles = (blanks: readonly string[]) =>
    readMappingFile(
      file(
        'mapping.json',
        JSON.stringify({
          format: MAPPING_FORMAT,
          version: 1,
          profiles: [{ name: 'Till', mapping: mapping(blanks) }],
        }),
      ),
    );
  const CARDS = 'Card,Agreed\nA,yes\nB,#N/A\nC,#REF!\nD,\n';

  it('is no value, and no consent', async () => {
    const got = await readPath(file('cards.csv', CARDS), undefined, { profiles: profiles([]) });
    expect(codes(got)).toEqual(['accepted', 'spreadsheet_error', 'spreadsheet_error', 'no_evidence']);
    expect(records(got)).toHaveLength(1);
    expect(got.rows[1]).toMatchObject({
      rejection: { reason: expect.stringMatching(/^"Agreed" holds "#N\/A"/) },
    });
  });
  it('stands for nothing where a mapping says so', async () => {
    const got = await readPath(file('cards.csv', CARDS), undefined, { profiles: profiles(['#N/A']) });
    expect(codes(got)).toEqual(['accepted', 'no_evidence', 'spreadsheet_error', 'no_evidence']);
    expect(records(got)).toHaveLength(1);
  });
});

describe('what cannot be seen around a value', () => {
  it('makes no other id, word or date of it', async () => {
    const text =
      'contact_id,at,kind\nA\u200b,\u200e2025-06-01\u200e,objection\u2060\n\ufeffA,2025-06-01,objection\n\u200b,,\n';
    const got = await readPath(file('preferences.csv', text));
    expect(codes(got)).toEqual(['accepted', 'accepted', 'missing_contact']);
    const [first, second] = records(got);
    expect(first).toEqual(second);
  });
});
