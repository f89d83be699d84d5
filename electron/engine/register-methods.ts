/** Methods on the campaign register. */
import { addMessages, campaignEvidence, judgeReading, undoRegister } from './campaign-messages.ts';
import { editCampaigns } from './edit-campaigns.ts';
import { ACTOR, type EngineTable, type OpenAudit } from './open-audit.ts';
import { registerRow } from './register-row.ts';

type Method =
  | 'campaignRegister'
  | 'editCampaigns'
  | 'campaignEvidence'
  | 'addCampaignPaths'
  | 'judgeReading'
  | 'undoRegister';

export function registerMethods(open: OpenAudit): Pick<EngineTable, Method> {
  return {
    campaignRegister: ({ search, page: { offset, limit } }) => {
      const words = search.trim().toLowerCase();
      const rows = [...open.store.standingCampaigns()]
        .map(([id, standing]) => registerRow(id, standing))
        .filter(
          ({ campaignId, fields }) =>
            words === '' ||
            [campaignId, ...Object.values(fields)].some(
              (text) => text?.toLowerCase().includes(words) === true,
            ),
        );
      return { total: rows.length, rows: rows.slice(offset, offset + limit) };
    },
    editCampaigns: async (edit) => {
      open.refuseWhileBusy();
      return { source: (await editCampaigns(open.store, edit, ACTOR, new Date())).id };
    },
    campaignEvidence: ({ campaignId }) => campaignEvidence(open.store, campaignId),
    addCampaignPaths: ({ campaignId, paths }) => {
      open.refuseWhileBusy();
      return addMessages(open.store, campaignId, paths, ACTOR);
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
