/**
 * What main and the engine say to each other over the utility process's port: requests with a number, replies with the
 * same number, and job events in between. Here paths are real: main has already turned tokens into them.
 */
import type { IpcError, JobEvent, Methods } from './contract.ts';

/** Methods that only the engine answers, with arguments main has resolved. */
export interface EngineMethods {
  readonly create: { args: { readonly path: string }; result: Methods['audit']['result'] };
  readonly open: { args: { readonly path: string }; result: Methods['audit']['result'] };
  readonly sample: {
    args: { readonly path: string; readonly folder: string };
    result: { readonly job: number };
  };
  readonly close: { args: Record<string, never>; result: null };
  readonly audit: Methods['audit'];
  readonly saveSettings: Methods['saveSettings'];
  readonly importPaths: { args: { readonly paths: readonly string[] }; result: { readonly job: number } };
  readonly evaluate: Methods['evaluate'];
  readonly cancelJob: Methods['cancelJob'];
  readonly rejectedRows: Methods['rejectedRows'];
  readonly campaigns: Methods['campaigns'];
  readonly contacts: Methods['contacts'];
  readonly contact: Methods['contact'];
  readonly originalRow: Methods['originalRow'];
  readonly exportReport: { args: { readonly path: string }; result: { readonly job: number } };
  readonly exportFiles: { args: { readonly folder: string }; result: { readonly job: number } };
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
