/** Checks of the arguments of `report-contract.ts`. */
import { z } from 'zod';
import { REDACTIONS } from '../model/redaction.ts';
import { REPORT_SECTIONS } from '../model/report-section.ts';
import { count } from './bounds.ts';
import type { ReportMethods } from './report-contract.ts';

const redaction = z.enum(REDACTIONS);
const ask = z.strictObject({
  redaction,
  sections: z.array(z.enum(REPORT_SECTIONS)).max(REPORT_SECTIONS.length).nullable(),
});

export const REPORT_SCHEMAS = {
  exportReport: ask,
  exportFiles: z.strictObject({ redaction }),
  exportPack: z.strictObject({ redaction }),
  exportDossier: z.strictObject({ contact: count, redaction }),
  previewReport: ask,
  previewPart: z.strictObject({ offset: count }),
} as const satisfies Record<keyof ReportMethods, z.ZodType>;
