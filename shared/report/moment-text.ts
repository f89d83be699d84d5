/** Moments in exports: exact, sortable, and no more precise than what was recorded. */
import { isDayKnown, precisionOf, type Moment, type Precision } from '../model/moment.ts';

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

/** How much of an ISO date was recorded. */
const ISO_LENGTH: Readonly<Partial<Record<Precision, number>>> = { year: 4, month: 7, day: 10 };

/** ISO 8601: `2025`, `2025-06` or `2025-06-01` (in London), or `2025-06-01T22:45:00Z`; empty when undated. */
export function isoText(moment: Moment | null): string {
  if (moment === null) return '';
  const length = ISO_LENGTH[precisionOf(moment)];
  if (length !== undefined) return londonDate.format(moment.start).slice(0, length);
  return new Date(moment.start).toISOString().replace('.000Z', 'Z');
}

const format = (parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', ...parts });
const day = format({ day: 'numeric', month: 'long', year: 'numeric' });
const month = format({ month: 'long', year: 'numeric' });
const year = format({ year: 'numeric' });
const minute = format({ hour: '2-digit', minute: '2-digit', timeZoneName: 'short' });

/** For people, in London time: `2025`, `June 2025`, `1 June 2025`, or `1 June 2025, 23:30 BST` when a time was recorded. */
export function momentWords(moment: Moment): string {
  switch (precisionOf(moment)) {
    case 'year':
      return year.format(moment.start);
    case 'month':
      return month.format(moment.start);
    case 'day':
      return day.format(moment.start);
    default:
      return `${day.format(moment.start)}, ${minute.format(moment.start)}`;
  }
}

/** The same within a sentence, where it may stand after "on": `a day in June 2025` for a month. */
export function momentPhrase(moment: Moment): string {
  const words = momentWords(moment);
  return isDayKnown(moment) ? words : `a day in ${words}`;
}
