/** Checks of the arguments of `import-contract.ts`. */
import { z } from 'zod';
import { count, none, page, token } from './bounds.ts';
import type { ImportMethods } from './import-contract.ts';

export const IMPORT_SCHEMAS = {
  chooseFiles: none,
  importFiles: z.strictObject({ tokens: z.array(token).min(1).max(1000) }),
  rejectedRows: page,
  originalRow: z.strictObject({ row: count }),
} as const satisfies Record<keyof ImportMethods, z.ZodType>;
