/** Checks of the arguments of `report-contract.ts`. */
import { z } from 'zod';
import { REDACTIONS } from '../model/redaction.ts';
import { count, none } from './bounds.ts';
import type { ReportMethods } from './report-contract.ts';

export const REPORT_SCHEMAS = {
  exportReport: none,
  exportFiles: z.strictObject({ redaction: z.enum(REDACTIONS) }),
  exportPack: none,
  exportDossier: z.strictObject({ contact: count }),
  previewReport: none,
  previewPart: z.strictObject({ offset: count }),
} as const satisfies Record<keyof ReportMethods, z.ZodType>;
