/** Dates and times as the person has chosen to read them. Moments are shown as they are in London, where the law looks. */
import { useMemo } from 'react';
import type { Preferences } from '../../shared/ipc/window-contract.ts';
import { usePreferences } from './preferences.ts';

type DateFormat = Preferences['dateFormat'];

const LONDON = 'Europe/London';
const DAY: Readonly<Record<DateFormat, Intl.DateTimeFormatOptions>> = {
  words: { day: 'numeric', month: 'long', year: 'numeric' },
  numbers: { day: '2-digit', month: '2-digit', year: 'numeric' },
  iso: { day: '2-digit', month: '2-digit', year: 'numeric' },
};
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

export interface Dates {
  /** The day of an ISO date or timestamp; a text that is neither is shown as it is. */
  readonly day: (iso: string) => string;
  /** Day and time of an ISO timestamp. */
  readonly time: (iso: string) => string;
  /** `March 2026`, of `2026-03`. */
  readonly month: (yearMonth: string) => string;
}

export function datesIn(format: DateFormat): Dates {
  const locale = format === 'iso' ? 'sv-SE' : 'en-GB';
  const dayFormat = new Intl.DateTimeFormat(locale, { ...DAY[format], timeZone: LONDON });
  const timeFormat = new Intl.DateTimeFormat(locale, { ...DAY[format], ...TIME, timeZone: LONDON });
  const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  // A date alone is a day in London: noon UTC is always within it.
  const parse = (iso: string): Date => new Date(/^\d{4}-\d{2}-\d{2}$/.test(iso) ? `${iso}T12:00:00Z` : iso);
  const write = (formatter: Intl.DateTimeFormat, iso: string): string => {
    const date = parse(iso);
    return Number.isNaN(date.getTime()) ? iso : formatter.format(date);
  };
  return {
    day: (iso) => write(dayFormat, iso),
    time: (iso) => (/^\d{4}-\d{2}-\d{2}$/.test(iso) ? write(dayFormat, iso) : write(timeFormat, iso)),
    month: (yearMonth) => (format === 'iso' ? yearMonth : write(monthFormat, `${yearMonth}-15T12:00:00Z`)),
  };
}

export function useDates(): Dates {
  const { dateFormat } = usePreferences();
  return useMemo(() => datesIn(dateFormat), [dateFormat]);
}
