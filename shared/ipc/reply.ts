/** What every answer has in common: a value or an error with a code, a page of a list, and the progress of a job. */
import type { Changes, PolicyEffect } from '../model/changes.ts';
import type { WithdrawalEffect } from '../model/withdrawal.ts';
import type { JoinOutcomes } from './register-contract.ts';
import type { NewerFileView } from './import-contract.ts';
import type { SeparationEffect } from './identity-contract.ts';
import type { AdviceCount } from '../report/advice-count.ts';

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

/** The arguments of a method that needs none. */
export type None = Readonly<Record<string, never>>;

/** A file that was not imported. */
export interface RefusedFile {
  readonly given: number;
  /** As `lookAtFile` names it. */
  readonly part: string;
  readonly code: string;
  readonly message: string;
}

/** Part of a file that was not read, though nothing is wrong with it. */
export interface LeftOutPart {
  readonly given: number;
  /** As `lookAtFile` names it. */
  readonly part: string;
  /** What it is, such as `a hidden sheet`. */
  readonly why: string;
  /** Whether it can be read if a person says so. */
  readonly hidden: boolean;
}

export interface JobResult {
  readonly summary: string;
  /** Files that were refused whole, or whatever else a person must know. */
  readonly notes: readonly string[];
  /** Of an import: files that a person may say more about. `given`: by which of the tokens. */
  readonly refused?: readonly RefusedFile[];
  /** Of an import: what was not read because it holds no rows, or because somebody hid it. */
  readonly leftOut?: readonly LeftOutPart[];
  /** Of a job that compared files with those imported before: what has to be decided. */
  readonly newer?: readonly NewerFileView[];
  /** Of a job that tried a policy switch. */
  readonly effect?: PolicyEffect;
  /** Of a job that tried verdicts. */
  readonly changes?: { readonly contacts: Changes; readonly messages: Changes };
  /** Of a job that worked out what a withdrawal would do. */
  readonly withdrawal?: WithdrawalEffect;
  /** Of a job that worked out what telling contacts apart, or joining them again, would do. */
  readonly separation?: SeparationEffect;
  /** Of a job that worked out what counting campaigns as one would do. */
  readonly join?: JoinOutcomes;
  /** Of a job that looked for good practice. */
  readonly advice?: readonly AdviceCount[];
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
