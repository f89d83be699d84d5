/** The engine's methods that the window's lists and charts ask, on a small audit of known content. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeError } from '../../electron/engine/describe-error.ts';
import type { ContactFilterView } from '../../shared/ipc/contacts-contract.ts';
import { PROVISIONS } from '../../shared/model/finding.ts';
import { LOG_KINDS } from '../../shared/report/log-words.ts';
import { methodsWithJobs } from './methods-with-jobs.ts';

const ALL: ContactFilterView = { search: '', mayMarket: null, provision: null, outcome: null };
const FIRST = { offset: 0, limit: 100 };
let folder: string;
const { methods, finished } = methodsWithJobs();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'window-methods-'));
  const put = (name: string, lines: readonly string[]): string => {
    writeFileSync(join(folder, name), `${lines.join('\n')}\n`);
    return join(folder, name);
  };
  const paths = [
    put('contacts.csv', [
      'contact_id,email,name,subscriber',
      'C1,zoe@gmail.com,Zoe,individual',
      'C2,ann@gmail.com,Ann,individual',
      'C3,bob@gmail.com,Bob,individual',
      'C4,nameless@gmail.com,,individual',
    ]),
    put('collections.csv', [
      'contact_id,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism,refused,point',
      'C1,2025-01-01,checkout,direct,Shop Ltd,yes,opt_out_box,no,both',
      'C2,2025-01-01,checkout,direct,Shop Ltd,no,,no,both',
    ]),
    put('transactions.csv', ['contact_id,at,kind,category,status', 'C1,2025-01-01,sale,shoes,completed']),
    put('campaigns.csv', [
      'campaign_id,name,subject,sent_at,channel,purpose,category,own_product,means_of_refusing,valid_address',
      'K1,Spring,New shoes,2025-03-30T00:30:00+00:00,email,marketing,shoes,yes,yes,yes',
    ]),
    put('messages.csv', [
      'campaign_id,contact_id,sent_at,delivered',
      'K1,C1,,yes',
      'K1,C2,2025-03-30T23:30:00+00:00,yes',
      'K9,C3,,yes',
    ]),
  ];
  await methods.create({ path: join(folder, 'audit.soia') });
  const view = (await methods.audit({}))!;
  await methods.saveSettings({
    settings: {
      ...view.settings,
      asAt: '2025-06-30',
      preferencesComplete: true,
      senders: [{ name: 'Shop Ltd', charity: false }],
    },
  });
  expect((await finished(methods.importPaths({ paths }))).result?.notes).toEqual([]);
});
afterAll(async () => {
  await methods.close({});
  rmSync(folder, { recursive: true, force: true });
});

describe('contacts', () => {
  it('sort by name with the nameless last, and by unlawful messages with most first', async () => {
    const ids = async (sort: 'name' | 'unlawful'): Promise<readonly string[]> =>
      (await methods.contacts({ filter: ALL, sort, page: FIRST })).rows.map(({ contactId }) => contactId);
    expect(await ids('name')).toEqual(['C2', 'C3', 'C1', 'C4']);
    expect((await ids('unlawful'))[0]).toBe('C2');
  });

  it('have facets that agree with the lists they promise', async () => {
    for (const search of ['', 'gmail', 'ann', 'nobody']) {
      const { mayMarket, outcomes } = await methods.contactFacets({ filter: { ...ALL, search } });
      const totalOf = async (rest: Partial<ContactFilterView>): Promise<number> => {
        const { total, rows } = await methods.contacts({
          filter: { ...ALL, search, ...rest },
          sort: 'contact',
          page: FIRST,
        });
        expect(rows).toHaveLength(total);
        return total;
      };
      for (const verdict of ['yes', 'no', 'undetermined'] as const)
        expect(mayMarket[verdict]).toBe(await totalOf({ mayMarket: verdict }));
      for (const provision of PROVISIONS)
        for (const outcome of ['met', 'not_met', 'undetermined', 'not_applicable'] as const)
          expect(outcomes[provision][outcome]).toBe(await totalOf({ provision, outcome }));
    }
  });

  it('are written as chosen, by name or by filter', async () => {
    const path = join(folder, 'chosen.csv');
    const lines = (): readonly string[] => readFileSync(path, 'utf8').trim().split('\n');
    const named = { kind: 'named', contacts: [2] } as const;
    expect((await finished(methods.writeContacts({ choice: named, path }))).state).toBe('done');
    expect(lines()).toHaveLength(2);
    expect(lines()[1]).toMatch(/^C2,ann@gmail.com,/);
    const filtered = { kind: 'filtered', filter: { ...ALL, search: 'o' }, except: [] } as const;
    await finished(methods.writeContacts({ choice: filtered, path }));
    expect(
      lines()
        .slice(1)
        .map((line) => line.slice(0, 2)),
    ).toEqual(['C1', 'C2', 'C3', 'C4']);
  });
});

describe('figures over the run', () => {
  it('count messages by London day, undated last', async () => {
    const days = await methods.messageDays({});
    expect(days.map(({ day }) => day)).toEqual(['2025-03-30', '2025-03-31', null]);
    expect(days[1]!.lawful.no).toBe(1);
  });

  it('flow from subscriber to verdict without losing a contact', async () => {
    const ribbons = await methods.flow({});
    expect(ribbons.reduce((sum, { contacts }) => sum + contacts, 0)).toBe(4);
    expect(ribbons.every(({ subscriber }) => subscriber === 'individual')).toBe(true);
  });
});

describe('a campaign', () => {
  it('shows what the register says of it and its messages, worst first', async () => {
    const detail = await methods.campaign({ campaignId: 'K1' });
    expect(detail).toMatchObject({ subject: 'New shoes', purpose: 'marketing', meansOfRefusing: 'yes' });
    expect(detail.rows).toHaveLength(1);
    const { total, rows } = await methods.campaignMessages({ campaignId: 'K1', lawful: null, page: FIRST });
    expect(total).toBe(2);
    expect(rows.map(({ contactId, lawful }) => [contactId, lawful])).toEqual([
      ['C2', 'no'],
      ['C1', 'yes'],
    ]);
    expect(detail.outcomes.pecr_22_3_c_collection).toMatchObject({ met: 1, not_met: 1 });
    const lawful = await methods.campaignMessages({ campaignId: 'K1', lawful: 'yes', page: FIRST });
    expect(lawful.rows.map(({ contactId }) => contactId)).toEqual(['C1']);
  });

  it('that no register holds says so, and one nobody knows is refused', async () => {
    expect(await methods.campaign({ campaignId: 'K9' })).toMatchObject({ rows: [], purpose: 'unknown' });
    await expect(async () => methods.campaign({ campaignId: 'K7' })).rejects.toThrow(/no such campaign/);
  });
});

it('the log is paged newest first, and verifying is itself logged', async () => {
  const before = await methods.log({ offset: 0, limit: 2, kind: null });
  expect(before.entries.map(({ id }) => id)).toEqual([before.total, before.total - 1]);
  const end = await finished(methods.verifyAudit({}));
  expect(end.result).toMatchObject({ notes: [] });
  const [latest] = (await methods.log({ offset: 0, limit: 1, kind: null })).entries;
  expect(latest).toMatchObject({
    id: before.total + 1,
    action: 'audit_verified',
    detail: { differences: [] },
  });
});

it('the log is looked through by kind, and the total counts what is shown', async () => {
  const checks = await methods.log({ offset: 0, limit: 500, kind: 'check' });
  expect(new Set(checks.entries.map(({ action }) => action))).toEqual(new Set(['audit_verified']));
  expect(checks.total).toBe(checks.entries.length);
  const everything = await methods.log({ offset: 0, limit: 500, kind: null });
  const kinds = await Promise.all(LOG_KINDS.map((kind) => methods.log({ offset: 0, limit: 1, kind })));
  expect(kinds.reduce((sum, { total }) => sum + total, 0)).toBe(everything.total);
});

describe('one contact', () => {
  const numberOf = async (search: string): Promise<number> => {
    const filter = { ...ALL, search };
    return (await methods.contacts({ filter, sort: 'contact', page: FIRST })).rows[0]!.contact;
  };

  it('shows what happened in order of time, a page at a time, filtered by kind and conclusion', async () => {
    const contact = await numberOf('zoe');
    const view = await methods.contact({ contact });
    expect(view.events).toEqual({ collection: 1, transaction: 1, message: 1, preference: 0 });
    const ask = { contact, kinds: ['collection', 'transaction', 'message'], lawful: null } as const;
    const { total, rows } = await methods.contactTimeline({ ...ask, page: FIRST });
    expect(total).toBe(3);
    expect(rows.map(({ kind }) => kind)).toEqual(['collection', 'transaction', 'message']);
    expect(rows[2]).toMatchObject({ title: 'Spring', lawful: 'yes', message: expect.any(Number) });
    const second = await methods.contactTimeline({ ...ask, page: { offset: 1, limit: 1 } });
    expect(second).toEqual({ total: 3, rows: [rows[1]] });
    expect((await methods.contactTimeline({ ...ask, lawful: 'no', page: FIRST })).total).toBe(0);
  });

  it('justifies each message by itself, and refuses another contact’s', async () => {
    const contact = await numberOf('ann');
    const { rows } = await methods.contactTimeline({
      contact,
      kinds: ['message'],
      lawful: 'no',
      page: FIRST,
    });
    const message = rows[0]!.message!;
    const view = await methods.contactMessage({ contact, message });
    expect(view).toMatchObject({ campaign: 'Spring', lawful: 'no', row: rows[0]!.row });
    expect(view.findings.map(({ provision }) => provision)).toEqual([...PROVISIONS]);
    expect(view.reasons.length).toBeGreaterThan(0);
    const other = await numberOf('zoe');
    const refused = (async () => methods.contactMessage({ contact: other, message }))();
    expect(describeError(await refused.catch((error: unknown) => error)).code).toBe('no_such_message');
  });

  it('sets a row as it was in its file beside what it was read as', async () => {
    const contact = await numberOf('zoe');
    const { rows } = await methods.contactTimeline({
      contact,
      kinds: ['collection', 'transaction'],
      lawful: null,
      page: FIRST,
    });
    const collection = await methods.evidenceRow({ row: rows[0]!.row });
    expect(collection).toMatchObject({ file: 'collections.csv', row: 1, line: 2 });
    expect(collection.cells[0]).toBe('C1');
    expect(collection.records).toEqual([
      {
        kind: 'collection',
        title: 'Collection of details',
        values: expect.arrayContaining([
          { name: 'When', value: '1 January 2025 (known to the day)' },
          { name: 'Context', value: 'checkout' },
          { name: 'Means of refusing', value: 'yes' },
          { name: 'Mechanism', value: 'opt out box' },
        ]),
      },
    ]);
    const trade = await methods.evidenceRow({ row: rows[1]!.row });
    expect(trade.records.map(({ kind }) => kind)).toEqual(['transaction']);
    for (const search of ['zoe', 'ann', 'bob', 'nameless']) {
      const view = await methods.contact({ contact: await numberOf(search) });
      const said = view.findings.flatMap(({ reasons }) => reasons.flatMap((reason) => reason.rows));
      expect(said.length).toBeGreaterThan(0);
      for (const row of said) expect((await methods.evidenceRow({ row })).records).not.toEqual([]);
    }
  });
});
