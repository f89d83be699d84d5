/** The audit file's own history: an append-only log whose entries each cover the one before. */
import type { LogKind } from '../report/log-words.ts';
import type { None, Page } from './reply.ts';

export interface LogEntryView {
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

export interface LogMethods {
  /** Newest first; without a `kind`, all of them, and `total` counts those of the kind. */
  readonly log: {
    args: Page & { readonly kind?: LogKind | null };
    result: { readonly total: number; readonly entries: readonly LogEntryView[] };
  };
  /** Asks where, and writes the entries of a kind, or all, as CSV, oldest first; `null` when the person cancelled. */
  readonly exportLog: {
    args: { readonly kind: LogKind | null };
    result: { readonly job: number } | null;
  };
  /** Checks the log's chain, the stored files' hashes and the latest run; what does not hold is in the job's notes. */
  readonly verifyAudit: { args: None; result: { readonly job: number } };
}

export const LOG_METHODS = [
  'log',
  'exportLog',
  'verifyAudit',
] as const satisfies readonly (keyof LogMethods)[];
