/** The audit file in safe hands: its passphrase, how long it is kept, and its end. */
import type { AuditView } from './audit-contract.ts';
import type { None } from './reply.ts';

export interface Custody {
  readonly isEncrypted: boolean;
  /** The day until which the audit is to be kept; `null` where none was set. */
  readonly retainUntil: string | null;
  /** Whether that day has passed: the audit is due to be purged. */
  readonly isOverdue: boolean;
}

/** What a purge did, and what nobody can promise of a file system. */
export interface Purged {
  readonly done: readonly string[];
  readonly notPromised: readonly string[];
}

export interface CustodyMethods {
  /** The audit that waits for its passphrase in this window, by the name of its file; `null` when none does. */
  readonly lockedAudit: { args: None; result: { readonly name: string } | null };
  /** The person does not want to open it after all. */
  readonly leaveLocked: { args: None; result: null };
  /** Opens the audit that this window was refused with `passphrase_needed` or `wrong_passphrase`. */
  readonly unlockAudit: { args: { readonly passphrase: string }; result: AuditView | null };
  /** `current` is `null` for an audit without a passphrase, `next` is `null` to remove it. Writes the whole file anew: a job. */
  readonly setPassphrase: {
    args: { readonly current: string | null; readonly next: string | null };
    result: { readonly job: number };
  };
  readonly setRetention: { args: { readonly until: string | null }; result: AuditView };
  /** Overwrites and removes the open audit; `name` must be its name, typed by the person. */
  readonly purgeAudit: { args: { readonly name: string }; result: Purged };
}

export const CUSTODY_METHODS = [
  'lockedAudit',
  'leaveLocked',
  'unlockAudit',
  'setPassphrase',
  'setRetention',
  'purgeAudit',
] as const satisfies readonly (keyof CustodyMethods)[];
