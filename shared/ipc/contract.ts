/**
 * The contract between the window and the engine: method names, arguments and results, one file for each stage. Types
 * and names only, so that the preload may import it; `schemas.ts` holds the runtime checks, one for each method.
 *
 * Files never cross as paths: a dialog or a drop turns them into opaque tokens that main resolves. Long work answers
 * with a job number at once and reports through `job` events. `null` from a dialog means that the person cancelled.
 */
import { ADVICE_METHODS, type AdviceMethods } from './advice-contract.ts';
import { AUDIT_METHODS, type AuditMethods } from './audit-contract.ts';
import { CERTIFICATE_METHODS, type CertificateMethods } from './certificate-contract.ts';
import type { Command } from './command.ts';
import { COMPARE_METHODS, type CompareMethods } from './compare-contract.ts';
import { CONTACT_METHODS, type ContactMethods } from './contact-contract.ts';
import { CONTACTS_METHODS, type ContactsMethods } from './contacts-contract.ts';
import { GAPS_METHODS, type GapsMethods } from './gaps-contract.ts';
import { IDENTITY_METHODS, type IdentityMethods } from './identity-contract.ts';
import { IMPORT_METHODS, type FileToken, type ImportMethods } from './import-contract.ts';
import { CUSTODY_METHODS, type CustodyMethods } from './custody-contract.ts';
import { LABELS_METHODS, type LabelsMethods } from './labels-contract.ts';
import { LAW_METHODS, type LawMethods } from './law-contract.ts';
import { LOG_METHODS, type LogMethods } from './log-contract.ts';
import { POINTS_METHODS, type PointsMethods } from './points-contract.ts';
import { MAPPING_METHODS, type MappingMethods } from './mapping-contract.ts';
import { OVERVIEW_METHODS, type OverviewMethods } from './overview-contract.ts';
import { RECONCILIATION_METHODS, type ReconciliationMethods } from './reconciliation-contract.ts';
import { REGISTER_METHODS, type RegisterMethods } from './register-contract.ts';
import { REPORT_METHODS, type ReportMethods } from './report-contract.ts';
import { REVIEW_METHODS, type ReviewMethods } from './review-contract.ts';
import type { JobEvent, Reply } from './reply.ts';
import { SAMPLES_METHODS, type SamplesMethods } from './samples-contract.ts';
import { WINDOW_METHODS, type WindowMethods } from './window-contract.ts';

/** Every method: arguments and result. */
export interface Methods
  extends
    AuditMethods,
    ImportMethods,
    MappingMethods,
    ReconciliationMethods,
    RegisterMethods,
    OverviewMethods,
    ContactsMethods,
    ContactMethods,
    IdentityMethods,
    ReportMethods,
    CompareMethods,
    CertificateMethods,
    ReviewMethods,
    LabelsMethods,
    CustodyMethods,
    LawMethods,
    AdviceMethods,
    GapsMethods,
    PointsMethods,
    LogMethods,
    SamplesMethods,
    WindowMethods {}
export type MethodName = keyof Methods;

export const METHOD_NAMES: readonly MethodName[] = [
  ...AUDIT_METHODS,
  ...IMPORT_METHODS,
  ...MAPPING_METHODS,
  ...RECONCILIATION_METHODS,
  ...REGISTER_METHODS,
  ...OVERVIEW_METHODS,
  ...CONTACTS_METHODS,
  ...CONTACT_METHODS,
  ...IDENTITY_METHODS,
  ...REPORT_METHODS,
  ...COMPARE_METHODS,
  ...CERTIFICATE_METHODS,
  ...REVIEW_METHODS,
  ...LABELS_METHODS,
  ...CUSTODY_METHODS,
  ...LAW_METHODS,
  ...ADVICE_METHODS,
  ...GAPS_METHODS,
  ...POINTS_METHODS,
  ...LOG_METHODS,
  ...SAMPLES_METHODS,
  ...WINDOW_METHODS,
];

/** Methods that main answers itself, with a dialog, a token or the shell; every other goes to the engine as it is. */
export const MAIN_METHODS = [
  'recentAudits',
  'newAudit',
  'openAudit',
  'openRecent',
  'openSample',
  'closeAudit',
  'chooseFiles',
  'newerFiles',
  'importFiles',
  'exportRejectedRows',
  'addCampaignMessages',
  'exportRegister',
  'lookAtFile',
  'previewMapping',
  'newerFileAs',
  'importFileAs',
  'exportMappingProfiles',
  'importMappingProfiles',
  'exportReport',
  'exportFiles',
  'exportPack',
  'exportDossier',
  'exportContacts',
  'exportLog',
  'chooseEarlierAudit',
  'compareWithAudit',
  'exportComparison',
  'exportCertificate',
  'exportReviews',
  'lockedAudit',
  'leaveLocked',
  'unlockAudit',
  'purgeAudit',
  'openLegislation',
  'preferences',
  'savePreferences',
  'openDropped',
  'saveImage',
  'attachToPoint',
  'savePointFile',
] as const satisfies readonly MethodName[];
export type MainMethod = (typeof MAIN_METHODS)[number];
export type ForwardedMethod = Exclude<MethodName, MainMethod>;

/** What the preload puts on `window.audit`. Dropped files become tokens without the page ever seeing a path. */
export interface AuditBridge {
  call<M extends MethodName>(method: M, args: Methods[M]['args']): Promise<Reply<Methods[M]['result']>>;
  droppedFiles(files: readonly unknown[]): Promise<Reply<readonly FileToken[]>>;
  onJob(listener: (event: JobEvent) => void): () => void;
  /** What the menu asks for; the answer stops listening. */
  onCommand(listener: (command: Command) => void): () => void;
}

export const CHANNELS_IPC = {
  call: 'audit:call',
  dropped: 'audit:dropped',
  job: 'audit:job',
  command: 'audit:command',
} as const;
