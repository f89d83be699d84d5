/**
 * Why a contact's conclusion changed between two evaluations: decided by evaluating again with one difference after another
 * put in, from the older facts to the newer ones. A step at which the conclusion changes is a cause; nothing is guessed, and
 * where the steps do not lead from what was stored to what is stored, the cause is not determined.
 */
import type {
  ChangeCause,
  ChangedFact,
  ChangedPolicy,
  ChangedReview,
  Regrouping,
  StatedSetting,
} from '../model/comparison.ts';
import type { AuditFacts, CollectionFact, ContactFacts, ReviewFact } from '../model/facts.ts';
import type { Conclusion, Basis } from '../model/outcome.ts';
import { order } from '../model/moment.ts';
import { POLICY_NAMES } from '../model/policy-switches.ts';
import { evaluateContact } from './evaluate-contact.ts';
import { changedFacts, factKey, isSame, type FactDifference } from './fact-difference.ts';

/** One side: what was concluded when it was evaluated, and what it was concluded from. */
export interface Evaluated {
  readonly ruleVersion: string;
  readonly mayMarket: Conclusion;
  readonly basis: Basis;
  readonly facts: ContactFacts;
  readonly audit: AuditFacts;
  /** Where other rows count as the contact's now than when it was evaluated. */
  readonly regrouped?: Regrouping;
}

const NOT_DETERMINED: readonly ChangeCause[] = [{ kind: 'not_determined' }];

/** The causes in the order of `CAUSE_KINDS`; never empty when the conclusions differ. */
export function changeCauses(before: Evaluated, after: Evaluated): readonly ChangeCause[] {
  const verdict = before.mayMarket !== after.mayMarket;
  const word = ({ mayMarket, basis }: { mayMarket: Conclusion; basis: Basis }): string =>
    verdict ? mayMarket : `${mayMarket} ${basis}`;
  const concluded = (facts: ContactFacts, audit: AuditFacts): string => word(evaluateContact(facts, audit));
  const causes: ChangeCause[] = [];
  let last = word(before);
  const step = (facts: ContactFacts, audit: AuditFacts, cause: () => ChangeCause): void => {
    const next = concluded(facts, audit);
    if (next !== last) causes.push(cause());
    last = next;
  };

  const sameRules = before.ruleVersion === after.ruleVersion;
  // Under other rules and for another person at once, neither is known to be the cause; and one of them there must be.
  if (concluded(before.facts, before.audit) !== last && sameRules === (before.regrouped === undefined))
    return NOT_DETERMINED;
  step(before.facts, before.audit, () =>
    before.regrouped === undefined
      ? { kind: 'rules', before: before.ruleVersion, after: after.ruleVersion }
      : { kind: 'identity', ...before.regrouped },
  );
  let audit: AuditFacts = { ...before.audit, policies: after.audit.policies };
  step(before.facts, audit, () => ({ kind: 'switches', policies: changedPolicies(before, after) }));
  const { reviewsOf, groups } = before.audit;
  audit = { ...after.audit, asAt: before.audit.asAt, reviewsOf, groups };
  let facts = underSenders(before.facts, after.facts);
  step(facts, audit, () => ({ kind: 'settings', settings: changedSettings(before, after, facts) }));
  const asked: ChangedReview[] = [];
  audit = { ...audit, groups: after.audit.groups, reviewsOf: watched(before.audit, after.audit, asked) };
  step(facts, audit, () => ({ kind: 'reviews', reviews: asked }));
  audit = after.audit;
  step(facts, audit, () => ({ kind: 'as_at' }));

  const difference = changedFacts(facts, after.facts);
  const isEvent = ({ kind, fact }: ChangedFact): boolean =>
    kind !== 'subscriber' &&
    order(before.audit.asAt, kind === 'message' ? fact.sentAt : fact.at) === 'before';
  const relied = reliedOn(after);
  const events = difference.added.filter(isEvent);
  facts = withAdded(facts, events);
  step(facts, audit, () => ({ kind: 'new_event', facts: relied(events) }));
  const earlier = difference.added.filter((one) => !isEvent(one));
  facts = withAdded({ ...facts, subscriber: after.facts.subscriber }, earlier);
  step(facts, audit, () => ({ kind: 'new_evidence', facts: relied(earlier) }));
  step(after.facts, audit, () => ({ kind: 'evidence_gone', facts: lost(before, difference) }));
  return last === word(after) && causes.length > 0 ? causes : NOT_DETERMINED;
}

function changedPolicies(before: Evaluated, after: Evaluated): readonly ChangedPolicy[] {
  return POLICY_NAMES.map((policy) => ({
    policy,
    before: before.audit.policies[policy],
    after: after.audit.policies[policy],
  })).filter((one) => one.before !== one.after);
}

function changedSettings(
  { audit: a, facts: held }: Evaluated,
  { audit: b }: Evaluated,
  facts: ContactFacts,
): readonly StatedSetting[] {
  const differs: readonly (readonly [StatedSetting, unknown, unknown])[] = [
    ['senders', held.collections, facts.collections],
    ['charity', a.senderIsCharity, b.senderIsCharity],
    ['jurisdiction', a.jurisdiction, b.jurisdiction],
    ['lists', a.externalLists, b.externalLists],
    ['message_log', a.messageLogComplete, b.messageLogComplete],
    ['preferences', a.preferencesComplete, b.preferencesComplete],
    ['proposed', a.proposed, b.proposed],
  ];
  return differs.filter(([, x, y]) => !isSame(x, y)).map(([name]) => name);
}

/** Whether a collector is one of the senders is the settings' answer, not the collection's. */
function underSenders(facts: ContactFacts, after: ContactFacts): ContactFacts {
  const answers = new Map(
    after.collections.map((fact) => [factKey({ kind: 'collection', fact }), fact.collectedBySender]),
  );
  const collections = facts.collections.map((fact): CollectionFact => {
    const answer = answers.get(factKey({ kind: 'collection', fact }));
    return answer === undefined ? fact : { ...fact, collectedBySender: answer };
  });
  return { ...facts, collections };
}

/** Answers as the newer audit does, and notes each pair of labels on which the older one answered otherwise. */
function watched(before: AuditFacts, after: AuditFacts, asked: ChangedReview[]): AuditFacts['reviewsOf'] {
  const bare = (reviews: readonly ReviewFact[]): unknown => reviews.map((review) => ({ ...review, row: 0 }));
  return (bought, promoted) => {
    const [old, now] = [before.reviewsOf(bought, promoted), after.reviewsOf(bought, promoted)];
    const known = asked.some((one) => one.bought === bought && one.promoted === promoted);
    if (!known && !isSame(bare(old), bare(now))) asked.push({ bought, promoted, before: old, after: now });
    return now;
  };
}

function withAdded(facts: ContactFacts, added: readonly ChangedFact[]): ContactFacts {
  return {
    ...facts,
    collections: [
      ...facts.collections,
      ...added.flatMap((one) => (one.kind === 'collection' ? [one.fact] : [])),
    ],
    transactions: [
      ...facts.transactions,
      ...added.flatMap((one) => (one.kind === 'transaction' ? [one.fact] : [])),
    ],
    preferences: [
      ...facts.preferences,
      ...added.flatMap((one) => (one.kind === 'preference' ? [one.fact] : [])),
    ],
    messages: [...facts.messages, ...added.flatMap((one) => (one.kind === 'message' ? [one.fact] : []))],
  };
}

/** Of some facts those that the newer conclusion names, or all of them where it names none. */
function reliedOn({ facts, audit }: Evaluated): (of: readonly ChangedFact[]) => readonly ChangedFact[] {
  return (of) => named(of, rowsRelied(facts, audit));
}

function lost({ facts, audit }: Evaluated, { gone }: FactDifference): readonly ChangedFact[] {
  return named(gone, rowsRelied(facts, audit));
}

function rowsRelied(facts: ContactFacts, audit: AuditFacts): ReadonlySet<number> {
  return new Set(
    evaluateContact(facts, audit).findings.flatMap(({ reasons }) => reasons.flatMap(({ rows }) => rows)),
  );
}

function named(of: readonly ChangedFact[], rows: ReadonlySet<number>): readonly ChangedFact[] {
  const some = of.filter((one) =>
    one.kind === 'subscriber' ? one.fact.rows.some((row) => rows.has(row)) : rows.has(one.fact.row),
  );
  return some.length > 0 ? some : of;
}
