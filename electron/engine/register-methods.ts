/** Methods on the campaign register. */
import { addMessages, campaignEvidence, judgeReading, undoRegister } from './campaign-messages.ts';
import { editCampaigns } from './edit-campaigns.ts';
import { ACTOR, type EngineTable, type OpenAudit } from './open-audit.ts';
import { registerRow } from './register-row.ts';
import { writeRegister } from './write-register.ts';

type Method =
  | 'campaignRegister'
  | 'editCampaigns'
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
          ({ campaignId, fields }) =>
            (lacking === null || fields[lacking] === null || fields[lacking] === 'unknown') &&
            (words === '' ||
              [campaignId, ...Object.values(fields)].some(
                (text) => text?.toLowerCase().includes(words) === true,
              )),
        );
      return { total: rows.length, rows: rows.slice(offset, offset + limit) };
    },
    editCampaigns: async (edit) => {
      open.refuseWhileBusy();
      return { source: (await editCampaigns(open.store, edit, ACTOR, new Date())).id };
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
      const standing = open.store.standingCampaigns().get(campaignId);
      return {
        row: standing === undefined ? null : registerRow(campaignId, standing),
        ...(await campaignEvidence(open.store, campaignId)),
      };
    },
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
