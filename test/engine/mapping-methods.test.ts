/** Looking at files before importing them, and what their rows become under a mapping. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { describeError } from '../../electron/engine/describe-error.ts';
import { Jobs } from '../../electron/engine/jobs.ts';
import { createMethods } from '../../electron/engine/methods.ts';
import { faultsOf } from '../../electron/import/mapping/check.ts';
import type { EngineTable } from '../../electron/engine/open-audit.ts';
import type { FileLook } from '../../shared/ipc/mapping-contract.ts';
import { mappingProfile } from '../../shared/ipc/mapping-schema.ts';
import type { JobEvent } from '../../shared/ipc/reply.ts';
import type { Mapping, MappingProfile } from '../../shared/model/mapping.ts';

interface Desk {
  readonly methods: EngineTable;
  /** The end of a job that has just been started. */
  ended(started: { readonly job: number }): Promise<JobEvent>;
  put(name: string, text: string): string;
}

function desk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'mapping-methods-'));
  const ends: JobEvent[] = [];
  const methods = createMethods(
    new Jobs((event) => {
      if (event.state !== 'running') ends.push(event);
    }, describeError),
  );
  void methods.create({ path: join(folder, 'a.soia') });
  onTestFinished(() => {
    void methods.close({});
    rmSync(folder, { recursive: true });
  });
  return {
    methods,
    ended: ({ job }) =>
      vi.waitFor(() => {
        const end = ends.find((one) => one.job === job);
        if (end === undefined) throw new Error('The job has not ended yet.');
        return end;
      }, 30_000),
    put: (name, text) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    },
  };
}

const MAPPING: Mapping = {
  system: 'list',
  who: { email: { from: 'column', columns: ['Mail'] } },
  dates: { order: 'proved', zone: 'london' },
  blanks: [],
  group: null,
  footers: [],
  records: [
    { kind: 'contact', fields: { name: { from: 'column', columns: ['Who'] } } },
    { kind: 'collection', fields: { collected_at: { from: 'column', columns: ['Since'] } } },
  ],
};
const profile = (mapping: Mapping = MAPPING): MappingProfile => ({
  name: 'List',
  files: null,
  headings: [],
  preset: null,
  mapping,
});

const column = (look: FileLook, heading: string) => look.columns.find((one) => one.heading === heading)!;

describe('looking at a file', () => {
  it('that no platform is known for: its columns, their values, and what they may hold', async () => {
    const { methods, put } = desk();
    const path = put(
      'list.csv',
      'List of members\n\nMail,Who,Since,Opted out\na@x.test,Ann,01/02/2025,N\nb@x.test,Bo,13/02/2025,N\n,,03/02/2025,Y\n',
    );
    const look = await methods.lookAtPath({ path, part: null });
    expect(look).toMatchObject({
      parts: ['list.csv'],
      part: 'list.csv',
      state: 'unknown',
      candidates: [],
      profile: null,
      rows: 3,
      whole: true,
    });
    expect(look.columns.map(({ heading }) => heading)).toEqual(['Mail', 'Who', 'Since', 'Opted out']);
    expect(column(look, 'Mail')).toMatchObject({ filled: 2, distinct: 2, dates: null });
    expect(column(look, 'Mail').suggestions[0]).toMatchObject({
      field: 'email',
      why: 'its values are email addresses',
    });
    expect(column(look, 'Since').dates).toEqual({
      dayFirst: 1,
      monthFirst: 0,
      either: 2,
      example: '01/02/2025',
      proof: '13/02/2025',
    });
    expect(column(look, 'Opted out').values).toEqual([
      { value: 'N', rows: 2 },
      { value: 'Y', rows: 1 },
    ]);
  });

  it('suggests fields by what known exports call them', async () => {
    const { methods, put } = desk();
    const path = put('x.csv', 'Mobile Phone Number,accepts email marketing,zzz\n07700900123,yes,1\n');
    const look = await methods.lookAtPath({ path, part: null });
    expect(column(look, 'accepts email marketing').suggestions[0]).toMatchObject({
      kind: 'preference',
      field: 'kind',
      why: expect.stringContaining('Shopify customers export'),
    });
    expect(column(look, 'zzz').suggestions).toEqual([]);
  });

  it('says which exports it may be when it is not certain, and takes a person’s word for it', async () => {
    const { methods, put } = desk();
    const text =
      'Email Address,MEMBER_RATING,OPTIN_TIME,LAST_CHANGED,EUID\na@x.test,2,2016-04-18 13:51:14,2017-01-01 00:00:00,e1\n';
    const path = put('members.csv', text);
    const look = await methods.lookAtPath({ path, part: null });
    expect(look.state).toBe('unsure');
    expect(look.message).toContain('Say which it is');
    expect(look.candidates.map(({ preset }) => preset)).toContain('mailchimp.unsubscribed');
    const chosen: MappingProfile = {
      name: 'members.csv',
      files: 'members.csv',
      headings: [],
      preset: 'mailchimp.unsubscribed',
      mapping: null,
    };
    void methods.saveMappingProfile({ profile: chosen });
    const again = await methods.lookAtPath({ path, part: null });
    expect(again).toMatchObject({ state: 'certain', profile: 'members.csv' });
    expect(await methods.mappingProfiles({})).toEqual([chosen]);
  });

  it.each([
    ['contacts.csv', 'contact_id,email\n1,a@x.test\n', 'certain', 'template.contacts'],
    [
      'hubspot-crm-exports-companies.csv',
      'Record ID,Company name,Company Domain Name,Company owner,Create Date,Phone Number,Last Activity Date,City,Country/Region,Industry\n',
      'not_needed',
      'hubspot.companies',
    ],
  ])('%s is %s', async (name, text, _state, preset) => {
    const { methods, put } = desk();
    const look = await methods.lookAtPath({ path: put(name, text), part: null });
    expect([look.state, look.candidates[0]?.preset]).toEqual([_state, preset]);
  });

  it('refuses what holds no table, and a part that is not there', async () => {
    const { methods, put } = desk();
    const pdf = put('a.pdf', '%PDF-1.7\n');
    await expect(methods.lookAtPath({ path: pdf, part: null })).rejects.toMatchObject({ code: 'other_kind' });
    const list = put('list.csv', 'Mail\na@x.test\n');
    await expect(methods.lookAtPath({ path: list, part: 'other' })).rejects.toMatchObject({
      code: 'no_such_part',
    });
  });

  it('names every export that a file can be said to be', async () => {
    const known = await desk().methods.knownExports({});
    expect(known.length).toBeGreaterThan(40);
    expect(known.every(({ kinds }) => kinds.length > 0)).toBe(true);
  });
});

it('every known export can be the start of a mapping, which the schema takes, or says why not', async () => {
  const { methods } = desk();
  const reasons = new Map<string, string>();
  for (const { preset } of await methods.knownExports({})) {
    const { mapping, why } = await methods.mappingOfExport({ preset });
    if (mapping === null) {
      reasons.set(preset, why);
      continue;
    }
    const kept = { name: 'a', files: null, headings: [], preset: null, mapping };
    expect(mappingProfile.safeParse(kept), preset).toMatchObject({ success: true, data: kept });
    expect(faultsOf(mapping), preset).toEqual([]);
  }
  expect(Object.fromEntries(reasons)).toEqual({
    'template.campaign-edits': expect.stringContaining('"edited_fields"'),
    'template.ecg-list': expect.stringContaining('screened'),
    'mailchimp.campaign_report': expect.stringContaining('no table of columns'),
    'mailerlite.campaign_report': expect.stringContaining('no table of columns'),
  });
  expect(() => methods.mappingOfExport({ preset: 'none' })).toThrow('No export "none" is known here.');
});

describe('a preview', () => {
  const rows = Array.from({ length: 40 }, (_, i) => `p${i}@x.test,Person ${i},${10 + (i % 19)}/02/2025`);

  it('shows what the first rows become, and the oddest with the reason', async () => {
    const { methods, put } = desk();
    rows[20] = 'p20@x.test,=cmd|x,20/02/2025';
    rows[30] = 'nobody,Person,20/02/2025';
    rows[31] = 'nobody either,Person,20/02/2025';
    rows[32] = 'p32@x.test,Person,20/02/2025,more';
    const path = put('list.csv', `Mail,Who,Since\n${rows.join('\n')}\n`);
    const preview = await methods.previewPath({ path, part: 'list.csv', profile: profile() });
    expect(preview).toMatchObject({ faults: [], rows: 40, accepted: 37, rejected: 3, blank: 0, whole: true });
    expect(preview.first).toHaveLength(8);
    expect(preview.first[0]).toEqual({
      row: 1,
      line: 2,
      cells: ['p0@x.test', 'Person 0', '10/02/2025'],
      records: [
        {
          kind: 'contact',
          fields: [
            { field: 'email', value: 'p0@x.test' },
            { field: 'name', value: 'Person 0' },
          ],
        },
        {
          kind: 'collection',
          fields: [
            { field: 'email', value: 'p0@x.test' },
            { field: 'collected_at', value: '2025-02-10' },
          ],
        },
      ],
      rejection: null,
      odd: null,
    });
    const odd = new Map(preview.oddest.map((row) => [row.row, row]));
    expect(odd.get(31)).toMatchObject({
      odd: '1 more row is rejected for the like',
      rejection: { code: 'bad_email' },
      cells: ['nobody', 'Person', '20/02/2025'],
    });
    expect(odd.get(33)).toMatchObject({ odd: 'the only row rejected for this', cells: [] });
    expect(odd.get(21)!.odd).toBe('"Who" is written like this in this row alone');
    expect(odd.has(32)).toBe(false);
    expect(odd.has(5)).toBe(false);
  });

  it('gives no transaction of a row that has no value of its own, and keeps what is said of every row', async () => {
    const { methods, put } = desk();
    const path = put('list.csv', 'Mail,Bought,On\nann@x.test,Lamp,2025-01-01\nbo@x.test,,\n');
    const kinds = async (records: Mapping['records']): Promise<readonly string[]> => {
      const { first } = await methods.previewPath({
        path,
        part: 'list.csv',
        profile: profile({ ...MAPPING, records }),
      });
      return first.map((row) => row.rejection?.code ?? row.records.map(({ kind }) => kind).join(' '));
    };
    const bought = { from: 'column', columns: ['Bought'] } as const;
    const on = { from: 'column', columns: ['On'] } as const;
    const sale = { from: 'constant', value: 'sale' } as const;
    const contact = { kind: 'contact', fields: {} } as const;
    expect(await kinds([contact, { kind: 'transaction', fields: { kind: sale, product: bought } }])).toEqual([
      'contact transaction',
      'contact',
    ]);
    // Where that is all a row could say, it is rejected and so listed.
    expect(await kinds([{ kind: 'transaction', fields: { product: bought, at: on } }])).toEqual([
      'transaction',
      'no_evidence',
    ]);
    expect(await kinds([contact, { kind: 'transaction', fields: { kind: sale } }])).toEqual([
      'contact transaction',
      'contact transaction',
    ]);
    // A list of those who refused needs no date of each.
    const objection = { from: 'constant', value: 'objection' } as const;
    expect(await kinds([{ kind: 'preference', fields: { kind: objection, at: on } }])).toEqual([
      'preference',
      'preference',
    ]);
    expect(await kinds([contact, { kind: 'collection', fields: { collected_at: on } }])).toEqual([
      'contact collection',
      'contact',
    ]);
  });

  it('imports nothing and reads a mapping that cannot be by its faults alone', async () => {
    const { methods, put } = desk();
    const path = put('list.csv', 'Mail,Who,Since\na@x.test,Ann,2025-01-01\n');
    const wrong = profile({ ...MAPPING, records: [{ kind: 'preference', fields: {} }] });
    const preview = await methods.previewPath({ path, part: 'list.csv', profile: wrong });
    expect(preview.faults).toEqual([expect.stringContaining('lacks "kind"')]);
    expect(preview.first).toEqual([]);
    await methods.previewPath({ path, part: 'list.csv', profile: profile() });
    expect((await methods.audit({}))!.sources).toEqual([]);
  });

  it('keeps what a file’s dates prove from one preview to the next, and forgets it when the file has changed', async () => {
    const { methods, put } = desk();
    const read = async (path: string): Promise<string | undefined> => {
      const { first } = await methods.previewPath({ path, part: 'list.csv', profile: profile() });
      return first[0]!.records[1]?.fields.find(({ field }) => field === 'collected_at')?.value;
    };
    const path = put('list.csv', 'Mail,Who,Since\na@x.test,Ann,01/02/2025\nb@x.test,Bo,13/02/2025\n');
    expect([await read(path), await read(path)]).toEqual(['2025-02-01', '2025-02-01']);
    put('list.csv', 'Mail,Who,Since\na@x.test,Ann,01/02/2025\nb@x.test,Bob,02/13/2025\n');
    expect(await read(path)).toBe('2025-01-02');
  });

  it('takes a word that is not said yet for no value, and rejects no row for it', async () => {
    const { methods, put } = desk();
    const path = put('list.csv', 'Mail,Who,Since\na@x.test,Ann,2025-01-01\n');
    const open = profile({
      ...MAPPING,
      records: [
        {
          kind: 'collection',
          fields: {
            collected_at: { from: 'column', columns: ['Since'] },
            context: { from: 'constant', value: '' },
            refused: { from: 'filled', columns: ['Who'], value: '' },
          },
        },
      ],
    });
    const preview = await methods.previewPath({ path, part: 'list.csv', profile: open });
    expect(preview).toMatchObject({ accepted: 1, rejected: 0 });
    expect(preview.first[0]!.records[0]!.fields.map(({ field }) => field)).toEqual(['email', 'collected_at']);
  });

  it('stops after enough rows of a long file, and says that it did', async () => {
    const { methods, put } = desk();
    const many = Array.from({ length: 30_000 }, (_, i) => `p${i}@x.test,P,2025-01-01`).join('\n');
    const path = put('long.csv', `Mail,Who,Since\n${many}\n`);
    const preview = await methods.previewPath({ path, part: 'long.csv', profile: profile() });
    expect(preview).toMatchObject({ whole: false, rejected: 0 });
    expect(preview.rows).toBeGreaterThanOrEqual(20_000);
    expect(preview.rows).toBeLessThan(30_000);
  });
});

it('profiles go out as a document and come back the same', async () => {
  const { methods, put } = desk();
  void methods.saveMappingProfile({ profile: profile() });
  const path = put('out.mapping.json', '');
  expect(await methods.writeMappingProfiles({ path, names: ['List'] })).toBe(true);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: 1, profiles: [{ name: 'List' }] });
  void methods.removeMappingProfile({ name: 'List' });
  expect(await methods.readMappingProfiles({ path })).toEqual(['List']);
  expect(await methods.mappingProfiles({})).toEqual([profile()]);
  expect(() => methods.saveMappingProfile({ profile: profile({ ...MAPPING, who: {} }) })).toThrow(
    expect.objectContaining({ code: 'bad_mapping' }),
  );
});

describe('importing as a person said', () => {
  const LIST = 'Mail,Who,Since\na@x.test,Ann,13/02/2025\nnobody,Bo,13/02/2025\n';

  it('says of a refused file by which token it came, and imports it by a profile that is not kept', async () => {
    const { methods, ended, put } = desk();
    const path = put('list.csv', LIST);
    const template = put('contacts.csv', 'contact_id,email\n1,a@x.test\n');
    const first = await ended(await methods.importPaths({ paths: [template, path] }));
    expect(first.result?.refused).toEqual([
      expect.objectContaining({ given: 1, part: 'list.csv', code: 'unrecognised_header' }),
    ]);
    const end = await ended(await methods.importPathAs({ path, part: 'list.csv', profile: profile() }));
    expect(end).toMatchObject({ state: 'done' });
    expect((await methods.audit({}))!.sources.at(-1)).toMatchObject({
      name: 'list.csv',
      title: 'Mapping "List"',
      accepted: 1,
      rejected: 1,
      readable: true,
    });
    expect(await methods.mappingProfiles({})).toEqual([]);
  });

  it('never falls back on a known export that the profile is not for', async () => {
    const { methods, ended, put } = desk();
    const path = put('contacts.csv', 'contact_id,email\n1,a@x.test\n');
    await expect(
      methods.previewPath({ path, part: 'contacts.csv', profile: profile() }),
    ).rejects.toMatchObject({ name: 'SourceRefused' });
    const end = await ended(await methods.importPathAs({ path, part: 'contacts.csv', profile: profile() }));
    expect(end.state).toBe('failed');
    expect((await methods.audit({}))!.sources).toEqual([]);
  });

  it('reads an imported file anew in the place of its first reading, and keeps that when the new one is refused', async () => {
    const { methods, ended, put } = desk();
    const path = put('list.csv', LIST);
    await ended(await methods.importPathAs({ path, part: 'list.csv', profile: profile() }));
    const [old] = (await methods.audit({}))!.sources;
    const look = await methods.lookAtImported({ source: old!.id });
    expect(look).toMatchObject({ part: 'list.csv', rows: 2 });
    const wrong = profile({ ...MAPPING, who: { email: { from: 'column', columns: ['Elsewhere'] } } });
    expect(await ended(await methods.readImportedAs({ source: old!.id, profile: wrong }))).toMatchObject({
      state: 'failed',
      error: { code: 'missing_column' },
    });
    expect((await methods.audit({}))!.sources).toEqual([old]);
    const better = profile({
      ...MAPPING,
      who: { contact_id: { from: 'column', columns: ['Mail'] } },
    });
    expect((await methods.previewImported({ source: old!.id, profile: better })).accepted).toBe(2);
    expect(await ended(await methods.readImportedAs({ source: old!.id, profile: better }))).toMatchObject({
      state: 'done',
    });
    const { sources } = (await methods.audit({}))!;
    expect(sources).toHaveLength(1);
    expect(sources[0]).toMatchObject({ name: 'list.csv', accepted: 2, rejected: 0, sha256: old!.sha256 });
    expect((await methods.rejectedRows({ offset: 0, limit: 10 })).total).toBe(0);
    // No copy of anybody's details stays beside the audit.
    expect(readdirSync(dirname(path)).filter((name) => name.startsWith('.reading'))).toEqual([]);
  });

  it('a look that was stopped says so', async () => {
    const { methods, put } = desk();
    const many = Array.from({ length: 30_000 }, (_, i) => `p${i}@x.test,P,2025-01-01`).join('\n');
    const path = put('long.csv', `Mail,Who,Since\n${many}\n`);
    const looking = methods.lookAtPath({ path, part: null });
    void methods.stopLooking({});
    await expect(looking).rejects.toMatchObject({ code: 'stopped' });
  });
});
