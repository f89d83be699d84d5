/** Checks of the arguments of `audit-contract.ts`. */
import { z } from 'zod';
import { JURISDICTIONS } from '../model/jurisdiction.ts';
import type { AuditMethods } from './audit-contract.ts';
import { count, none, provision, text, token } from './bounds.ts';
import { thresholds } from './thresholds-schema.ts';
import { policySettings } from './policies-schema.ts';

const settings = z.strictObject({
  organisation: text.nullable(),
  senders: z.array(z.strictObject({ name: text, charity: z.boolean() })).max(200),
  jurisdiction: z.enum(JURISDICTIONS),
  asAt: text.nullable(),
  period: z.strictObject({ from: text.nullable(), to: text.nullable() }),
  messageLogComplete: z.boolean().nullable(),
  preferencesComplete: z.boolean().nullable(),
  exportsCollectedBy: text.nullable(),
  proposed: z
    .strictObject({
      channel: text,
      promoted: text.nullable(),
      category: text.nullable(),
      ownProduct: z.boolean().nullable(),
      promotesType: text.nullable(),
    })
    .nullable(),
  policies: policySettings,
  thresholds: thresholds.nullable(),
});

export const AUDIT_SCHEMAS = {
  recentAudits: none,
  newAudit: none,
  openAudit: none,
  openRecent: z.strictObject({ token }),
  openSample: none,
  closeAudit: none,
  audit: none,
  isAuditSound: none,
  saveSettings: z.strictObject({ settings }),
  evaluate: none,
  cancelJob: z.strictObject({ job: count }),
  openLegislation: z.strictObject({ provision }),
} as const satisfies Record<keyof AuditMethods, z.ZodType>;
