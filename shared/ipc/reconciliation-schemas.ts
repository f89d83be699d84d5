/** Checks of the arguments of `reconciliation-contract.ts`. */
import { z } from 'zod';
import { count } from './bounds.ts';
import type { ReconciliationMethods } from './reconciliation-contract.ts';

export const RECONCILIATION_SCHEMAS = {
  reconciliation: z.strictObject({ source: count }),
  exportRejectedRows: z.strictObject({ source: count }),
  tryWithdrawal: z.strictObject({ source: count }),
  withdrawImport: z.strictObject({ source: count }),
} as const satisfies Record<keyof ReconciliationMethods, z.ZodType>;
