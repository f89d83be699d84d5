/**
 * PECR reg 22(3)(c), first limb: a simple means of refusing, free but for the cost of sending the refusal, at the time the
 * details were collected. Rules, table D2.
 */
import type { CollectionFact } from '../model/facts.ts';
import type { Mechanism } from '../model/evidence.ts';
import type { Policies } from '../model/policies.ts';
import { because, judged, type Judged, type Provision } from './provision.ts';

export const refusalAtCollection: Provision = {
  id: 'pecr_22_3_c_collection',
  citation: 'PECR 2003, reg 22(3)(c) (at collection)',
  question: 'Was the person given a simple, free means of refusing when the details were collected?',
  legislation: 'https://www.legislation.gov.uk/uksi/2003/2426/regulation/22',
  inForceFrom: null,
};

const SIMPLE: readonly Mechanism[] = [
  'opt_out_box',
  'yes_no_choice',
  'reply_stop_in_exchange',
  'unticked_opt_in_box',
];
const NOT_A_MEANS: readonly Mechanism[] = [
  'privacy_policy_link',
  'terms_only',
  'after_collection',
  'mandatory_agree_box',
  'write_to_us',
  'premium_rate',
];

/** How one collection stands. A refusal offered by another company was of that company's marketing, not this sender's. */
export function decideRefusalAtCollection(collection: CollectionFact, policies: Policies): Judged {
  const { mechanism, meansOfRefusing, notice } = collection;
  const rows = [collection.row];
  const inherited = collection.obtainedFrom === 'predecessor' && policies.predecessorAssetSale !== 'not_met';
  if (collection.collectedBySender === 'no' && !inherited) {
    return judged('not_met', because('refusal_of_another', rows, collection.collectedBy));
  }
  if (NOT_A_MEANS.includes(mechanism))
    return judged('not_met', because('not_a_simple_means', rows, mechanism));
  if (mechanism === 'pre_ticked_opt_in' && !policies.preTickedCountsAsOptOut)
    return judged('not_met', because('pre_ticked', rows));
  if (meansOfRefusing === 'no')
    return judged('not_met', because('no_means_at_collection', rows, collection.at));
  if (meansOfRefusing === 'yes')
    return judged('met', because('means_at_collection', rows, mechanism, notice));
  // A script proves that an offer was to be made; only the recorded offer proves that it was (rule R-54).
  if (SIMPLE.includes(mechanism) || mechanism === 'pre_ticked_opt_in')
    return judged('met', because('means_at_collection', rows, mechanism, notice));
  return judged('undetermined', because('means_at_collection_unknown', rows, collection.at));
}
