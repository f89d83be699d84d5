/**
 * How long a soft opt-in lasts where a law limits it: from the sale (or negotiations), and in Ireland again from each
 * marketing message sent while it lasted. Dates known only to the day give periods that end within a day; on that day it
 * cannot be told.
 */
import type { CollectionFact, ContactFacts, MessageFact } from '../../model/facts.ts';
import { monthsAfter } from '../../model/london.ts';
import { order, type Moment } from '../../model/moment.ts';
import { isElectronicMail } from '../electronic-mail.ts';
import { counts, isMarketing } from '../marketing.ts';
import { because, type Part, type Question } from '../provision.ts';
import { isNegotiation } from '../sale-contexts.ts';
import type { TimeLimit } from './country-law.ts';

/** Something that opens a period, or keeps an open one going. */
interface Event {
  readonly at: Moment | null;
  readonly months: number;
  readonly opens: boolean;
  readonly certain: boolean;
}

export function withinTimeLimit(collection: CollectionFact, question: Question): Part | null {
  const limit = question.law.timeLimit;
  if (limit === null) return null;
  const { at, facts, law } = question;
  const rows = [collection.row];
  const events = eventsOf(collection, facts, limit).filter((event) => order(event.at, at) !== 'after');
  if (at === null) return { outcome: 'undetermined', reason: because('time_limit_unknown', rows, law.name) };
  const sure = lastEnd(events, at, 'least');
  if (sure !== null && at.end <= sure)
    return { outcome: 'met', reason: because('within_time_limit', rows, limit.monthsSinceSale, law.name) };
  if (events.some((event) => event.at === null))
    return { outcome: 'undetermined', reason: because('time_limit_unknown', rows, law.name) };
  const possible = lastEnd(events, at, 'most');
  return possible !== null && at.start < possible
    ? { outcome: 'undetermined', reason: because('time_limit_unknown', rows, law.name) }
    : { outcome: 'not_met', reason: because('time_limit_passed', rows, limit.monthsSinceSale, law.name) };
}

function eventsOf(collection: CollectionFact, facts: ContactFacts, limit: TimeLimit): readonly Event[] {
  const negotiation = limit.monthsSinceNegotiation;
  const events: Event[] = [];
  const open = (at: Moment | null, months: number | null, certain: boolean): void => {
    if (months !== null) events.push({ at, months, opens: true, certain });
  };
  open(
    collection.at,
    isNegotiation(collection.context) ? negotiation : limit.monthsSinceSale,
    collection.context !== 'unknown',
  );
  for (const { at, type, status } of facts.transactions) {
    const completed = status === 'completed' || status === 'refunded';
    if (type === 'sale') open(at, limit.monthsSinceSale, completed);
    else open(at, negotiation, type !== 'unknown');
  }
  if (limit.renewedByMessages) {
    for (const message of facts.messages) {
      const is = marketingSent(message);
      if (is !== 'no')
        events.push({
          at: message.sentAt,
          months: limit.monthsSinceSale,
          opens: false,
          certain: is === 'yes',
        });
    }
  }
  return events;
}

function marketingSent(message: MessageFact): 'yes' | 'no' | 'unknown' {
  const is = [isMarketing(message.campaign), isElectronicMail(message.campaign.channel), counts(message)];
  return is.includes('no') ? 'no' : is.includes('unknown') ? 'unknown' : 'yes';
}

/**
 * The end of the last period open before the moment. `least` takes only what is certain and each event at its earliest;
 * `most` whatever may be and each at its latest.
 */
function lastEnd(events: readonly Event[], at: Moment, reading: 'least' | 'most'): number | null {
  const time = ({ start, end }: Moment): number => (reading === 'least' ? start : end);
  const counted = events
    .filter((event): event is Event & { readonly at: Moment } => event.at !== null)
    .filter((event) => reading === 'most' || (event.certain && order(event.at, at) === 'before'))
    .toSorted((a, b) => time(a.at) - time(b.at));
  let open: number | null = null;
  for (const event of counted) {
    const inside = open !== null && (reading === 'least' ? event.at.end <= open : event.at.start < open);
    if (event.opens || inside) open = Math.max(open ?? -Infinity, monthsAfter(time(event.at), event.months));
  }
  return open;
}
