/** Reading one row's cells by column name, and saying exactly what was wrong with them. */
import type { ContactKey } from '../../shared/model/evidence.ts';
import type { Moment } from '../../shared/model/moment.ts';
import type { Tri } from '../../shared/model/outcome.ts';
import { normaliseEmail } from './email.ts';
import { parseMoment } from './moment.ts';
import { normalisePhone } from './phone.ts';

/** A row that cannot be accepted; the reason names the column and the value. */
export class RowRejected extends Error {
  readonly code: string;
  constructor(code: string, reason: string) {
    super(reason);
    this.name = 'RowRejected';
    this.code = code;
  }
}

/** How a column heading is compared: case, spaces around it, and invisible characters do not matter. */
export function headingKey(heading: string): string {
  return heading
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\u00A0/g, ' ')
    .trim()
    .toLowerCase();
}

function shown(value: string): string {
  return value.length > 60 ? `${value.slice(0, 59)}…` : value;
}

/** The columns of one file, by heading. Of two columns with one heading the first that has a value is read. */
export class Columns {
  readonly #places: ReadonlyMap<string, readonly number[]>;
  #cells: readonly string[] = [];

  constructor(header: readonly string[]) {
    const places = new Map<string, number[]>();
    header.forEach((heading, i) =>
      places.set(headingKey(heading), [...(places.get(headingKey(heading)) ?? []), i]),
    );
    this.#places = places;
  }

  has(heading: string): boolean {
    return this.#places.has(headingKey(heading));
  }

  get headings(): readonly string[] {
    return [...this.#places.keys()];
  }

  read(cells: readonly string[]): void {
    this.#cells = cells;
  }

  text(heading: string): string | null {
    for (const place of this.#places.get(heading) ?? []) {
      const value = this.#cells[place]?.trim() ?? '';
      if (value !== '') return value;
    }
    return null;
  }

  required(heading: string): string {
    const value = this.text(heading);
    if (value === null) throw new RowRejected('missing_value', `"${heading}" is empty, and it is required.`);
    return value;
  }

  /** A word of a closed vocabulary; empty gives `fallback`. */
  word<T extends string, F>(heading: string, vocabulary: readonly T[], fallback: F): T | F {
    const value = this.text(heading);
    if (value === null) return fallback;
    const folded = value.toLowerCase() as T;
    if (vocabulary.includes(folded)) return folded;
    throw new RowRejected(
      'bad_value',
      `"${heading}" holds "${shown(value)}", which is none of: ${vocabulary.join(', ')}.`,
    );
  }

  tri(heading: string): Tri {
    return this.word(heading, ['yes', 'no', 'unknown'] as const, 'unknown' as const);
  }

  moment(heading: string, zone: 'london' | 'utc' = 'london'): Moment | null {
    const value = this.text(heading);
    if (value === null) return null;
    const moment = parseMoment(value, zone);
    if (moment === 'bad')
      throw new RowRejected(
        'bad_date',
        `"${heading}" holds "${shown(value)}", which is no date: write it as 2025-06-01 or 2025-06-01T23:30:00+01:00.`,
      );
    return moment;
  }

  /** Who the row is about, from an id column and columns of email and phone; at least one must serve. */
  who(system: string, id: string | null, email: string | null, phone: string | null): ContactKey {
    const key: ContactKey = {
      contactId: id === null ? null : `${system}:${id.replace(/^'/, '')}`,
      email: email === null ? null : normaliseEmail(email),
      phone: phone === null ? null : normalisePhone(phone),
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
