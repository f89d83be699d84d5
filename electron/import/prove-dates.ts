/**
 * Whether a column writes the day or the month first, proved by all of its values before the first row is read: `13/04/2025`
 * settles what `04/05/2025` means in the same column. A column that proves both, or neither, proves nothing.
 */
import type { Mapping } from '../../shared/model/mapping.ts';
import { TEMPLATE_FIELDS } from '../../shared/model/template-fields.ts';
import { orderProof } from './date-text.ts';
import { recognise } from './detect.ts';
import { columnsToProve } from './mapping/headings.ts';
import type { Preset } from './presets/preset.ts';
import type { Columns } from './row-reader.ts';
import { SourceRefused, type ReadOptions, type Recogniser, type SourceSink } from './source.ts';

export type DateOrders = NonNullable<ReadOptions['dateOrders']>;

const DATE_FIELDS: ReadonlySet<string> = new Set(
  Object.values(TEMPLATE_FIELDS).flatMap((fields) =>
    Object.entries(fields).flatMap(([field, values]) => (values === 'date' ? [field] : [])),
  ),
);

/** The columns of a mapping whose values must be read to the end of the file before its first row. */
export function provedColumns(mapping: Mapping): readonly string[] {
  return columnsToProve(mapping, DATE_FIELDS);
}

/** How one column's values are ordered: how many prove each, and how many could be either. */
export interface ColumnProof {
  readonly column: string;
  dayFirst: number;
  monthFirst: number;
  either: number;
  /** A value that could be either, and one that proves. */
  example: string | null;
  proof: string | null;
}

/** No column of the file needs a proof: ends the first reading at once. */
class NothingToProve extends Error {}

/** Looks at the dates of the columns that a mapping leaves to their values. */
export class DateSurvey {
  readonly proofs: readonly ColumnProof[];
  readonly #places: readonly (readonly number[])[];

  constructor(preset: Preset, columns: Columns) {
    const wanted = preset.mapping === null ? [] : provedColumns(preset.mapping);
    this.proofs = wanted
      .filter((column) => columns.has(column))
      .map((column) => ({ column, dayFirst: 0, monthFirst: 0, either: 0, example: null, proof: null }));
    this.#places = this.proofs.map(({ column }) => columns.places(column));
  }

  look(columns: Columns): void {
    this.proofs.forEach((proof, i) => {
      const text = columns.firstOf(this.#places[i]!);
      if (text === null) return;
      const found = orderProof(text);
      if (found === 'day_first') proof.dayFirst++;
      else if (found === 'month_first') proof.monthFirst++;
      else if (found === 'either') {
        proof.either++;
        proof.example ??= text;
        return;
      } else return;
      proof.proof ??= text;
    });
  }

  orders(): DateOrders {
    return new Map(
      this.proofs.flatMap(({ column, dayFirst, monthFirst }) =>
        dayFirst > 0 === monthFirst > 0
          ? []
          : [[column, dayFirst > 0 ? 'day_first' : 'month_first'] as const],
      ),
    );
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
 * @returns what the columns prove; empty for a file without such columns, and for one that will be refused when it is read.
 */
export async function proveDates(
  options: ReadOptions,
  read: (options: ReadOptions, sink: SourceSink) => Promise<unknown>,
): Promise<DateOrders> {
  let survey: DateSurvey | null = null;
  const begin = (looking: DateSurvey): void => {
    if (looking.proofs.length === 0) throw new NothingToProve();
    survey = looking;
  };
  try {
    await read(surveying(options, begin), NOWHERE);
  } catch (error) {
    if (!(error instanceof NothingToProve)) throw error;
  }
  return (survey as DateSurvey | null)?.orders() ?? new Map();
}

export interface Foreseen {
  /** Whether the dates are to be proved, for which the whole file is read. */
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
  const begin = ({ proofs }: DateSurvey): void => void (proves = proofs.length > 0);
  const counting: SourceSink = { ...NOWHERE, rows: (batch) => void (rows += batch.length) };
  try {
    await read(surveying(options, begin), counting);
  } catch (error) {
    if (!(error instanceof SourceRefused)) throw error;
  }
  return { proves: proves && options.dateOrders === undefined, rows };
}

/** Options by which nothing is read from the rows but their dates. @param begin is called before the first row. */
function surveying(options: ReadOptions, begin: (survey: DateSurvey) => void): ReadOptions {
  const understand: Recogniser = options.recognise ?? recognise;
  const recogniser: Recogniser = (header, fileName, rows) => {
    const understood = understand(header, fileName, rows);
    if (understood === null) return null;
    const { prepare: _prepare, ...preset } = understood.preset;
    const reader: Preset['reader'] = (columns) => {
      const survey = new DateSurvey(preset, columns);
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
