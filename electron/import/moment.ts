/**
 * Dates as exports write them, kept as precisely as they were written and no more: a year or a month is all its London days, a
 * date a whole London day, minutes a minute, seconds a second. Times without an offset are London time unless the platform says
 * otherwise.
 */
import { Temporal } from 'temporal-polyfill';
import { ISO_LONDON, type DateReading } from '../../shared/model/mapping.ts';
import { precisionOf, type Moment } from '../../shared/model/moment.ts';
import { readDate, type DateParts } from './date-text.ts';

const ZONE = 'Europe/London';
const HOUR = 3_600_000;
const days = new Map<string, Moment | 'bad'>();

/**
 * A London day of 23, 24 or 25 hours, or all days of a month or a year.
 * @param date `2025-06-01`, `2025-06` or `2025`. Few distinct ones occur in a file, so each is worked out once.
 */
function londonDays(date: string): Moment | 'bad' {
  const known = days.get(date);
  if (known !== undefined) return known;
  let found: Moment | 'bad';
  try {
    const first = Temporal.PlainDate.from(`${date}-01-01`.slice(0, 10), { overflow: 'reject' });
    const after = first.add(
      date.length === 4 ? { years: 1 } : date.length === 7 ? { months: 1 } : { days: 1 },
    );
    found = {
      start: first.toZonedDateTime(ZONE).epochMilliseconds,
      end: after.toZonedDateTime(ZONE).epochMilliseconds,
    };
  } catch {
    found = 'bad';
  }
  days.set(date, found);
  return found;
}

const months = new Map<number, string>();
const MONTH = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE, year: 'numeric', month: '2-digit' });

/** The month in London of a moment, `2026-03`; its year alone where no more is known. Worked out once for each hour, as a month begins on one. */
export function londonMonth(moment: Moment): string {
  const at = moment.start;
  if (precisionOf(moment) === 'year') return MONTH.format(at).slice(0, 4);
  const hour = Math.floor(at / HOUR);
  let month = months.get(hour);
  if (month === undefined) {
    month = MONTH.format(at);
    if (months.size > 100_000) months.clear();
    months.set(hour, month);
  }
  return month;
}

const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i;

/** `2025-06` or `2025`. */
const WITHOUT_DAY = /^\d{4}(?:-\d{2})?$/;

/** Why a text is not a moment: no date at all, day and month not told apart or the other way round, or a year of two digits. */
export type Undated = 'bad' | 'ambiguous' | 'other_order' | 'short_year';

/**
 * What systems write where there is no date is 0000-00-00, or the first or the last date that they have: 0001-01-01, 1753-01-01, 1899-12-30,
 * 1900-01-01, 1970-01-01; 2079-06-06, 2099-12-31, 9999-12-31. Nothing that is audited happened then.
 */
const FIRST = Date.parse('1970-01-02T00:00Z');
const LAST = Date.parse('2079-01-01T00:00Z');

/** When a row says that something happened: as `parseMoment`, and `stand_in` for a date that is none. */
export function parseRecorded(text: string, reading: DateReading): Moment | null | Undated | 'stand_in' {
  if (/^0000[-/]00[-/]00/.test(text.trim())) return 'stand_in';
  const moment = parseMoment(text, reading);
  if (moment === null || typeof moment === 'string') return moment;
  return moment.start >= FIRST && moment.start < LAST ? moment : 'stand_in';
}

/**
 * @param reading the order of day and month, and the zone of a time without an offset.
 * @returns `null` for an empty cell.
 */
export function parseMoment(text: string, reading: DateReading = ISO_LONDON): Moment | null | Undated {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  // Days met before, as an ISO date alone: whatever the reading, it is those.
  const known = days.get(trimmed);
  if (known !== undefined) return known;
  const match = ISO.exec(trimmed);
  if (match !== null) {
    const [, date, hours, minutes, seconds, offset] = match;
    return momentOf({ date: date!, hours, minutes, seconds, offset }, reading.zone);
  }
  if (WITHOUT_DAY.test(trimmed)) return londonDays(trimmed);
  if (reading.order === 'iso') return 'bad';
  const read = readDate(trimmed, reading.order);
  if (typeof read === 'string') return read;
  return 'start' in read ? read : momentOf(read, reading.zone);
}

function momentOf(
  { date, hours, minutes, seconds, offset }: DateParts,
  zone: DateReading['zone'],
): Moment | 'bad' {
  const day = londonDays(date);
  if (day === 'bad') return 'bad';
  if (hours === undefined) return offset === undefined ? day : 'bad';
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds ?? 0)];
  if (h > 23 || m > 59 || s > 60) return 'bad';
  const width = seconds === undefined ? 60_000 : 1_000;
  const within = h * HOUR + m * 60_000 + Math.min(s, 59) * 1_000;
  let start: number;
  if (offset !== undefined) start = Date.parse(`${date}T00:00:00Z`) + within - offsetOf(offset);
  else if (zone === 'utc') start = Date.parse(`${date}T00:00:00Z`) + within;
  else if (day.end - day.start === 24 * HOUR) start = day.start + within;
  else return onChangeDay(`${date}T${hours}:${minutes}:${seconds ?? '00'}`, width);
  return { start, end: start + width };
}

/**
 * A London time on a day when the clocks change. In autumn an hour comes twice, and in spring one never: such a time may be
 * either of two moments, and is kept as both with what lies between.
 */
function onChangeDay(time: string, width: number): Moment {
  const plain = Temporal.PlainDateTime.from(time);
  const as = (disambiguation: 'earlier' | 'later'): number =>
    plain.toZonedDateTime(ZONE, { disambiguation }).epochMilliseconds;
  return { start: as('earlier'), end: as('later') + width };
}

function offsetOf(offset: string): number {
  if (/^(z|utc|gmt)$/i.test(offset)) return 0;
  const sign = offset.startsWith('-') ? -1 : 1;
  const digits = offset.replace(/[^\d]/g, '');
  return sign * (Number(digits.slice(0, 2)) * HOUR + Number(digits.slice(2)) * 60_000);
}

/** Who says in which order a column has its days and months. */
export interface OrderSaid {
  readonly order: DateReading['order'];
  /** `values`: those of the column; `export`: that is how the known export writes them. */
  readonly by: 'values' | 'export' | { readonly profile: string; readonly of: 'column' | 'file' };
}

/** What follows the column and its value in a rejection. @param said for a date that has them the other way round. */
export function explainUndated(why: Undated | 'stand_in', said?: OrderSaid): string {
  if (why === 'other_order') return otherOrder(said!);
  if (why === 'stand_in')
    return 'which systems write where there is no date: leave it empty, or say in the mapping that it stands for nothing.';
  if (why === 'ambiguous')
    return 'which is one date with the day first and another with the month first, and nothing in the column settles it: say in the mapping which it is.';
  if (why === 'short_year') return 'whose year has only two digits: write the year in full, as 2025-06-01.';
  return 'which is no date: write it as 2025-06-01 or 2025-06-01T23:30:00+01:00, and as 2025-06 or 2025 where no more is known.';
}

function otherOrder({ order, by }: OrderSaid): string {
  const [found, expected] = order === 'day_first' ? ['month', 'day'] : ['day', 'month'];
  const is = `which has the ${found} first, while`;
  if (by === 'values')
    return `${is} the column’s values prove that it has the ${expected} first: put it right.`;
  if (by === 'export')
    return `${is} this export has the ${expected} first: put it right, or say by a mapping of your own how its dates are written.`;
  const where = by.of === 'column' ? 'of this column' : 'of the whole file';
  return `${is} the mapping "${by.profile}" says that the ${expected} is first: put it right, or change there how the dates ${where} are written.`;
}
