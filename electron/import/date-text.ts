/** The ways of writing a date other than ISO 8601, and which order of day and month a text proves. */
import type { DateOrder } from '../../shared/model/mapping.ts';
import type { Moment } from '../../shared/model/moment.ts';

/** `date` as ISO, a month or a day; two-digit strings for the time, absent where it was not written. */
export interface DateParts {
  readonly date: string;
  readonly hours?: string | undefined;
  readonly minutes?: string | undefined;
  readonly seconds?: string | undefined;
  readonly offset?: string | undefined;
}

const TIME =
  '(?:[ T,]+(?:at )?(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*([ap]\\.?m\\.?)?\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?)?';
const NUMBERS = new RegExp(`^(\\d{1,4})([/.-])(\\d{1,2})\\2(\\d{1,4})${TIME}$`, 'i');
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s+)?';
const MONTH_DAY = new RegExp(`^${WEEKDAY}${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})${TIME}$`, 'i');
/** `06/2025`, `2025/06`. */
const NUMBER_YEAR = /^(?:(\d{1,2})[/.-](\d{4})|(\d{4})\/(\d{1,2}))$/;
/** `June 2025`, `Jun-2025`. */
const MONTH_YEAR = new RegExp(`^${MONTH},?[\\s/-]+(\\d{4})$`, 'i');
/** `1 Jan 25` and `Jan-25`, and not a time of day: a year of two digits. */
const SHORT_YEAR = new RegExp(
  `^${MONTH}[\\s/-]+['’]?\\d{2}$|^${WEEKDAY}(?:\\d{1,2}(?:st|nd|rd|th)?[\\s-]+${MONTH}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?),?[\\s-]+['’]?\\d{2}(?![\\d:])`,
  'i',
);
const DAY_MONTH = new RegExp(
  `^${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+${MONTH},?[\\s-]+(\\d{4})${TIME}$`,
  'i',
);
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Days since 30 December 1899, as spreadsheets count; between 1954 and 2064. */
const SERIAL = /^([2-5]\d{4}|60000)(?:\.(\d+))?$/;
const UNIX = /^(\d{10}|\d{13})$/;
const COMPACT = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;

/** Which order a text proves: `either` when it reads as two different dates. */
export type OrderProof = 'day_first' | 'month_first' | 'either' | 'needless' | 'bad';

export function opposite(order: 'day_first' | 'month_first'): 'day_first' | 'month_first' {
  return order === 'day_first' ? 'month_first' : 'day_first';
}

export function orderProof(text: string): OrderProof {
  const trimmed = text.trim();
  const match = NUMBERS.exec(trimmed);
  if (match === null)
    return typeof readDate(trimmed, 'day_first') === 'string' && !/^\d{4}(?:-\d{2}){0,2}(?!\d)/.test(trimmed)
      ? 'bad'
      : 'needless';
  if (match[1]!.length === 4) return 'needless';
  const [first, second] = [Number(match[1]), Number(match[3])];
  if (first > 12 && second > 12) return 'bad';
  if (first > 12) return 'day_first';
  if (second > 12) return 'month_first';
  return first === second ? 'needless' : 'either';
}

/** Reads a trimmed text that is not ISO. */
export function readDate(
  text: string,
  order: Exclude<DateOrder, 'iso'>,
): DateParts | Moment | 'bad' | 'ambiguous' | 'other_order' | 'short_year' {
  const numbers = NUMBERS.exec(text);
  if (numbers !== null) return ofNumbers(numbers, order);
  const named = MONTH_DAY.exec(text);
  if (named !== null) return parts(named[3]!, monthOf(named[1]!), named[2]!, named.slice(4));
  const dayFirst = DAY_MONTH.exec(text);
  if (dayFirst !== null) return parts(dayFirst[3]!, monthOf(dayFirst[2]!), dayFirst[1]!, dayFirst.slice(4));
  if (SHORT_YEAR.test(text)) return 'short_year';
  const month = MONTH_YEAR.exec(text);
  if (month !== null) return ofMonth(month[2]!, monthOf(month[1]!));
  const numbered = NUMBER_YEAR.exec(text);
  if (numbered !== null) return ofMonth(numbered[2] ?? numbered[3]!, numbered[1] ?? numbered[4]!);
  const compact = COMPACT.exec(text);
  if (compact !== null) return parts(compact[1]!, compact[2]!, compact[3]!, []);
  const serial = SERIAL.exec(text);
  if (serial !== null) return ofSerial(Number(serial[1]), Number(`0.${serial[2] ?? '0'}`));
  if (UNIX.test(text)) {
    const start = text.length === 13 ? Number(text) : Number(text) * 1000;
    return { start, end: start + (text.length === 13 ? 1 : 1000) };
  }
  return 'bad';
}

function ofNumbers(
  match: RegExpExecArray,
  order: Exclude<DateOrder, 'iso'>,
): DateParts | 'bad' | 'ambiguous' | 'other_order' | 'short_year' {
  const [, first, , second, third] = match as unknown as [string, string, string, string, string];
  const time = match.slice(5);
  if (first.length === 4) return third.length > 2 ? 'bad' : parts(first, second, third, time);
  if (first.length === 3 || third.length === 1 || third.length === 3) return 'bad';
  if (third.length === 2) return 'short_year';
  const proof = orderProof(match[0]);
  if (order !== 'proved' && proof === opposite(order)) return 'other_order';
  if (order === 'proved' && proof === 'either') return 'ambiguous';
  const isMonthFirst = order === 'month_first' || (order === 'proved' && proof === 'month_first');
  return isMonthFirst ? parts(third, first, second, time) : parts(third, second, first, time);
}

/** A month of which no day is known. */
function ofMonth(year: string, month: string): DateParts {
  return { date: `${year}-${month.padStart(2, '0')}` };
}

function monthOf(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function parts(
  year: string,
  month: string,
  day: string,
  [hours, minutes, seconds, half, offset]: readonly (string | undefined)[],
): DateParts | 'bad' {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (hours === undefined) return { date };
  let h = Number(hours);
  if (half !== undefined) {
    if (h < 1 || h > 12) return 'bad';
    h = (h % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
  }
  return { date, hours: String(h).padStart(2, '0'), minutes, seconds, offset };
}

function ofSerial(day: number, fraction: number): DateParts {
  const date = new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).toISOString().slice(0, 10);
  const seconds = Math.min(86_399, Math.round(fraction * 86_400));
  if (seconds === 0) return { date };
  const two = (n: number): string => String(n).padStart(2, '0');
  return {
    date,
    hours: two(Math.floor(seconds / 3600)),
    minutes: two(Math.floor(seconds / 60) % 60),
    seconds: two(seconds % 60),
  };
}
