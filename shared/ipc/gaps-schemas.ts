/** Checks of the arguments of `gaps-contract.ts`. */
import type { z } from 'zod';
import { none } from './bounds.ts';
import type { GapsMethods } from './gaps-contract.ts';

export const GAPS_SCHEMAS = {
  evidenceGaps: none,
  findEvidenceGaps: none,
} as const satisfies Record<keyof GapsMethods, z.ZodType>;
