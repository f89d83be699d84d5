/** Supposing: the same facts and audit with one thing changed, for the same evaluation to judge. */
import type {
  AuditFacts,
  CampaignFact,
  CollectionFact,
  ContactFacts,
  PreferenceFact,
  TransactionFact,
} from '../model/facts.ts';
import type { OpenFact } from '../model/open-fact.ts';
import { labelKey } from '../model/label.ts';
import type { Verdict } from '../model/evidence.ts';
import { completedFacts } from './evaluate-contact.ts';

/** What an evaluation is given. */
export interface Given {
  readonly facts: ContactFacts;
  readonly audit: AuditFacts;
}

export type Change = (given: Given) => Given;

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

/** @param row the collection's own; entries are told apart by their rows. */
export const collection =
  (row: number, change: Partial<CollectionFact>): Change =>
  ({ facts, audit }) => ({
    facts: {
      ...facts,
      collections: facts.collections.map((one) => (one.row === row ? { ...one, ...change } : one)),
    },
    audit,
  });

export const transaction =
  (row: number, change: Partial<TransactionFact>): Change =>
  ({ facts, audit }) => ({
    facts: {
      ...facts,
      transactions: facts.transactions.map((one) => (one.row === row ? { ...one, ...change } : one)),
    },
    audit,
  });

export const preference =
  (which: PreferenceFact, change: Partial<PreferenceFact>): Change =>
  ({ facts, audit }) => ({
    facts: {
      ...facts,
      preferences: facts.preferences.map((one) => (samePreference(one, which) ? { ...one, ...change } : one)),
    },
    audit,
  });

function samePreference(a: PreferenceFact, b: PreferenceFact): boolean {
  return a.row === b.row && a.type === b.type && a.channels.join() === b.channels.join();
}

export const campaign =
  (id: string, change: Partial<CampaignFact>): Change =>
  ({ facts, audit }) => ({
    facts: {
      ...facts,
      messages: facts.messages.map((one) =>
        one.campaign.id === id ? { ...one, campaign: { ...one.campaign, ...change } } : one,
      ),
    },
    audit,
  });

export const contact =
  (change: (facts: ContactFacts) => ContactFacts): Change =>
  ({ facts, audit }) => ({ facts: change(facts), audit });

export const audited =
  (change: Partial<AuditFacts>): Change =>
  ({ facts, audit }) => ({ facts, audit: { ...audit, ...change } });

/** A settled verdict of two reviewers on every pair of these labels, in place of what is documented. */
export const reviewed =
  (bought: readonly string[], promoted: readonly string[], verdict: Verdict): Change =>
  ({ facts, audit }) => {
    const pairs = new Set(bought.flatMap((b) => promoted.map((p) => pairOf(b, p))));
    const reviews = ['first', 'second'].map((reviewer) => ({
      verdict,
      row: facts.subscriber.rows[0] ?? 0,
      reviewer,
      reviewedAt: null,
      settles: true,
    }));
    return {
      facts,
      audit: {
        ...audit,
        reviewsOf: (b, p) => (pairs.has(pairOf(b, p)) ? reviews : audit.reviewsOf(b, p)),
      },
    };
  };

function pairOf(a: string, b: string): string {
  return [labelKey(a), labelKey(b)].toSorted().join('\u0000');
}
