/** Checks of the arguments of `audit-contract.ts`. */
import { z } from 'zod';
import type { AuditMethods } from './audit-contract.ts';
import { count, none, provision, text, token } from './bounds.ts';

const review = z.enum(['review', 'yes', 'no']);

const policies = z
  .strictObject({
    optOutGap: z.enum(['review', 'strict', 'perMessage']),
    basketIsNegotiation: review,
    freemiumIsSale: review,
    laterCollectionCures: z.boolean(),
    newCollectionRevives: z.boolean(),
    preTickedCountsAsOptOut: z.boolean(),
    predecessorAssetSale: z.enum(['not_met', 'review', 'met']),
    shopPurchaseIsSupport: z.boolean(),
    unknownObjectionScope: z.enum(['all', 'review']),
    inFlightWindowHours: z.number().min(0).max(8760),
    spamComplaintIsObjection: z.boolean(),
    staleWarningMonths: z.number().min(0).max(1200),
  })
  .partial();

const settings = z.strictObject({
  organisation: text.nullable(),
  senders: z.array(z.strictObject({ name: text, charity: z.boolean() })).max(200),
  jurisdiction: z.literal('uk'),
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
  policies,
});

export const AUDIT_SCHEMAS = {
  recentAudits: none,
  newAudit: none,
  openAudit: none,
  openRecent: z.strictObject({ token }),
  openSample: none,
  closeAudit: none,
  audit: none,
  saveSettings: z.strictObject({ settings }),
  evaluate: none,
  cancelJob: z.strictObject({ job: count }),
  openLegislation: z.strictObject({ provision }),
} as const satisfies Record<keyof AuditMethods, z.ZodType>;
