/**
 * When something happened, as precisely as it was recorded and no more.
 *
 * A moment is the half-open interval `[start, end)` in milliseconds since the Unix epoch, UTC. A year or a month alone is all
 * its days, a date alone that whole day in London (23 or 25 hours when the clocks change); minutes are a minute wide, seconds
 * a second.
 * `null` stands for an event whose date was not recorded.
 */
export interface Moment {
  readonly start: number;
  readonly end: number;
}

const HOUR = 3_600_000;
/** In milliseconds; a day in London on which the clocks change is an hour shorter or longer. */
export const DAY = 24 * HOUR;

export type Order = 'before' | 'after' | 'cannot_tell';

/** Which of two moments came first. Overlapping or missing moments cannot be ordered. */
export function order(a: Moment | null, b: Moment | null): Order {
  if (a === null || b === null) return 'cannot_tell';
  if (a.end <= b.start) return 'before';
  if (b.end <= a.start) return 'after';
  return 'cannot_tell';
}

export type Precision = 'year' | 'month' | 'day' | 'minute' | 'second' | 'millisecond';

/** How precisely a moment was recorded. A London day has 23, 24 or 25 hours. */
export function precisionOf({ start, end }: Moment): Precision {
  const width = end - start;
  if (width >= 364 * DAY) return 'year';
  if (width >= 27 * DAY) return 'month';
  if (width >= 23 * HOUR) return 'day';
  return width >= 60_000 ? 'minute' : width >= 1_000 ? 'second' : 'millisecond';
}

/** A London day as ISO 8601 has it, or no more of it than its month or year: `2025-06-01`, `2025-06`, `2025`. */
export const DAY_OR_LESS = /^\d{4}(?:-\d{2}){0,2}$/;

/** Whether a moment is known to the day or better, and not only to the month or the year. */
export function isDayKnown(moment: Moment): boolean {
  const precision = precisionOf(moment);
  return precision !== 'year' && precision !== 'month';
}
