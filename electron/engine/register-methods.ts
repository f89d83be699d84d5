/** Methods on the campaign register. */
import { addMessages, campaignEvidence, judgeReading, undoRegister } from './campaign-messages.ts';
import { editCampaigns } from './edit-campaigns.ts';
import { joinCampaigns, joinEffect, keepApart, tryJoin } from './join-campaigns.ts';
import { ACTOR, type EngineTable, type OpenAudit } from './open-audit.ts';
import { registerRow } from './register-row.ts';
import { joinSuggestions } from './suggest-joins.ts';
import { writeRegister } from './write-register.ts';

type Method =
  | 'campaignRegister'
  | 'editCampaigns'
  | 'joinSuggestions'
  | 'joinEffect'
  | 'tryJoin'
  | 'joinCampaigns'
  | 'writeRegister'
  | 'campaignEvidence'
  | 'addCampaignPaths'
  | 'judgeReading'
  | 'undoRegister';

export function registerMethods(open: OpenAudit): Pick<EngineTable, Method> {
  return {
    campaignRegister: ({ search, lacking, page: { offset, limit } }) => {
      const words = search.trim().toLowerCase();
      const rows = [...open.store.standingCampaigns()]
        .map(([id, standing]) => registerRow(id, standing))
        .filter(
          ({ campaignId, joined, fields }) =>
            (lacking === null || fields[lacking] === null || fields[lacking] === 'unknown') &&
            (words === '' ||
              [campaignId, ...joined, ...Object.values(fields)].some(
                (text) => text?.toLowerCase().includes(words) === true,
              )),
        );
      return { total: rows.length, rows: rows.slice(offset, offset + limit) };
    },
    editCampaigns: async (edit) => {
      open.refuseWhileBusy();
      return { source: (await editCampaigns(open.store, edit, ACTOR, new Date())).id };
    },
    joinSuggestions: () => joinSuggestions(open.store),
    joinEffect: (join) => joinEffect(open.store, join),
    tryJoin: (join) => {
      const { store } = open;
      return open.jobs.start('Working out what would change', async (task) => ({
        summary: 'What would change is worked out.',
        notes: [],
        join: await tryJoin(store, join, task),
      }));
    },
    joinCampaigns: async ({ campaignIds, into, note }) => {
      open.refuseWhileBusy();
      const { id } =
        into === null
          ? await keepApart(open.store, { campaignIds, note }, ACTOR, new Date())
          : await joinCampaigns(open.store, { campaignIds, into, note }, ACTOR, new Date());
      return { source: id };
    },
    writeRegister: ({ path }) => {
      const { store } = open;
      return open.jobs.start('Saving the register', async () => {
        const campaigns = writeRegister(
          path,
          [...store.standingCampaigns()].map(([id, one]) => registerRow(id, one)),
        );
        return {
          summary: `The register was saved with ${campaigns.toLocaleString('en-GB')} ${campaigns === 1 ? 'campaign' : 'campaigns'}.`,
          notes: [],
        };
      });
    },
    campaignEvidence: async ({ campaignId }) => {
      const one = open.store.campaignJoins().of(campaignId);
      const standing = open.store.standingCampaigns().get(one);
      return {
        row: standing === undefined ? null : registerRow(one, standing),
        ...(await campaignEvidence(open.store, one)),
      };
    },
    addCampaignPaths: ({ campaignId, paths }) => {
      open.refuseWhileBusy();
      return addMessages(open.store, open.store.campaignJoins().of(campaignId), paths, ACTOR);
    },
    judgeReading: async (word) => {
      open.refuseWhileBusy();
      await judgeReading(open.store, word, ACTOR, new Date());
      return null;
    },
    undoRegister: async ({ source }) => {
      open.refuseWhileBusy();
      await undoRegister(open.store, source, ACTOR);
      return null;
    },
  };
}
