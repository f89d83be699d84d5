/**
 * What the parameters of a country pack add to the provisions' own questions. For the United Kingdom they add nothing:
 * every function here gives back what it was given.
 */
import type { CollectionFact, SubscriberFact } from '../../model/facts.ts';
import { order } from '../../model/moment.ts';
import { because, judged, requireAll, type Judged, type Part, type Question } from '../provision.ts';
import { withinTimeLimit } from './time-limit.ts';
import type { CountryLaw } from './country-law.ts';

/** Reg 22(1)'s counterpart: whether a corporate subscriber is outside the rule there. */
export function subscriberUnder(
  asInUk: Judged,
  { rows }: SubscriberFact,
  { appliesToLegalPersons, name }: CountryLaw,
): Judged {
  if (appliesToLegalPersons === 'no' || asInUk.outcome === 'not_met') return asInUk;
  if (appliesToLegalPersons === 'review')
    return asInUk.outcome === 'met'
      ? judged('undetermined', because('legal_persons_unsettled', rows, name))
      : asInUk;
  return asInUk.outcome === 'met'
    ? judged('not_met', because('corporate_protected', rows, name))
    : judged('not_met', because('every_subscriber_protected', rows, name));
}

/** Limb (a)'s further parts: whether the exception exists there at all, on this channel, after a completed sale, in time. */
export function saleConditions(collection: CollectionFact, question: Question): readonly Part[] {
  const { law } = question;
  const rows = [collection.row];
  if (!law.softOptIn)
    return [{ outcome: 'not_met', reason: because('no_soft_opt_in', rows, law.name, law.citation) }];
  const parts: Part[] = [];
  for (const condition of [channelCovered, completedSale, withinTimeLimit]) {
    const part = condition(collection, question);
    if (part !== null) parts.push(part);
  }
  return parts;
}

function channelCovered({ row }: CollectionFact, { law, channel }: Question): Part | null {
  if (channel === 'unknown' || law.channelsCovered.includes(channel)) return null;
  return law.channelsUnsettled.includes(channel)
    ? { outcome: 'undetermined', reason: because('channel_unsettled', [row], channel, law.name) }
    : { outcome: 'not_met', reason: because('channel_not_covered', [row], channel, law.name) };
}

/** Negotiations that came to nothing are not enough; a sale that was later refunded is still a sale. */
function completedSale({ row }: CollectionFact, { law, facts, at }: Question): Part | null {
  if (!law.completedSaleRequired) return null;
  const earlier = facts.transactions.filter((one) => order(one.at, at) !== 'after');
  const completed = earlier.filter(
    ({ type, status }) => isSale(type) && (status === 'completed' || status === 'refunded'),
  );
  const sure = completed.filter((one) => order(one.at, at) === 'before');
  if (sure.length > 0)
    return {
      outcome: 'met',
      reason: because(
        'completed_sale',
        sure.map((one) => one.row),
        sure.at(-1)!.at,
      ),
    };
  const maybe = [
    ...completed,
    ...earlier.filter(
      ({ type, status }) => (isSale(type) || type === 'unknown') && ['unknown', 'open'].includes(status),
    ),
  ];
  // Where nothing certainly came before, nothing may be on record at all.
  const none = earlier.every((one) => order(one.at, at) !== 'before');
  if (maybe.length > 0 || none)
    return {
      outcome: 'undetermined',
      reason: because('completed_sale_unknown', [row, ...maybe.map((one) => one.row)], law.name),
    };
  return {
    outcome: 'not_met',
    reason: because(
      'no_completed_sale',
      earlier.map((one) => one.row),
      law.name,
    ),
  };
}

/** A free account is as much of a sale as its law says; whether it counts is asked of the collection. */
function isSale(type: string): boolean {
  return type === 'sale' || type === 'free_account' || type === 'trial';
}

/** Limb (c) at collection: not asked in some laws; a public register of refusals to be screened in others. */
export function refusalUnder(atCollection: Judged, { row }: CollectionFact, question: Question): Judged {
  const { law } = question;
  if (!law.optOutAtCollection)
    return judged('not_applicable', because('means_at_collection_not_asked', [row], law.name));
  const list = listed(question);
  if (list === null || atCollection.outcome === 'not_met') return atCollection;
  if (list.outcome === 'met')
    return { outcome: atCollection.outcome, reasons: [...atCollection.reasons, list.reason] };
  return requireAll([
    ...atCollection.reasons.map((reason) => ({ outcome: atCollection.outcome, reason })),
    list,
  ]);
}

/** The list holds email addresses as it stood when it was screened: it bars what comes after, and may have barred what came before. */
function listed({ law, facts, audit, at, forward, channel }: Question): Part | null {
  const list = law.externalSuppressionList;
  if (list === null || (channel !== 'email' && channel !== 'unknown')) return null;
  const entries = facts.preferences.filter(
    ({ type, method }) => type === 'external_list' && method === list.id,
  );
  if (entries.length > 0) {
    const rows = entries.map(({ row }) => row);
    if (entries.some((entry) => order(entry.at, at) === 'before' || (forward && entry.at === null)))
      return { outcome: 'not_met', reason: because('on_external_list', rows, list.name) };
    if (entries.some((entry) => order(entry.at, at) === 'cannot_tell'))
      return { outcome: 'undetermined', reason: because('external_list_order_unknown', rows, list.name) };
    return { outcome: 'met', reason: because('not_on_external_list', rows, list.name) };
  }
  return audit.externalLists.includes(list.id)
    ? { outcome: 'met', reason: because('not_on_external_list', facts.subscriber.rows, list.name) }
    : { outcome: 'undetermined', reason: because('external_list_missing', facts.subscriber.rows, list.name) };
}
