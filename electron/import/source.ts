/** The shapes that import hands to the rest of the engine: what a source was recognised as, and its rows one by one. */
import type { DecimalMark } from '../../shared/model/amount.ts';
import type { EvidenceKind, EvidenceRecord } from '../../shared/model/evidence.ts';
import type { MappingProfile } from '../../shared/model/mapping.ts';
import type { Quoting } from './csv.ts';
import type { DetailsTold } from './detail-account.ts';
import type { OriginalRow } from './original-row.ts';
import type { Preset } from './presets/preset.ts';
import type { RowOptions } from './row-options.ts';
import type { UnreadColumn } from '../../shared/model/source-totals.ts';

/** What a source was understood to be, and why. `preset` is a stable id such as `template.contacts` or `shopify.orders`. */
export interface Recognition {
  readonly preset: string;
  /** For people: `Shopify orders export`. */
  readonly title: string;
  readonly kinds: readonly EvidenceKind[];
  /** The headers, file name or values that settled it. */
  readonly why: string;
  /** The profile that settled it, as it was at the time. */
  readonly profile?: MappingProfile;
  /** What the file's own values proved, as `Proved`; absent where they proved nothing of the kind. */
  readonly dateOrders?: Readonly<Record<string, 'day_first' | 'month_first'>>;
  readonly decimalMarks?: Readonly<Record<string, DecimalMark>>;
  /** The source whose rejected rows these are, put right. */
  readonly corrects?: number;
  /** The campaign whose own message this is. */
  readonly campaign?: string;
}

/** The archive a source was taken from. */
export interface Archive {
  readonly name: string;
  /** Of the whole archive. */
  readonly sha256: string;
  /** The entry's name within; `null` for a gzip file, which holds one. */
  readonly entry: string | null;
}

/** How the text was read: enough to read the same row again from the stored bytes. Plain JSON. */
export interface Dialect {
  /** A message is kept whole and has no rows. */
  readonly format: 'csv' | 'xlsx' | 'message';
  /** As `EncodingProbe` names it. */
  readonly encoding: string;
  readonly delimiter: string;
  readonly quote: Quoting['quote'];
  readonly escape: Quoting['escape'];
  readonly newline: string;
  /** Columns of the header row, as imported; `Column 1`, `Column 2` … in a file that has none. */
  readonly header: readonly string[];
  /** The line that the header begins on; `null` in a file that has none. */
  readonly headerLine: number | null;
  /** NUL characters, which are left out of values. */
  readonly nuls: number;
  /** Present where characters were encoded twice before the file was made; they are kept as they stand. */
  readonly encodedTwice?: true;
  /** For a workbook, the sheet's name. */
  readonly sheet: string | null;
  /** Absent for a file that was not packed. The bytes and hash of a source are those of the unpacked file. */
  readonly archive?: Archive;
}

/** Why a row was not accepted. Codes are closed and lower-case: `missing_contact`, `bad_date`, `too_many_cells` … */
export interface Rejection {
  readonly code: string;
  /** One clear sentence naming the column and the value. */
  readonly reason: string;
  /** The row as it was read, at most 4,000 characters. */
  readonly raw: string;
}

/** One data row: accepted with the records it holds, or rejected. Blank rows are counted by the reader, not delivered. */
export type SourceRow =
  | {
      readonly row: number;
      readonly line: number;
      readonly records: readonly EvidenceRecord[];
      /** The rejected row that this one stands for. */
      readonly corrects?: OriginalRow;
    }
  | {
      readonly row: number;
      readonly line: number;
      readonly rejection: Rejection;
      /** The rejected row of an earlier file that this one was to put right. */
      readonly corrects?: OriginalRow;
    };

/** Where reading can start again: `row` is the first row found at `byteOffset` of the original file. */
export interface Mark {
  readonly row: number;
  readonly line: number;
  readonly byteOffset: number;
}

/**
 * Receives a source as it is read. Rows arrive in rising order; `recognised` comes before the first of them. What comes
 * back as a promise is waited for before more is read.
 */
export interface SourceSink {
  recognised(recognition: Recognition, dialect: Dialect): void;
  /** Every byte of the original file, in order, once; left out where nobody keeps them. */
  bytes?(chunk: Uint8Array): void | Promise<void>;
  rows(batch: readonly SourceRow[]): void | Promise<void>;
  mark(mark: Mark): void;
  /** How far the rows are. */
  progress(bytesRead: number, bytesTotal: number): void;
  /** After the last row: the columns that nothing was read from. */
  unread?(columns: readonly UnreadColumn[]): void;
  /** After the last row: how the details of accepted rows were read. */
  details?(told: DetailsTold): void;
  /** Where somebody waits for an answer, and not for the rows. */
  readonly watch?: Watch;
}

/** Watches a source being read, from the first byte that is read of it for whatever reason. */
export interface Watch {
  /** Rows after which the sink ends the reading; `null`: it does not. */
  readonly enough: number | null;
  /** The share of all bytes that will be read, in however many passes, from 0 to 1. It never falls. */
  through(share: number): void;
}

/** A file imported before, some of whose rows were rejected. */
export interface Correctable {
  readonly id: number;
  readonly name: string;
  readonly recognition: Recognition;
  readonly header: readonly string[];
  /** Rows that were rejected and are not put right yet. Shrinks as they are. */
  readonly open: Set<number>;
  /** Rows put right before, as they were read then. */
  putRight(): AsyncIterable<KnownRow>;
  /** Every row in order, blank ones left out, those put right before in their later form. */
  rows(): AsyncIterable<KnownRow>;
}

/** A row of a file imported before. */
export interface KnownRow {
  readonly row: number;
  /** One for each column; `null` where the row could not be laid out in columns. */
  readonly cells: readonly string[] | null;
}

/** Finds a file among those imported by its `correctionName`. */
export type FindCorrectable = (named: string) => Correctable | null;

export interface ReadOptions extends RowOptions {
  /** What a person said about their files: comes before the known exports. */
  readonly profiles?: readonly MappingProfile[];
  /** Finds the file whose rejected rows another one corrects. */
  readonly correctable?: FindCorrectable;
  /** How a file is understood; when not stated, by the profiles and the known exports. */
  readonly recognise?: Recogniser;
}

/** What a header row was understood as. */
export interface Understood {
  /** Higher fits better: the header row and the delimiter with the highest are taken. */
  readonly score: number;
  readonly preset: Preset;
  readonly recognition: Recognition;
  /** Why a file with this header must not be imported as it is: it may be several things, or it is not needed. */
  readonly refusal: SourceRefused | null;
}

/**
 * @param rows the records below the header, a few dozen at most.
 * @returns `null` when the header fits nothing known.
 */
export type Recogniser = (
  header: readonly string[],
  fileName: string,
  rows: readonly (readonly string[])[],
) => Understood | null;

/** Reconciliation of one source: `rows = accepted + rejected + blank`. */
export interface SourceCounts {
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  readonly blank: number;
}

/** A whole file that cannot be imported: empty, of another kind, unreadable. `message` names the file and what to do. */
export class SourceRefused extends Error {
  readonly code: string;
  /** With `unsure`: what the file may be, the likeliest first. */
  readonly candidates: readonly Recognition[];
  constructor(code: string, message: string, candidates: readonly Recognition[] = []) {
    super(message);
    this.name = 'SourceRefused';
    this.code = code;
    this.candidates = candidates;
  }
}
