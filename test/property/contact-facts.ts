/** Arbitrary contacts and audits for what must hold whatever the facts. */
import { NO_GROUPS } from '../../shared/model/label-groups.ts';
import fc from 'fast-check';
import { CHANNELS, PREFERENCE_CHANNELS } from '../../shared/model/channel.ts';
import {
  COLLECTION_CONTEXTS,
  CONSENT_METHODS,
  MECHANISMS,
  OBTAINED_FROM,
  PREFERENCE_KINDS,
  PROMOTES_TYPES,
  PURPOSES,
} from '../../shared/model/evidence.ts';
import type { AuditFacts, CollectionFact, ContactFacts } from '../../shared/model/facts.ts';
import { JURISDICTIONS } from '../../shared/model/jurisdiction.ts';
import { DEFAULT_POLICIES } from '../../shared/model/policy-switches.ts';

const DAY = 86_400_000;
const START = Date.UTC(2025, 11, 1);
let row = 1;
const nextRow = fc.constant(0).map(() => row++);
const tri = fc.constantFrom('yes', 'no', 'unknown' as const);
/** Days, and now and then a month or a year of which no day is known. */
const days = fc.oneof(
  { weight: 12, arbitrary: fc.constant(1) },
  { weight: 2, arbitrary: fc.constant(30) },
  { weight: 1, arbitrary: fc.constant(365) },
);
export const moment = fc.option(
  fc
    .tuple(fc.integer({ min: 0, max: 120 }), days)
    .map(([day, width]) => ({ start: START + day * DAY, end: START + (day + width) * DAY })),
  { nil: null, freq: 8 },
);
const label = fc.option(fc.constantFrom('garden', 'kitchen', 'insurance'), { nil: null });

const collection = fc.record({
  at: moment,
  context: fc.constantFrom(...COLLECTION_CONTEXTS),
  obtainedFrom: fc.constantFrom(...OBTAINED_FROM),
  collectedBy: fc.constant('Shop Ltd'),
  collectedBySender: tri,
  meansOfRefusing: tri,
  mechanism: fc.constantFrom(...MECHANISMS),
  refused: tri,
  notice: fc.constant(null),
  point: fc.constantFrom('email', 'phone', 'both', 'unknown' as const),
  collectionPoint: fc.constant(null),
  register: fc.constant(null),
  row: nextRow,
});
const transaction = fc.record({
  at: moment,
  type: fc.constantFrom('sale', 'quote' as const),
  product: label,
  category: label,
  status: fc.constant('completed' as const),
  reference: fc.constantFrom(null, 'R1'),
  row: nextRow,
});
const preference = fc.record({
  at: moment,
  type: fc.constantFrom(...PREFERENCE_KINDS),
  channels: fc.subarray([...PREFERENCE_CHANNELS], { maxLength: 2 }),
  method: fc.constantFrom(...CONSENT_METHODS, 'spam_complaint', 'hard_bounce'),
  wording: fc.constant(null),
  evidence: tri,
  namesSender: tri,
  row: nextRow,
});
const campaign = fc.record({
  id: fc.constantFrom('K1', 'K2', 'K3'),
  name: fc.constant(null),
  channel: fc.constantFrom(...CHANNELS, 'unknown' as const),
  purpose: fc.constantFrom(...PURPOSES),
  containsPromotion: tri,
  promoted: label,
  category: label,
  promotesType: fc.constantFrom(...PROMOTES_TYPES),
  ownProduct: tri,
  meansOfRefusing: tri,
  validAddress: tri,
  identityConcealed: tri,
  sender: fc.constant(null),
  rows: nextRow.map((one) => [one]),
});
const message = fc.record({
  id: nextRow,
  campaign,
  sentAt: moment,
  delivered: tri,
  inReplyTo: fc.constantFrom(null, null, 'R1', 'R2'),
  row: nextRow,
});
/** Verdicts of one or two reviewers on some pairs of labels. */
export const verdicts: fc.Arbitrary<AuditFacts['reviewsOf']> = fc
  .array(
    fc.record({
      pair: fc.constantFrom('garden kitchen', 'garden insurance', 'insurance kitchen'),
      verdict: fc.constantFrom('similar', 'dissimilar' as const),
      reviewer: fc.constantFrom('Ann', 'Ben'),
    }),
    { maxLength: 3 },
  )
  .map((all) => (bought, promoted) => {
    const asked = [bought, promoted].toSorted().join(' ');
    return all
      .filter(({ pair }) => pair === asked)
      .map(({ verdict, reviewer }, i) => ({ verdict, reviewer, row: i, reviewedAt: null, settles: false }));
  });
export const facts: fc.Arbitrary<ContactFacts> = fc.record({
  contact: fc.constant(1),
  subscriber: fc.record({
    subscriber: fc.constantFrom('individual', 'corporate', 'unknown' as const),
    businessForm: fc.constantFrom('unknown', 'llp', 'sole_trader' as const),
    evidence: fc.constantFrom(null, 'OC300000'),
    businessContact: tri,
    freeMail: fc.boolean(),
    hints: fc.constant([]),
    hasEmail: fc.constant(true),
    hasPhone: fc.boolean(),
    company: fc.constant(null),
    countries: fc.subarray(['GB', 'Ireland', 'at', 'Italy', 'Canada', 'Atlantis', ''], { maxLength: 2 }),
    rows: nextRow.map((one) => [one]),
  }),
  collections: fc.array(collection, { maxLength: 3 }),
  transactions: fc.array(transaction, { maxLength: 3 }),
  preferences: fc.array(preference, { maxLength: 3 }),
  rejected: fc.array(nextRow, { maxLength: 1 }),
  messages: fc.array(message, { maxLength: 4 }),
});
export const audit: fc.Arbitrary<AuditFacts> = fc.record({
  asAt: fc.constant({ start: START + 200 * DAY, end: START + 200 * DAY }),
  senderIsCharity: fc.boolean(),
  jurisdiction: fc.constantFrom(...JURISDICTIONS),
  externalLists: fc.constantFrom([], ['ecg']),
  messageLogComplete: fc.boolean(),
  preferencesComplete: fc.boolean(),
  proposed: fc.constant(null),
  policies: fc
    .record({
      optOutGap: fc.constantFrom('review', 'strict', 'perMessage' as const),
      laterCollectionCures: fc.boolean(),
      newCollectionRevives: fc.boolean(),
    })
    .map((some) => ({ ...DEFAULT_POLICIES, ...some })),
  withRegister: fc.constant((one: CollectionFact) => one),
  groups: fc.constant(NO_GROUPS),
  reviewsOf: fc.constant(() => []),
});
