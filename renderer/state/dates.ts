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
const YEAR = /^\d{4}$/;
const MONTH = /^\d{4}-\d{2}$/;
const TIME: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

export interface Dates {
  /** The day of an ISO date or timestamp, or the month or year where no more is known; another text is shown as it is. */
  readonly day: (iso: string) => string;
  /** Day and time of an ISO timestamp, or as `day`. */
  readonly time: (iso: string) => string;
  /** `March 2026`, of `2026-03`; a year alone as it is. */
  readonly month: (yearMonth: string) => string;
}

export function datesIn(format: DateFormat): Dates {
  const locale = format === 'iso' ? 'sv-SE' : 'en-GB';
  const dayFormat = new Intl.DateTimeFormat(locale, { ...DAY[format], timeZone: LONDON });
  const timeFormat = new Intl.DateTimeFormat(locale, { ...DAY[format], ...TIME, timeZone: LONDON });
  const monthFormat = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
  const written = (formatter: Intl.DateTimeFormat, iso: string): string => {
    const date = new Date(iso);
    return Number.isNaN(date.getTime()) ? iso : formatter.format(date);
  };
  const month = (iso: string): string =>
    format === 'iso' || !MONTH.test(iso) ? iso : written(monthFormat, `${iso}-15T12:00:00Z`);
  const write = (formatter: Intl.DateTimeFormat, iso: string): string => {
    if (YEAR.test(iso)) return iso;
    if (MONTH.test(iso)) return month(iso);
    // A date alone is a day in London: noon UTC is always within it.
    return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? written(dayFormat, `${iso}T12:00:00Z`) : written(formatter, iso);
  };
  return { day: (iso) => write(dayFormat, iso), time: (iso) => write(timeFormat, iso), month };
}

export function useDates(): Dates {
  const { dateFormat } = usePreferences();
  return useMemo(() => datesIn(dateFormat), [dateFormat]);
}
