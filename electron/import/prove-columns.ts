/**
 * How a column's values are written, proved by all of them before the first row is read: `13/04/2025` settles what
 * `04/05/2025` means in the same column, and `12,50` what `1,751` is. A column that proves both, or neither, proves nothing.
 */
import { DECIMAL_MARKS, markProof } from '../../shared/model/amount.ts';
import type { Mapping } from '../../shared/model/mapping.ts';
import { headingKey, headingPattern } from '../../shared/model/heading.ts';
import { TEMPLATE_FIELDS } from '../../shared/model/template-fields.ts';
import { orderProof } from './date-text.ts';
import { recognise } from './detect.ts';
import { columnsToProve, type ToProve } from './mapping/headings.ts';
import type { Preset } from './presets/preset.ts';
import type { Columns } from './row-reader.ts';
import type { Proved } from './row-options.ts';
import {
  SourceRefused,
  type ReadOptions,
  type Recogniser,
  type Recognition,
  type SourceSink,
} from './source.ts';

export const NOTHING_PROVED: Proved = { dateOrders: new Map(), decimalMarks: new Map() };

/** What was proved and what is kept with a recognition, which comes first. */
export function provedWith(
  proved: Proved = NOTHING_PROVED,
  { dateOrders = {}, decimalMarks = {} }: Recognition,
): Proved {
  return {
    dateOrders: new Map([...proved.dateOrders, ...Object.entries(dateOrders)]),
    decimalMarks: new Map([...proved.decimalMarks, ...Object.entries(decimalMarks)]),
  };
}

/** As it is kept with a recognition. */
export function toKeep({ dateOrders, decimalMarks }: Proved): Pick<Recognition, keyof Proved> {
  return {
    ...(dateOrders.size === 0 ? {} : { dateOrders: Object.fromEntries(dateOrders) }),
    ...(decimalMarks.size === 0 ? {} : { decimalMarks: Object.fromEntries(decimalMarks) }),
  };
}

const ORDERS = ['day_first', 'month_first'] as const;

/** The columns of a preset whose values must be read to the end of the file before its first row. */
function toProve({ mapping, kinds }: Pick<Preset, 'mapping' | 'kinds'>): ToProve {
  if (mapping !== null) return columnsToProve(mapping);
  // A template has dates as ISO 8601 alone, and numbers as whoever fills it in writes them.
  const numbers = kinds.flatMap((kind) =>
    Object.entries(TEMPLATE_FIELDS[kind]).flatMap(([field, values]) => (values === 'number' ? [field] : [])),
  );
  return { dates: [], numbers };
}

/** The same for a mapping, in one list. */
export function provedColumns(mapping: Mapping): readonly string[] {
  const { dates, numbers } = columnsToProve(mapping);
  return [...dates, ...numbers];
}

/** Which of two ways the values of one column prove. */
class ColumnSurvey<Way extends string> {
  readonly column: string;
  readonly #ways: readonly Way[];
  readonly #proofOf: (text: string) => string;
  readonly #places: readonly number[];
  readonly #found = new Set<Way>();

  constructor(column: string, columns: Columns, ways: readonly Way[], proofOf: (text: string) => string) {
    this.column = column;
    this.#ways = ways;
    this.#proofOf = proofOf;
    this.#places = columns.places(column);
  }

  look(columns: Columns): void {
    // Both are proved: no further value changes that.
    if (this.#found.size > 1) return;
    for (const place of this.#places) {
      const text = columns.cells[place]?.trim() ?? '';
      if (text === '') continue;
      const proof = this.#proofOf(text);
      const way = this.#ways.find((one) => one === proof);
      if (way !== undefined) this.#found.add(way);
      return;
    }
  }

  proved(): readonly (readonly [string, Way])[] {
    return this.#found.size === 1 ? [...this.#found].map((way) => [this.column, way] as const) : [];
  }
}

/** No column of the file needs a proof: ends the first reading at once. */
class NothingToProve extends Error {}

/** Looks at the columns that a preset leaves to their values. */
class Survey {
  readonly #dates: readonly ColumnSurvey<(typeof ORDERS)[number]>[];
  readonly #numbers: readonly ColumnSurvey<(typeof DECIMAL_MARKS)[number]>[];

  constructor(preset: Preset, columns: Columns) {
    const { dates, numbers } = toProve(preset);
    this.#dates = dates
      .filter((column) => columns.has(column))
      .map((column) => new ColumnSurvey(column, columns, ORDERS, orderProof));
    const patterns = numbers.map(headingPattern);
    this.#numbers = columns.headings
      .filter((heading) => patterns.some((fits) => fits(heading) !== null))
      .map((heading) => new ColumnSurvey(headingKey(heading), columns, DECIMAL_MARKS, markProof));
  }

  get isNeeded(): boolean {
    return this.#dates.length + this.#numbers.length > 0;
  }

  look(columns: Columns): void {
    for (const one of this.#dates) one.look(columns);
    for (const one of this.#numbers) one.look(columns);
  }

  proved(): Proved {
    return {
      dateOrders: new Map(this.#dates.flatMap((one) => one.proved())),
      decimalMarks: new Map(this.#numbers.flatMap((one) => one.proved())),
    };
  }
}

const NOWHERE: SourceSink = {
  recognised: () => undefined,
  rows: () => undefined,
  mark: () => undefined,
  progress: () => undefined,
};

/**
 * @param read reads the whole file with these options into this sink.
 * @returns what the columns prove; nothing for a file without such columns, and for one that will be refused when it is read.
 */
export async function proveColumns(
  options: ReadOptions,
  read: (options: ReadOptions, sink: SourceSink) => Promise<unknown>,
): Promise<Proved> {
  let survey: Survey | null = null;
  const begin = (looking: Survey): void => {
    if (!looking.isNeeded) throw new NothingToProve();
    survey = looking;
  };
  try {
    await read(surveying(options, begin), NOWHERE);
  } catch (error) {
    if (!(error instanceof NothingToProve)) throw error;
  }
  return (survey as Survey | null)?.proved() ?? NOTHING_PROVED;
}

export interface Foreseen {
  /** Whether columns are to be proved, for which the whole file is read. */
  readonly proves: boolean;
  /** Rows in the head that are not blank. */
  readonly rows: number;
}

/**
 * What reading a file will take, by its head; whatever the head would be refused for is left to the reading itself.
 * @param read reads the head of the file.
 */
export async function foresee(
  options: ReadOptions,
  read: (options: ReadOptions, sink: SourceSink) => Promise<unknown>,
): Promise<Foreseen> {
  let proves = false;
  let rows = 0;
  const begin = ({ isNeeded }: Survey): void => void (proves = isNeeded);
  const counting: SourceSink = { ...NOWHERE, rows: (batch) => void (rows += batch.length) };
  try {
    await read(surveying(options, begin), counting);
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
  }
  return { proves: proves && options.proved === undefined, rows };
}

/** Options by which nothing is read from the rows but what they prove. @param begin is called before the first row. */
function surveying(options: ReadOptions, begin: (survey: Survey) => void): ReadOptions {
  const understand: Recogniser = options.recognise ?? recognise;
  const recogniser: Recogniser = (header, fileName, rows) => {
    const understood = understand(header, fileName, rows);
    if (understood === null) return null;
    const { prepare: _prepare, ...preset } = understood.preset;
    const reader: Preset['reader'] = (columns) => {
      const survey = new Survey(preset, columns);
      begin(survey);
      return () => {
        survey.look(columns);
        return [];
      };
    };
    return { ...understood, preset: { ...preset, reader } };
  };
  return { ...options, recognise: recogniser };
}
