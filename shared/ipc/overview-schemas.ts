/** Checks of the arguments of `overview-contract.ts`. */
import { z } from 'zod';
import { none } from './bounds.ts';
import { contactFilter } from './contacts-schemas.ts';
import type { OverviewMethods } from './overview-contract.ts';

export const OVERVIEW_SCHEMAS = {
  contactFacets: z.strictObject({ filter: contactFilter }),
  flow: none,
  messageDays: none,
} as const satisfies Record<keyof OverviewMethods, z.ZodType>;
