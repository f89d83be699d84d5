/** Checks of the arguments of `compare-contract.ts`. */
import { z } from 'zod';
import { count, none, page, passphrase, token } from './bounds.ts';
import type { CompareMethods } from './compare-contract.ts';

export const COMPARE_SCHEMAS = {
  runs: none,
  chooseEarlierAudit: none,
  compareWithAudit: z.strictObject({ token, passphrase: passphrase.nullable() }),
  compareWithRun: z.strictObject({ run: count }),
  comparison: none,
  changedContacts: z.strictObject({ page }),
  exportComparison: none,
} as const satisfies Record<keyof CompareMethods, z.ZodType>;
