/** What a fact looks like on a contact's timeline: a title and a line of detail. */
import type { CollectionFact, PreferenceFact, TransactionFact } from '../model/facts.ts';

type Entry = readonly [title: string, detail: string];

const MEANS = {
  yes: 'a means of refusing was offered',
  no: 'no means of refusing was offered',
  unknown: 'whether refusal was offered is not recorded',
};
const PREFERENCES = {
  objection: 'Objection',
  consent: 'Consent',
  withdrawal: 'Consent withdrawn',
  suppression: 'Suppressed',
  not_subscribed: 'Not subscribed (why is not recorded)',
  external_list: 'On a public list of refusals',
};

/** `order_phone` → `order phone`. */
export function plain(word: string): string {
  return word.replaceAll('_', ' ');
}

function join(...parts: readonly (string | null | false)[]): string {
  return parts.filter((part) => part !== null && part !== false && part !== '').join(' · ');
}

export function collectionText(fact: CollectionFact): Entry {
  return [
    `Details collected: ${fact.context === 'unknown' ? 'context not recorded' : plain(fact.context)}`,
    join(
      fact.collectedBy === null ? 'collector not recorded' : `by ${fact.collectedBy}`,
      fact.obtainedFrom !== 'unknown' && fact.obtainedFrom !== 'direct' && `from ${plain(fact.obtainedFrom)}`,
      MEANS[fact.meansOfRefusing],
      fact.mechanism !== 'unknown' && plain(fact.mechanism),
      fact.refused === 'yes' && 'the person refused',
    ),
  ];
}

export function transactionText(fact: TransactionFact): Entry {
  const label = fact.product ?? fact.category;
  return [
    `${plain(fact.type === 'unknown' ? 'transaction' : fact.type)}${label === null ? '' : `: ${label}`}`.replace(
      /^./,
      (c) => c.toUpperCase(),
    ),
    join(fact.category ?? 'category not recorded', fact.status !== 'unknown' && plain(fact.status)),
  ];
}

export function preferenceText(fact: PreferenceFact): Entry {
  return [
    PREFERENCES[fact.type],
    join(
      fact.channels.length === 0 ? 'scope not recorded' : fact.channels.map(plain).join(', '),
      fact.method === null ? 'method not recorded' : plain(fact.method),
      fact.type === 'consent' && fact.evidence !== 'yes' && 'no evidence held',
      fact.wording === null ? null : `“${fact.wording}”`,
    ),
  ];
}
