/**
 * What 22(3)(a) and 22(3A)(b) ask alike of a collection: that the sender itself obtained, from the person, the very details
 * the message uses. Rules.
 */
import type { CollectionFact } from '../model/facts.ts';
import { doubtsOf, rowsFor } from './collection-rows.ts';
import { pointServes } from './electronic-mail.ts';
import { because, type Part, type Question } from './provision.ts';

export function obtainedBySender(collection: CollectionFact): Part {
  const { obtainedFrom, collectedBy, collectedBySender } = collection;
  const rows = rowsFor(collection, 'collector');
  if (obtainedFrom !== 'direct' && obtainedFrom !== 'unknown') {
    return { outcome: 'not_met', reason: because('not_obtained_from_person', rows, obtainedFrom) };
  }
  if (collectedBySender === 'no')
    return { outcome: 'not_met', reason: because('collected_by_another', rows, collectedBy) };
  return collectedBySender === 'yes'
    ? { outcome: 'met', reason: because('collected_by_sender', rows, collectedBy) }
    : {
        outcome: 'undetermined',
        reason: because('collector_unknown', rows),
        besides: doubtsOf(collection, 'collector'),
      };
}

export function obtainedForChannel({ point, row }: CollectionFact, { channel, facts }: Question): Part {
  const serves = pointServes(point, channel, facts.subscriber);
  if (serves === 'yes') return { outcome: 'met', reason: because('details_serve_channel', [row], channel) };
  return serves === 'no'
    ? { outcome: 'not_met', reason: because('other_details_collected', [row], point, channel) }
    : { outcome: 'undetermined', reason: because('details_collected_unknown', [row], channel) };
}
