/** Checks of the arguments of `custody-contract.ts`. */
import { z } from 'zod';
import { none, passphrase, text } from './bounds.ts';
import type { CustodyMethods } from './custody-contract.ts';

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const CUSTODY_SCHEMAS = {
  lockedAudit: none,
  leaveLocked: none,
  unlockAudit: z.strictObject({ passphrase }),
  setPassphrase: z.strictObject({ current: passphrase.nullable(), next: passphrase.nullable() }),
  setRetention: z.strictObject({ until: day.nullable() }),
  purgeAudit: z.strictObject({ name: text }),
} as const satisfies Record<keyof CustodyMethods, z.ZodType>;
