/** What collections leave open: who collected the details, in what, when, which details, and whether one could refuse. */
import type { CollectionFact } from '../model/facts.ts';
import type { Moment } from '../model/moment.ts';
import { DUAA_2025_IN_FORCE, orderAgainst } from '../law/commencement.ts';
import {
  openFact,
  ofSource,
  overlapsJudged,
  placed,
  SINCE_IN_FORCE,
  type Outside,
} from './open-fact-parts.ts';
import { collection, contact, type Given, type Supposition } from './suppose.ts';
import { BY_COLLECTIONS } from './touches.ts';

/** Contexts of which it is unsettled, or depends on what was said, whether they are a sale or negotiations (table D1). */
const UNSETTLED = ['basket_abandoned', 'free_service_signup', 'trade_fair_conversation'] as const;

export function openInCollections(of: Given, outside: Outside): readonly Supposition[] {
  const { collections, subscriber } = of.facts;
  if (collections.length === 0)
    return [
      openFact(
        'collection',
        subscriber.rows,
        [],
        subscriber.rows[0] === undefined ? {} : ofSource(subscriber.rows[0]),
        contact(BY_COLLECTIONS, (all) => ({
          ...all,
          collections: [someCollection(all.subscriber.rows, outside.before, 'yes')],
        })),
        contact(BY_COLLECTIONS, (all) => ({
          ...all,
          collections: [someCollection(all.subscriber.rows, outside.before, 'no')],
        })),
      ),
    ];
  return collections.flatMap((one) => openInOne(one, of, outside));
}

function openInOne(one: CollectionFact, of: Given, outside: Outside): readonly Supposition[] {
  const { row, at, context } = one;
  const found: Supposition[] = [];
  const point = one.collectionPoint ?? one.notice;
  const group = { name: point ?? (context === 'unknown' ? null : context), ...ofSource(row), at };
  const open = (kind: Supposition['kind'], so: Partial<CollectionFact>, not: Partial<CollectionFact>): void =>
    void found.push(
      openFact(kind, [row], [point, context, at], group, collection(row, so), collection(row, not)),
    );
  if (one.meansOfRefusing === 'unknown' && !decides(one))
    open(
      'means_at_collection',
      { meansOfRefusing: 'yes', mechanism: 'opt_out_box', register: null },
      { meansOfRefusing: 'no', register: null },
    );
  else if (one.refused === 'unknown' && one.mechanism === 'unticked_opt_in_box')
    open('script_answer', { refused: 'no' }, { refused: 'yes' });
  else if (one.refused === 'unknown' && one.register !== null)
    open('script_answer', { refused: 'no' }, { meansOfRefusing: 'no', mechanism: 'unknown' });
  if (context === 'unknown') open('context', { context: 'checkout' }, { context: 'competition' });
  else if (UNSETTLED.some((unsettled) => unsettled === context))
    open('unsettled_context', { context: 'checkout' }, { context: 'competition' });
  if (
    one.collectedBySender === 'unknown' &&
    (one.obtainedFrom === 'direct' || one.obtainedFrom === 'unknown')
  )
    open('collector', { collectedBySender: 'yes' }, { collectedBySender: 'no' });
  found.push(...openDate(one, of, outside));
  if (one.point === 'unknown' && of.facts.subscriber.hasEmail && of.facts.subscriber.hasPhone)
    open('details', { point: 'both' }, { point: 'unknown', context: 'competition' });
  return found;
}

/** When it was: before or after what was sent, and for a charity since its opt-in came into force or not. */
function openDate(one: CollectionFact, of: Given, outside: Outside): readonly Supposition[] {
  const { row, at, context } = one;
  const isOpen = overlapsJudged(at, of);
  const straddles =
    of.audit.senderIsCharity && at !== null && orderAgainst(at, DUAA_2025_IN_FORCE) === 'cannot_tell';
  if (!isOpen && !straddles) return [];
  const { before, after } = placed(at, outside);
  const point = one.collectionPoint ?? one.notice;
  return [
    openFact(
      'collection_date',
      [row],
      [point, context, at, ...(straddles ? ['since'] : [])],
      { name: point ?? (context === 'unknown' ? null : context), ...ofSource(row), at },
      collection(row, { at: straddles ? SINCE_IN_FORCE : before }),
      collection(row, { at: isOpen ? after : before }),
    ),
  ];
}

/** Whether the mechanism alone says how the means stands. */
function decides({ mechanism }: CollectionFact): boolean {
  return mechanism !== 'unknown' && mechanism !== 'verbal_script';
}

function someCollection(rows: readonly number[], at: Moment, good: 'yes' | 'no'): CollectionFact {
  return {
    at,
    context: good === 'yes' ? 'checkout' : 'competition',
    obtainedFrom: 'direct',
    collectedBy: null,
    collectedBySender: 'yes',
    meansOfRefusing: good,
    mechanism: good === 'yes' ? 'opt_out_box' : 'unknown',
    refused: good === 'yes' ? 'no' : 'unknown',
    notice: null,
    point: 'both',
    collectionPoint: null,
    register: null,
    row: rows[0] ?? 0,
  };
}
