/** What the withdrawal of an import would do. */
import type { Move } from './changes.ts';
import type { EvidenceKind } from './evidence.ts';
import type { Conclusion } from './outcome.ts';

export interface WithdrawalEffect {
  readonly source: number;
  /** The import, and those of corrected rows that rest on it. */
  readonly files: readonly string[];
  readonly rows: number;
  readonly records: Readonly<Record<EvidenceKind, number>>;
  /** `null` when nothing was evaluated yet. */
  readonly outcomes: {
    /** Contacts that only these files name; `null` where what is left cannot be evaluated. */
    readonly contactsGone: number | null;
    /** Of the contacts that stay, the largest first. */
    readonly moves: readonly Move[];
    readonly messagesBefore: Readonly<Record<Conclusion, number>>;
    /** `null` where what is left cannot be evaluated. */
    readonly messagesAfter: Readonly<Record<Conclusion, number>> | null;
    /** Why what is left cannot be evaluated. */
    readonly notEvaluated: string | null;
  } | null;
}
