/** Comparing the open audit with another audit file, or with an earlier evaluation of its own. */
import type { Comparison, ContactChange } from '../model/comparison.ts';
import type { FileToken } from './import-contract.ts';
import type { None, Page } from './reply.ts';

/** One evaluation of the open audit. */
export interface RunListing {
  readonly run: number;
  readonly createdAt: string;
  readonly asAt: string;
  readonly ruleVersion: string;
  readonly contacts: Readonly<Record<'yes' | 'no' | 'undetermined', number>>;
}

/** The comparison last made; the contacts that changed are asked for page by page. */
export type ComparisonView = Omit<Comparison, 'contacts'>;

export interface CompareMethods {
  /** The latest first. */
  readonly runs: { args: None; result: readonly RunListing[] };
  /** Asks for an earlier audit file; it is only read. */
  readonly chooseEarlierAudit: { args: None; result: FileToken | null };
  /** Its job fails with `passphrase_needed` or `wrong_passphrase` where that file asks for another one. */
  readonly compareWithAudit: {
    args: { readonly token: string; readonly passphrase: string | null };
    result: { readonly job: number };
  };
  readonly compareWithRun: { args: { readonly run: number }; result: { readonly job: number } };
  /** `null` until one was made of the open audit. */
  readonly comparison: { args: None; result: ComparisonView | null };
  /** The first 2,000 contacts that changed; the exported file has them all. */
  readonly changedContacts: {
    args: { readonly page: Page };
    result: { readonly total: number; readonly rows: readonly ContactChange[] };
  };
  /** Asks for a folder and writes the comparison last made. */
  readonly exportComparison: { args: None; result: { readonly job: number } | null };
}

export const COMPARE_METHODS = [
  'runs',
  'chooseEarlierAudit',
  'compareWithAudit',
  'compareWithRun',
  'comparison',
  'changedContacts',
  'exportComparison',
] as const satisfies readonly (keyof CompareMethods)[];
