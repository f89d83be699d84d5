/**
 * PECR reg 22(3)(a): the sender obtained the contact details of the recipient in the course of the sale, or negotiations
 * for the sale, of a product or service to that recipient. Rules, table D1.
 */
import type { CollectionContext } from '../model/evidence.ts';
import type { CollectionFact } from '../model/facts.ts';
import { order } from '../model/moment.ts';
import { allOf, anyOf, type Outcome } from '../model/outcome.ts';
import type { Policies } from '../model/policies.ts';
import { doubtsOf, registerReason, rowsFor } from './collection-rows.ts';
import { saleConditions } from './countries/conditions.ts';
import { obtainedBySender, obtainedForChannel } from './obtained.ts';
import { because, requireAll, type Judged, type Part, type Provision, type Question } from './provision.ts';
import { isNegotiation, isSaleContext } from './sale-contexts.ts';

export const saleOrNegotiation: Provision = {
  id: 'pecr_22_3_a',
  citation: 'PECR 2003, reg 22(3)(a)',
  question: 'Did the sender itself obtain the details in a sale, or negotiations for a sale, to this person?',
  legislation: 'https://www.legislation.gov.uk/uksi/2003/2426/regulation/22',
  inForceFrom: null,
};

const SWITCHED = { yes: 'met', no: 'not_met', review: 'undetermined' } as const;

function inContext(context: CollectionContext, { audit: { policies }, law }: Question): Outcome {
  const negotiations = SWITCHED[law.negotiationsCount];
  const free = SWITCHED[law.freeServiceIsSale === 'policy' ? policies.freemiumIsSale : law.freeServiceIsSale];
  if (isSaleContext(context)) return 'met';
  if (context === 'basket_abandoned') return allOf(negotiations, SWITCHED[policies.basketIsNegotiation]);
  if (context === 'free_trial') return anyOf(negotiations, free);
  if (context === 'free_service_signup') return free;
  if (isNegotiation(context)) return negotiations;
  return context === 'unknown' || context === 'trade_fair_conversation' ? 'undetermined' : 'not_met';
}

/** How one collection stands at the moment judged. */
export function decideSaleOrNegotiation(collection: CollectionFact, question: Question): Judged {
  return requireAll([
    byTheSender(collection, question.audit.policies),
    inSale(collection, question),
    inTime(collection, question),
    obtainedForChannel(collection, question),
    ...saleConditions(collection, question),
  ]);
}

function byTheSender(collection: CollectionFact, policies: Policies): Part {
  const rows = [collection.row];
  if (collection.obtainedFrom === 'predecessor') {
    const outcome =
      policies.predecessorAssetSale === 'review' ? 'undetermined' : policies.predecessorAssetSale;
    return { outcome, reason: because('collected_by_predecessor', rows, collection.collectedBy) };
  }
  return obtainedBySender(collection);
}

function inSale(collection: CollectionFact, question: Question): Part {
  const { context } = collection;
  const rows = rowsFor(collection, 'context');
  const besides = registerReason(collection, 'context');
  const outcome = inContext(context, question);
  if (outcome === 'met') return { outcome, reason: because('collected_in_sale', rows, context), besides };
  if (outcome === 'not_met')
    return { outcome, reason: because('collected_outside_sale', rows, context), besides };
  return context === 'unknown'
    ? { outcome, reason: because('context_unknown', rows), besides: doubtsOf(collection, 'context') }
    : { outcome, reason: because('context_unsettled', rows, context), besides };
}

function inTime({ at, row }: CollectionFact, question: Question): Part {
  const when = order(at, question.at);
  if (when === 'before') return { outcome: 'met', reason: because('collected_before', [row], at) };
  if (when === 'after') return { outcome: 'not_met', reason: because('collected_after', [row], at) };
  return {
    outcome: 'undetermined',
    reason:
      at === null ? because('collection_undated', [row]) : because('collection_order_unknown', [row], at),
  };
}
