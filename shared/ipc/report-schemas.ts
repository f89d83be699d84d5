/** Checks of the arguments of `report-contract.ts`. */
import type { z } from 'zod';
import { none } from './bounds.ts';
import type { ReportMethods } from './report-contract.ts';

export const REPORT_SCHEMAS = {
  exportReport: none,
  exportFiles: none,
} as const satisfies Record<keyof ReportMethods, z.ZodType>;
