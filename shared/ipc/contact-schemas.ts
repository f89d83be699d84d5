/** Checks of the arguments of `contact-contract.ts`. */
import { z } from 'zod';
import { CONCLUSIONS } from '../model/outcome.ts';
import { count, page } from './bounds.ts';
import { TIMELINE_KINDS, type ContactMethods } from './contact-contract.ts';

export const CONTACT_SCHEMAS = {
  contact: z.strictObject({ contact: count }),
  contactTimeline: z.strictObject({
    contact: count,
    kinds: z.array(z.enum(TIMELINE_KINDS)).max(TIMELINE_KINDS.length),
    lawful: z.enum(CONCLUSIONS).nullable(),
    page,
  }),
  contactMessage: z.strictObject({ contact: count, message: count }),
  evidenceRow: z.strictObject({ row: count }),
} as const satisfies Record<keyof ContactMethods, z.ZodType>;
