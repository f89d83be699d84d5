/** Checks of the arguments of `contacts-contract.ts`. */
import { z } from 'zod';
import { count, none, page, provision, text } from './bounds.ts';
import { CONCLUSIONS, OUTCOMES } from '../model/outcome.ts';
import { CONTACT_SORTS, type ContactsMethods } from './contacts-contract.ts';

export const contactFilter = z.strictObject({
  search: text,
  mayMarket: z.enum(['yes', 'no', 'undetermined']).nullable(),
  provision: provision.nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
});

export const CONTACTS_SCHEMAS = {
  campaigns: none,
  contacts: z.strictObject({ filter: contactFilter, sort: z.enum(CONTACT_SORTS), page }),
  exportContacts: z.strictObject({
    choice: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('named'), contacts: z.array(count).min(1).max(10_000) }),
      z.strictObject({
        kind: z.literal('filtered'),
        filter: contactFilter,
        except: z.array(count).max(10_000),
      }),
    ]),
  }),
  campaign: z.strictObject({ campaignId: text }),
  campaignMessages: z.strictObject({ campaignId: text, lawful: z.enum(CONCLUSIONS).nullable(), page }),
} as const satisfies Record<keyof ContactsMethods, z.ZodType>;
