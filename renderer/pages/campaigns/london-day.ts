/** The day in London of an ISO date or timestamp; a month or a year alone as it is. */
import { DAY_OR_LESS } from '../../../shared/model/moment.ts';
import { londonDay } from '../../../shared/report/moment-text.ts';

export function londonDayOf(iso: string): string {
  return DAY_OR_LESS.test(iso) ? iso : londonDay(Date.parse(iso));
}
