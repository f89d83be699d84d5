/** Supposing: the same facts and audit with one thing changed, for the same evaluation to judge. */
import type {
  AuditFacts,
  CampaignFact,
  CollectionFact,
  ContactFacts,
  MessageFact,
  PreferenceFact,
  ReviewFact,
  TransactionFact,
} from '../model/facts.ts';
import type { OpenFact } from '../model/open-fact.ts';
import { labelKey } from '../model/label.ts';
import type { Policies } from '../model/policies.ts';
import type { Verdict } from '../model/evidence.ts';
import type { RowRef } from '../model/row-ref.ts';
import { completedFacts } from './evaluate-contact.ts';
import {
  BY_COLLECTIONS,
  BY_DEALINGS,
  BY_PREFERENCES,
  EVERYTHING,
  ITSELF,
  NOTHING,
  provisions,
  type Touched,
  type Touches,
} from './touches.ts';

/** What an evaluation is given. */
export interface Given {
  readonly facts: ContactFacts;
  readonly audit: AuditFacts;
}

export interface Change {
  (given: Given): Given;
  /** What it can bear on, where messages of a contact do not bear on each other. */
  readonly touches: Touches;
  /** The campaign or message that it changes, by `campaignPlace` or `messagePlace`; `null` for what all messages share. */
  readonly place: string | null;
}

/** An open fact with what it would mean. */
export interface Supposition extends OpenFact {
  /** As it would have to be for the message to be lawful. */
  readonly so: Change;
  /** The contrary; `null` where the contrary says nothing. */
  readonly not: Change | null;
}

/** The facts as evaluation sees them, so that what is changed is what is judged. Gives the same result as before. */
export function given(facts: ContactFacts, audit: AuditFacts): Given {
  return {
    facts: completedFacts(facts, audit),
    audit: { ...audit, withRegister: (collection) => collection },
  };
}

export const campaignPlace = (id: string): string => `campaign ${id}`;
export const messagePlace = (id: number): string => `message ${id}`;

function change(apply: (given: Given) => Given, touches: Touches, place: string | null = null): Change {
  return Object.assign(apply, { touches, place });
}

/** @param row the collection's own; entries are told apart by their rows. */
export function collection(row: number, to: Partial<CollectionFact>): Change {
  return contact(BY_COLLECTIONS, (facts) => ({
    ...facts,
    collections: facts.collections.map((one) => (one.row === row ? { ...one, ...to } : one)),
  }));
}

export function transaction(row: number, to: Partial<TransactionFact>): Change {
  return contact(BY_DEALINGS, (facts) => ({
    ...facts,
    transactions: facts.transactions.map((one) => (one.row === row ? { ...one, ...to } : one)),
  }));
}

export function preference(which: PreferenceFact, to: Partial<PreferenceFact>): Change {
  return contact(BY_PREFERENCES, (facts) => ({
    ...facts,
    preferences: facts.preferences.map((one) => (samePreference(one, which) ? { ...one, ...to } : one)),
  }));
}

function samePreference(a: PreferenceFact, b: PreferenceFact): boolean {
  return a.row === b.row && a.type === b.type && a.channels.join() === b.channels.join();
}

const BY_CAMPAIGN: Partial<Record<keyof CampaignFact, Touched>> = {
  meansOfRefusing: provisions('pecr_22_3_c_messages', 'pecr_23'),
  validAddress: provisions('pecr_23'),
  identityConcealed: provisions('pecr_23'),
  ownProduct: provisions('pecr_22_3_b', 'pecr_22_3A'),
  promotesType: provisions('pecr_22_3_b', 'pecr_22_3A'),
};

export function campaign(id: string, to: Partial<CampaignFact>): Change {
  const fields = Object.keys(to) as (keyof CampaignFact)[];
  const touched = fields.reduce((all, field) => all | (BY_CAMPAIGN[field] ?? ITSELF), NOTHING);
  return change(
    ({ facts, audit }) => ({
      facts: {
        ...facts,
        messages: facts.messages.map((one) =>
          one.campaign.id === id ? { ...one, campaign: { ...one.campaign, ...to } } : one,
        ),
      },
      audit,
    }),
    (asked) => (asked === null || asked.campaign.id === id ? touched : NOTHING),
    campaignPlace(id),
  );
}

/** @param id the store's number of the message. */
export function message(id: number, to: Partial<MessageFact>): Change {
  return change(
    ({ facts, audit }) => ({
      facts: { ...facts, messages: facts.messages.map((one) => (one.id === id ? { ...one, ...to } : one)) },
      audit,
    }),
    (asked) => (asked === null || asked.id === id ? ITSELF : NOTHING),
    messagePlace(id),
  );
}

/** @param touched what it touches, of the contact and of each message. */
export function contact(touched: Touched, to: (facts: ContactFacts) => ContactFacts): Change {
  return change(
    ({ facts, audit }) => ({ facts: to(facts), audit }),
    () => touched,
  );
}

export function audited(touched: Touched, to: Partial<AuditFacts>): Change {
  return change(
    ({ facts, audit }) => ({ facts, audit: { ...audit, ...to } }),
    () => touched,
  );
}

/** How an earlier message without a means of refusing counts: for the contact, and for a message where it is read strictly. */
export function gapRead(policies: Policies, optOutGap: Policies['optOutGap']): Change {
  return change(
    ({ facts, audit }) => ({ facts, audit: { ...audit, policies: { ...policies, optOutGap } } }),
    (asked) => (asked === null || optOutGap === 'strict' ? EVERYTHING : NOTHING),
  );
}

/** A settled verdict of two reviewers on every pair of these labels, in place of what is documented. */
export function reviewed(bought: readonly string[], promoted: readonly string[], verdict: Verdict): Change {
  const [b, p] = [bought.map(labelKey), promoted.map(labelKey)];
  const isOf = (one: string, other: string): boolean =>
    (b.includes(one) && p.includes(other)) || (b.includes(other) && p.includes(one));
  const isAbout = ({ campaign: { category, promoted: label } }: MessageFact): boolean =>
    [category, label].some((one) => one !== null && (b.includes(labelKey(one)) || p.includes(labelKey(one))));
  let reviews: readonly ReviewFact[] | null = null;
  return change(
    ({ facts, audit }) => {
      const settled = (reviews ??= settledBy(facts.subscriber.rows[0] ?? 0, verdict));
      return {
        facts,
        audit: {
          ...audit,
          reviewsOf: (one, other) =>
            isOf(labelKey(one), labelKey(other)) ? settled : audit.reviewsOf(one, other),
        },
      };
    },
    (asked) => (asked === null || isAbout(asked) ? BY_REVIEWS : NOTHING),
  );
}

function settledBy(row: RowRef, verdict: Verdict): readonly ReviewFact[] {
  return ['first', 'second'].map((reviewer) => ({ verdict, row, reviewer, reviewedAt: null, settles: true }));
}

const BY_REVIEWS = provisions('pecr_22_3_b');

/** One change after another, of what all messages share. */
export function both(first: Change, second: Change): Change {
  return change(
    (of) => second(first(of)),
    (asked) => first.touches(asked) | second.touches(asked),
  );
}
