/** Runtime checks of every method's arguments: strict objects, bounded text, bounded numbers. */
import { z } from 'zod';
import { PROVISIONS } from '../model/finding.ts';
import type { MethodName } from './contract.ts';

const none = z.strictObject({});
const text = z.string().max(500);
const token = z.string().min(1).max(64);
const count = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const provision = z.enum(PROVISIONS);
const page = z.strictObject({ offset: count, limit: z.int().min(1).max(500) });
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

const filter = z.strictObject({
  search: text,
  mayMarket: z.enum(['yes', 'no', 'undetermined']).nullable(),
  provision: provision.nullable(),
  outcome: z.enum(['met', 'not_met', 'undetermined', 'not_applicable']).nullable(),
});

/** One schema for each method of the contract; a method without one does not compile. */
export const ARGUMENT_SCHEMAS = {
  recentAudits: none,
  newAudit: none,
  openAudit: none,
  openRecent: z.strictObject({ token }),
  openSample: none,
  closeAudit: none,
  audit: none,
  saveSettings: z.strictObject({ settings }),
  chooseFiles: none,
  importFiles: z.strictObject({ tokens: z.array(token).min(1).max(1000) }),
  evaluate: none,
  cancelJob: z.strictObject({ job: count }),
  rejectedRows: page,
  campaigns: none,
  contacts: z.strictObject({ filter, page }),
  contact: z.strictObject({ contact: count }),
  originalRow: z.strictObject({ row: count }),
  exportReport: none,
  exportFiles: none,
  openLegislation: z.strictObject({ provision }),
} as const satisfies Record<MethodName, z.ZodType>;

/** Paths that the preload reads from dropped files. */
export const DROPPED_SCHEMA = z.array(z.string().min(1).max(4096)).min(1).max(1000);
