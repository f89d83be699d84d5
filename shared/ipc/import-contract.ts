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

/** A file to be imported that the audit holds under the same name, read in the same way, with other content. */
export interface NewerFileView {
  /** By which of all files that the tokens stand for. */
  readonly at: number;
  readonly part: string;
  /** What it may take the place of, the latest first; never none. */
  readonly earlier: readonly {
    readonly source: number;
    readonly importedAt: string;
    readonly rows: number;
    /** Names of the files that rest on it, and leave the audit with it. */
    readonly goesWith: readonly string[];
  }[];
}

export type NewerChoice = 'keep_both' | 'leave_out' | { readonly replaces: number };

export interface NewerDecision extends Pick<NewerFileView, 'at' | 'part'> {
  readonly choice: NewerChoice;
}

export interface ImportMethods {
  readonly chooseFiles: { args: None; result: readonly FileToken[] };
  /** What has to be decided before the files behind the tokens are imported; nothing is stored. */
  readonly newerFiles: { args: { readonly tokens: readonly string[] }; result: readonly NewerFileView[] };
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
