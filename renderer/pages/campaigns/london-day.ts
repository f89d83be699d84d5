/** The day in London of an ISO date or timestamp; a month or a year alone as it is. */
import { londonDay } from '../../../shared/report/moment-text.ts';

export function londonDayOf(iso: string): string {
  return /^\d{4}(?:-\d{2}){0,2}$/.test(iso) ? iso : londonDay(Date.parse(iso));
}
