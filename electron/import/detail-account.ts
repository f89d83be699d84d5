/**
 * How the addresses and phone numbers of a file were read: those that could not be, of rows that were accepted without them,
 * and those whose country was taken to be the audit's. A row that is rejected is told by its rejection alone.
 */
import type { DetailFault, LocalNumbers, UnreadDetail } from '../../shared/model/source-totals.ts';

/** Rows that are named of those of one column that cannot be read. */
const NAMED = 5;

interface Count {
  readonly heading: string;
  readonly fault: DetailFault;
  rows: number;
  readonly first: number[];
  last: number;
}

/** What is told of a whole file. */
export interface DetailsTold {
  readonly unreadDetails?: readonly UnreadDetail[];
  readonly localNumbers?: LocalNumbers;
}

export class DetailAccount {
  readonly #country: string;
  readonly #counts = new Map<string, Count>();
  #localNumbers = 0;
  /** Of the row that is being read. */
  #unread: { readonly heading: string; readonly fault: DetailFault }[] = [];
  #local: string[] = [];
  #alike = new Set<string>();

  /** @param country ISO 3166 code of the country whose a number without a country code is. */
  constructor(country: string) {
    this.#country = country;
  }

  /** A row begins, and what was told of one that was not accepted is nothing. */
  begin(): void {
    if (this.#unread.length > 0) this.#unread = [];
    if (this.#local.length > 0) this.#local = [];
    if (this.#alike.size > 0) this.#alike.clear();
  }

  /** A detail of the row that could not be read, as often as it is met. */
  unread(heading: string, fault: DetailFault): void {
    this.#unread.push({ heading, fault });
  }

  /** A number of the row without a country code, as it is compared, as often as it is met. */
  local(phone: string): void {
    if (!this.#local.includes(phone)) this.#local.push(phone);
  }

  /** A value of the row was looked at though it stands in one of several columns of a heading, and not the first. */
  looked(value: string): void {
    this.#alike.add(value.toLowerCase());
  }

  hasLooked(value: string): boolean {
    return this.#alike.has(value.toLowerCase());
  }

  /** The row was accepted. */
  accept(row: number): void {
    this.#localNumbers += this.#local.length;
    for (const { heading, fault } of this.#unread) this.#count(heading, fault, row);
  }

  #count(heading: string, fault: DetailFault, row: number): void {
    const key = `${fault} ${heading}`;
    const of = this.#counts.get(key) ?? { heading, fault, rows: 0, first: [], last: 0 };
    this.#counts.set(key, of);
    if (of.last === row) return;
    of.last = row;
    of.rows++;
    if (of.first.length < NAMED) of.first.push(row);
  }

  /** In the order in which they were met first. */
  told(): DetailsTold {
    const unread = [...this.#counts.values()].map(({ heading, fault, rows, first }) => ({
      heading,
      fault,
      rows,
      first,
    }));
    return {
      ...(unread.length === 0 ? {} : { unreadDetails: unread }),
      ...(this.#localNumbers === 0
        ? {}
        : { localNumbers: { country: this.#country, numbers: this.#localNumbers } }),
    };
  }
}
