/** Methods on the campaign register. */
import { EDITABLE_FIELDS, type EditableField, type RegisterRow } from '../../shared/ipc/register-contract.ts';
import { isoText } from '../../shared/report/moment-text.ts';
import type { StandingCampaign } from '../store/campaign-rows.ts';
import { addMessages, campaignEvidence, judgeReading, undoRegister } from './campaign-messages.ts';
import { editCampaigns } from './edit-campaigns.ts';
import { ACTOR, type EngineTable, type OpenAudit } from './open-audit.ts';

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

/** Columns of the audit file that hold a field under another name. */
const COLUMN: Readonly<Partial<Record<EditableField, string>>> = { means_of_refusing: 'means' };

function registerRow(campaignId: string, standing: StandingCampaign | null): RegisterRow {
  const value = (column: string): string | null => {
    const found = standing?.row[column] ?? null;
    return found === null ? null : String(found);
  };
  const [start, end] = [standing?.row['at_start'], standing?.row['at_end']];
  return {
    campaignId,
    fields: Object.fromEntries(
      EDITABLE_FIELDS.map((field) => [field, value(COLUMN[field] ?? field)]),
    ) as RegisterRow['fields'],
    sent: typeof start === 'number' && typeof end === 'number' ? isoText({ start, end }) : null,
    rows: standing?.rows.length ?? 0,
  };
}
