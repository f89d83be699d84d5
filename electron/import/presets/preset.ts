/** A preset: how one kind of export is recognised and what its rows say. */
import type { EvidenceKind, EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { Columns } from '../row-reader.ts';
import type { ReadOptions } from '../source.ts';

export interface Preset {
  readonly id: string;
  readonly title: string;
  readonly kinds: readonly EvidenceKind[];
  /** Headings that must be there. */
  readonly required: readonly string[];
  /** Headings of which at least one more must be there for the header alone to settle it; empty when `required` does. */
  readonly telling: readonly string[];
  /** Headings that prove it is another kind of file. */
  readonly forbidden: readonly string[];
  /** File names that settle it where headings cannot, or that say which columns to insist on. */
  readonly fileName: RegExp | null;
  /** Reads the row that `columns` holds. Throws `RowRejected`. State between rows (orders of several lines) lives in the closure. */
  reader(columns: Columns, options: ReadOptions): () => readonly EvidenceRecord[];
}
