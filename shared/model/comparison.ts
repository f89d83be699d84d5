/** What differs between two evaluations of an audit, or between two audits: which contacts changed, and for what cause. */
import type { Move } from './changes.ts';
import type { CollectionFact, MessageFact, PreferenceFact, ReviewFact, TransactionFact } from './facts.ts';
import type { ProvisionId } from './finding.ts';
import type { Basis, Conclusion } from './outcome.ts';
import type { PolicyName, PolicyValue } from './policies.ts';

/** In the order in which causes are tried: who is meant, the yardstick, then time, then what is known of the contact. */
export const CAUSE_KINDS = [
  'identity',
  'rules',
  'switches',
  'settings',
  'reviews',
  'as_at',
  'new_event',
  'new_evidence',
  'evidence_gone',
  'not_determined',
] as const;
export type CauseKind = (typeof CAUSE_KINDS)[number];

/** A fact that only one side holds. A subscriber fact is what several rows say together, so it has no date. */
export type ChangedFact =
  | { readonly kind: 'collection'; readonly fact: CollectionFact }
  | { readonly kind: 'transaction'; readonly fact: TransactionFact }
  | { readonly kind: 'preference'; readonly fact: PreferenceFact }
  | { readonly kind: 'message'; readonly fact: MessageFact }
  | { readonly kind: 'subscriber'; readonly fact: { readonly rows: readonly number[] } };

/** What the audit states about itself, apart from policy switches and the as-at day. */
export type StatedSetting =
  'senders' | 'charity' | 'jurisdiction' | 'lists' | 'message_log' | 'preferences' | 'proposed';

/** What else became of who counts as one contact, after an evaluation. */
export interface Regrouping {
  /** Decisions to tell contacts apart or to join them again. */
  readonly decisions: readonly IdentityDecision[];
  /** How many contacts of the evaluation are this one now. */
  readonly joined: number;
}

export interface IdentityDecision {
  readonly kind: 'told_apart' | 'joined_again';
  readonly by: string;
  readonly reason: string;
}

export type ChangeCause =
  | ({ readonly kind: 'identity' } & Regrouping)
  | { readonly kind: 'rules'; readonly before: string; readonly after: string }
  | { readonly kind: 'switches'; readonly policies: readonly ChangedPolicy[] }
  | { readonly kind: 'settings'; readonly settings: readonly StatedSetting[] }
  | { readonly kind: 'reviews'; readonly reviews: readonly ChangedReview[] }
  | { readonly kind: 'as_at' }
  | { readonly kind: 'new_event' | 'new_evidence' | 'evidence_gone'; readonly facts: readonly ChangedFact[] }
  | { readonly kind: 'not_determined' };

export interface ChangedPolicy {
  readonly policy: PolicyName;
  readonly before: PolicyValue;
  readonly after: PolicyValue;
}

/** A pair of labels whose documented verdicts differ; empty on the side that has none. */
export interface ChangedReview {
  readonly bought: string;
  readonly promoted: string;
  readonly before: readonly ReviewFact[];
  readonly after: readonly ReviewFact[];
}

/** One side of a comparison, in figures. */
export interface ComparedSide {
  readonly name: string;
  readonly run: number;
  readonly asAt: string;
  readonly ruleVersion: string;
  readonly createdAt: string;
  readonly contacts: Readonly<Record<'yes' | 'no' | 'undetermined', number>>;
  readonly messages: Readonly<Record<Conclusion, number>>;
}

export type MayMarket = Exclude<Conclusion, 'not_applicable'>;

/** A contact whose verdict or basis changed, or whom only one side holds (`null` on the other). */
export interface ContactChange {
  /** The store's number in the newer side, or in the older one where only that holds the contact. */
  readonly contact: number;
  readonly contactId: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly name: string | null;
  readonly before: { readonly verdict: MayMarket; readonly basis: Basis } | null;
  readonly after: { readonly verdict: MayMarket; readonly basis: Basis } | null;
  readonly causes: readonly CauseKind[];
  /** The causes in whole sentences. */
  readonly why: string;
  /** Rows of the newer side, as `file:row`, that only it holds and that the causes name. */
  readonly evidence: readonly string[];
}

export interface CampaignChange {
  readonly campaignId: string;
  readonly name: string | null;
  readonly sent: string | null;
  readonly before: Readonly<Record<Conclusion, number>> | null;
  readonly after: Readonly<Record<Conclusion, number>> | null;
}

/** A cause of exceptions, counted over the contacts that both sides hold. */
export interface GapChange {
  readonly provision: ProvisionId;
  readonly outcome: 'not_met' | 'undetermined';
  readonly text: string;
  readonly remedy: string;
  readonly before: number;
  readonly after: number;
  readonly closed: number;
  /** Of those closed, how many by evidence or a review, not by another yardstick: the remedial action was done. */
  readonly remedied: number;
  readonly opened: number;
}

export interface Comparison {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly matched: number;
  readonly added: number;
  /** Held before and not any more. */
  readonly gone: number;
  /** Contacts before that are one contact with another now. */
  readonly merged: number;
  readonly moves: readonly Move[];
  readonly basisChanged: number;
  /** How many contacts each cause touched; a contact may have several. */
  readonly causes: Readonly<Record<CauseKind, number>>;
  readonly campaigns: readonly CampaignChange[];
  readonly gaps: readonly GapChange[];
  /** The first of the contacts that changed; the file of changes has them all. */
  readonly contacts: readonly ContactChange[];
  readonly changed: number;
}
