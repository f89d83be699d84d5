/** Checks of the arguments of `advice-contract.ts`. */
import { z } from 'zod';
import { ADVICE_CODES } from '../advice/advisory.ts';
import type { AdviceMethods } from './advice-contract.ts';
import { none, page } from './bounds.ts';

export const ADVICE_SCHEMAS = {
  surveyAdvice: none,
  adviceContacts: z.strictObject({ code: z.enum(ADVICE_CODES), page }),
} as const satisfies Record<keyof AdviceMethods, z.ZodType>;
