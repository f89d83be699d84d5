/**
 * A mapping: which of a file's columns hold which fields, as data. A known platform's export and a person's own mapping
 * of any other file are the same thing, read by the same code; both use the field names of the import templates.
 */
import { DECIMAL_MARKS } from './amount.ts';
import type { EvidenceKind } from './evidence.ts';

/**
 * How the numbers of a date are ordered. `iso` takes nothing else; the others also take names of months, spreadsheet serial
 * numbers and Unix times, which mean the same whatever the order. `proved`: the column's own values decide between day
 * and month, and where they cannot, the person is asked.
 */
export const DATE_ORDERS = ['iso', 'day_first', 'month_first', 'proved'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

export interface DateReading {
  readonly order: DateOrder;
  /** The zone of times that carry no offset. */
  readonly zone: 'london' | 'utc';
}
export const ISO_LONDON: DateReading = { order: 'iso', zone: 'london' };

/**
 * What stands before the decimals of a column's numbers. `proved`: the column's own values decide, and where they cannot,
 * a number that could be two is not read.
 */
export const NUMBER_READINGS = [...DECIMAL_MARKS, 'proved'] as const;
export type NumberReading = (typeof NUMBER_READINGS)[number];

/** A cell's words to the field's: compared without case, with every kind of dash alike. An empty word gives no value. */
export type Words = Readonly<Record<string, string>>;

/** Where a field's value comes from. Headings compare without case; of several, the first that has a value. */
export type FieldSource =
  | {
      readonly from: 'column';
      readonly columns: readonly string[];
      readonly words?: Words;
      /** A word that is not in the vocabulary: rejects the row, or counts as unrecorded. */
      readonly otherwise?: 'reject' | 'unknown';
      readonly dates?: DateReading;
      /** Of a field that holds a number; `proved` where nothing is said. */
      readonly numbers?: NumberReading;
      readonly clean?: Cleaning;
    }
  /** Several columns in order, with a space between: first and last name. */
  | { readonly from: 'joined'; readonly columns: readonly string[] }
  /**
   * Columns multiplied: the price of one piece and the quantity. Exact to four decimals; where a column is empty there is no
   * value, and where one holds no number the value says so (`£5 × some`), instead of a price that is not the amount.
   */
  | { readonly from: 'product'; readonly columns: readonly string[]; readonly numbers?: NumberReading }
  /** Of a record repeated for the columns like `product item * name`, the column beside it: `product item * total`. */
  | { readonly from: 'beside'; readonly pattern: string }
  /** The same for every row: "all rows were collected at: checkout". */
  | { readonly from: 'constant'; readonly value: string }
  /** This value where one of the columns is filled: a date of cancellation means cancelled. */
  | { readonly from: 'filled'; readonly columns: readonly string[]; readonly value: string }
  /** Which of the row's details serve to reach the person: `email`, `phone` or `both`. */
  | { readonly from: 'details_given' }
  /** The column or piece that the record is repeated for, and what its heading says beyond the pattern. */
  | { readonly from: 'each'; readonly words?: Words; readonly otherwise?: 'reject' | 'unknown' }
  | { readonly from: 'each_heading' }
  /** The first of these that gives a value. */
  | { readonly from: 'first'; readonly of: readonly FieldSource[] }
  /** The audit's setting: whose systems the exports come from. */
  | { readonly from: 'exports_collected_by' }
  /** The file's own name without its ending. */
  | { readonly from: 'file_name' };

/** `salesforce_id`: 15 and 18 characters are one id. `first_of_list`: of several joined by commas, the first. */
export const CLEANINGS = ['salesforce_id', 'first_of_list'] as const;
/** Or how many digits the column's whole numbers have, where zeros in front were lost (see `withZeros`). */
export type Cleaning = (typeof CLEANINGS)[number] | { readonly digits: number };

/** Repeats a record: for each column whose heading fits, for every further column, or for each piece of a cell. */
export type Repeat =
  | { readonly over: 'columns_like'; readonly pattern: string }
  | { readonly over: 'other_columns'; readonly except: readonly string[] }
  | { readonly over: 'pieces_of'; readonly columns: readonly string[]; readonly splitter: Splitter };

/** `list`: JSON or commas; `quantities`: `2× Tea, 1× Pot`. */
export const SPLITTERS = ['list', 'comma', 'semicolon', 'quantities'] as const;
export type Splitter = (typeof SPLITTERS)[number];

export interface RecordMapping {
  readonly kind: EvidenceKind;
  /** By the name of a template's column. `contact_id`, `email` and `phone` are taken from the mapping's `who` unless named here. */
  readonly fields: Readonly<Record<string, FieldSource>>;
  readonly each?: Repeat;
  /** Fields without which the row gives no such record (it is not an error). */
  readonly needs?: readonly string[];
  /** A row gives the record only where this gives a value: a status that says `Sent`, one of several columns filled. */
  readonly when?: FieldSource;
  /** Given once for several rows that belong together. */
  readonly oncePerGroup?: boolean;
  /** Of a transaction: its amount is that of the whole deal, which each row of one `order_id` repeats, and is added up once. */
  readonly amountOfDeal?: boolean;
}

/** Rows that continue the row above: one order over several lines. Its blank cells are those of its first row. */
export interface Grouping {
  readonly by: string;
  /** A column that only a first row fills; `null` when every row repeats the order. */
  readonly starts: string | null;
  /** Headings (`*` stands for anything) of what belongs to the line itself, and is never filled down. */
  readonly lines: readonly string[];
}

export interface Mapping {
  /** The naming system of contact ids. */
  readonly system: string;
  readonly who: Readonly<Record<string, FieldSource>>;
  readonly dates: DateReading;
  /** Cells that stand for nothing: `NA`. */
  readonly blanks: readonly string[];
  readonly group: Grouping | null;
  /** What the first cell of a total or closing row starts with. */
  readonly footers: readonly string[];
  readonly records: readonly RecordMapping[];
}

/**
 * What a person said about certain files, by name: a mapping of their columns, or which known export they are where the
 * files themselves do not say. Exactly one of `preset` and `mapping` is there.
 */
export interface MappingProfile {
  readonly name: string;
  /** Names of the files it is for, `*` standing for anything; `null` when its headings alone say so. */
  readonly files: string | null;
  /** Headings that a file must have to be read by it; none: every column that the mapping reads. */
  readonly headings: readonly string[];
  /** The id of a known export, such as `mailchimp.subscribed`. */
  readonly preset: string | null;
  readonly mapping: Mapping | null;
}
