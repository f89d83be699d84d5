/**
 * What main and the engine say to each other over the utility process's port: requests with a number, replies with the
 * same number, and job events in between. Here paths are real: main has already turned tokens into them.
 */
import type { ContactChoice } from './contacts-contract.ts';
import type { MappingProfile } from '../model/mapping.ts';
import type { ForwardedMethod, Methods } from './contract.ts';
import type { LogKind } from '../report/log-words.ts';
import type { Redaction } from '../model/redaction.ts';
import type { IpcError, JobEvent } from './reply.ts';
import type { ReportAsk } from './report-contract.ts';

type Job = { readonly job: number };

/** Methods with arguments that main has resolved, and every one that goes to the engine as it is. */
export interface EngineMethods extends Pick<Methods, ForwardedMethod> {
  readonly create: { args: { readonly path: string }; result: Methods['audit']['result'] };
  readonly open: {
    args: { readonly path: string; readonly passphrase?: string };
    result: Methods['audit']['result'];
  };
  readonly purge: { args: { readonly name: string }; result: Methods['purgeAudit']['result'] };
  readonly sample: { args: { readonly path: string; readonly folder: string }; result: Job };
  readonly close: { args: Record<string, never>; result: null };
  readonly newerPaths: { args: { readonly paths: readonly string[] }; result: Job };
  readonly newerPathAs: {
    args: { readonly path: string; readonly part: string; readonly profile: MappingProfile };
    result: Job;
  };
  readonly importPaths: {
    args: { readonly paths: readonly string[]; readonly newer?: Methods['importFiles']['args']['newer'] };
    result: Job;
  };
  readonly importPathAs: {
    args: {
      readonly path: string;
      readonly part: string;
      readonly profile: MappingProfile;
      readonly newer?: Methods['importFileAs']['args']['newer'];
    };
    result: Job;
  };
  readonly writeRejectedRows: { args: { readonly source: number; readonly path: string }; result: Job };
  readonly writeRegister: { args: { readonly path: string }; result: Job };
  readonly addCampaignPaths: {
    args: { readonly campaignId: string; readonly paths: readonly string[] };
    result: Methods['addCampaignMessages']['result'];
  };
  readonly lookAtPath: {
    args: { readonly path: string; readonly part: string | null };
    result: Methods['lookAtFile']['result'];
  };
  readonly previewPath: {
    args: { readonly path: string; readonly part: string; readonly profile: MappingProfile };
    result: Methods['previewMapping']['result'];
  };
  readonly writeMappingProfiles: {
    args: { readonly path: string; readonly names: readonly string[] };
    result: boolean;
  };
  readonly readMappingProfiles: { args: { readonly path: string }; result: readonly string[] };
  readonly writeReport: { args: ReportAsk & { readonly path: string }; result: Job };
  readonly writeDossier: {
    args: { readonly path: string; readonly contact: number; readonly redaction: Redaction };
    result: Job;
  };
  readonly writeContacts: {
    args: { readonly choice: ContactChoice; readonly path: string };
    result: Job;
  };
  readonly writeCertificate: {
    args: Methods['exportCertificate']['args'] & { readonly folder: string };
    result: Job;
  };
  readonly compareWithFile: {
    args: { readonly path: string; readonly passphrase: string | null };
    result: Job;
  };
  readonly writeComparison: { args: { readonly folder: string }; result: Job };
  readonly attachPointFile: {
    args: { readonly entry: number; readonly path: string };
    result: Methods['points']['result'];
  };
  readonly writePointFile: { args: { readonly sha256: string; readonly path: string }; result: null };
  readonly writeLog: { args: { readonly kind: LogKind | null; readonly path: string }; result: Job };
  readonly writeReviews: { args: { readonly path: string }; result: Job };
  readonly writeFiles: {
    args: Methods['exportFiles']['args'] & { readonly folder: string };
    result: Job;
  };
  readonly writePack: { args: { readonly path: string; readonly redaction: Redaction }; result: Job };
}
export type EngineMethod = keyof EngineMethods;

export interface EngineRequest {
  readonly id: number;
  readonly method: string;
  readonly args: unknown;
}

export type EngineMessage =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: IpcError }
  | { readonly job: JobEvent };
