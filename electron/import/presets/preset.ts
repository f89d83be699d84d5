/** A preset: how one kind of export is recognised and what its rows say. */
import type { EvidenceKind, EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { Mapping } from '../../../shared/model/mapping.ts';
import type { OriginalRow } from '../original-row.ts';
import type { Columns } from '../row-reader.ts';
import type { RowOptions } from '../row-options.ts';

/** One heading, or several that mean the same: other versions and languages of the platform. */
export type Sign = string | readonly string[];

export interface Preset {
  readonly id: string;
  /** The platform as people call it: `Shopify`. */
  readonly platform: string;
  readonly title: string;
  /** None: the export is known, and holds no evidence for this audit. */
  readonly kinds: readonly EvidenceKind[];
  /** Headings that must be there. */
  readonly required: readonly Sign[];
  /** Headings of which at least one more must be there for the header alone to settle it; empty when `required` does. */
  readonly telling: readonly Sign[];
  /** Headings that prove it is another kind of file. */
  readonly forbidden: readonly string[];
  /** File names that settle it where headings cannot, or that say which columns to insist on. */
  readonly fileName: RegExp | null;
  /** The file's name is the only sign of what its rows mean: without it the person is asked. */
  readonly nameDecides?: boolean;
  /** Whether the rows below the header fit too, where the header says little. */
  confirms?(rows: readonly (readonly string[])[]): boolean;
  /** Rows of any width: blocks of labels and values instead of a table. */
  readonly blocks?: boolean;
  /** What the rows say, as data; `null` for the import templates and for blocks. */
  readonly mapping: Mapping | null;
  /** Reads the row that `columns` holds. Throws `RowRejected`. State between rows (orders of several lines) lives in the closure. */
  reader(columns: Columns, options: RowOptions): () => readonly EvidenceRecord[];
  /** What has to be looked up once the reader is there and before it reads its first row. */
  prepare?(): Promise<void>;
  /** How to export the file so that its rows say who they are about, where exports often leave that out. One sentence. */
  readonly naming?: string;
  /** The rejected row of an earlier file that the row last read stands for; `null` where it stands for none that waits. */
  corrects?(): OriginalRow | null;
}
