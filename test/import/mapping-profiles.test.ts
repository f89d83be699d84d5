/** What a person said about their files: columns to fields, words to words, dates proved, exports named. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { mappingFileText, readMappingFile } from '../../electron/engine/mapping-file.ts';
import { listSources } from '../../electron/import/list-sources.ts';
import { recogniserOf } from '../../electron/import/mapping/recognise-profiles.ts';
import { SourceRefused } from '../../electron/import/source.ts';
import { MAPPING_FORMAT } from '../../shared/ipc/mapping-schema.ts';
import type { MappingProfile } from '../../shared/model/mapping.ts';
import { codes, readListed, readPath, records, type Read } from './read-file.ts';
import { textRows, workbookOf } from './write-workbook.ts';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'mapping-'));
  onTestFinished(() => rmSync(made, { recursive: true }));
  return made;
}

/** Profiles as a person writes them, through the document. */
function profilesOf(...profiles: readonly unknown[]): readonly MappingProfile[] {
  const path = join(folder(), 'mapping.json');
  writeFileSync(path, JSON.stringify({ format: MAPPING_FORMAT, version: 1, profiles }));
  return readMappingFile(path);
}

function read(name: string, text: string, profiles: readonly MappingProfile[]): Promise<Read> {
  const path = join(folder(), name);
  writeFileSync(path, text);
  return readPath(path, undefined, { profiles });
}

const TILL = {
  name: 'Till list',
  mapping: {
    system: 'till',
    who: { contact_id: 'Card', email: 'E-mail', phone: ['Mobile', 'Phone'] },
    dates: { order: 'proved' },
    records: [
      { kind: 'contact', fields: { name: { from: 'joined', columns: ['First', 'Last'] } } },
      {
        kind: 'collection',
        fields: {
          collected_at: 'Joined',
          context: { from: 'constant', value: 'checkout' },
          means_of_refusing: { from: 'constant', value: 'yes' },
          refused: { from: 'column', columns: ['Opted out?'], words: { Y: 'yes', N: 'no', '-': '' } },
        },
      },
      {
        kind: 'preference',
        fields: {
          kind: { from: 'column', columns: ['Opted out?'], words: { Y: 'objection', N: '', '-': '' } },
          channel: { from: 'constant', value: 'email' },
        },
      },
    ],
  },
};
const HEADER = 'Card,E-mail,Mobile,First,Last,Joined,Opted out?\n';

describe('a file of no known platform', () => {
  it('gives several kinds of records from each row, with constants for what it has no column for', async () => {
    const got = await read(
      'till.csv',
      `${HEADER}7,a@x.test,,Ann,Bell,13/04/2025,N\n8,,07700 900123,Bo,,04/05/2025,Y\n9,c@x.test,,Cy,Dee,05/04/2025,-\n`,
      profilesOf(TILL),
    );
    expect(got.recognition).toMatchObject({ preset: 'mapping', title: 'Mapping "Till list"' });
    expect(got.recognition.profile?.name).toBe('Till list');
    expect(got.counts).toEqual({ rows: 3, accepted: 3, rejected: 0, blank: 0 });
    expect(records(got)).toMatchObject([
      { kind: 'contact', name: 'Ann Bell', who: { contactId: 'till:7', email: 'a@x.test' } },
      { kind: 'collection', context: 'checkout', meansOfRefusing: 'yes', refused: 'no' },
      { kind: 'contact', name: 'Bo', who: { contactId: 'till:8', phone: '+447700900123' } },
      // 13/04/2025 in the row above proves that the day comes first in this column.
      { kind: 'collection', refused: 'yes', at: { start: Date.UTC(2025, 4, 3, 23) } },
      { kind: 'preference', type: 'objection', channels: ['email'] },
      { kind: 'contact', name: 'Cy Dee' },
      { kind: 'collection', refused: 'unknown', at: { start: Date.UTC(2025, 3, 4, 23) } },
    ]);
  });

  it('takes the first of several that gives a value, each with its own dates, and nothing of what stands for nothing', async () => {
    const list = {
      name: 'Stalls',
      mapping: {
        system: 'stalls',
        who: { email: 'Mail' },
        blanks: ['NA'],
        records: [
          {
            kind: 'collection',
            when: { from: 'column', columns: ['State'], words: { in: 'yes', out: '' } },
            fields: {
              notice: ['Stall', 'Fair'],
              collected_at: {
                from: 'first',
                of: [
                  { from: 'column', columns: ['Signed'], dates: { order: 'day_first' } },
                  { from: 'column', columns: ['Typed'], dates: { order: 'month_first' } },
                ],
              },
            },
          },
          {
            kind: 'preference',
            each: { over: 'columns_like', pattern: 'No *' },
            fields: { kind: { from: 'each', words: { x: 'objection' } }, wording: { from: 'each_heading' } },
          },
        ],
      },
    };
    const result = await read(
      'stalls.csv',
      'Mail,State,Stall,Fair,Signed,Typed,No news,No post\n' +
        'a@x.test,in,NA,Bath,03/04/2025,05/06/2025,x,NA\n' +
        'b@x.test,in,Two,Bath,,05/06/2025,,\n' +
        'c@x.test,out,Two,Bath,,,,x\n' +
        'd@x.test,in,,,,13/13/2025,,\n',
      profilesOf(list),
    );
    const day = (text: string) => ({ start: Date.parse(`${text}T00:00Z`) - 3_600_000 });
    expect(records(result)).toMatchObject([
      { kind: 'collection', notice: 'Bath', at: day('2025-04-03') },
      { kind: 'preference', wording: 'news' },
      { kind: 'collection', notice: 'Two', at: day('2025-05-06') },
      { kind: 'preference', wording: 'post' },
    ]);
    expect(result.rows[3]).toMatchObject({
      rejection: { reason: expect.stringContaining('"Typed" holds "13/13/2025"') },
    });
  });

  it('rejects a word whose meaning nobody stated', async () => {
    const got = await read(
      'till.csv',
      `${HEADER}7,a@x.test,,Ann,Bell,2025-04-13,perhaps\n`,
      profilesOf(TILL),
    );
    expect(codes(got)).toEqual(['unknown_word']);
  });

  it.each([
    [
      'its column',
      { dates: { order: 'iso' }, column: { order: 'month_first' } },
      'the mapping "Till list" says that the month is first: put it right, or change there how the dates of this column are written.',
    ],
    [
      'the whole file',
      { dates: { order: 'month_first' }, column: undefined },
      'the mapping "Till list" says that the month is first: put it right, or change there how the dates of the whole file are written.',
    ],
  ])(
    'says of a date with the day first that it contradicts what a mapping says of %s',
    async (_, { dates, column }, words) => {
      const joined = {
        from: 'column',
        columns: ['Joined'],
        ...(column === undefined ? {} : { dates: column }),
      };
      const [contact, collection] = TILL.mapping.records;
      const said = {
        ...TILL,
        mapping: {
          ...TILL.mapping,
          dates,
          records: [contact, { ...collection, fields: { ...collection!.fields, collected_at: joined } }],
        },
      };
      const rows = ['03/04/2025', '31/03/2025', '31/31/2025'].map((at, i) => `${i},a@x.test,,A,B,${at},N\n`);
      const got = await read('till.csv', HEADER + rows.join(''), profilesOf(said));
      expect(codes(got)).toEqual(['accepted', 'bad_date', 'bad_date']);
      expect(got.rows[1]).toMatchObject({
        rejection: { reason: `"Joined" holds "31/03/2025", which has the day first, while ${words}` },
      });
      expect(got.rows[2]).toMatchObject({
        rejection: { reason: expect.stringContaining('which is no date') },
      });
    },
  );

  it('says so of a known export, whose dates nobody stated', async () => {
    const got = await read(
      'logs.csv',
      'st_text,ts,email,mid,sub\nSent,12-31-2025 10:00,a@x.test,m1,K1\n',
      [],
    );
    expect(got.recognition.preset).toBe('brevo.logs');
    expect(got.rows[0]).toMatchObject({
      rejection: {
        code: 'bad_date',
        reason:
          '"ts" holds "12-31-2025 10:00", which has the month first, while this export has the day first: put it right, or say by a mapping of your own how its dates are written.',
      },
    });
  });

  it.each([
    ['neither', '04/05/2025', 'ambiguous_date'],
    ['both', '12/25/2025', 'ambiguous_date'],
  ])('rejects an ambiguous date where the column proves %s order', async (_, second, code) => {
    const rows = ['13/04/2025', second, '06/05/2025'].slice(second === '04/05/2025' ? 1 : 0);
    const text = HEADER + rows.map((date, i) => `${i},a${i}@x.test,,A,B,${date},N\n`).join('');
    expect(codes(await read('till.csv', text, profilesOf(TILL))).at(-1)).toBe(code);
  });

  it.each(['1 Jan 25', '01-Jan-25', 'Jan 1, 25', '31/12/24'])(
    'says of %s that its year has two digits',
    async (at) => {
      const got = await read('till.csv', `${HEADER}7,a@x.test,,Ann,Bell,"${at}",N\n`, profilesOf(TILL));
      expect(got.rows[0]).toMatchObject({ rejection: { reason: expect.stringContaining('two digits') } });
    },
  );

  it('is unknown without the columns that the mapping reads', async () => {
    const without = `${HEADER.replace('Joined', 'Since')}7,a@x.test,,Ann,Bell,2025-04-13,N\n`;
    await expect(read('till.csv', without, profilesOf(TILL))).rejects.toMatchObject({
      code: 'unrecognised_header',
      message:
        '"till.csv" has columns that belong to no known export (Card, E-mail, Mobile, First, Last, Since, Opted out?). For the profile "Till list" it lacks the column "Joined". Map its columns, or put the data into one of the import templates.',
    });
    const named = profilesOf({ ...TILL, files: 'till*.csv' });
    await expect(read('till-2025.csv', without, named)).rejects.toMatchObject({
      code: 'missing_column',
      message:
        '"till-2025.csv" is to be read by the profile "Till list", which needs the column "Joined". Its columns are: Card, E-mail, Mobile, First, Last, Since, Opted out?.',
    });
    const enough = profilesOf({ ...TILL, headings: ['card', 'opted out?'] });
    expect((await read('till.csv', without, enough)).counts.accepted).toBe(1);
  });

  it('names all that is missing for the profile that comes nearest, and none that has nothing of the file', async () => {
    const other = {
      name: 'Elsewhere',
      mapping: { system: 'x', who: { email: 'Post' }, records: TILL.mapping.records.slice(0, 1) },
    };
    const far = { ...TILL, name: 'Other years', files: 'till-19*.csv' };
    const text = 'Card,E-mail,First,Opted out?\n7,a@x.test,Ann,N\n';
    await expect(read('till.csv', text, profilesOf(other, far, TILL))).rejects.toMatchObject({
      message: expect.stringContaining(
        'For the profile "Till list" it lacks the columns "Last", "Joined" and one of "Mobile", "Phone".',
      ),
    });
    await expect(read('till.csv', 'a,b\n1,2\n', profilesOf(other, far, TILL))).rejects.toMatchObject({
      message: expect.not.stringContaining('profile'),
    });
    await expect(read('till-1999.csv', 'a,b\n1,2\n', profilesOf(far))).rejects.toMatchObject({
      message: expect.stringContaining(
        '(a, b). For the profile "Other years" it lacks the columns "Card", "E-mail"',
      ),
    });
  });

  it('asks when two profiles fit equally, and the one that names the file wins', async () => {
    const text = `${HEADER}7,a@x.test,,Ann,Bell,2025-04-13,N\n`;
    const twin = { ...TILL, name: 'Other' };
    await expect(read('till.csv', text, profilesOf(TILL, twin))).rejects.toMatchObject({
      code: 'unsure',
      candidates: [{ title: 'Mapping "Till list"' }, { title: 'Mapping "Other"' }],
    });
    const got = await read('till.csv', text, profilesOf(TILL, { ...twin, files: 'TILL.csv' }));
    expect(got.recognition.title).toBe('Mapping "Other"');
  });
});

it('a profile may say which known export a renamed file is', async () => {
  const text =
    'Email Address,MEMBER_RATING,OPTIN_TIME,LAST_CHANGED,EUID\na@x.test,2,2016-04-18 13:51:14,2017-01-01 00:00:00,e1\n';
  await expect(read('members.csv', text, [])).rejects.toBeInstanceOf(SourceRefused);
  const got = await read(
    'members.csv',
    text,
    profilesOf({ name: 'Our unsubscribes', files: 'members.csv', preset: 'mailchimp.unsubscribed' }),
  );
  expect(got.recognition).toMatchObject({ preset: 'mailchimp.unsubscribed' });
  expect(records(got)).toMatchObject([{ kind: 'contact' }, { type: 'objection' }, { type: 'consent' }]);
});

describe('a mapping file', () => {
  it('is given back as it was read', () => {
    const profiles = profilesOf(TILL, { name: 'M', files: 'm.csv', preset: 'mailchimp.cleaned' });
    const path = join(folder(), 'again.json');
    writeFileSync(path, mappingFileText(profiles));
    expect(readMappingFile(path)).toEqual(profiles);
  });

  const record = TILL.mapping.records[0];
  const withRecord = (one: unknown) => ({ ...TILL, mapping: { ...TILL.mapping, records: [one] } });
  it.each([
    ['no profile', undefined, 'profiles'],
    ['neither mapping nor preset', { name: 'a' }, 'must have either a mapping or a preset'],
    ['a preset for every file', { name: 'a', preset: 'shopify.orders' }, 'which files it is for'],
    ['an unknown preset', { name: 'a', files: 'a.csv', preset: 'nobody.knows' }, 'nobody.knows'],
    [
      'a naming system that means something else',
      { ...TILL, mapping: { ...TILL.mapping, system: 'email' } },
      'system',
    ],
    ['an unknown property', { ...TILL, path: '/etc' }, 'unrecognized'],
    ['an unknown field', withRecord({ ...record, fields: { shoe_size: 'Shoe' } }), 'no field "shoe_size"'],
    [
      'a constant outside the vocabulary',
      withRecord({ kind: 'collection', fields: { context: { from: 'constant', value: 'market stall' } } }),
      'market stall',
    ],
    [
      'a meaning outside the vocabulary',
      withRecord({
        kind: 'contact',
        fields: { subscriber: { from: 'column', columns: ['B2B'], words: { x: 'b2c' } } },
      }),
      'b2c',
    ],
    [
      'two meanings of one word',
      withRecord({
        kind: 'collection',
        fields: { refused: { from: 'column', columns: ['Out'], words: { Y: 'yes', N: 'no', y: 'no' } } },
      }),
      'gives "Y" two meanings',
    ],
    [
      'a date that is none, the same for every row',
      withRecord({
        kind: 'collection',
        fields: { collected_at: { from: 'constant', value: 'spring 2025' } },
      }),
      'Record 1 (collection), "collected_at" would be "spring 2025", which cannot be read as a date',
    ],
    [
      'a date that could be two where a column is empty',
      withRecord({
        kind: 'collection',
        fields: {
          collected_at: { from: 'first', of: ['Joined', { from: 'constant', value: '03/04/2025' }] },
        },
      }),
      'would be "03/04/2025"',
    ],
    [
      'a word that means a date in another order',
      withRecord({
        kind: 'collection',
        fields: {
          collected_at: {
            from: 'column',
            columns: ['Wave'],
            words: { first: '31/03/2025' },
            dates: { order: 'month_first' },
          },
        },
      }),
      'would be "31/03/2025"',
    ],
    ['a preference of no kind', withRecord({ kind: 'preference', fields: {} }), 'lacks "kind"'],
    [
      'records about nobody',
      { ...TILL, mapping: { ...TILL.mapping, who: {}, records: [record] } },
      'says nowhere who a row is about',
    ],
    ['a piece of nothing', withRecord({ ...record, fields: { name: { from: 'each' } } }), 'not repeated'],
  ])('with %s is refused, and says why', (_, profile, words) => {
    expect(() => profilesOf(...(profile === undefined ? [] : [profile]))).toThrow(
      expect.objectContaining({ code: 'bad_mapping', message: expect.stringContaining(words) }),
    );
  });

  it('may give dates that can be read as the mapping says', () => {
    const at = (value: string) =>
      withRecord({ kind: 'collection', fields: { collected_at: { from: 'constant', value } } });
    for (const value of ['2025-03-31', '2025-03', '31/03/2025', ''])
      expect(profilesOf(at(value))).toMatchObject([{ name: 'Till list' }]);
  });

  it('of a later version, of one name twice, or that is no JSON, is refused', () => {
    const path = join(folder(), 'mapping.json');
    for (const text of [
      '{',
      JSON.stringify({ format: MAPPING_FORMAT, version: 2, profiles: [TILL] }),
      JSON.stringify({ format: MAPPING_FORMAT, version: 1, profiles: [TILL, TILL] }),
    ]) {
      writeFileSync(path, text);
      expect(() => readMappingFile(path)).toThrow(expect.objectContaining({ code: 'bad_mapping' }));
    }
    expect(() => readMappingFile(join(folder(), 'none.json'))).toThrow('no mapping file "none.json"');
  });
});

describe('identifiers that a spreadsheet took zeros off', () => {
  const cards = (digits: unknown) =>
    profilesOf({
      name: 'Cards',
      mapping: {
        system: 'till',
        who: { contact_id: { from: 'column', columns: ['Card'], clean: { digits } } },
        records: [{ kind: 'preference', fields: { kind: { from: 'constant', value: 'objection' } } }],
      },
    });
  it('have them back where a mapping says how many digits they have', async () => {
    const got = await read('cards.csv', 'Card\n7\n42.0\n123456\n1234567\nA7\n4.2\n', cards(6));
    expect(records(got).map((one) => 'who' in one && one.who)).toEqual(
      ['000007', '000042', '123456', '1234567', 'A7', '4.2'].map((id) => ({
        contactId: `till:${id}`,
        email: null,
        phone: null,
      })),
    );
  });
  it.each([1, 21, 2.5, '6'])('have no %s digits', (digits) => {
    expect(() => cards(digits)).toThrow('contact_id');
  });
});

it('a workbook’s name means the sheet of it that has the columns', async () => {
  const path = join(folder(), 'crm 2025.xlsx');
  const leads = textRows(['Card,Stopped', 'A1,2025-03-01']);
  const notes = textRows(['Card,Text', 'A1,rang']);
  writeFileSync(path, await workbookOf({ sheets: { Leads: leads, Notes: notes } }));
  const profiles = profilesOf({
    name: 'Leavers',
    files: 'crm*.xlsx',
    mapping: {
      system: 'till',
      who: { contact_id: 'Card' },
      records: [
        { kind: 'preference', fields: { kind: { from: 'constant', value: 'objection' }, at: 'Stopped' } },
      ],
    },
  });
  const [first, second] = (await listSources(path)).sources;
  const read = await readListed(first!, undefined, { recognise: recogniserOf(profiles) });
  expect(read.recognition.profile?.name).toBe('Leavers');
  expect(read.counts).toMatchObject({ accepted: 1, rejected: 0 });
  await expect(readListed(second!, undefined, { recognise: recogniserOf(profiles) })).rejects.toMatchObject({
    code: 'unrecognised_header',
  });
});
