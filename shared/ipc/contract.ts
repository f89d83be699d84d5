/**
 * The contract between the window and the engine: method names, arguments and results. Types only, so that the preload
 * may import it; `schemas.ts` holds the runtime checks, one for each method, that main and the engine apply.
 *
 * Files never cross as paths: a dialog or a drop turns them into opaque tokens that main resolves. Long work answers
 * with a job number at once and reports through `job` events.
 */
import type { ProvisionId } from '../model/finding.ts';
import type { Basis, Conclusion, Outcome } from '../model/outcome.ts';
import type { AuditSettings } from '../model/settings.ts';
import type { FindingView, ReasonView } from '../report/justification.ts';

export interface FileToken {
  readonly token: string;
  readonly name: string;
  readonly bytes: number;
}

export interface RecentAudit {
  readonly token: string;
  readonly name: string;
  readonly folder: string;
  readonly openedAt: string;
}

export interface SourceView {
  readonly id: number;
  readonly name: string;
  readonly title: string;
  readonly why: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly blank: number;
  readonly importedAt: string;
}

export interface RejectedView {
  readonly file: string;
  readonly row: number;
  readonly line: number;
  readonly code: string;
  readonly reason: string;
  readonly raw: string;
}

export interface AuditView {
  readonly name: string;
  readonly settings: AuditSettings;
  readonly sources: readonly SourceView[];
  readonly run: RunView | null;
  /** Whether evidence or settings changed after the latest run, so that its conclusions may be out of date. */
  readonly runIsStale: boolean;
}

export interface RunView {
  readonly id: number;
  readonly ruleVersion: string;
  readonly asAt: string;
  readonly createdAt: string;
  readonly contacts: Readonly<Record<'yes' | 'no' | 'undetermined', number>>;
  readonly bases: Readonly<Record<Basis, number>>;
  readonly messages: Readonly<Record<Conclusion, number>>;
  readonly contactOutcomes: Readonly<Record<ProvisionId, Readonly<Record<Outcome, number>>>>;
  readonly messageOutcomes: Readonly<Record<ProvisionId, Readonly<Record<Outcome, number>>>>;
  readonly messagesAfterAsAt: number;
  readonly messagesOutsidePeriod: number;
}

export interface CampaignView {
  readonly campaign: number;
  readonly campaignId: string;
  readonly name: string | null;
  readonly channel: string;
  readonly promoted: string | null;
  readonly sent: string | null;
  readonly lawful: Readonly<Record<Conclusion, number>>;
}

export interface ContactRow {
  readonly contact: number;
  readonly contactId: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly name: string | null;
  readonly mayMarket: 'yes' | 'no' | 'undetermined';
  readonly basis: Basis;
  readonly outcomes: Readonly<Record<ProvisionId, Outcome>>;
  readonly messages: number;
  readonly unlawful: number;
  readonly undetermined: number;
}

export interface ContactFilterView {
  readonly search: string;
  readonly mayMarket: 'yes' | 'no' | 'undetermined' | null;
  readonly provision: ProvisionId | null;
  readonly outcome: Outcome | null;
}

/** Something that happened, on the contact's timeline. */
export interface TimelineEvent {
  readonly kind: 'collection' | 'transaction' | 'message' | 'preference';
  /** Milliseconds for ordering; `null` when undated (shown last). */
  readonly at: number | null;
  readonly when: string;
  readonly title: string;
  readonly detail: string;
  readonly row: number;
  /** For a message, what was concluded of it. */
  readonly lawful: Conclusion | null;
}

export interface MessageView {
  readonly message: number;
  readonly campaign: string;
  readonly when: string;
  readonly channel: string;
  readonly promoted: string | null;
  readonly lawful: Conclusion;
  readonly basis: Basis;
  readonly reasons: readonly ReasonView[];
  readonly findings: readonly FindingView[];
  readonly row: number;
}

export interface ContactDetail {
  readonly row: ContactRow;
  /** One sentence: may or may not be marketed to, on what basis, about what. */
  readonly headline: string;
  readonly reasons: readonly ReasonView[];
  readonly findings: readonly FindingView[];
  readonly advice: readonly ReasonView[];
  readonly timeline: readonly TimelineEvent[];
  readonly messages: readonly MessageView[];
}

export interface RowView {
  readonly file: string;
  readonly row: number;
  readonly line: number;
  readonly header: readonly string[];
  readonly cells: readonly string[];
}

export interface JobResult {
  readonly summary: string;
  /** Files that were refused whole, or whatever else a person must know. */
  readonly notes: readonly string[];
}

export interface JobEvent {
  readonly job: number;
  readonly title: string;
  /** Between 0 and 1; `null` while it cannot be told. */
  readonly progress: number | null;
  readonly state: 'running' | 'done' | 'failed' | 'cancelled';
  readonly result: JobResult | null;
  readonly error: IpcError | null;
}

export interface IpcError {
  readonly code: string;
  readonly message: string;
}

export type Reply<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: IpcError };

export interface Page {
  readonly offset: number;
  readonly limit: number;
}

type None = Readonly<Record<string, never>>;

/** Every method: arguments and result. `null` results of dialogs mean that the person cancelled. */
export interface Methods {
  readonly recentAudits: { args: None; result: readonly RecentAudit[] };
  readonly newAudit: { args: None; result: AuditView | null };
  readonly openAudit: { args: None; result: AuditView | null };
  readonly openRecent: { args: { readonly token: string }; result: AuditView };
  /** A new audit in a temporary folder with the bundled sample imported: answers with the job that imports and evaluates. */
  readonly openSample: { args: None; result: { readonly job: number } };
  readonly closeAudit: { args: None; result: null };
  readonly audit: { args: None; result: AuditView | null };
  readonly saveSettings: { args: { readonly settings: AuditSettings }; result: AuditView };
  readonly chooseFiles: { args: None; result: readonly FileToken[] };
  /** Imports the files behind the tokens, then evaluates. */
  readonly importFiles: { args: { readonly tokens: readonly string[] }; result: { readonly job: number } };
  readonly evaluate: { args: None; result: { readonly job: number } };
  readonly cancelJob: { args: { readonly job: number }; result: null };
  readonly rejectedRows: { args: Page; result: readonly RejectedView[] };
  readonly campaigns: { args: None; result: readonly CampaignView[] };
  readonly contacts: {
    args: { readonly filter: ContactFilterView; readonly page: Page };
    result: { readonly total: number; readonly rows: readonly ContactRow[] };
  };
  readonly contact: { args: { readonly contact: number }; result: ContactDetail };
  readonly originalRow: { args: { readonly row: number }; result: RowView };
  readonly exportReport: { args: None; result: { readonly job: number } | null };
  readonly exportFiles: { args: None; result: { readonly job: number } | null };
  readonly openLegislation: { args: { readonly provision: ProvisionId }; result: null };
}
export type MethodName = keyof Methods;

/** Methods main answers itself, with a dialog or a token; the others go straight to the engine. */
export const METHOD_NAMES = [
  'recentAudits',
  'newAudit',
  'openAudit',
  'openRecent',
  'openSample',
  'closeAudit',
  'audit',
  'saveSettings',
  'chooseFiles',
  'importFiles',
  'evaluate',
  'cancelJob',
  'rejectedRows',
  'campaigns',
  'contacts',
  'contact',
  'originalRow',
  'exportReport',
  'exportFiles',
  'openLegislation',
] as const satisfies readonly MethodName[];

/** What the preload puts on `window.audit`. Dropped files become tokens without the page ever seeing a path. */
export interface AuditBridge {
  call<M extends MethodName>(method: M, args: Methods[M]['args']): Promise<Reply<Methods[M]['result']>>;
  droppedFiles(files: readonly unknown[]): Promise<Reply<readonly FileToken[]>>;
  onJob(listener: (event: JobEvent) => void): () => void;
}

export const CHANNELS_IPC = { call: 'audit:call', dropped: 'audit:dropped', job: 'audit:job' } as const;
