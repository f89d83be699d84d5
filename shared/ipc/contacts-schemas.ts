/** Checks of the arguments of `contacts-contract.ts`. */
import { z } from 'zod';
import { count, none, page, provision, text } from './bounds.ts';
import type { ContactsMethods } from './contacts-contract.ts';

const filter = z.strictObject({
  search: text,
  mayMarket: z.enum(['yes', 'no', 'undetermined']).nullable(),
  provision: provision.nullable(),
  outcome: z.enum(['met', 'not_met', 'undetermined', 'not_applicable']).nullable(),
});

export const CONTACTS_SCHEMAS = {
  campaigns: none,
  contacts: z.strictObject({ filter, page }),
  contact: z.strictObject({ contact: count }),
} as const satisfies Record<keyof ContactsMethods, z.ZodType>;
