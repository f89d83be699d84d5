/** The campaign register: edits as evidence of their own, and a campaign's message whose confirmed readings become facts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it } from 'vitest';
import {
  addMessages,
  campaignEvidence,
  judgeReading,
  undoRegister,
} from '../../electron/engine/campaign-messages.ts';
import { editCampaigns } from '../../electron/engine/edit-campaigns.ts';
import { isStale } from '../../electron/engine/justify.ts';
import { evaluate } from '../../electron/engine/pipeline.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { originalRow } from '../../electron/engine/views.ts';
import { writeRegister } from '../../electron/engine/write-register.ts';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';
import { EDITABLE_FIELDS, type RegisterRow } from '../../shared/ipc/register-contract.ts';
import { auditFrom, type TestAudit } from './audit-from.ts';

const FILES = {
  'contacts.csv': 'contact_id,email,subscriber\nC1,ann@gmail.com,individual\n',
  'collections.csv':
    'contact_id,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism,refused,point\nC1,2025-01-01,checkout,direct,Shop Ltd,yes,opt_out_box,no,both\n',
  'transactions.csv':
    'contact_id,at,kind,product,category,status\nC1,2025-01-01,sale,Lamp,lighting,completed\n',
  'campaigns.csv':
    'campaign_id,name,sent_at,channel,purpose,promoted,category,own_product\nK1,Spring,2025-03-01,email,marketing,Lamps,lighting,yes\nK2,Other,2025-03-02,email,service,,,\n',
  'messages.csv': 'campaign_id,contact_id,sent_at\nK1,C1,2025-03-01\nK9,C1,2025-03-03\n',
};
const NOW = new Date('2026-02-03T04:05:06.000Z');
const SETTINGS = { preferencesComplete: true };

const lawful = ({ store }: TestAudit): unknown =>
  store.campaigns(store.latestRun()!.id).find(({ campaignId }) => campaignId === 'K1')!.lawful;

describe('an edit', () => {
  it('sets some fields of many campaigns at once, keeps the others, and changes the outcome of the next evaluation', async () => {
    const audit = await auditFrom(FILES, SETTINGS);
    const { store } = audit;
    await evaluate(store, 'test', UNATTENDED);
    expect(lawful(audit)).toMatchObject({ undetermined: 1 });
    const edit = await editCampaigns(
      store,
      {
        campaignIds: ['K1', 'K9'],
        changes: { means_of_refusing: 'yes', valid_address: 'yes' },
        note: 'Looked at the template',
      },
      'officer',
      NOW,
    );
    expect(isStale(store, store.latestRun()!)).toBe(true);
    expect(store.campaignRegister('K1')).toMatchObject({ meansOfRefusing: 'yes', purpose: 'marketing' });
    expect(store.standingCampaigns().get('K9')!.row).toMatchObject({ means: 'yes', purpose: 'unknown' });
    expect(store.standingCampaigns().get('K2')!.row).toMatchObject({ means: 'unknown' });
    await evaluate(store, 'test', UNATTENDED);
    expect(lawful(audit)).toMatchObject({ yes: 1 });
    expect((await campaignEvidence(store, 'K1')).edits).toEqual([
      {
        source: edit.id,
        campaignId: 'K1',
        at: '2026-02-03T04:05:06.000Z',
        by: 'officer',
        changes: [
          { field: 'means_of_refusing', value: 'yes' },
          { field: 'valid_address', value: 'yes' },
        ],
        note: 'Looked at the template',
        passage: null,
        campaigns: 2,
      },
    ]);
    const [, ref] = store.campaignRegister('K1')!.rows;
    expect((await originalRow(store, ref!)).cells[0]).toBe('K1');
  });

  it('outlives a later import of the register, can say that something is not known, and can be undone', async () => {
    const { store, add } = await auditFrom(FILES, SETTINGS);
    const first = await editCampaigns(
      store,
      { campaignIds: ['K1'], changes: { purpose: 'service' }, note: null },
      'officer',
      NOW,
    );
    await add({
      'campaigns again.csv': 'campaign_id,name,purpose,promoted\nK1,Spring again,marketing,Lamps\n',
    });
    expect(store.standingCampaigns().get('K1')!.row).toMatchObject({
      name: 'Spring again',
      purpose: 'service',
    });
    await editCampaigns(
      store,
      { campaignIds: ['K1'], changes: { purpose: '', name: '' }, note: null },
      'officer',
      NOW,
    );
    expect(store.standingCampaigns().get('K1')!.row).toMatchObject({ name: null, purpose: 'unknown' });
    expect(store.standingCampaigns().get('K1')!.rows).toHaveLength(4);
    const [, second] = (await campaignEvidence(store, 'K1')).edits;
    await undoRegister(store, second!.source, 'officer');
    expect(store.campaignRegister('K1')!.purpose).toBe('service');
    await undoRegister(store, first.id, 'officer');
    expect(store.campaignRegister('K1')!.purpose).toBe('marketing');
    expect(store.log({ offset: 0, limit: 1 })[0]).toMatchObject({
      action: 'source_withdrawn',
      actor: 'officer',
    });
    await expect(undoRegister(store, 1, 'officer')).rejects.toMatchObject({ code: 'not_an_edit' });
  });

  it.each([
    [{}, 'nothing_to_edit'],
    [{ purpose: 'blast' }, 'bad_value'],
    [{ sent_at: 'soon', name: 'Spring' }, 'bad_date'],
  ])('of %j is refused', async (changes, code) => {
    const { store } = await auditFrom(FILES);
    await expect(
      editCampaigns(store, { campaignIds: ['K1'], changes, note: null }, 'officer', NOW),
    ).rejects.toMatchObject({ code });
    expect(store.sources()).toHaveLength(5);
  });
});

describe('a campaign’s own message', () => {
  const EML =
    'From: Shop <news@shop.example>\r\nSubject: Lamps\r\nContent-Type: text/html\r\nList-Unsubscribe: <https://shop.example/u>\r\n\r\n<p>20% off lamps</p><p>Shop Ltd, Leeds LS1 4AP</p>\r\n';

  async function withMessage(): Promise<TestAudit> {
    const audit = await auditFrom(FILES, SETTINGS);
    const path = join(audit.folder, 'spring.eml');
    writeFileSync(path, EML);
    expect(await addMessages(audit.store, 'K1', [path], 'officer')).toEqual({ added: 1, refused: [] });
    return audit;
  }

  it('is kept with its bytes and read; nothing of it is a fact before a person says so', async () => {
    const audit = await withMessage();
    const { store } = audit;
    const { materials } = await campaignEvidence(store, 'K1');
    expect(materials).toMatchObject([{ name: 'spring.eml', kind: 'email', bytes: EML.length }]);
    expect(Buffer.concat([...store.readBytes(materials[0]!.source, 0)]).toString()).toBe(EML);
    expect(materials[0]!.readings.every(({ verdict }) => verdict === null)).toBe(true);
    await evaluate(store, 'test', UNATTENDED);
    expect(lawful(audit)).toMatchObject({ undetermined: 1 });
    const reading = materials[0]!.readings.find(({ field }) => field === 'means_of_refusing')!;
    const other = materials[0]!.readings.find(({ field }) => field === 'contains_promotion')!;
    const word = { source: materials[0]!.source, reading: reading.id };
    await judgeReading(store, { ...word, verdict: 'confirmed' }, 'officer', NOW);
    await judgeReading(store, { ...word, reading: other.id, verdict: 'refused' }, 'officer', NOW);
    const now = await campaignEvidence(store, 'K1');
    expect(now.edits).toMatchObject([
      { changes: [{ field: 'means_of_refusing', value: 'yes' }], passage: reading.passage, by: 'officer' },
    ]);
    const said = new Map(now.materials[0]!.readings.map(({ id, verdict }) => [id, verdict]));
    expect([said.get(reading.id), said.get(other.id)]).toEqual(['confirmed', 'refused']);
    await evaluate(store, 'test', UNATTENDED);
    expect(lawful(audit)).toMatchObject({ yes: 1 });
    // Taken back, it is a suggestion again.
    await judgeReading(store, { ...word, verdict: null }, 'officer', NOW);
    expect(store.campaignRegister('K1')!.meansOfRefusing).toBe('unknown');
    expect((await campaignEvidence(store, 'K1')).edits).toEqual([]);
    await expect(
      judgeReading(store, { ...word, reading: 'x', verdict: 'refused' }, 'officer', NOW),
    ).rejects.toMatchObject({ code: 'no_such_reading' });
  });

  it('cannot be confirmed to say two things that contradict, in one message or in two', async () => {
    const { store, folder } = await withMessage();
    const both = join(folder, 'both.html');
    writeFileSync(
      both,
      '<a href="#">Unsubscribe</a> <a href="https://shop.example/u">Opt out</a> <a href="mailto:noreply@shop.example">Unsubscribe</a>',
    );
    await addMessages(store, 'K1', [both], 'officer');
    const [first, second] = (await campaignEvidence(store, 'K1')).materials;
    const word = (material: typeof first, value: string): { source: number; reading: string } => ({
      source: material!.source,
      reading: material!.readings.find((one) => one.field === 'means_of_refusing' && one.value === value)!.id,
    });
    const say = (said: { source: number; reading: string }, verdict: 'confirmed' | null): Promise<void> =>
      judgeReading(store, { ...said, verdict }, 'officer', NOW);
    const standing = async (): Promise<unknown> =>
      (await campaignEvidence(store, 'K1')).materials.flatMap(({ readings }) =>
        readings.filter(({ verdict }) => verdict === 'confirmed').map(({ value }) => value),
      );

    const atOnce = await Promise.allSettled([
      say(word(second, 'yes'), 'confirmed'),
      say(word(second, 'no'), 'confirmed'),
    ]);
    expect(atOnce).toMatchObject([
      { status: 'fulfilled' },
      {
        status: 'rejected',
        reason: { code: 'contradicts', message: expect.stringContaining('means of refusing: yes') },
      },
    ]);
    expect(await standing()).toEqual(['yes']);
    await say(word(first, 'yes'), 'confirmed');
    expect(await standing()).toEqual(['yes', 'yes']);
    expect(store.campaignRegister('K1')!.meansOfRefusing).toBe('yes');

    await say(word(first, 'yes'), null);
    await expect(say(word(second, 'no'), 'confirmed')).rejects.toMatchObject({ code: 'contradicts' });
    await say(word(second, 'yes'), null);
    await say(word(second, 'no'), 'confirmed');
    await expect(say(word(first, 'yes'), 'confirmed')).rejects.toMatchObject({ code: 'contradicts' });
    expect(await standing()).toEqual(['no']);
    expect(store.campaignRegister('K1')!.meansOfRefusing).toBe('no');
    await expect(say(word(second, 'unknown'), 'confirmed')).rejects.toMatchObject({ code: 'tells_nothing' });
  });

  it('of another kind than its campaign is remarked upon', async () => {
    const { store, folder } = await withMessage();
    const sms = join(folder, 'sms.txt');
    writeFileSync(sms, 'Lamps! Reply STOP to end');
    await addMessages(store, 'K1', [sms], 'officer');
    const { materials } = await campaignEvidence(store, 'K1');
    expect(materials.map(({ remark }) => remark)).toEqual([
      null,
      expect.stringContaining('recorded as sent by email'),
    ]);
    await editCampaigns(
      store,
      { campaignIds: ['K1'], changes: { channel: 'sms' }, note: null },
      'officer',
      NOW,
    );
    expect((await campaignEvidence(store, 'K1')).materials.map(({ remark }) => remark)).toEqual([
      expect.stringContaining('recorded as sent by SMS'),
      null,
    ]);
  });

  it('that is longer than is read says so, and is shown all the same', async () => {
    const { store, folder } = await withMessage();
    const long = join(folder, 'long.eml');
    writeFileSync(long, `${'X-Lamp: a\r\n'.repeat(300_000)}\r\nHello`);
    await addMessages(store, 'K1', [long], 'officer');
    const [, material] = (await campaignEvidence(store, 'K1')).materials;
    expect(material).toMatchObject({
      name: 'long.eml',
      remark: expect.stringContaining('Only its beginning was read'),
      readings: [{ field: 'means_of_refusing', value: 'unknown' }],
    });
  });

  it('takes its confirmed readings with it when it is taken out', async () => {
    const { store } = await withMessage();
    const [material] = (await campaignEvidence(store, 'K1')).materials;
    const [reading] = material!.readings;
    await judgeReading(
      store,
      { source: material!.source, reading: reading!.id, verdict: 'confirmed' },
      'officer',
      NOW,
    );
    await undoRegister(store, material!.source, 'officer');
    expect(await campaignEvidence(store, 'K1')).toEqual({ edits: [], materials: [] });
    expect(store.campaignRegister('K1')!.meansOfRefusing).toBe('unknown');
    expect(store.sources()).toHaveLength(5);
    expect(store.verifyLog()).toBeNull();
  });

  it('may be another campaign’s too, but not twice the same one’s; other files are refused', async () => {
    const { store, folder } = await withMessage();
    const path = join(folder, 'spring.eml');
    const picture = join(folder, 'a.png');
    writeFileSync(picture, 'x');
    expect(await addMessages(store, 'K2', [path], 'officer')).toEqual({ added: 1, refused: [] });
    expect(await addMessages(store, 'K1', [path, picture], 'officer')).toEqual({
      added: 0,
      refused: [
        expect.stringContaining('kept with this campaign already'),
        expect.stringContaining('no message'),
      ],
    });
  });
});

describe('the report of one campaign', () => {
  const REPORT = [
    'Email Campaign Report',
    '"Title:","Spring"',
    '"Subject Line:","Lamps"',
    '"Delivery Date/Time:","Mon, Mar 17, 2025 12:25"',
    '',
    '"Overall Stats"',
    '"Total Clicks:","150"',
    '',
    '"Clicks by URL"',
    '"URL","Total Clicks","Unique Clicks"',
    '"https://shop.example/lamps?a=1,2","140","90"',
    '"https://shop.us1.list-manage.com/unsubscribe?u=1","10","10"',
    '',
    '"Clicked later"',
    '"https://shop.example/unsubscribe-survey","1","1"',
    '',
  ].join('\n');

  it('lists the links of its message: one that refuses is partial evidence, and a fact once confirmed', async () => {
    const { store } = await auditFrom({ ...FILES, 'report.csv': REPORT }, SETTINGS);
    const [material] = (await campaignEvidence(store, 'Spring')).materials;
    expect(material).toMatchObject({
      kind: 'report',
      name: 'report.csv',
      text: 'https://shop.example/lamps?a=1,2, 140, 90\nhttps://shop.us1.list-manage.com/unsubscribe?u=1, 10, 10',
      readings: [
        {
          field: 'means_of_refusing',
          value: 'yes',
          passage: 'https://shop.us1.list-manage.com/unsubscribe?u=1, 10, 10',
          place: 'table of clicks',
          verdict: null,
        },
      ],
    });
    expect(store.campaignRegister('Spring')!.meansOfRefusing).toBe('unknown');
    const word = { source: material!.source, reading: material!.readings[0]!.id };
    await judgeReading(store, { ...word, verdict: 'confirmed' }, 'officer', NOW);
    expect(store.campaignRegister('Spring')!.meansOfRefusing).toBe('yes');
    const edit = (await campaignEvidence(store, 'Spring')).edits[0]!;
    expect(edit.passage).toContain('list-manage.com/unsubscribe');
    // The edit rests on the report, and goes with it.
    expect(store.dependentsOf(material!.source).map(({ id }) => id)).toEqual([edit.source]);
  });

  it('of MailerLite names the link that refuses by words', async () => {
    const report = [
      'Campaign report',
      '"Subject:","Weekly lamps"',
      '"Sent","2025-08-07 16:00:00"',
      '',
      '"Campaign results"',
      '"Total emails sent:","390"',
      '',
      '"Links activity"',
      '"Links","Unique clicks","Total clicks"',
      '"Unsubscribe link","83","90"',
      '"https://shop.example/lamps","7","9"',
    ].join('\n');
    const { store } = await auditFrom({ ...FILES, 'report.csv': report }, SETTINGS);
    const [material] = (await campaignEvidence(store, 'Weekly lamps')).materials;
    expect(material!.text).toBe('Unsubscribe link, 83, 90\nhttps://shop.example/lamps, 7, 9');
    expect(material!.readings).toMatchObject([{ value: 'yes', passage: 'Unsubscribe link, 83, 90' }]);
  });

  it('without such a table, or without such a link, suggests nothing', async () => {
    const none = REPORT.slice(0, REPORT.indexOf('"Clicks by URL"'));
    const { store } = await auditFrom(
      {
        ...FILES,
        'none.csv': none,
        'other.csv': REPORT.replace('"Title:","Spring"', '"Title:","Other"').replace(
          'unsubscribe?u=1',
          'basket',
        ),
      },
      SETTINGS,
    );
    expect((await campaignEvidence(store, 'Spring')).materials).toEqual([]);
    expect((await campaignEvidence(store, 'Other')).materials).toMatchObject([
      { kind: 'report', readings: [] },
    ]);
  });
});

describe('the register', () => {
  it('still names campaigns that only messages name, after an edit was undone', async () => {
    const { store } = await auditFrom(FILES, SETTINGS);
    await evaluate(store, 'test', UNATTENDED);
    expect([...store.standingCampaigns().keys()]).toEqual(['K1', 'K2', 'K9']);
    const edit = await editCampaigns(
      store,
      { campaignIds: ['K9'], changes: { purpose: 'service' }, note: null },
      'officer',
      NOW,
    );
    await undoRegister(store, edit.id, 'officer');
    expect(store.standingCampaigns().get('K9')).toBeNull();
  });

  it('goes out as its own import template, and comes back as what it was', async () => {
    const { store, folder, add } = await auditFrom(FILES, SETTINGS);
    await evaluate(store, 'test', UNATTENDED);
    const fields = Object.fromEntries(EDITABLE_FIELDS.map((field) => [field, null])) as RegisterRow['fields'];
    const path = join(folder, 'register.csv');
    const written = writeRegister(path, [
      {
        campaignId: 'K9',
        sent: '2025-03-03',
        fields: { ...fields, name: 'Nine, "late"', purpose: 'service' },
        rows: 0,
        joined: [],
      },
    ]);
    expect(written).toBe(1);
    await add({ 'campaigns back.csv': readFileSync(path, 'utf8') });
    expect(store.standingCampaigns().get('K9')!.row).toMatchObject({
      name: 'Nine, "late"',
      purpose: 'service',
      means: 'unknown',
    });
  });
});

it('the migration keeps the register as it was', () => {
  const db = new DatabaseSync(':memory:');
  for (const { version, sql } of MIGRATIONS) if (version < 12) db.exec(sql);
  db.exec(`INSERT INTO source (id, name, sealed) VALUES (1, 'a.csv', 1);
    INSERT INTO campaign (source, row, campaign_id, channel, purpose, contains_promotion, promotes_type, own_product, means, valid_address, identity_concealed)
    VALUES (1, 1, 'K1', 'email', 'marketing', 'unknown', 'unknown', 'unknown', 'yes', 'yes', 'no')`);
  db.exec(MIGRATIONS.find(({ version }) => version === 12)!.sql);
  expect(db.prepare('SELECT campaign_id, means, edited FROM campaign').get()).toEqual({
    campaign_id: 'K1',
    means: 'yes',
    edited: null,
  });
});
