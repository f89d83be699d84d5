/**
 * PECR reg 22(3)(c), first limb: a simple means of refusing, free but for the cost of sending the refusal, at the time the
 * details were collected. Rules, table D2.
 */
import type { Channel } from '../model/channel.ts';
import type { PointAnswer } from '../model/collection-point.ts';
import type { CollectionFact } from '../model/facts.ts';
import type { Reason } from '../model/finding.ts';
import type { Mechanism } from '../model/evidence.ts';
import type { Policies } from '../model/policies.ts';
import { doubtsOf, registerReason, rowsFor, toldByRegister } from './collection-rows.ts';
import { covers } from './electronic-mail.ts';
import { because, judged, type Judged, type Part, type Provision } from './provision.ts';

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

/**
 * How one collection stands for marketing on a channel. A refusal offered by another company was of that company's
 * marketing, not this sender's.
 */
export function decideRefusalAtCollection(
  collection: CollectionFact,
  policies: Policies,
  channel: Channel | 'unknown',
): Judged {
  const { mechanism, meansOfRefusing, notice, register } = collection;
  const inherited = collection.obtainedFrom === 'predecessor' && policies.predecessorAssetSale !== 'not_met';
  if (collection.collectedBySender === 'no' && !inherited) {
    return judged(
      'not_met',
      because('refusal_of_another', rowsFor(collection, 'collector'), collection.collectedBy),
    );
  }
  const rows = rowsFor(collection, 'means');
  const told = registerReason(collection, 'means');
  const no = (reason: Reason): Judged => judged('not_met', reason, ...told);
  if (NOT_A_MEANS.includes(mechanism)) return no(because('not_a_simple_means', rows, mechanism));
  if (mechanism === 'pre_ticked_opt_in' && !policies.preTickedCountsAsOptOut)
    return no(because('pre_ticked', rows));
  if (meansOfRefusing === 'no') return no(because('no_means_at_collection', rows, collection.at));
  // A script proves that an offer was to be made; only the recorded offer proves that it was (rule R-54).
  const offered =
    meansOfRefusing === 'yes' || SIMPLE.includes(mechanism) || mechanism === 'pre_ticked_opt_in';
  if (!offered)
    return judged(
      'undetermined',
      because('means_at_collection_unknown', rows, collection.at),
      ...doubtsOf(collection, 'means'),
    );
  if (register !== null && toldByRegister(collection, 'means')) {
    const limit = limitIn(collection, register, channel);
    if (limit !== null) return judged(limit.outcome, limit.reason, ...told);
  }
  return judged('met', because('means_at_collection', rows, mechanism, notice), ...told);
}

/** What only a register says of a means of refusing: whether it was simple and free, and of which channels. */
function limitIn(
  collection: CollectionFact,
  { simple, free, channels, names, pointKind }: PointAnswer,
  channel: Channel | 'unknown',
): Part | null {
  const rows = rowsFor(collection, 'means');
  if (simple === 'no') return { outcome: 'not_met', reason: because('means_not_simple', rows, names) };
  if (free === 'no') return { outcome: 'not_met', reason: because('means_not_free', rows, names) };
  const covered = channels.length === 0 ? 'yes' : covers(channels, channel);
  if (covered !== 'yes')
    return {
      outcome: covered === 'no' ? 'not_met' : 'undetermined',
      reason: because('means_for_other_channel', rows, channels.join(', '), channel),
    };
  const spoken = pointKind === 'script' || collection.mechanism === 'verbal_script';
  return spoken && collection.refused === 'unknown'
    ? { outcome: 'undetermined', reason: because('script_offer_unrecorded', rows, names) }
    : null;
}
