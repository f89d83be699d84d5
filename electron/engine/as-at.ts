/** The moment the audit is drawn up at, and the period whose messages it reports. */
import { isDayKnown, type Moment } from '../../shared/model/moment.ts';
import type { AuditSettings } from '../../shared/model/settings.ts';
import { londonDay } from '../../shared/report/moment-text.ts';
import { parseMoment } from '../import/moment.ts';
import type { AuditStore } from '../store/store.ts';
import { Failure } from './failure.ts';

export interface AsAt {
  /** A point: the end of the as-at day (or second), so that everything on the day itself counts. */
  readonly moment: Moment;
  /** As stated, or the last day of which a dated event may be when none was. */
  readonly text: string;
  readonly stated: boolean;
}

function parsed(text: string, what: string): Moment {
  const moment = parseMoment(text);
  if (moment === null || typeof moment === 'string' || !isDayKnown(moment)) {
    throw new Failure('bad_date', `${what} "${text}" is not a date: write it as 2025-09-30.`);
  }
  return moment;
}

/**
 * Where the audit stands in time. Without a stated date it is the day of the latest dated event, never today: the same
 * exports must give the same answers whenever they are evaluated. Throws `Failure` `as_at_before_data`, `nothing_dated`.
 */
export function asAtOf(settings: AuditSettings, store: AuditStore): AsAt {
  const span = store.eventSpan();
  if (settings.asAt !== null) {
    const { end } = parsed(settings.asAt, 'The as-at date');
    if (span !== null && end <= span.earliest) {
      const first = londonDay(span.earliest);
      throw new Failure(
        'as_at_before_data',
        `The as-at date ${settings.asAt} is before everything imported (the first event is of ${first}): choose a later date.`,
      );
    }
    return { moment: { start: end, end }, text: settings.asAt, stated: true };
  }
  if (span === null) {
    throw new Failure(
      'nothing_dated',
      'Nothing imported carries a date, so the audit needs an as-at date: give one with --as-of or in the set-up.',
    );
  }
  const day = londonDay(span.latest - 1);
  const { end } = parsed(day, 'The as-at date');
  return { moment: { start: end, end }, text: day, stated: false };
}

/** Whether a message falls in the reported period. One whose date overlaps the edge, or is missing, does. */
export function periodOf(settings: AuditSettings): (sentAt: Moment | null) => boolean {
  const from =
    settings.period.from === null ? -Infinity : parsed(settings.period.from, 'The start of the period').start;
  const to = settings.period.to === null ? Infinity : parsed(settings.period.to, 'The end of the period').end;
  if (from >= to)
    throw new Failure(
      'bad_period',
      `The period ends (${settings.period.to}) before it starts (${settings.period.from}).`,
    );
  return (sentAt) => sentAt === null || (sentAt.end > from && sentAt.start < to);
}
