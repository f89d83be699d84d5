/** Checks of the arguments of `certificate-contract.ts`. */
import { z } from 'zod';
import { PROMOTES_TYPES } from '../model/evidence.ts';
import { PLANNED_CHANNELS, SUPPRESSION_FORMATS } from '../model/planned-campaign.ts';
import { text } from './bounds.ts';
import type { CertificateMethods } from './certificate-contract.ts';

const tri = z.enum(['yes', 'no', 'unknown']);

/** A planned campaign as the page, or a file of the command line, states it. */
export const plannedCampaign = z.strictObject({
  name: text.min(1),
  channel: z.enum(PLANNED_CHANNELS),
  promoted: text.nullable(),
  category: text.nullable(),
  promotesType: z.enum(PROMOTES_TYPES),
  ownProduct: tri,
  sender: text.nullable(),
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  meansOfRefusing: tri,
  validAddress: tri,
  identityConcealed: tri,
});

export const CERTIFICATE_SCHEMAS = {
  exportCertificate: z.strictObject({ campaign: plannedCampaign, format: z.enum(SUPPRESSION_FORMATS) }),
} as const satisfies Record<keyof CertificateMethods, z.ZodType>;
