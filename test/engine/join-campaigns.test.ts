/** A report of one campaign, and any other, counted as the campaign that it is. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  addMessages,
  campaignEvidence,
  judgeReading,
  undoRegister,
} from '../../electron/engine/campaign-messages.ts';
import { compareAudits } from '../../electron/engine/compare/compare-audits.ts';
import { editCampaigns } from '../../electron/engine/edit-campaigns.ts';
import { joinCampaigns, joinEffect, keepApart, tryJoin } from '../../electron/engine/join-campaigns.ts';
import { evaluate, exportPack } from '../../electron/engine/pipeline.ts';
import { registerRow } from '../../electron/engine/register-row.ts';
import { joinSuggestions } from '../../electron/engine/suggest-joins.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { checkPack } from '../../electron/engine/verify-pack.ts';
import { writeRegister } from '../../electron/engine/write-register.ts';
import { auditFrom, type TestAudit } from './audit-from.ts';
import { CLICK_REPORT } from './click-report.ts';

const CAMPAIGNS =
  'campaign_id,name,sent_at,channel,purpose,promoted,category,own_product,valid_address\nK1,Spring  Lamps,2025-03-01,email,marketing,Lamps,lighting,yes,yes\nK2,Other,2025-03-02,email,service,,,,\n';
const FILES = {
  'contacts.csv': 'contact_id,email,subscriber\nC1,ann@gmail.com,individual\n',
  'collections.csv':
    'contact_id,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism,refused,point\nC1,2025-01-01,checkout,direct,Shop Ltd,yes,opt_out_box,no,both\n',
  'transactions.csv':
    'contact_id,at,kind,product,category,status\nC1,2025-01-01,sale,Lamp,lighting,completed\n',
  'campaigns.csv': CAMPAIGNS,
  'messages.csv': 'campaign_id,contact_id,sent_at\nK1,C1,2025-03-01\nK9,C1,\n',
  'report.csv': CLICK_REPORT,
};
const NOW = new Date('2026-02-03T04:05:06.000Z');
const PHANTOM = 'Spring lamps';
const SETTINGS = { preferencesComplete: true };

const joined = (store: TestAudit['store'], ids: readonly string[], into: string) =>
  joinCampaigns(store, { campaignIds: ids, into, note: 'Looked at both' }, 'officer', NOW);
const summary = ({ store }: TestAudit, id: string): unknown =>
  store.campaigns(store.latestRun()!.id).find(({ campaignId }) => campaignId === id);

describe('a report of one campaign', () => {
  it('is suggested as the campaign of its title and day, and counts for it once a person says so', async () => {
    const audit = await auditFrom(FILES, SETTINGS);
    const { store } = audit;
    expect(joinSuggestions(store)).toEqual([
      {
        campaignId: PHANTOM,
        name: PHANTOM,
        into: { campaignId: 'K1', name: 'Spring  Lamps' },
        why: 'The report and this campaign have the title and the day in common, and no other campaign has.',
      },
    ]);
    await evaluate(store, 'test', UNATTENDED);
    expect(summary(audit, 'K1')).toMatchObject({ lawful: { undetermined: 1 } });
    expect((await campaignEvidence(store, 'K1')).materials).toEqual([]);

    const effect = await joinEffect(store, { campaignIds: [PHANTOM], into: 'K1' });
    expect(effect).toMatchObject({
      into: { campaignId: 'K1', fields: { subject: null } },
      joined: [{ campaignId: PHANTOM }],
      after: {
        campaignId: 'K1',
        joined: [PHANTOM],
        fields: { name: 'Spring  Lamps', subject: 'Lamps for spring', purpose: 'marketing' },
      },
      evidence: [
        { campaignId: 'K1', messages: 1, materials: 0 },
        { campaignId: PHANTOM, messages: 0, materials: 1 },
      ],
      against: [],
    });
    expect(store.standingCampaigns().has(PHANTOM)).toBe(true);

    const edit = await joined(store, [PHANTOM], 'K1');
    expect(joinSuggestions(store)).toEqual([]);
    expect([...store.standingCampaigns().keys()]).toEqual(['K1', 'K2', 'K9']);
    expect(store.campaignRegister(PHANTOM)).toEqual(store.campaignRegister('K1'));
    const { materials, edits } = await campaignEvidence(store, 'K1');
    expect(materials).toMatchObject([{ kind: 'report', name: 'report.csv' }]);
    expect(edits).toMatchObject([
      {
        source: edit.id,
        campaignId: PHANTOM,
        by: 'officer',
        changes: [{ field: 'same_as', value: 'K1' }],
        note: 'Looked at both',
      },
    ]);
    expect(store.log({ offset: 0, limit: 1 })[0]).toMatchObject({
      action: 'source_sealed',
      actor: 'officer',
    });

    await judgeReading(
      store,
      { source: materials[0]!.source, reading: materials[0]!.readings[0]!.id, verdict: 'confirmed' },
      'officer',
      NOW,
    );
    expect(store.campaignRegister('K1')!.meansOfRefusing).toBe('yes');
    await evaluate(store, 'test', UNATTENDED);
    expect(summary(audit, 'K1')).toMatchObject({ name: 'Spring  Lamps', lawful: { yes: 1 } });

    await undoRegister(store, edit.id, 'officer');
    expect(store.standingCampaigns().has(PHANTOM)).toBe(true);
    expect(joinSuggestions(store)).toHaveLength(1);
    expect((await campaignEvidence(store, 'K1')).materials).toEqual([]);
    expect(store.verifyLog()).toBeNull();
  });

  it.each([
    ['two campaigns of that title', { 'campaigns.csv': `${CAMPAIGNS}K3,spring lamps,,email,,,,,\n` }],
    [
      'another subject',
      { 'campaigns.csv': 'campaign_id,name,subject,purpose\nK1,Spring lamps,Chairs,marketing\n' },
    ],
    [
      'another day',
      { 'campaigns.csv': 'campaign_id,name,sent_at,purpose\nK1,Spring lamps,2025-04-01,marketing\n' },
    ],
    [
      'the subject only, undated',
      { 'campaigns.csv': 'campaign_id,subject,purpose\nK1,Lamps for spring,marketing\n' },
    ],
    [
      'a second report',
      {
        'again.csv': CLICK_REPORT.replace('Spring lamps', 'Spring lamps (copy 01)').replace(
          '10","10',
          '1","1',
        ),
        'campaigns.csv': 'campaign_id,subject,sent_at,purpose\nK1,Lamps for spring,2025-03-01,marketing\n',
      },
    ],
  ])('is not suggested with %s', async (_, files) => {
    const { store } = await auditFrom({ ...FILES, ...files }, SETTINGS);
    expect(joinSuggestions(store)).toEqual([]);
  });

  it('is suggested by subject and day, and by an id that is its title', async () => {
    const by = async (campaigns: string): Promise<unknown> =>
      joinSuggestions((await auditFrom({ 'campaigns.csv': campaigns, 'report.csv': CLICK_REPORT })).store);
    expect(
      await by(
        'campaign_id,name,subject,sent_at,purpose\nK1,March mailing,LAMPS for spring,2025-03-02,marketing\n',
      ),
    ).toMatchObject([
      { into: { campaignId: 'K1' }, why: expect.stringContaining('the subject and the day') },
    ]);
    expect(await by('campaign_id,name,purpose\nspring lamps,A mailing,marketing\n')).toMatchObject([
      { into: { campaignId: 'spring lamps' } },
    ]);
  });

  it('is suggested no more after a person said that it is another, until that is undone', async () => {
    const { store } = await auditFrom(FILES, SETTINGS);
    const { id } = await keepApart(store, { campaignIds: [PHANTOM], note: null }, 'officer', NOW);
    expect(joinSuggestions(store)).toEqual([]);
    expect((await campaignEvidence(store, PHANTOM)).edits).toMatchObject([
      { changes: [{ field: 'same_as', value: '' }] },
    ]);
    await undoRegister(store, id, 'officer');
    expect(joinSuggestions(store)).toHaveLength(1);
  });
});

describe('campaigns that are one', () => {
  it('have the messages, readings and rows of all of them, and are judged as one', async () => {
    const audit = await auditFrom(FILES, SETTINGS);
    const { store, folder } = audit;
    await evaluate(store, 'test', UNATTENDED);
    const path = join(folder, 'spring.html');
    writeFileSync(path, '<a href="https://shop.example/u">Unsubscribe</a>');
    await addMessages(store, 'K9', [path], 'officer');
    await joined(store, ['K9', PHANTOM], 'K1');
    const run = store.latestRun()!.id;
    // At once, before the next evaluation.
    expect(summary(audit, 'K1')).toMatchObject({ lawful: { undetermined: 2 } });
    expect(store.campaignMessages(run, 'K9', null, { offset: 0, limit: 10 }).total).toBe(2);
    await evaluate(store, 'test', UNATTENDED);
    const { rows, total } = store.campaignMessages(store.latestRun()!.id, 'K1', null, {
      offset: 0,
      limit: 10,
    });
    expect(total).toBe(2);
    // The message without a time of its own was sent when the campaign was.
    expect(rows.map(({ at }) => at?.start)).toEqual([Date.UTC(2025, 2, 1), Date.UTC(2025, 2, 1)]);
    const facts = store.factsOf(1, { start: NOW.getTime(), end: NOW.getTime() + 1 })!;
    expect(facts.messages.map(({ campaign }) => [campaign.id, campaign.category])).toEqual([
      ['K1', 'lighting'],
      ['K1', 'lighting'],
    ]);
    expect((await campaignEvidence(store, 'K1')).materials.map(({ name }) => name)).toEqual([
      'spring.html',
      'report.csv',
    ]);
    expect(summary(audit, 'K9')).toBeUndefined();
  });

  it('are told apart again at once where that is undone, and an earlier evaluation is held against as it was', async () => {
    const audit = await auditFrom(FILES, SETTINGS);
    const { store } = audit;
    await evaluate(store, 'test', UNATTENDED);
    const first = store.latestRun()!.id;
    const edit = await joined(store, ['K9'], 'K1');
    await evaluate(store, 'test', UNATTENDED);
    const { campaigns, changed } = await compareAudits(
      { store, run: first },
      { store, run: null },
      UNATTENDED,
    );
    // Both evaluations are of the one campaign now.
    expect([campaigns, changed]).toEqual([[], 0]);
    await undoRegister(store, edit.id, 'officer');
    const total = (id: string): number =>
      store.campaignMessages(store.latestRun()!.id, id, null, { offset: 0, limit: 10 }).total;
    expect([total('K1'), total('K9')]).toEqual([1, 1]);
  });

  it('are written to the pack as one, with the ids that are the same', async () => {
    const { store, folder } = await auditFrom(FILES, SETTINGS);
    await joined(store, [PHANTOM], 'K1');
    await evaluate(store, 'test', UNATTENDED);
    const pack = join(folder, 'pack');
    await exportPack(store, pack, UNATTENDED);
    expect((await checkPack(pack, UNATTENDED)).differences).toEqual([]);
    const [table] = readdirSync(pack, { recursive: true, encoding: 'utf8' }).filter(
      (name) => name.endsWith('campaigns.csv') && !name.includes('sources'),
    );
    const lines = readFileSync(join(pack, table!), 'utf8').split('\n');
    expect(lines[0]).toContain('sender,same_as,evidence');
    expect(lines.filter((line) => line.includes('K1'))).toEqual([
      expect.stringMatching(
        /^K1,Spring {2}Lamps,Lamps for spring,.*,,campaigns\.csv:1;report\.csv:3;campaign-edits/,
      ),
      expect.stringMatching(/^Spring lamps,,,.*,K1,campaigns\.csv:1/),
    ]);
  });

  it('are tried out on a copy: what would be concluded, and nothing changed', async () => {
    const { store } = await auditFrom(
      {
        ...FILES,
        'campaigns.csv': CAMPAIGNS.replace('valid_address', 'valid_address,means_of_refusing').replace(
          'yes,yes\n',
          'yes,yes,yes\n',
        ),
      },
      SETTINGS,
    );
    const join = { campaignIds: ['K9'], into: 'K1' };
    await expect(tryJoin(store, join, UNATTENDED)).rejects.toMatchObject({ code: 'no_run' });
    await evaluate(store, 'test', UNATTENDED);
    const before = store.log({ offset: 0, limit: 1 });
    const { messages, contacts } = await tryJoin(store, join, UNATTENDED);
    expect(messages).toEqual([
      { conclusion: 'yes', before: 1, after: 2 },
      { conclusion: 'no', before: 0, after: 0 },
      { conclusion: 'undetermined', before: 1, after: 0 },
      { conclusion: 'not_applicable', before: 0, after: 0 },
    ]);
    expect(contacts).toHaveLength(3);
    expect(store.standingCampaigns().has('K9')).toBe(true);
    expect(store.log({ offset: 0, limit: 1 })).toEqual(before);
  });

  it('take what one does not record from the others, and never mix what two promoted', async () => {
    const { store, add } = await auditFrom(FILES, SETTINGS);
    await joined(store, [PHANTOM], 'K1');
    await add({
      'register a.csv': `campaign_id,name,purpose,promoted,category,sender\n${PHANTOM},Report,service,Chairs,,Shop Ltd\n`,
    });
    expect(registerRow('K1', store.standingCampaigns().get('K1')!).fields).toMatchObject({
      name: 'Spring  Lamps',
      purpose: 'marketing',
      promoted: 'Lamps',
      category: 'lighting',
      sender: 'Shop Ltd',
    });
    await add({ 'register b.csv': 'campaign_id,name,purpose,promoted\nK1,Spring,service,\n' });
    expect(registerRow('K1', store.standingCampaigns().get('K1')!).fields).toMatchObject({
      name: 'Spring',
      purpose: 'service',
      promoted: 'Chairs',
      category: null,
    });
    await editCampaigns(
      store,
      { campaignIds: [PHANTOM], changes: { name: 'Edited' }, note: null },
      'officer',
      NOW,
    );
    expect(store.standingCampaigns().get('K1')!.row['name']).toBe('Edited');
  });

  it('can be named by an imported register, which goes out and comes back as it was', async () => {
    const { store, add, folder } = await auditFrom(
      { ...FILES, 'same.csv': `campaign_id,same_as,purpose\n${PHANTOM},K1,\nK9,${PHANTOM},\n` },
      SETTINGS,
    );
    expect([...store.standingCampaigns().keys()]).toEqual(['K1', 'K2']);
    expect(store.standingCampaigns().get('K1')!.joined).toEqual(['K9', PHANTOM]);
    const path = join(folder, 'register.csv');
    writeRegister(
      path,
      [...store.standingCampaigns()].map(([id, one]) => registerRow(id, one)),
    );
    const again = await auditFrom({ 'register.csv': readFileSync(path, 'utf8') });
    expect(again.store.standingCampaigns().get('K1')!.joined).toEqual(['K9', PHANTOM]);
    // A later file that is silent about it takes nothing back; a person does.
    await add({ 'later.csv': 'campaign_id,name,purpose\nK9,Nine,marketing\n' });
    expect(store.standingCampaigns().has('K9')).toBe(false);
    await keepApart(store, { campaignIds: ['K9'], note: null }, 'officer', NOW);
    expect([...store.standingCampaigns().keys()]).toEqual(['K1', 'K2', 'K9']);
  });

  it('are refused where confirmed readings contradict, where they are one already, and where nothing names them', async () => {
    const { store, folder } = await auditFrom(FILES, SETTINGS);
    const path = join(folder, 'dead.html');
    writeFileSync(path, '<a href="#">Unsubscribe</a>');
    await addMessages(store, 'K1', [path], 'officer');
    const confirm = async (id: string): Promise<void> => {
      const [material] = (await campaignEvidence(store, id)).materials;
      const reading = material!.readings.find(({ field }) => field === 'means_of_refusing')!;
      await judgeReading(
        store,
        { source: material!.source, reading: reading.id, verdict: 'confirmed' },
        'officer',
        NOW,
      );
    };
    await confirm('K1');
    await confirm(PHANTOM);
    const { against } = await joinEffect(store, { campaignIds: [PHANTOM], into: 'K1' });
    expect(against).toEqual([expect.stringContaining('Both cannot stand')]);
    await expect(joined(store, [PHANTOM], 'K1')).rejects.toMatchObject({ code: 'contradicts' });
    await expect(joined(store, ['K1'], 'K1')).rejects.toMatchObject({ code: 'nothing_to_join' });
    await expect(joined(store, ['K1'], 'K7')).rejects.toMatchObject({ code: 'no_such_campaign' });
    expect([...store.standingCampaigns().keys()]).toContain(PHANTOM);
  });
});
