/** Checks of the arguments of `register-contract.ts`. */
import { z } from 'zod';
import { count, none, page, text, token } from './bounds.ts';
import { EDITABLE_FIELDS, type RegisterMethods } from './register-contract.ts';

const campaignId = z.string().min(1).max(500);

const join = z.strictObject({ campaignIds: z.array(campaignId).min(1).max(100), into: campaignId });

export const REGISTER_SCHEMAS = {
  campaignRegister: z.strictObject({ search: text, lacking: z.enum(EDITABLE_FIELDS).nullable(), page }),
  editCampaigns: z.strictObject({
    campaignIds: z.array(campaignId).min(1).max(10_000),
    changes: z.partialRecord(z.enum(EDITABLE_FIELDS), text),
    note: z.string().max(2000).nullable(),
  }),
  joinSuggestions: none,
  joinEffect: join,
  tryJoin: join,
  joinCampaigns: z.strictObject({
    campaignIds: z.array(campaignId).min(1).max(100),
    into: campaignId.nullable(),
    note: z.string().max(2000).nullable(),
  }),
  exportRegister: none,
  campaignEvidence: z.strictObject({ campaignId }),
  addCampaignMessages: z.strictObject({ campaignId, tokens: z.array(token).min(1).max(50) }),
  judgeReading: z.strictObject({
    source: count,
    reading: z.string().min(1).max(64),
    verdict: z.enum(['confirmed', 'refused']).nullable(),
  }),
  undoRegister: z.strictObject({ source: count }),
} as const satisfies Record<keyof RegisterMethods, z.ZodType>;
