/**
 * Facts for case tables: a contact for whom everything is in order, of which each case changes what it is about.
 *
 * The good contact bought shoes on 2 March 2025, was offered an opt-out box, and was sent shoes by email on 20 March.
 */
import { NO_GROUPS } from '../../shared/model/label-groups.ts';
import { adviceFor } from '../../shared/advice/index.ts';
import type { Subject } from '../../shared/advice/advisory.ts';
import { evaluateContact } from '../../shared/evaluate/evaluate-contact.ts';
import { parseMoment } from '../../electron/import/moment.ts';
import type {
  AuditFacts,
  CampaignFact,
  CollectionFact,
  ContactFacts,
  MessageFact,
  PreferenceFact,
  ReviewFact,
  SubscriberFact,
  TransactionFact,
} from '../../shared/model/facts.ts';
import type { ContactResult, MessageResult, ProvisionId, Reason } from '../../shared/model/finding.ts';
import { labelKey } from '../../shared/model/label.ts';
import type { Moment } from '../../shared/model/moment.ts';
import type { Outcome } from '../../shared/model/outcome.ts';
import type { Policies } from '../../shared/model/policies.ts';
import { DEFAULT_POLICIES } from '../../shared/model/policy-switches.ts';
import { rowRef } from '../../shared/model/row-ref.ts';

/** A moment as an import template writes it; an empty text is an unrecorded date. */
export function when(text: string): Moment | null {
  const moment = parseMoment(text);
  if (typeof moment === 'string') throw new Error(`"${text}" is no date`);
  return moment;
}

/** The end of the day, as an audit's as-at moment is. */
export function endOf(text: string): Moment {
  const end = when(text)!.end;
  return { start: end, end };
}

export type Changed<T> = Partial<Omit<T, 'at'>> & { readonly at?: string };
export type ChangedMessage = Partial<Omit<CampaignFact, 'rows'>> & {
  readonly at?: string;
  readonly delivered?: MessageFact['delivered'];
  readonly inReplyTo?: string;
};

/** What a case changes. A list replaces the good contact's list; what its entries leave out stays good. */
export interface Scenario {
  readonly subscriber?: Partial<SubscriberFact>;
  readonly collections?: readonly Changed<CollectionFact>[];
  readonly transactions?: readonly Changed<TransactionFact>[];
  readonly preferences?: readonly Changed<PreferenceFact>[];
  /** Numbers of rejected rows that name the contact. */
  readonly rejected?: readonly number[];
  readonly messages?: readonly ChangedMessage[];
  readonly audit?: Partial<Omit<AuditFacts, 'asAt' | 'policies' | 'reviewsOf'>>;
  readonly asAt?: string;
  readonly policies?: Partial<Policies>;
  /** Bought, promoted, verdict and (optionally) the day of the verdict and the reviewer. */
  readonly reviews?: readonly (readonly [string, string, ReviewFact['verdict'], string?, string?])[];
}

export function factsOf(scenario: Scenario): ContactFacts {
  return {
    contact: 1,
    subscriber: {
      subscriber: 'individual',
      businessForm: 'unknown',
      evidence: null,
      businessContact: 'unknown',
      freeMail: true,
      hints: [],
      hasEmail: true,
      hasPhone: false,
      company: null,
      countries: [],
      rows: [rowRef(1, 1)],
      ...scenario.subscriber,
    },
    collections: (scenario.collections ?? [{}]).map(({ at = '2025-03-02', ...changed }, i) => ({
      context: 'checkout',
      obtainedFrom: 'direct',
      collectedBy: 'Shop Ltd',
      collectedBySender: 'yes',
      meansOfRefusing: 'yes',
      mechanism: 'opt_out_box',
      refused: 'no',
      notice: null,
      point: 'email',
      collectionPoint: null,
      register: null,
      row: rowRef(2, i + 1),
      ...changed,
      at: when(at),
    })),
    transactions: (scenario.transactions ?? [{}]).map(({ at = '2025-03-02', ...changed }, i) => ({
      type: 'sale',
      product: 'Trail shoe',
      category: 'footwear',
      status: 'completed',
      reference: null,
      row: rowRef(3, i + 1),
      ...changed,
      at: when(at),
    })),
    preferences: (scenario.preferences ?? []).map(({ at = '2025-03-10', ...changed }, i) => ({
      type: 'objection',
      channels: ['email'],
      method: null,
      wording: null,
      evidence: 'unknown',
      namesSender: 'unknown',
      row: rowRef(4, i + 1),
      ...changed,
      at: when(at),
    })),
    ...(scenario.rejected === undefined ? {} : { rejected: scenario.rejected.map((row) => rowRef(4, row)) }),
    messages: (scenario.messages ?? [{}]).map(
      ({ at = '2025-03-20', delivered = 'yes', inReplyTo = null, ...changed }, i) => ({
        id: i + 1,
        campaign: {
          id: `K${i + 1}`,
          name: null,
          channel: 'email',
          purpose: 'marketing',
          containsPromotion: 'unknown',
          promoted: 'Road shoe',
          category: 'footwear',
          promotesType: 'product',
          ownProduct: 'yes',
          meansOfRefusing: 'yes',
          validAddress: 'yes',
          identityConcealed: 'no',
          sender: null,
          rows: [rowRef(5, i + 1)],
          ...changed,
        },
        sentAt: when(at),
        delivered,
        inReplyTo,
        row: rowRef(6, i + 1),
      }),
    ),
  };
}

export function auditOf({ asAt = '2025-09-30', audit, policies, reviews = [] }: Scenario): AuditFacts {
  const found = reviews.map(([bought, promoted, verdict, day, reviewer], i) => ({
    pair: [labelKey(bought), labelKey(promoted)].toSorted().join('|'),
    review: {
      verdict,
      row: rowRef(7, i + 1),
      reviewer: reviewer ?? null,
      reviewedAt: when(day ?? ''),
      settles: false,
    },
  }));
  return {
    asAt: endOf(asAt),
    senderIsCharity: false,
    jurisdiction: 'uk',
    externalLists: [],
    messageLogComplete: true,
    preferencesComplete: true,
    proposed: null,
    withRegister: (collection) => collection,
    groups: NO_GROUPS,
    ...audit,
    policies: { ...DEFAULT_POLICIES, ...policies },
    reviewsOf: (bought, promoted) => {
      const pair = [labelKey(bought), labelKey(promoted)].toSorted().join('|');
      return found.filter((one) => one.pair === pair).map(({ review }) => review);
    },
  };
}

export function judge(scenario: Scenario): ContactResult {
  return evaluateContact(factsOf(scenario), auditOf(scenario));
}

/** Codes of the advice about a contact, apart from what the law says of it. */
export function adviceOn(
  scenario: Scenario,
  engagement: Pick<Subject, 'engagementRecorded' | 'engaged'> = { engagementRecorded: false, engaged: null },
): readonly Reason[] {
  return adviceFor({
    facts: factsOf(scenario),
    audit: auditOf(scenario),
    result: judge(scenario),
    ...engagement,
  });
}

/** The last message of a scenario. */
export function lastMessage(scenario: Scenario): MessageResult {
  return judge(scenario).messages.at(-1)!;
}

/** How a provision stands for the last message, or for the contact. */
export function outcomeFor(whom: 'message' | 'contact', provision: ProvisionId, scenario: Scenario): Outcome {
  const { findings } = whom === 'message' ? lastMessage(scenario) : judge(scenario);
  return findings.find((finding) => finding.provision === provision)!.outcome;
}

/** A line of a case table. */
export type Case = readonly [title: string, scenario: Scenario, expected: Outcome];
