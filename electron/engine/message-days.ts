/** Messages counted by the London day they were sent on, or the month where no day is known, for charts over time. */
import type { MessageFact } from '../../shared/model/facts.ts';
import type { MessageResult } from '../../shared/model/finding.ts';
import { isDayKnown, precisionOf, type Moment } from '../../shared/model/moment.ts';
import { CONCLUSIONS, type Conclusion } from '../../shared/model/outcome.ts';
import { isoText, londonDay } from '../../shared/report/moment-text.ts';

const HOUR = 3_600_000;
/** The key of messages without a date, or with no more than a year. */
const UNDATED = '';

type Counts = Record<Conclusion, number>;

export class MessageDays {
  readonly #days = new Map<string, Counts>();
  /** London is always whole hours from UTC, so every moment of one hour has one day: formatting is slow, looking up is not. */
  readonly #dayOfHour = new Map<number, string>();

  /** `results` are some of the messages of `facts`, in the same order. */
  add(results: readonly MessageResult[], facts: readonly MessageFact[]): void {
    let at = 0;
    for (const { message, lawful } of results) {
      while (facts[at]!.id !== message) at++;
      const { sentAt } = facts[at]!;
      this.#of(sentAt === null ? UNDATED : this.#key(sentAt))[lawful]++;
    }
  }

  #key(sentAt: Moment): string {
    if (isDayKnown(sentAt)) return this.#day(sentAt.start);
    // Of a year, the month is not known.
    return precisionOf(sentAt) === 'month' ? isoText(sentAt) : UNDATED;
  }

  #day(start: number): string {
    const hour = Math.floor(start / HOUR);
    let day = this.#dayOfHour.get(hour);
    if (day === undefined) this.#dayOfHour.set(hour, (day = londonDay(start)));
    return day;
  }

  #of(day: string): Counts {
    let counts = this.#days.get(day);
    if (counts === undefined)
      this.#days.set(day, (counts = { yes: 0, no: 0, undetermined: 0, not_applicable: 0 }));
    return counts;
  }

  merge(days: Readonly<Record<string, Readonly<Counts>>>): void {
    for (const [day, counts] of Object.entries(days)) {
      const own = this.#of(day);
      for (const conclusion of CONCLUSIONS) own[conclusion] += counts[conclusion];
    }
  }

  counts(): Readonly<Record<string, Readonly<Counts>>> {
    return Object.fromEntries([...this.#days].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
