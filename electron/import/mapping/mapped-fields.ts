/** One row's values through a mapping: where each field's value comes from is worked out once for each file. */
import { plainAmount, product, type DecimalMark } from '../../../shared/model/amount.ts';
import { withZeros } from '../../../shared/model/digits.ts';
import type {
  Cleaning,
  DateReading,
  FieldSource,
  Mapping,
  NumberReading,
  Words,
} from '../../../shared/model/mapping.ts';
import { Fields } from '../fields.ts';
import type { OrderSaid } from '../moment.ts';
import { RowRejected, shown } from '../row-rejected.ts';
import { headingKey, headingPattern } from '../../../shared/model/heading.ts';
import type { Columns } from '../row-reader.ts';
import type { RowOptions } from '../row-options.ts';
import { foldWord, vocabulary } from '../../../shared/model/words.ts';

type Getter = () => string | null;

/** The column or piece that a record is repeated for, while it is. */
export interface Each {
  value: string | null;
  heading: string;
}

interface Place {
  readonly get: Getter;
  readonly named: string;
  readonly dates: DateReading;
  /** Whether their order was said of the column alone, or proved by its values; otherwise of the whole file. */
  readonly orderOf?: 'column' | 'file' | 'values';
  /** What stands before the decimals of its number; absent where nothing proves it. */
  readonly decimals?: DecimalMark | null;
  /** Every value, where several columns have the heading. */
  readonly all?: () => readonly string[];
  /** Where its value may stand; absent where that differs from record to record. */
  readonly places?: readonly number[];
}

const NOTHING: Place = { get: () => null, named: '', dates: { order: 'iso', zone: 'london' } };

/** The fields of one record of a mapping. Reads the row that `columns` holds. */
export class MappedFields extends Fields {
  readonly #places: ReadonlyMap<string, Place>;
  readonly #columns: Columns;
  readonly #mappedBy: string | undefined;

  constructor(
    mapping: Mapping,
    sources: Readonly<Record<string, FieldSource>>,
    columns: Columns,
    options: RowOptions,
    each: Each,
  ) {
    super(mapping.system, columns.region, columns.account);
    this.#columns = columns;
    this.#mappedBy = options.mappedBy;
    const build = new PlaceBuilder(mapping, columns, options, each, () => this.#detailsGiven());
    this.#places = new Map(
      Object.entries({ ...mapping.who, ...sources }).map(([field, source]) => [field, build.place(source)]),
    );
  }

  text(field: string): string | null {
    return (this.#places.get(field) ?? NOTHING).get();
  }

  override alike(field: string): readonly string[] | null {
    return this.#places.get(field)?.all?.() ?? null;
  }

  protected override headingOf(field: string, value: string): string | null {
    return this.#columns.headingHolding(value, this.#places.get(field)?.places ?? this.#columns.allPlaces);
  }

  #detailsGiven(): string | null {
    const { email, phone } = this.who();
    if (email !== null) return phone === null ? 'email' : 'both';
    return phone === null ? null : 'phone';
  }

  override named(field: string): string {
    return this.#places.get(field)?.named || field;
  }

  override dates(field: string): DateReading {
    return (this.#places.get(field) ?? NOTHING).dates;
  }

  protected override orderSaid(field: string): OrderSaid {
    const { dates, orderOf = 'file' } = this.#places.get(field) ?? NOTHING;
    const { order } = dates;
    if (orderOf === 'values') return { order, by: 'values' };
    return { order, by: this.#mappedBy === undefined ? 'export' : { profile: this.#mappedBy, of: orderOf } };
  }

  override decimals(field: string): DecimalMark | null {
    return this.#places.get(field)?.decimals ?? null;
  }
}

class PlaceBuilder {
  readonly #mapping: Mapping;
  readonly #columns: Columns;
  readonly #options: RowOptions;
  readonly #each: Each;
  readonly #detailsGiven: Getter;
  readonly #blanks: ReadonlySet<string>;

  constructor(mapping: Mapping, columns: Columns, options: RowOptions, each: Each, detailsGiven: Getter) {
    this.#detailsGiven = detailsGiven;
    this.#mapping = mapping;
    this.#columns = columns;
    this.#options = options;
    this.#each = each;
    this.#blanks = new Set(mapping.blanks);
  }

  place(source: FieldSource): Place {
    const { dates } = this.#mapping;
    switch (source.from) {
      case 'column': {
        const { named, places } = this.#find(source.columns);
        const get = cleaned(this.#cell(places), source.clean);
        const stated = source.dates ?? dates;
        const reading = this.#proved(named, stated);
        const alike = this.#columns.places(named);
        return {
          ...(alike.length > 1 && source.words === undefined
            ? { all: () => this.#columns.allOf(alike) }
            : {}),
          get:
            source.words === undefined
              ? get
              : translate(get, source.words, source.otherwise, () => this.#filled(source.columns) ?? named),
          named,
          places,
          dates: reading,
          ...(stated.order === 'proved'
            ? { orderOf: 'values' }
            : source.dates === undefined
              ? {}
              : { orderOf: 'column' }),
          decimals: this.#decimals(named, source.numbers),
        };
      }
      case 'joined': {
        const cells = source.columns.map((column) => this.#cell(this.#columns.places(column)));
        const get = (): string | null => {
          let text = '';
          for (const cell of cells) {
            const value = cell();
            if (value !== null) text = text === '' ? value : `${text} ${value}`;
          }
          return text === '' ? null : text;
        };
        return { get, named: source.columns.join(' + '), dates };
      }
      case 'product': {
        const cells = source.columns.map((column) => {
          const cell = this.#cell(this.#columns.places(column));
          const decimals = this.#decimals(column, source.numbers);
          return (): string | null => {
            const value = cell();
            return value === null ? null : plainAmount(value, decimals);
          };
        });
        const get = (): string | null => {
          const texts = cells.flatMap((cell) => cell() ?? []);
          return texts.length < cells.length ? null : (product(texts) ?? texts.join(' × '));
        };
        return { get, named: source.columns.join(' × '), dates };
      }
      case 'beside': {
        const fits = headingPattern(source.pattern);
        const beside = new Map<string, Place>();
        for (const heading of this.#columns.headings) {
          const part = fits(heading);
          if (part === null) continue;
          const get = this.#cell(this.#columns.places(heading));
          beside.set(headingKey(part), { get, named: heading, dates, decimals: this.#decimals(heading) });
        }
        const there = (): Place => beside.get(headingKey(this.#each.heading)) ?? NOTHING;
        return {
          get: () => there().get(),
          named: source.pattern,
          dates,
          get decimals() {
            return there().decimals ?? null;
          },
        };
      }
      case 'constant':
        return { get: () => source.value || null, named: '', dates };
      case 'filled': {
        const { named, places } = this.#find(source.columns);
        const cell = this.#cell(places);
        return { get: () => (cell() === null ? null : source.value || null), named, dates };
      }
      case 'details_given':
        return { get: this.#detailsGiven, named: '', dates };
      case 'each': {
        const get = (): string | null => this.#each.value;
        const named = (): string => this.#each.heading;
        return {
          get: source.words === undefined ? get : translate(get, source.words, source.otherwise, named),
          named: '',
          dates,
        };
      }
      case 'each_heading':
        return { get: () => this.#each.heading || null, named: '', dates };
      case 'first': {
        const places = source.of.map((one) => this.place(one));
        let given = places[0] ?? NOTHING;
        return {
          get: () => {
            for (const place of places) {
              given = place;
              const value = place.get();
              if (value !== null) return value;
            }
            return null;
          },
          // Each names its own column and writes its own dates and numbers.
          get named() {
            return given.named;
          },
          get dates() {
            return given.dates;
          },
          get orderOf() {
            return given.orderOf ?? 'file';
          },
          get decimals() {
            return given.decimals ?? null;
          },
        };
      }
      case 'exports_collected_by':
        return { get: () => this.#options.exportsCollectedBy, named: '', dates };
      case 'file_name':
        return {
          get: () => this.#options.fileName?.replace(/\.[a-z0-9]{1,5}$/i, '') ?? null,
          named: '',
          dates,
        };
    }
  }

  /** All columns of these headings in order, and the heading as messages name it. */
  #find(headings: readonly string[]): { readonly named: string; readonly places: readonly number[] } {
    const there = headings.find((heading) => this.#columns.has(heading));
    return {
      named: there ?? headings[0] ?? '',
      places: headings.flatMap((heading) => this.#columns.places(heading)),
    };
  }

  /** Of several headings the one that the row's value stands under. */
  #filled(headings: readonly string[]): string | undefined {
    return headings.find((heading) => this.#cell(this.#columns.places(heading))() !== null);
  }

  #cell(places: readonly number[]): Getter {
    const columns = this.#columns;
    if (places.length === 0) return NOTHING.get;
    if (this.#blanks.size === 0) return () => columns.firstOf(places);
    const blanks = this.#blanks;
    return () => columns.firstOf(places, blanks);
  }

  /** What the survey of the column's values proved, where the mapping leaves the order to them. */
  #proved(heading: string, reading: DateReading): DateReading {
    if (reading.order !== 'proved') return reading;
    const order = this.#options.proved?.dateOrders.get(headingKey(heading));
    return order === undefined ? reading : { ...reading, order };
  }

  #decimals(heading: string, reading: NumberReading = 'proved'): DecimalMark | null {
    if (reading !== 'proved') return reading;
    return this.#options.proved?.decimalMarks.get(headingKey(heading)) ?? null;
  }
}

function cleaned(get: Getter, cleaning: Cleaning | undefined): Getter {
  if (cleaning === undefined) return get;
  return () => {
    const value = get();
    if (value === null) return null;
    if (typeof cleaning === 'object') return withZeros(value, cleaning.digits);
    if (cleaning === 'first_of_list') return value.split(',')[0]!.trim() || null;
    // The last three of 18 characters repeat which of the others are capitals.
    return /^[a-z0-9]{18}$/i.test(value) ? value.slice(0, 15) : value;
  };
}

function translate(
  get: Getter,
  words: Words,
  otherwise: 'reject' | 'unknown' | undefined,
  named: () => string,
): Getter {
  const known = vocabulary(words);
  // Few distinct words occur in a column, so each spelling is folded once.
  const spelt = new Map<string, string | null>();
  return () => {
    const value = get();
    if (value === null) return null;
    const before = spelt.get(value);
    if (before !== undefined) return before;
    const meaning = known.get(foldWord(value));
    if (meaning === undefined && otherwise !== 'unknown')
      throw new RowRejected(
        'unknown_word',
        `"${named()}" holds "${shown(value)}", whose meaning is not known: say in the mapping what it means.`,
      );
    const result = meaning === undefined || meaning === '' ? null : meaning;
    if (spelt.size < 10_000) spelt.set(value, result);
    return result;
  };
}
