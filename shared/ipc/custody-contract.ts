/** The audit file in safe hands: its passphrase, how long it is kept, and its end. */
import type { AuditView } from './audit-contract.ts';

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
  'unlockAudit',
  'setPassphrase',
  'setRetention',
  'purgeAudit',
] as const satisfies readonly (keyof CustodyMethods)[];
