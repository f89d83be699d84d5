/** What is written for others to read: dialogs choose where, jobs do the writing; `null` when the person cancelled. */
import type { Redaction } from '../model/redaction.ts';
import type { ReportSection } from '../model/report-section.ts';

export interface ReportMethods {
  readonly exportReport: { args: ReportAsk; result: { readonly job: number } | null };
  /** `redaction` says how people are shown in the files. */
  readonly exportFiles: { args: { readonly redaction: Redaction }; result: { readonly job: number } | null };
  /**
   * The evidence pack, in one ZIP file: what a regulator needs to check the audit without this program. Redacted, it holds
   * no evidence and says so.
   */
  readonly exportPack: { args: { readonly redaction: Redaction }; result: { readonly job: number } | null };
  /** All that the audit holds and concludes about one contact. */
  readonly exportDossier: {
    args: { readonly contact: number; readonly redaction: Redaction };
    result: { readonly job: number } | null;
  };
  /** A job that draws the report as it would be saved, for the window to show. */
  readonly previewReport: { args: ReportAsk; result: { readonly job: number } };
  /** Some bytes of the report drawn last, from `offset` on; fails with `no_preview` before one was, or after another run. */
  readonly previewPart: { args: { readonly offset: number }; result: PreviewPart };
}

/** How a report is wanted. */
export interface ReportAsk {
  readonly redaction: Redaction;
  /** Sections beside those that no report goes without; `null` for all. */
  readonly sections: readonly ReportSection[] | null;
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
