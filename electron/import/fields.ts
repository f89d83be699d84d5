/**
 * One row's values by field name, and what is wrong with them in plain words. The field names are those of the import
 * templates; where a value comes from (a column of the same name, another column, a constant) is the subclass's affair.
 */
import { PREFERENCE_CHANNELS, type PreferenceChannel } from '../../shared/model/channel.ts';
import type { ContactKey } from '../../shared/model/evidence.ts';
import { plainAmount, type DecimalMark } from '../../shared/model/amount.ts';
import { ISO_LONDON, type DateReading } from '../../shared/model/mapping.ts';
import type { Moment } from '../../shared/model/moment.ts';
import type { Tri } from '../../shared/model/outcome.ts';
import type { DetailFault } from '../../shared/model/source-totals.ts';
import { standsForNone } from './cell-parts.ts';
import type { DetailAccount } from './detail-account.ts';
import { addressesIn, normaliseEmail } from './email.ts';
import { explainUndated, parseRecorded, type OrderSaid } from './moment.ts';
import { isLocalPhone, normalisePhone, phoneFault, phonesIn } from './phone.ts';
import { RowRejected, shown } from './row-rejected.ts';

/** Somebody that a row names, with the address and the number as it writes them. */
export interface Named {
  readonly who: ContactKey;
  readonly email: string | null;
  readonly phone: string | null;
}

export abstract class Fields {
  /** The naming system of contact ids, so that two platforms' numbers never meet by accident. */
  readonly system: string;
  /** Where a phone number without a country code is at home: ISO 3166, `GB`. */
  readonly region: string;
  /** What is told of the details of the rows. */
  readonly account: DetailAccount;
  /** The records of one row are about one contact, one after another. */
  #last: {
    readonly id: string | null;
    /** The cells as they are. */
    readonly email: string | null;
    readonly phone: string | null;
    /** Whether one of them may hold more than one detail. */
    readonly isList: boolean;
    readonly alone: readonly [Named];
  } | null = null;
  #hasAlike: boolean | null = null;

  constructor(system: string, region: string, account: DetailAccount) {
    this.system = system;
    this.region = region;
    this.account = account;
  }

  /** The value without the blanks around it; `null` when there is none. */
  abstract text(field: string): string | null;

  /** What the file calls the field. */
  named(field: string): string {
    return field;
  }

  /** How the field's dates are written. */
  dates(_field: string): DateReading {
    return ISO_LONDON;
  }

  /** Who says in which order those have day and month. */
  protected orderSaid(field: string): OrderSaid {
    return { order: this.dates(field).order, by: 'export' };
  }

  /** What stands before the decimals of the field's numbers; `null` while nothing proves it. */
  decimals(_field: string): DecimalMark | null {
    return null;
  }

  /** A number so written that it can be read in one way, where that is certain; otherwise as the file has it. */
  amount(field: string): string | null {
    const value = this.text(field);
    return value === null ? null : plainAmount(value, this.decimals(field));
  }

  required(field: string): string {
    const value = this.text(field);
    if (value === null)
      throw new RowRejected('missing_value', `"${this.named(field)}" is empty, and it is required.`);
    return value;
  }

  /** A word of a closed vocabulary; empty gives `fallback`. */
  word<T extends string, F>(field: string, vocabulary: readonly T[], fallback: F): T | F {
    const value = this.text(field);
    if (value === null) return fallback;
    if (vocabulary.includes(value as T)) return value as T;
    const word = vocabulary[vocabulary.indexOf(value.toLowerCase() as T)];
    if (word !== undefined) return word;
    throw new RowRejected(
      'bad_value',
      `"${this.named(field)}" holds "${shown(value)}", which is none of: ${vocabulary.join(', ')}.`,
    );
  }

  tri(field: string): Tri {
    return this.word(field, ['yes', 'no', 'unknown'] as const, 'unknown' as const);
  }

  moment(field: string): Moment | null {
    const value = this.text(field);
    if (value === null) return null;
    const reading = this.dates(field);
    const moment = parseRecorded(value, reading);
    if (typeof moment === 'string')
      throw new RowRejected(
        moment === 'ambiguous' ? 'ambiguous_date' : 'bad_date',
        `"${this.named(field)}" holds "${shown(value)}", ${explainUndated(moment, this.orderSaid(field))}`,
      );
    return moment;
  }

  /** Several texts joined by `;`. */
  list(field: string): readonly string[] {
    return (this.text(field) ?? '')
      .split(';')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  }

  /** Channels joined by `;`; none when the scope was not recorded. */
  channels(field: string): readonly PreferenceChannel[] {
    const words = this.list(field).map((word) => word.toLowerCase());
    for (const word of words) {
      if (!PREFERENCE_CHANNELS.includes(word as PreferenceChannel)) {
        throw new RowRejected(
          'bad_value',
          `"${this.named(field)}" holds "${shown(word)}", which is none of: ${PREFERENCE_CHANNELS.join(', ')}.`,
        );
      }
    }
    return words as readonly PreferenceChannel[];
  }

  /** All values of a field that several columns have the heading of; `null` where one has, or none, as in every row. */
  alike(_field: string): readonly string[] | null {
    return null;
  }

  /**
   * The heading of the column that holds a field's value in this very row; `null` where the value stands in another row,
   * which this one continues.
   */
  protected abstract headingOf(field: string, value: string): string | null;

  /** Who the row is about, by `contact_id`, `email` and `phone`; at least one must serve. Of several details the first. */
  who(): ContactKey {
    return this.#first().alone[0].who;
  }

  #first() {
    const [id, email, phone] = [this.text('contact_id'), this.text('email'), this.text('phone')];
    const last = this.#last;
    if (last !== null && last.id === id && last.email === email && last.phone === phone) {
      // It may be another row that says the same.
      this.#tell(last.alone[0]);
      return last;
    }
    const isList =
      (email !== null && MORE_THAN_EMAIL.test(email)) || (phone !== null && MORE_THAN_PHONE.test(phone));
    const named = isList
      ? this.#named(
          id,
          firstOf(email, (text) => emailsOf(text)),
          firstOf(phone, (text) => phonesOf(text, this.region)),
        )
      : this.#named(id, email, phone);
    this.#last = { id, email, phone, isList, alone: [named] };
    return this.#last;
  }

  #named(id: string | null, email: string | null, phone: string | null): Named {
    const named: Named = { who: this.#keyOf(id, email, phone), email, phone };
    this.#tell(named);
    return named;
  }

  /** Tells what was not read as it stands there. Nearly every detail is written as it is compared, and costs no more. */
  #tell({ who, email, phone }: Named): void {
    if (who.email === email && who.phone === phone) return;
    // One column may hold either.
    const isEither = email === phone;
    if (email !== null && who.email === null && !(isEither && who.phone !== null))
      this.#tellUnread('email', email, 'no_address');
    if (phone === null || phone === who.phone) return;
    if (who.phone !== null) {
      if (isLocalPhone(phone, this.region) && this.headingOf('phone', phone) !== null)
        this.account.local(who.phone);
    } else if (!isEither) this.#tellUnread('phone', phone, phoneFault(phone));
  }

  #tellUnread(field: 'email' | 'phone', cell: string, fault: DetailFault): void {
    if (standsForNone(cell)) return;
    const heading = this.headingOf(field, cell);
    if (heading !== null) this.account.unread(heading, fault);
  }

  /**
   * Who the row is about by each of its addresses and numbers, where it holds several: nearly always once. Never none.
   * @param partly whether of a list that cannot be read to its end the others count, where an id says who the row is about.
   * @throws RowRejected as `who` does.
   */
  eachNamed(partly = false): readonly Named[] {
    const row = this.#first();
    const { id, isList, alone } = row;
    this.#hasAlike ??= this.alike('email') !== null || this.alike('phone') !== null;
    if (!this.#hasAlike && !isList) return alone;
    const emails = this.#all('email', row.email, (text) => this.#emailsOf(text, partly && id !== null));
    const phones = this.#all('phone', row.phone, (text) => phonesOf(text, this.region));
    const [first] = alone;
    const [email = null] = emails;
    const [phone = null] = phones;
    if (emails.length < 2 && phones.length < 2 && email === first.email) return alone;
    return [
      ...(emails.length === 0 ? [null] : emails).map((one) => this.#named(id, one, phone)),
      ...phones.slice(1).map((one) => this.#named(id, email, one)),
    ];
  }

  #all(field: string, text: string | null, listed: (text: string) => readonly string[]): readonly string[] {
    if (text === null) return NONE;
    const alike = this.alike(field);
    if (alike === null) return listed(text);
    for (const one of alike) this.account.looked(one);
    return [...new Set(alike.flatMap((one) => listed(one)))];
  }

  /** @param partly whether of a list that cannot be read to its end the others count; that not all were read is told. */
  #emailsOf(text: string, partly: boolean): readonly string[] {
    const whole = emailsOf(text);
    if (!partly || normaliseEmail(whole[0]!) !== null) return whole;
    const some = addressesIn(text, true);
    if (some.length === 0) return whole;
    this.#tellUnread('email', text, 'no_address');
    return some;
  }

  #keyOf(id: string | null, email: string | null, phone: string | null): ContactKey {
    if (id !== null && DAMAGED.test(id))
      throw new RowRejected(
        'damaged_id',
        `"${this.named('contact_id')}" holds "${shown(id)}": a spreadsheet has cut off digits of the id, so that others would look the same. Export the file again and import it without opening it there.`,
      );
    const key: ContactKey = {
      contactId: id === null ? null : `${this.system}:${unquoted(id)}`,
      email: email === null ? null : normaliseEmail(email),
      phone: phone === null ? null : normalisePhone(phone, this.region),
    };
    if (key.contactId !== null || key.email !== null || key.phone !== null) return key;
    if (email !== null)
      throw new RowRejected(
        'bad_email',
        `"${shown(email)}" is no email address, and nothing else says who the row is about.`,
      );
    if (phone !== null)
      throw new RowRejected(
        'bad_phone',
        `"${shown(phone)}" is no phone number, and nothing else says who the row is about.`,
      );
    throw new RowRejected(
      'missing_contact',
      'Nothing in the row says who it is about: no id, email or phone.',
    );
  }
}

/** A spreadsheet's `7.21045E+12` for an id of many digits. */
const DAMAGED = /^\d(?:[.,]\d+)?E\+\d+$/i;

const NONE: readonly string[] = [];

/** More than an address: a list, a name, a label. */
const MORE_THAN_EMAIL = /[\s,;:|<>()]/;
/** More than a number: blanks and brackets stand within most. */
const MORE_THAN_PHONE = /[,;:|\n\t\p{L}]|\s[/&]/u;

function firstOf(text: string | null, listed: (text: string) => readonly string[]): string | null {
  return text === null ? null : listed(text)[0]!;
}

/** A cell as a list of addresses, or as it is where it is none. Never empty. */
function emailsOf(text: string): readonly string[] {
  if (!MORE_THAN_EMAIL.test(text)) return [text];
  const found = addressesIn(text);
  return found.length === 0 ? [text] : found;
}

/** A cell as a list of numbers, or as it is where it is none. Never empty. */
function phonesOf(text: string, region: string): readonly string[] {
  if (!MORE_THAN_PHONE.test(text)) return [text];
  const found = phonesIn(text, region);
  return found.length === 0 ? [text] : found;
}

/** Without the apostrophe that keeps a spreadsheet from reading a number. */
export function unquoted(text: string): string {
  return text.startsWith("'") ? text.slice(1) : text;
}
