/** Checks of the arguments of `log-contract.ts`. */
import { z } from 'zod';
import { LOG_KINDS } from '../report/log-words.ts';
import { none, page } from './bounds.ts';
import type { LogMethods } from './log-contract.ts';

export const LOG_SCHEMAS = {
  log: page.extend({ kind: z.enum(LOG_KINDS).nullable().exactOptional() }),
  exportLog: z.strictObject({ kind: z.enum(LOG_KINDS).nullable() }),
  verifyAudit: none,
} as const satisfies Record<keyof LogMethods, z.ZodType>;
