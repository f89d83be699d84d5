/** Moments in exports: exact, sortable, and no more precise than what was recorded. */
import type { Moment } from '../model/moment.ts';

const HOUR = 3_600_000;
const londonDate = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day in London, `2025-06-01`, of a moment in milliseconds. */
export function londonDay(at: number): string {
  return londonDate.format(at);
}

/** Whether only the day is known: 23, 24 or 25 hours wide, as London days are. */
export function isWholeDay(moment: Moment): boolean {
  return moment.end - moment.start >= 23 * HOUR;
}

/** How precisely a moment was recorded. */
export function precisionOf(moment: Moment): 'day' | 'minute' | 'second' | 'millisecond' {
  if (isWholeDay(moment)) return 'day';
  const width = moment.end - moment.start;
  return width >= 60_000 ? 'minute' : width >= 1_000 ? 'second' : 'millisecond';
}

/** ISO 8601: `2025-06-01` (a London day) or `2025-06-01T22:45:00Z`; empty when undated. */
export function isoText(moment: Moment | null): string {
  if (moment === null) return '';
  if (isWholeDay(moment)) return londonDate.format(moment.start);
  return new Date(moment.start).toISOString().replace('.000Z', 'Z');
}

const day = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
});
const minute = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});

/** For people, in London time: `1 June 2025`, or `1 June 2025, 23:30 BST` when a time was recorded. */
export function momentWords(moment: Moment): string {
  const date = day.format(moment.start);
  return isWholeDay(moment) ? date : `${date}, ${minute.format(moment.start)}`;
}
