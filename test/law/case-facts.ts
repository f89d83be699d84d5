/**
 * The worked cases' own contract (law part B1) turned straight into facts, without files or a database between, so that a
 * case that fails here fails for its law and not for its import.
 */
import { NO_GROUPS } from '../../shared/model/label-groups.ts';
import { createRequire } from 'node:module';
import type { Channel, PreferenceChannel } from '../../shared/model/channel.ts';
import type {
  BusinessForm,
  CollectionContext,
  Mechanism,
  ObtainedFrom,
} from '../../shared/model/evidence.ts';
import type {
  PromotesType,
  Purpose,
  Subscriber,
  TransactionKind,
  TransactionStatus,
  Verdict,
} from '../../shared/model/evidence.ts';
import type { AuditFacts, ContactFacts, PreferenceFact } from '../../shared/model/facts.ts';
import { labelKey } from '../../shared/model/label.ts';
import type { Tri } from '../../shared/model/outcome.ts';
import type { Policies } from '../../shared/model/policies.ts';
import { DEFAULT_POLICIES } from '../../shared/model/policy-switches.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import { endOf, when } from './facts.ts';

type Flag = boolean | null | undefined;

interface CaseCollection {
  readonly date: string | null;
  readonly context: string | null;
  readonly source: string | null;
  readonly sameEntity: boolean | null;
  readonly optOutOffered?: Flag;
  readonly optOutMechanism?: string;
  readonly optOutRefusedInitially?: Flag;
  readonly notice?: string | null;
}

export interface Given {
  readonly sender?: { readonly charity?: boolean };
  readonly contact: {
    readonly email?: string;
    readonly phone?: string;
    readonly subscriberType: string;
    readonly subscriberEvidence?: string;
    readonly businessForm?: string;
    readonly businessContact?: Flag;
  };
  readonly collection?: CaseCollection | null;
  readonly collections?: readonly CaseCollection[];
  readonly transactions?: readonly {
    readonly date: string | null;
    readonly type: string;
    readonly product?: string | null;
    readonly category?: string | null;
    readonly status?: string | null;
  }[];
  readonly similarity?: readonly { readonly a: string; readonly b: string; readonly verdict: string }[];
  readonly consents?: readonly {
    readonly date: string | null;
    readonly channels: readonly string[];
    readonly method: string | null;
    readonly evidence?: Flag;
    readonly sender?: Flag;
    readonly withdrawn?: string;
  }[];
  readonly objections?: readonly {
    readonly date: string | null;
    readonly channel: string | null;
    readonly method: string | null;
  }[];
  readonly objectionsImported?: boolean;
  readonly messages?: readonly {
    readonly id: string;
    readonly date: string | null;
    readonly channel: string;
    readonly purpose: string;
    readonly containsPromotion?: Flag;
    readonly promotes?: string | null;
    readonly category?: string | null;
    readonly ownProduct?: Flag;
    readonly promotesType?: string;
    readonly optOutPresent?: Flag;
    readonly validAddress?: Flag;
    readonly identityConcealed?: Flag;
    readonly delivered?: Flag;
  }[];
  readonly messageLogComplete?: boolean;
  readonly proposed?: {
    readonly channel: string;
    readonly category?: string | null;
    readonly ownProduct?: Flag;
    readonly promotesType?: string;
  };
  readonly asOf: string;
}

const FREE_MAIL: ReadonlySet<string> = new Set(
  createRequire(import.meta.url)('email-providers/all.json') as string[],
);

function tri(flag: Flag): Tri {
  if (flag === null || flag === undefined) return 'unknown';
  return flag ? 'yes' : 'no';
}

export function contactFactsOf(given: Given): ContactFacts {
  const { contact } = given;
  const domain = contact.email?.slice(contact.email.lastIndexOf('@') + 1).toLowerCase();
  const collections = given.collections ?? (given.collection ? [given.collection] : []);
  return {
    contact: 1,
    subscriber: {
      subscriber: contact.subscriberType as Subscriber,
      businessForm: (contact.businessForm ?? 'unknown') as BusinessForm,
      evidence: contact.subscriberEvidence ?? null,
      businessContact: tri(contact.businessContact),
      freeMail: domain === undefined ? null : FREE_MAIL.has(domain),
      hints: [],
      hasEmail: domain !== undefined,
      hasPhone: true,
      company: null,
      countries: [],
      rows: [rowRef(1, 1)],
    },
    collections: collections.map((one, i) => ({
      at: when(one.date ?? ''),
      context: (one.context ?? 'unknown') as CollectionContext,
      obtainedFrom: (one.source ?? 'unknown') as ObtainedFrom,
      collectedBy: null,
      collectedBySender: tri(one.sameEntity),
      meansOfRefusing: tri(one.optOutOffered),
      mechanism: (one.optOutMechanism ?? 'unknown') as Mechanism,
      refused: tri(one.optOutRefusedInitially),
      notice: one.notice ?? null,
      point: 'both',
      collectionPoint: null,
      register: null,
      row: rowRef(2, i + 1),
    })),
    transactions: (given.transactions ?? []).map((one, i) => ({
      at: when(one.date ?? ''),
      type: one.type as TransactionKind,
      product: one.product ?? null,
      category: one.category ?? null,
      status: (one.status ?? 'unknown') as TransactionStatus,
      reference: null,
      row: rowRef(3, i + 1),
    })),
    preferences: preferencesOf(given),
    messages: (given.messages ?? []).map((one, i) => ({
      id: i,
      campaign: {
        id: one.id,
        name: one.id,
        channel: one.channel as Channel,
        purpose: one.purpose as Purpose,
        containsPromotion: tri(one.containsPromotion),
        promoted: one.promotes ?? null,
        category: one.category ?? null,
        promotesType: (one.promotesType ?? 'unknown') as PromotesType,
        ownProduct: tri(one.ownProduct),
        meansOfRefusing: tri(one.optOutPresent),
        validAddress: tri(one.validAddress),
        identityConcealed: tri(one.identityConcealed),
        sender: null,
        rows: [rowRef(5, i + 1)],
      },
      sentAt: when(one.date ?? ''),
      delivered: tri(one.delivered),
      inReplyTo: null,
      row: rowRef(6, i + 1),
    })),
  };
}

function preferencesOf({ consents = [], objections = [] }: Given): readonly PreferenceFact[] {
  const common = { wording: null, evidence: 'unknown', namesSender: 'unknown' } as const;
  const facts: Omit<PreferenceFact, 'row'>[] = objections.map(({ date, channel, method }) => ({
    ...common,
    at: when(date ?? ''),
    type: 'objection',
    channels: channel === null ? [] : [channel as PreferenceChannel],
    method,
  }));
  for (const { date, channels, method, evidence, sender, withdrawn } of consents) {
    const about = { ...common, channels: channels as readonly PreferenceChannel[], method };
    facts.push({
      ...about,
      at: when(date ?? ''),
      type: 'consent',
      evidence: tri(evidence),
      namesSender: tri(sender),
    });
    if (withdrawn !== undefined) facts.push({ ...about, at: when(withdrawn), type: 'withdrawal' });
  }
  return facts.map((fact, i) => ({ ...fact, row: rowRef(4, i + 1) }));
}

export function auditFactsOf(given: Given, policies: Partial<Policies> = {}): AuditFacts {
  const { proposed, similarity = [] } = given;
  const pairOf = (one: string, other: string): string =>
    [labelKey(one), labelKey(other)].toSorted().join('|');
  return {
    asAt: endOf(given.asOf),
    senderIsCharity: given.sender?.charity === true,
    jurisdiction: 'uk',
    externalLists: [],
    messageLogComplete: given.messageLogComplete !== false,
    preferencesComplete: given.objectionsImported !== false,
    proposed:
      proposed === undefined
        ? null
        : {
            channel: proposed.channel as Channel,
            promoted: null,
            category: proposed.category ?? null,
            ownProduct: tri(proposed.ownProduct),
            promotesType: (proposed.promotesType ?? 'unknown') as PromotesType,
          },
    policies: { ...DEFAULT_POLICIES, ...policies },
    withRegister: (collection) => collection,
    groups: NO_GROUPS,
    reviewsOf: (bought, promoted) =>
      similarity.flatMap(({ a, b, verdict }, i) =>
        pairOf(a, b) === pairOf(bought, promoted)
          ? [
              {
                verdict: verdict as Verdict,
                row: rowRef(7, i + 1),
                reviewer: null,
                reviewedAt: null,
                settles: false,
              },
            ]
          : [],
      ),
  };
}
