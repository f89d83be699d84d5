/** A mapping as a person makes it: nothing is translated that a column does not say itself, and what is kept, the engine takes. */
import { describe, expect, it } from 'vitest';
import {
  addRecord,
  emptyMapping,
  fileNameOf,
  removeRecord,
  systemNamed,
  takeUp,
  withGroup,
  withNeed,
  withSource,
} from '../../renderer/pages/mapping/draft.ts';
import { itemsOf, newRepeat } from '../../renderer/pages/mapping/repeat-draft.ts';
import {
  choiceOf,
  choicesFor,
  columnSource,
  sourceFor,
  type Asked,
} from '../../renderer/pages/mapping/source-draft.ts';
import { usesOf } from '../../renderer/pages/mapping/uses.ts';
import { meaningsOf, usualWords, withMeaning } from '../../renderer/pages/mapping/words-draft.ts';
import { startFrom } from '../../electron/import/mapping/start-from.ts';
import { PRESETS } from '../../electron/import/presets/index.ts';
import { prunedTo } from '../../renderer/pages/mapping/prune.ts';
import { mappingProfile } from '../../shared/ipc/mapping-schema.ts';
import { fieldValues, takesSeveral } from '../../shared/model/template-fields.ts';
import type { ColumnView } from '../../shared/ipc/mapping-contract.ts';
import {
  ISO_LONDON,
  type FieldSource,
  type Mapping,
  type RecordMapping,
} from '../../shared/model/mapping.ts';

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
  numbers: null,
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
    expect(usesOf(twice, 'texts')).toEqual(['preference: what it is']);
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
        when: { from: 'column', columns: ['State', 'other'] },
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
      {
        kind: 'preference',
        fields: { kind: { from: 'each' } },
        each: { over: 'columns_like', pattern: 'Left: *' },
      },
      {
        kind: 'message',
        when: { from: 'column', columns: ['State'] },
        fields: { campaign_id: { from: 'file_name' } },
      },
    ],
  };
  expect(prunedTo(whole, ['EMAIL ADDRESS', 'First', 'Other'])).toEqual({
    ...whole,
    who: { email: { from: 'column', columns: ['Email Address'] } },
    group: null,
    records: [
      {
        kind: 'contact',
        when: { from: 'column', columns: ['other'] },
        fields: { name: { from: 'joined', columns: ['First'] }, country: { from: 'constant', value: 'GB' } },
      },
    ],
  });
  // Another address of the same person is not the first one again where its column is missing.
  const other: RecordMapping = {
    kind: 'contact',
    needs: ['email'],
    fields: { email: { from: 'column', columns: ['Work email'] } },
  };
  const both = { ...whole, records: [whole.records[0]!, other] };
  expect(prunedTo(both, ['Email Address', 'First', 'Other']).records).toHaveLength(1);
  expect(prunedTo(both, ['Email Address', 'First', 'Other', 'Work email']).records).toHaveLength(2);
  const group = { by: 'Order', starts: 'Paid', lines: ['item *'] };
  expect(prunedTo({ ...whole, group }, ['order', 'other']).group).toEqual({ ...group, starts: null });
  expect(prunedTo({ ...whole, records: whole.records.slice(1) }, []).records).toEqual([
    { kind: 'contact', fields: {} },
  ]);
});

const PEOPLE = [
  column('Mail', ['ann@x.test', 'bo@x.test']),
  column('First', ['Ann', 'Bo']),
  column('Last', ['Bell', 'Carr']),
  column('Interests', ['Tea; Pots', 'Tea']),
  column('Left: News', ['Yes', 'no']),
  column('Left: Offers', ['no']),
];
const asked = (field: string, changes: Partial<Asked> = {}): Asked => ({
  field,
  values: 'text',
  takesSeveral: false,
  columns: PEOPLE,
  items: null,
  dates: ISO_LONDON,
  ...changes,
});
const words = (about: Asked, source?: FieldSource): readonly string[] =>
  choicesFor(about, source).map((one) => one.words);

describe('where a value comes from', () => {
  const first: FieldSource = { from: 'column', columns: ['First'] };

  it('turns a column into the first of several, and a list within a list into one', () => {
    expect(sourceFor('first', asked('name'), first)).toEqual({ from: 'first', of: [first] });
    const nested: FieldSource = {
      from: 'first',
      of: [{ from: 'first', of: [first] }, { from: 'file_name' }],
    };
    expect(sourceFor('first', asked('name'), nested)).toEqual({
      from: 'first',
      of: [first, { from: 'file_name' }],
    });
  });

  it('offers the first of several where there is a first, and not within one', () => {
    expect(words(asked('name'))).not.toContain('The first of several…');
    expect(words(asked('name'), first)).toContain('The first of several…');
    const within = choicesFor(asked('name'), first, true).map((one) => one.words);
    expect(within).not.toContain('The first of several…');
    expect(within).not.toContain('Not in this file');
  });

  it('offers the item where the record is repeated, and its heading where it is repeated over columns', () => {
    const items = (over: 'pieces_of' | 'columns_like') => asked('wording', { items: { over, values: [] } });
    expect(words(asked('wording'))).not.toContain('The item it is repeated for');
    expect(words(items('pieces_of'))).toContain('The item it is repeated for');
    expect(words(items('pieces_of'))).not.toContain('The heading of each column');
    expect(words(items('columns_like'))).toContain('The heading of each column');
    expect(sourceFor('each_heading', items('columns_like'), first)).toEqual({ from: 'each_heading' });
  });

  it('multiplies columns for an amount alone, and keeps a column beside where the mapping has it', () => {
    const beside: FieldSource = { from: 'beside', pattern: 'item * total' };
    const amount = asked('amount', { values: 'number' });
    expect(words(amount)).toContain('Several columns, multiplied…');
    expect(words(asked('name'))).not.toContain('Several columns, multiplied…');
    expect(words(amount)).not.toContain('The column beside it, as the saved mapping says');
    expect(words(amount, beside)).toContain('The column beside it, as the saved mapping says');
    expect(sourceFor('beside', amount, beside)).toBe(beside);
  });

  it('shows of several spellings the one that the file has, and changes that one alone', () => {
    const spelt: FieldSource = {
      from: 'column',
      columns: ['Nome', 'first', 'Prénom'],
      clean: 'first_of_list',
    };
    expect(choiceOf(spelt, PEOPLE)).toBe('column:first');
    expect(sourceFor('column:last', asked('name'), spelt)).toEqual({
      ...spelt,
      columns: ['Nome', 'Last', 'Prénom'],
    });
    expect(choiceOf({ from: 'column', columns: ['Gone'] }, PEOPLE)).toBe('column:gone');
    expect(words(asked('name'), { from: 'column', columns: ['Gone'] })).toContain('Gone (not in this file)');
  });

  it('takes the columns along to what is joined or filled', () => {
    expect(sourceFor('joined', asked('name'), first)).toEqual({ from: 'joined', columns: ['First'] });
    expect(sourceFor('filled', asked('name'), undefined)).toEqual({
      from: 'filled',
      columns: ['Mail'],
      value: '',
    });
  });

  it('is never something else that cannot be chosen, for any field of any known export', () => {
    let sources = 0;
    for (const preset of PRESETS) {
      const { mapping } = startFrom(preset);
      for (const { kind, fields, each } of mapping?.records ?? [])
        for (const [field, source] of Object.entries(fields)) {
          const about = asked(field, {
            values: fieldValues(kind, field)!,
            takesSeveral: takesSeveral(kind, field),
            items: itemsOf(each, PEOPLE),
          });
          const chosen = choiceOf(source, PEOPLE);
          expect(choicesFor(about, source).map(({ value }) => value)).toContain(chosen);
          sources++;
        }
    }
    expect(sources).toBeGreaterThan(400);
  });
});

describe('what words mean', () => {
  const TRI = ['yes', 'no', 'unknown'];

  it('is found whatever their case, and words that no row holds stay', () => {
    const { held, others } = meaningsOf({ yes: 'yes', NEVER: '' }, PEOPLE[4]!.values, TRI);
    expect(held.map(({ value, meaning }) => [value, meaning])).toEqual([
      ['Yes', 'yes'],
      ['no', undefined],
    ]);
    expect(others).toEqual([{ value: 'NEVER', rows: 0, meaning: '' }]);
    expect(usualWords(PEOPLE[4]!.values, { yes: 'no' })).toEqual({ no: 'no' });
  });

  it('is themselves where nothing is translated, and goes on to be once one word is', () => {
    const values = [
      { value: 'Email;SMS', rows: 2 },
      { value: 'pigeon', rows: 1 },
    ];
    const channels = ['email', 'sms'];
    expect(meaningsOf(undefined, values, channels).held.map(({ meaning }) => meaning)).toEqual([
      'email;sms',
      undefined,
    ]);
    expect(withMeaning(undefined, 'pigeon', '', channels)).toEqual({
      email: 'email',
      sms: 'sms',
      pigeon: '',
    });
    expect(withMeaning({ Y: 'yes', n: 'no' }, 'y', 'no', TRI)).toEqual({ n: 'no', y: 'no' });
    expect(withMeaning({ Y: 'yes', n: 'no' }, 'y', undefined, TRI)).toEqual({ n: 'no' });
  });
});

describe('a record that is repeated', () => {
  const mapping: Mapping = {
    ...emptyMapping('a.csv'),
    who: { email: { from: 'column', columns: ['Mail'] } },
  };

  it('starts from what the file looks like', () => {
    expect(newRepeat('pieces_of', mapping, PEOPLE)).toEqual({
      over: 'pieces_of',
      columns: ['Interests'],
      splitter: 'semicolon',
    });
    expect(newRepeat('columns_like', mapping, PEOPLE)).toEqual({ over: 'columns_like', pattern: 'Left: *' });
    expect(newRepeat('other_columns', mapping, PEOPLE)).toEqual({ over: 'other_columns', except: ['Mail'] });
    expect(newRepeat('pieces_of', mapping, [])).toBeNull();
  });

  it('has the items that its cells or its columns hold', () => {
    expect(
      itemsOf({ over: 'pieces_of', columns: ['interests'], splitter: 'semicolon' }, PEOPLE)?.values,
    ).toEqual([
      { value: 'Tea', rows: 2 },
      { value: 'Pots', rows: 1 },
    ]);
    expect(itemsOf({ over: 'columns_like', pattern: 'left: *' }, PEOPLE)?.values).toEqual([
      { value: 'no', rows: 2 },
      { value: 'Yes', rows: 1 },
    ]);
    expect(itemsOf(undefined, PEOPLE)).toBeNull();
  });

  it('uses the columns it is repeated over', () => {
    const repeated = (each: RecordMapping['each'] & object): Mapping => ({
      ...mapping,
      group: { by: 'Mail', starts: null, lines: ['Last*'] },
      records: [{ kind: 'preference', fields: {}, each, when: { from: 'column', columns: ['First'] } }],
    });
    const like = repeated({ over: 'columns_like', pattern: 'Left: *' });
    expect(usesOf(like, 'left: offers')).toEqual(['preference: one for each']);
    expect(usesOf(like, 'first')).toEqual(['preference: only some rows']);
    expect(usesOf(like, 'Last')).toEqual(['rows that belong together']);
    expect(usesOf(like, 'Mail')).toEqual(['email', 'rows that belong together']);
    expect(usesOf(repeated({ over: 'other_columns', except: ['Last'] }), 'Last')).toEqual([
      'rows that belong together',
    ]);
  });
});

it('rows that stand alone give nothing once for several, and what nobody says is not needed', () => {
  const grouped = withGroup(
    {
      ...emptyMapping('a.csv'),
      who: { email: { from: 'column', columns: ['Mail'] } },
      records: [{ kind: 'contact', fields: {}, needs: ['email'], oncePerGroup: true }],
    },
    { by: 'Order', starts: null, lines: [] },
  );
  expect(grouped.records[0]).toMatchObject({ oncePerGroup: true });
  expect(withGroup(grouped, null).records).toEqual([{ kind: 'contact', fields: {}, needs: ['email'] }]);
  expect(withSource(grouped, 'who', 'email', null).records[0]).toMatchObject({ needs: [] });
});
