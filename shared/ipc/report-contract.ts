/** What is written for others to read: dialogs choose where, jobs do the writing; `null` when the person cancelled. */
import type { Redaction } from '../model/redaction.ts';
import type { None } from './reply.ts';

export interface ReportMethods {
  readonly exportReport: { args: None; result: { readonly job: number } | null };
  /** `redaction` says how people are shown in the files. */
  readonly exportFiles: { args: { readonly redaction: Redaction }; result: { readonly job: number } | null };
  /** The evidence pack, in one ZIP file: what a regulator needs to check the audit without this program. */
  readonly exportPack: { args: None; result: { readonly job: number } | null };
  /** All that the audit holds and concludes about one contact. */
  readonly exportDossier: { args: { readonly contact: number }; result: { readonly job: number } | null };
  /** A job that draws the report as it would be saved, for the window to show. */
  readonly previewReport: { args: None; result: { readonly job: number } };
  /** Some bytes of the report drawn last, from `offset` on; fails with `no_preview` before one was, or after another run. */
  readonly previewPart: { args: { readonly offset: number }; result: PreviewPart };
}

export interface PreviewPart {
  /** Bytes of the whole PDF. */
  readonly total: number;
  /** Base64 of the next bytes; empty at the end. */
  readonly data: string;
}

export const REPORT_METHODS = [
  'exportReport',
  'exportFiles',
  'exportPack',
  'exportDossier',
  'previewReport',
  'previewPart',
] as const satisfies readonly (keyof ReportMethods)[];
