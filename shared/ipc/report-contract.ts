/** What is written for others to read: dialogs choose where, jobs do the writing; `null` when the person cancelled. */
import type { None } from './reply.ts';

export interface ReportMethods {
  readonly exportReport: { args: None; result: { readonly job: number } | null };
  readonly exportFiles: { args: None; result: { readonly job: number } | null };
}

export const REPORT_METHODS = [
  'exportReport',
  'exportFiles',
] as const satisfies readonly (keyof ReportMethods)[];
