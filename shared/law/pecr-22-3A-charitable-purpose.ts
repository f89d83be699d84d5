/**
 * PECR reg 22(3A), inserted by the Data (Use and Access) Act 2025 s.114, in force 5 February 2026: the charitable soft
 * opt-in. Rules R-30 to R-36. The means of refusing in each message is judged by 22(3)(c)'s second limb.
 */
import type { CollectionContext } from '../model/evidence.ts';
import type { CollectionFact } from '../model/facts.ts';
import { order } from '../model/moment.ts';
import type { Policies } from '../model/policies.ts';
import { doubtsOf, registerReason, rowsFor } from './collection-rows.ts';
import { DUAA_2025_IN_FORCE, orderAgainst } from './commencement.ts';
import { obtainedBySender, obtainedForChannel } from './obtained.ts';
import {
  because,
  judged,
  requireAll,
  requireOne,
  type Judged,
  type Part,
  type Provision,
  type Question,
} from './provision.ts';

export const charitablePurpose: Provision = {
  id: 'pecr_22_3A',
  citation: 'PECR 2003, reg 22(3A)',
  question:
    'Did a charity, only to further its charitable purposes, write to someone who gave it the details in showing interest or support?',
  legislation: 'https://www.legislation.gov.uk/ukpga/2025/18/section/114',
  inForceFrom: '2026-02-05',
};

const SUPPORT: readonly CollectionContext[] = [
  'donation',
  'volunteer',
  'petition',
  'interest_signup',
  'fundraising_event',
];

/** @param refusal how 22(3)(c) stands at a collection; (3A)(c) asks the same. */
export function decideCharitablePurpose(
  question: Question,
  refusal: (collection: CollectionFact) => Judged,
): Judged {
  const { audit, promotion, facts, at, law } = question;
  if (!audit.senderIsCharity) return NOT_A_CHARITY;
  if (!law.charityRoute)
    return judged('not_applicable', because('no_charity_route', facts.subscriber.rows, law.name));
  const rows = [...promotion.rows, ...facts.subscriber.rows];
  const inForce = orderAgainst(at, DUAA_2025_IN_FORCE);
  if (inForce === 'before') return judged('not_met', because('charity_not_in_force', rows, at));
  if (promotion.promotesType !== 'charitable_purpose') {
    return judged('not_met', because('charity_other_purpose', rows, promotion.promotesType));
  }
  const earlier = facts.collections.filter((collection) => order(collection.at, at) !== 'after');
  const collected = requireOne(
    earlier.map((collection) =>
      requireAll([...partsOf(collection, question), refusalPart(refusal(collection))]),
    ),
    () =>
      facts.collections.length === 0
        ? judged('undetermined', because('no_collection', facts.subscriber.rows))
        : judged(
            'not_met',
            because(
              'only_later_collections',
              facts.collections.map(({ row }) => row),
            ),
          ),
  );
  if (inForce === 'after' || collected.outcome !== 'met') return collected;
  return judged('undetermined', because('charity_message_undated', rows, at));
}

const NOT_A_CHARITY = judged('not_applicable', because('not_a_charity', []));

function partsOf(collection: CollectionFact, question: Question): readonly Part[] {
  const { audit, at } = question;
  const rows = [collection.row];
  const when = order(collection.at, at);
  const since = orderAgainst(collection.at, DUAA_2025_IN_FORCE);
  return [
    since === 'before'
      ? { outcome: 'not_met', reason: because('charity_collected_before', rows, collection.at) }
      : since === 'after'
        ? { outcome: 'met', reason: because('charity_collected_since', rows, collection.at) }
        : {
            outcome: 'undetermined',
            reason:
              collection.at === null
                ? because('collection_undated', rows)
                : because('charity_collection_unplaced', rows, collection.at),
          },
    when === 'before'
      ? { outcome: 'met', reason: because('collected_before', rows, collection.at) }
      : { outcome: 'undetermined', reason: because('collection_order_unknown', rows, collection.at) },
    obtainedBySender(collection),
    inSupport(collection, audit.policies),
    obtainedForChannel(collection, question),
  ];
}

function inSupport(collection: CollectionFact, policies: Policies): Part {
  const { context } = collection;
  const rows = rowsFor(collection, 'context');
  const besides = registerReason(collection, 'context');
  if (SUPPORT.includes(context) || (context === 'shop_purchase' && policies.shopPurchaseIsSupport)) {
    return { outcome: 'met', reason: because('collected_in_support', rows, context), besides };
  }
  return context === 'unknown'
    ? {
        outcome: 'undetermined',
        reason: because('context_unknown', rows),
        besides: doubtsOf(collection, 'context'),
      }
    : { outcome: 'not_met', reason: because('collected_without_support', rows, context), besides };
}

function refusalPart({ outcome, reasons }: Judged): Part {
  return { outcome, reason: reasons[0]!, besides: reasons.slice(1) };
}
