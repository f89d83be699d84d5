/** Checks of the arguments of `import-contract.ts`. */
import { z } from 'zod';
import { count, none, page, text, token } from './bounds.ts';
import type { ImportMethods } from './import-contract.ts';

const tokens = z.array(token).min(1).max(1000);

export const newerDecisions = z
  .array(
    z.strictObject({
      at: count,
      part: text,
      choice: z.union([z.enum(['keep_both', 'leave_out']), z.strictObject({ replaces: count })]),
    }),
  )
  .max(10_000);

export const IMPORT_SCHEMAS = {
  chooseFiles: none,
  newerFiles: z.strictObject({ tokens }),
  importFiles: z.strictObject({
    tokens,
    newer: newerDecisions.optional(),
  }),
  rejectedRows: page,
  originalRow: z.strictObject({ row: count }),
} as const satisfies Record<keyof ImportMethods, z.ZodType>;
