/** A mapping as a person makes it: nothing is translated that a column does not say itself, and what is kept, the engine takes. */
import { describe, expect, it } from 'vitest';
import {
  addRecord,
  columnSource,
  emptyMapping,
  fileNameOf,
  removeRecord,
  systemNamed,
  takeUp,
  usesOf,
  usualWords,
  withNeed,
  withSource,
} from '../../renderer/pages/mapping/draft.ts';
import { prunedTo } from '../../renderer/pages/mapping/prune.ts';
import { mappingProfile } from '../../shared/ipc/mapping-schema.ts';
import type { ColumnView } from '../../shared/ipc/mapping-contract.ts';
import type { Mapping } from '../../shared/model/mapping.ts';

const column = (
  heading: string,
  values: readonly string[],
  dates: ColumnView['dates'] = null,
): ColumnView => ({
  heading,
  filled: values.length,
  distinct: new Set(values).size,
  values: values.map((value) => ({ value, rows: 1 })),
  dates,
  suggestions: [],
});
const NUMBERS = { dayFirst: 0, monthFirst: 0, either: 1, example: '01/02/2025', proof: null };

describe('a column', () => {
  it('of dates that are not in doubt is read as such, any other by what its values prove', () => {
    expect(columnSource(column('d', ['2025-01-02']), 'date')).toMatchObject({ dates: { order: 'iso' } });
    expect(columnSource(column('d', ['01/02/2025'], NUMBERS), 'date')).toMatchObject({
      dates: { order: 'proved' },
    });
    expect(columnSource(column('d', ['2 January 2025']), 'date')).toMatchObject({
      dates: { order: 'proved' },
    });
  });

  it('of a closed vocabulary means only what it says word for word', () => {
    expect(columnSource(column('c', ['YES', 'Y', 'no']), ['yes', 'no', 'unknown'])).toMatchObject({
      words: { YES: 'yes', no: 'no' },
      otherwise: 'reject',
    });
  });

  it('offers the usual spellings of yes and no, and none that has a meaning', () => {
    const values = ['Y', 'n', 'Perhaps', '1'].map((value) => ({ value }));
    expect(usualWords(values, { Y: 'no' })).toEqual({ n: 'no', '1': 'yes' });
  });
});

describe('a suggestion taken up', () => {
  it('of an email says who the row is about; of a field opens a record where there is none with room for it', () => {
    const mail = takeUp(emptyMapping('a.csv'), column('Mail', ['a@x.test']), {
      kind: 'contact',
      field: 'email',
      why: '',
    });
    expect(mail.who).toEqual({ email: { from: 'column', columns: ['Mail'] } });
    const kind = { kind: 'preference', field: 'kind', why: '' } as const;
    const twice = takeUp(takeUp(mail, column('News', ['consent']), kind), column('Texts', ['consent']), kind);
    expect(twice.records.map((one) => one.kind)).toEqual(['contact', 'preference', 'preference']);
    expect(usesOf(twice, 'texts')).toEqual(['preference kind']);
  });
});

it('a field taken out takes its need with it, and a record can go', () => {
  const mapping = addRecord(emptyMapping('a.csv'), 'collection');
  const needed = withNeed(
    withSource(mapping, 1, 'collected_at', { from: 'column', columns: ['When'] }),
    1,
    'collected_at',
    true,
  );
  expect(needed.records[1]).toMatchObject({ needs: ['collected_at'] });
  expect(withSource(needed, 1, 'collected_at', null).records[1]).toEqual({
    kind: 'collection',
    fields: {},
    needs: [],
  });
  expect(removeRecord(needed, 0).records.map(({ kind }) => kind)).toEqual(['collection']);
});

it.each([
  ['Till list (May).csv', 'till-list-may'],
  ['2025-06 orders.csv', 'orders'],
  ['email.csv', 'file'],
  ['世界.csv', 'file'],
])('the naming system of %s is %s, which the schema takes', (fileName, system) => {
  const mapping = emptyMapping(fileName);
  expect(mapping.system).toBe(system);
  expect(systemNamed(system)).toBe(system);
  expect(
    mappingProfile.safeParse({ name: 'a', files: null, headings: [], preset: null, mapping }).success,
  ).toBe(true);
});

it.each([
  ['contacts.csv', 'contacts.csv'],
  ['export.zip › june › contacts.csv', 'contacts.csv'],
  ['book.xlsx › Sheet 1', 'book.xlsx'],
  ['list', 'list'],
])('the file of the part %s is %s', (part, file) => {
  expect(fileNameOf(part)).toBe(file);
});

it('a mapping to start from keeps what the file can give, and no record that no row could give', () => {
  const whole: Mapping = {
    ...emptyMapping('a.csv'),
    who: {
      email: { from: 'column', columns: ['Email Address', 'Correo'] },
      phone: { from: 'column', columns: ['Phone'] },
    },
    group: { by: 'Order', starts: null, lines: [] },
    records: [
      {
        kind: 'contact',
        oncePerGroup: true,
        fields: {
          name: {
            from: 'first',
            of: [
              { from: 'column', columns: ['Name'] },
              { from: 'joined', columns: ['First', 'Last'] },
            ],
          },
          company: { from: 'column', columns: ['Company'] },
          country: { from: 'constant', value: 'GB' },
        },
      },
      { kind: 'collection', needs: ['notice'], fields: { notice: { from: 'column', columns: ['Source'] } } },
      {
        kind: 'transaction',
        fields: { product: { from: 'each' } },
        each: { over: 'pieces_of', columns: ['Items'], splitter: 'comma' },
      },
      { kind: 'preference', fields: { at: { from: 'column', columns: ['email address'] } } },
    ],
  };
  expect(prunedTo(whole, ['EMAIL ADDRESS', 'First', 'Other'])).toEqual({
    ...whole,
    who: { email: { from: 'column', columns: ['Email Address'] } },
    group: null,
    records: [
      {
        kind: 'contact',
        fields: { name: { from: 'joined', columns: ['First'] }, country: { from: 'constant', value: 'GB' } },
      },
    ],
  });
  expect(prunedTo({ ...whole, records: whole.records.slice(1) }, []).records).toEqual([
    { kind: 'contact', fields: {} },
  ]);
});
