/** What dates of which only the month or the year is known may turn out to be. */
import type { ContactFacts, MessageFact } from '../../shared/model/facts.ts';
import { order, type Moment } from '../../shared/model/moment.ts';

const DAY = 86_400_000;

/**
 * The same facts with every date known to the day.
 * @param choose the days that are chosen, counted from the first that each date may be.
 */
export function knownToTheDay(facts: ContactFacts, choose: Iterator<number>): ContactFacts {
  const day = (at: Moment | null): Moment | null => {
    if (at === null) return null;
    const days = (at.end - at.start) / DAY;
    const start = at.start + (Number(choose.next().value) % days) * DAY;
    return { start, end: start + DAY };
  };
  const dated = <T extends { readonly at: Moment | null }>(all: readonly T[]): readonly T[] =>
    all.map((one) => ({ ...one, at: day(one.at) }));
  return {
    ...facts,
    collections: dated(facts.collections),
    transactions: dated(facts.transactions),
    preferences: dated(facts.preferences),
    messages: facts.messages.map((one) => ({ ...one, sentAt: day(one.sentAt) })),
  };
}

/** A reply says that its request came first: days that contradict it are not among those that the month may mean. */
export function contradictReplies({ messages, transactions }: ContactFacts): boolean {
  return messages.some(({ inReplyTo, sentAt }: MessageFact) =>
    transactions.some(({ reference, at }) => reference === inReplyTo && order(at, sentAt) === 'after'),
  );
}
