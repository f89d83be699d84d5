/** What is written for others to read: dialogs choose where, jobs do the writing; `null` when the person cancelled. */
import type { None } from './reply.ts';

export interface ReportMethods {
  readonly exportReport: { args: None; result: { readonly job: number } | null };
  readonly exportFiles: { args: None; result: { readonly job: number } | null };
  /** All that the audit holds and concludes about one contact. */
  readonly exportDossier: { args: { readonly contact: number }; result: { readonly job: number } | null };
}

export const REPORT_METHODS = [
  'exportReport',
  'exportFiles',
  'exportDossier',
] as const satisfies readonly (keyof ReportMethods)[];
