/** Reading one row's cells by column name: in the import templates a field is the column of the same name. */
import type { DecimalMark } from '../../shared/model/amount.ts';
import { headingKey, headingText } from '../../shared/model/heading.ts';
import { DetailAccount } from './detail-account.ts';
import { Fields } from './fields.ts';
import type { Proved } from './row-options.ts';
import { RowRejected } from './row-rejected.ts';

/** What a spreadsheet shows, and saves, where it could not work a cell out. */
const UNWORKED = /^#(N\/A|REF!|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|UNKNOWN!)$/i;

/** The columns of one file, by heading. Of two columns with one heading the first that has a value is read. */
export class Columns extends Fields {
  readonly #places: ReadonlyMap<string, readonly number[]>;
  /** Every heading once, as it is first written. */
  readonly headings: readonly string[];
  /** Where all of its columns are. */
  readonly allPlaces: readonly number[];
  readonly #header: readonly string[];
  readonly #decimalMarks: Proved['decimalMarks'];
  #cells: readonly string[] = [];
  /** Without what another row fills it with. */
  #own: readonly string[] = [];
  #passedOver = false;

  /**
   * @param decimalMarks what its numbers are proved to be written with.
   * @param account where how its details were read is told, if others tell it there as well.
   */
  constructor(
    header: readonly string[],
    region: string,
    decimalMarks: Proved['decimalMarks'] = new Map(),
    account = new DetailAccount(region),
  ) {
    super('template', region, account);
    this.#decimalMarks = decimalMarks;
    const places = new Map<string, number[]>();
    header.forEach((heading, i) =>
      places.set(headingKey(heading), [...(places.get(headingKey(heading)) ?? []), i]),
    );
    this.#places = places;
    this.#header = header.map(headingText);
    this.headings = [...places.values()].map(([first]) => this.#header[first!]!);
    this.allPlaces = [...header.keys()];
  }

  has(heading: string): boolean {
    return this.#places.has(headingKey(heading));
  }

  /** Where the columns of a heading are, from 0. */
  places(heading: string): readonly number[] {
    return this.#places.get(headingKey(heading)) ?? [];
  }

  read(cells: readonly string[]): void {
    this.#cells = cells;
    this.#own = cells;
    this.account.begin();
  }

  /** The row that was read, with cells filled that it left blank, as it continues another one. */
  fill(cells: readonly string[]): void {
    this.#cells = cells;
  }

  /** A row could not be laid out in columns, and was not read. */
  passOver(): void {
    this.#passedOver = true;
  }

  /** Whether a row was passed over since this was asked last. */
  takePassedOver(): boolean {
    const passedOver = this.#passedOver;
    this.#passedOver = false;
    return passedOver;
  }

  /** The row last read. */
  get cells(): readonly string[] {
    return this.#cells;
  }

  text(heading: string): string | null {
    return this.firstOf(this.#places.get(heading) ?? NOWHERE);
  }

  override alike(heading: string): readonly string[] | null {
    const places = this.#places.get(heading) ?? NOWHERE;
    return places.length < 2 ? null : this.allOf(places);
  }

  /** Every value of these places. */
  allOf(places: readonly number[]): readonly string[] {
    return places.flatMap((place) => this.firstOf([place]) ?? []);
  }

  protected override headingOf(field: string, value: string): string | null {
    return this.headingHolding(value, this.places(field));
  }

  /** The heading of the first of these places whose own cell holds the value, blanks and more around it aside. */
  headingHolding(value: string, places: readonly number[]): string | null {
    const place = places.find((one) => this.#own[one]?.includes(value) === true);
    return place === undefined ? null : this.#headingAt(place);
  }

  override decimals(heading: string): DecimalMark | null {
    return this.#decimalMarks.get(heading) ?? null;
  }

  /**
   * The first value of these places. @param blanks values that stand for nothing.
   * @throws RowRejected where a spreadsheet wrote that it had none: the cell is not empty, and nothing is known of it.
   */
  firstOf(places: readonly number[], blanks?: ReadonlySet<string>): string | null {
    for (const place of places) {
      const value = trimmed(this.#cells[place] ?? '');
      if (value === '' || blanks?.has(value) === true) continue;
      if (value.startsWith('#') && UNWORKED.test(value))
        throw new RowRejected(
          'spreadsheet_error',
          `"${this.#headingAt(place)}" holds "${value}", which a spreadsheet writes where it could not work out a value: put the value in, or say in the mapping that this stands for nothing.`,
        );
      return value;
    }
    return null;
  }

  #headingAt(place: number): string {
    return this.#header[place] || `column ${place + 1}`;
  }
}

/** Of ASCII, and no blank. */
function isPrinted(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

const UNSEEN = /[\s\p{Cf}]/u;
/** Codes of characters, below which none is invisible. */
const SEEN = 0xad;

/** Without blanks and invisible characters around it: they come along with what is copied, and make two ids of one. */
function trimmed(cell: string): string {
  // Nearly every cell, as it is.
  if (isPrinted(cell.charCodeAt(0)) && isPrinted(cell.charCodeAt(cell.length - 1))) return cell;
  const text = cell.trim();
  if (text === '' || (text.charCodeAt(0) < SEEN && text.charCodeAt(text.length - 1) < SEEN)) return text;
  let [from, to] = [0, text.length];
  while (from < to && UNSEEN.test(text[from]!)) from++;
  while (to > from && UNSEEN.test(text[to - 1]!)) to--;
  return text.slice(from, to);
}

const NOWHERE: readonly number[] = [];
