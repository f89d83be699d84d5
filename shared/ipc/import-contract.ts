/** Imported files, what was rejected of them, and the rows as they were. */
import type { None, Page } from './reply.ts';

export interface FileToken {
  readonly token: string;
  readonly name: string;
  readonly bytes: number;
}

export interface SourceView {
  readonly id: number;
  readonly name: string;
  readonly title: string;
  readonly why: string;
  /** How it was read: delimiter, encoding, header row, what was left out. */
  readonly understood: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly blank: number;
  readonly importedAt: string;
  /** Whether it came as a table that can be read in another way. */
  readonly readable: boolean;
}

export interface RejectedView {
  readonly file: string;
  readonly row: number;
  readonly line: number;
  readonly code: string;
  readonly reason: string;
  readonly raw: string;
}

/** Some of the rows that were rejected and not put right since, each once, and how many there are. */
export interface RejectedPage {
  readonly total: number;
  readonly rows: readonly RejectedView[];
}

export interface RowView {
  readonly file: string;
  readonly row: number;
  readonly line: number;
  readonly header: readonly string[];
  readonly cells: readonly string[];
  /** The rejected row of an earlier file that this one puts right. */
  readonly corrects?: { readonly file: string; readonly row: number } | null;
}

/** A file to be imported that the audit holds under the same name or one like it, read in the same way, with other content. */
export interface NewerFileView {
  /** By which of all files that the tokens stand for. */
  readonly at: number;
  readonly part: string;
  /** How alike the names are: `copy` but for a mark like (1), `stamped` but for dates, numbers or hashes. */
  readonly likeness: 'same' | 'copy' | 'stamped';
  /** The same for the exports of one system that go by names like this. */
  readonly family: string;
  /** What it may take the place of, the latest first; never none. */
  readonly earlier: readonly {
    readonly source: number;
    readonly name: string;
    readonly importedAt: string;
    readonly rows: number;
    /** Records of it that were looked for in the newer file, and found there. */
    readonly compared: number;
    readonly inBoth: number;
    /** Whether those are not all of its records, but some of very many. */
    readonly isSample: boolean;
    /** Names of the files that rest on it, and leave the audit with it. */
    readonly goesWith: readonly string[];
  }[];
  /** What is proposed: that it takes a place only where that loses next to nothing. */
  readonly proposed: NewerChoice;
}

export type NewerChoice = 'keep_both' | 'leave_out' | { readonly replaces: number };

export interface NewerDecision extends Pick<NewerFileView, 'at' | 'part'> {
  readonly choice: NewerChoice;
}

export interface ImportMethods {
  readonly chooseFiles: { args: None; result: readonly FileToken[] };
  /** Finds what has to be decided before the files behind the tokens are imported: `newer` of the job's result. Nothing is stored. */
  readonly newerFiles: { args: { readonly tokens: readonly string[] }; result: { readonly job: number } };
  /** Imports the files behind the tokens, then evaluates. A newer file that nothing was decided of is refused. */
  readonly importFiles: {
    args: { readonly tokens: readonly string[]; readonly newer?: readonly NewerDecision[] };
    result: { readonly job: number };
  };
  readonly rejectedRows: { args: Page; result: RejectedPage };
  readonly originalRow: { args: { readonly row: number }; result: RowView };
}

export const IMPORT_METHODS = [
  'chooseFiles',
  'newerFiles',
  'importFiles',
  'rejectedRows',
  'originalRow',
] as const satisfies readonly (keyof ImportMethods)[];
