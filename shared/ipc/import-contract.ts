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

export interface RowView {
  readonly file: string;
  readonly row: number;
  readonly line: number;
  readonly header: readonly string[];
  readonly cells: readonly string[];
  /** The rejected row of an earlier file that this one puts right. */
  readonly corrects?: { readonly file: string; readonly row: number } | null;
}

export interface ImportMethods {
  readonly chooseFiles: { args: None; result: readonly FileToken[] };
  /** Imports the files behind the tokens, then evaluates. */
  readonly importFiles: { args: { readonly tokens: readonly string[] }; result: { readonly job: number } };
  readonly rejectedRows: { args: Page; result: readonly RejectedView[] };
  readonly originalRow: { args: { readonly row: number }; result: RowView };
}

export const IMPORT_METHODS = [
  'chooseFiles',
  'importFiles',
  'rejectedRows',
  'originalRow',
] as const satisfies readonly (keyof ImportMethods)[];
