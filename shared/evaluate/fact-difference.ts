/** Which facts of a contact only one of two sides holds. Facts are the same by what they say, whatever row says it. */
import type { ChangedFact } from '../model/comparison.ts';
import type { ContactFacts } from '../model/facts.ts';

export interface FactDifference {
  readonly added: readonly ChangedFact[];
  readonly gone: readonly ChangedFact[];
}

export function changedFacts(before: ContactFacts, after: ContactFacts): FactDifference {
  return { added: without(after, before), gone: without(before, after) };
}

export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What a fact says, without the row that says it and without what the settings make of it. */
export function factKey(one: ChangedFact): string {
  if (one.kind === 'subscriber') return JSON.stringify({ ...one.fact, rows: [] });
  if (one.kind === 'message') {
    const { campaign, sentAt, delivered, inReplyTo } = one.fact;
    return JSON.stringify(['message', { ...campaign, rows: [] }, sentAt, delivered, inReplyTo]);
  }
  return JSON.stringify([one.kind, { ...one.fact, row: 0, collectedBySender: null }]);
}

/** Facts of `these` beyond those of `those`: what is held twice and was held once counts once. */
function without(these: ContactFacts, those: ContactFacts): readonly ChangedFact[] {
  const held = new Map<string, number>();
  for (const one of all(those)) held.set(factKey(one), (held.get(factKey(one)) ?? 0) + 1);
  return all(these).filter((one) => {
    const left = held.get(factKey(one)) ?? 0;
    held.set(factKey(one), left - 1);
    return left <= 0;
  });
}

function all({
  subscriber,
  collections,
  transactions,
  preferences,
  messages,
}: ContactFacts): readonly ChangedFact[] {
  return [
    { kind: 'subscriber', fact: subscriber },
    ...collections.map((fact): ChangedFact => ({ kind: 'collection', fact })),
    ...transactions.map((fact): ChangedFact => ({ kind: 'transaction', fact })),
    ...preferences.map((fact): ChangedFact => ({ kind: 'preference', fact })),
    ...messages.map((fact): ChangedFact => ({ kind: 'message', fact })),
  ];
}
