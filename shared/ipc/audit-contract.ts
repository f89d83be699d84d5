/** The open audit: which one it is, its settings, its latest run, and the long work under way. */
import type { ProvisionId } from '../model/finding.ts';
import type { Basis, Conclusion, Outcome } from '../model/outcome.ts';
import type { AuditSettings } from '../model/settings.ts';
import type { Custody } from './custody-contract.ts';
import type { SourceView } from './import-contract.ts';
import type { None } from './reply.ts';

export interface RecentAudit {
  readonly token: string;
  readonly name: string;
  readonly folder: string;
  readonly openedAt: string;
  /** The day until which it is to be kept, as it was when last opened; `null` for none. */
  readonly retainUntil: string | null;
}

export interface AuditView {
  readonly name: string;
  readonly settings: AuditSettings;
  readonly sources: readonly SourceView[];
  readonly run: RunView | null;
  /** Whether evidence or settings changed after the latest run, so that its conclusions may be out of date. */
  readonly runIsStale: boolean;
  readonly custody: Custody;
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

export interface AuditMethods {
  readonly recentAudits: { args: None; result: readonly RecentAudit[] };
  readonly newAudit: { args: None; result: AuditView | null };
  readonly openAudit: { args: None; result: AuditView | null };
  /** As `openAudit`: `null` too when the audit came to the front, or was opened, in a window of its own. */
  readonly openRecent: { args: { readonly token: string }; result: AuditView | null };
  /** A new audit in a temporary folder with the bundled sample imported: answers with the job that imports and evaluates. */
  readonly openSample: { args: None; result: { readonly job: number } };
  readonly closeAudit: { args: None; result: null };
  readonly audit: { args: None; result: AuditView | null };
  /** Whether the file is as it was written; of a large one told some time after it was opened. */
  readonly isAuditSound: { args: None; result: boolean };
  readonly saveSettings: { args: { readonly settings: AuditSettings }; result: AuditView };
  readonly evaluate: { args: None; result: { readonly job: number } };
  readonly cancelJob: { args: { readonly job: number }; result: null };
  readonly openLegislation: { args: { readonly provision: ProvisionId }; result: null };
}

export const AUDIT_METHODS = [
  'recentAudits',
  'newAudit',
  'openAudit',
  'openRecent',
  'openSample',
  'closeAudit',
  'audit',
  'isAuditSound',
  'saveSettings',
  'evaluate',
  'cancelJob',
  'openLegislation',
] as const satisfies readonly (keyof AuditMethods)[];
