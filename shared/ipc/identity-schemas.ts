/** Checks of the arguments of `identity-contract.ts`. */
import { z } from 'zod';
import { IDENTITY_FINDINGS } from '../model/identity.ts';
import { count, none, page } from './bounds.ts';
import { ROWS_SHOWN, type IdentityMethods } from './identity-contract.ts';

const apart = z
  .array(z.strictObject({ key: count, source: count, row: count.nullable() }))
  .min(1)
  .max(ROWS_SHOWN);
const decision = {
  reason: z.string().trim().min(1).max(2_000),
  by: z.string().trim().min(1).max(120),
};

export const IDENTITY_SCHEMAS = {
  contactIdentity: z.strictObject({ contact: count }),
  identitySurvey: none,
  surveyIdentity: none,
  identifiedContacts: z.strictObject({ finding: z.enum(IDENTITY_FINDINGS).nullable(), page }),
  separations: none,
  trySeparation: z.strictObject({ contact: count, apart }),
  separateContact: z.strictObject({ contact: count, apart, ...decision }),
  tryJoining: z.strictObject({ separation: count }),
  joinAgain: z.strictObject({ separation: count, ...decision }),
} as const satisfies Record<keyof IdentityMethods, z.ZodType>;
