/** What a dossier is made from: one contact's detail, and the imported rows that are about this contact alone. */
import type { IdentityView } from '../ipc/identity-contract.ts';
import type { ContactDetail } from '../ipc/contacts-contract.ts';
import type { ReproducedRow } from './reproduced-rows.ts';

export interface DossierInput {
  readonly app: string;
  readonly organisation: string | null;
  readonly asAt: string;
  readonly ruleVersion: string;
  readonly detail: ContactDetail;
  /** What the contact was put together from; `null` in a redacted dossier. */
  readonly identity: IdentityView | null;
  /** The rows as they were, in the order of the files. */
  readonly rows: readonly ReproducedRow[];
  /** Rows about this contact that a redaction leaves out, by name only. */
  readonly leftOut: readonly string[];
  /** Rows relied on that stand under somebody else's record, by name only: their cells are not this person's data. */
  readonly withheld: readonly string[];
}
