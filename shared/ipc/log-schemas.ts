/** Checks of the arguments of `log-contract.ts`. */
import type { z } from 'zod';
import { none, page } from './bounds.ts';
import type { LogMethods } from './log-contract.ts';

export const LOG_SCHEMAS = {
  log: page,
  verifyAudit: none,
} as const satisfies Record<keyof LogMethods, z.ZodType>;
