/**
 * Facts: the evidence about one contact, gathered for evaluation. Everything the law asks is answered from here;
 * every fact remembers the row it came from.
 */
import type { AcceptedGround } from './accepted-ground.ts';
import type { Channel, ContactPoint, PreferenceChannel } from './channel.ts';
import type { PointAnswer } from './collection-point.ts';
import type {
  BusinessForm,
  CollectionContext,
  Mechanism,
  ObtainedFrom,
  PreferenceKind,
  PromotesType,
  Purpose,
  Subscriber,
  TransactionKind,
  TransactionStatus,
  Verdict,
} from './evidence.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { LabelGroups } from './label-groups.ts';
import type { Moment } from './moment.ts';
import type { Tri } from './outcome.ts';
import type { Policies } from './policies.ts';
import type { RowRef } from './row-ref.ts';
import type { SubscriberHint } from './subscriber-hint.ts';

export interface SubscriberFact {
  readonly subscriber: Subscriber;
  readonly businessForm: BusinessForm;
  /** Register number, declaration or other proof of legal form; `null` when none is held. */
  readonly evidence: string | null;
  readonly businessContact: Tri;
  /** Whether the email domain is a public mailbox provider; `null` when no email is held. A hint, never proof. */
  readonly freeMail: boolean | null;
  /** What the email addresses hint at; worded as hints, and deciding nothing. */
  readonly hints: readonly SubscriberHint[];
  readonly hasEmail: boolean;
  readonly hasPhone: boolean;
  readonly company: string | null;
  /** Every country recorded for the person, as written. */
  readonly countries: readonly string[];
  readonly rows: readonly RowRef[];
}

export interface CollectionFact {
  readonly at: Moment | null;
  readonly context: CollectionContext;
  readonly obtainedFrom: ObtainedFrom;
  readonly collectedBy: string | null;
  /** Whether `collectedBy` is one of the audit's senders: `unknown` when the collector was not recorded. */
  readonly collectedBySender: Tri;
  readonly meansOfRefusing: Tri;
  readonly mechanism: Mechanism;
  readonly refused: Tri;
  readonly notice: string | null;
  readonly point: ContactPoint;
  /** The collection point that the row names. */
  readonly collectionPoint: string | null;
  /** What the register of collection points adds; `null` as imported, and where no entry fits. */
  readonly register: PointAnswer | null;
  readonly row: RowRef;
}

export interface TransactionFact {
  readonly at: Moment | null;
  readonly type: TransactionKind;
  readonly product: string | null;
  readonly category: string | null;
  readonly status: TransactionStatus;
  /** The organisation's own reference of the order or request; `null` when none was recorded. */
  readonly reference: string | null;
  readonly row: RowRef;
}

export interface PreferenceFact {
  readonly at: Moment | null;
  readonly type: PreferenceKind;
  readonly channels: readonly PreferenceChannel[];
  readonly method: string | null;
  readonly wording: string | null;
  readonly evidence: Tri;
  readonly namesSender: Tri;
  readonly row: RowRef;
}

/** What a campaign is and says: shared by all its messages. */
export interface CampaignFact {
  /** The organisation's own identifier. */
  readonly id: string;
  readonly name: string | null;
  readonly channel: Channel | 'unknown';
  readonly purpose: Purpose;
  readonly containsPromotion: Tri;
  readonly promoted: string | null;
  readonly category: string | null;
  readonly promotesType: PromotesType;
  readonly ownProduct: Tri;
  readonly meansOfRefusing: Tri;
  readonly validAddress: Tri;
  readonly identityConcealed: Tri;
  readonly sender: string | null;
  /** Rows of the campaign register; empty when the messages name a campaign that no register holds. */
  readonly rows: readonly RowRef[];
}

export interface MessageFact {
  /** The store's number for the message. */
  readonly id: number;
  readonly campaign: CampaignFact;
  /** The message's own time, else its campaign's. */
  readonly sentAt: Moment | null;
  readonly delivered: Tri;
  /** The reference of the request it answers, where one was recorded. */
  readonly inReplyTo: string | null;
  readonly row: RowRef;
}

/** All that is known of one person. `collections`, `transactions`, `preferences`, `messages` may come in any order. */
export interface ContactFacts {
  /** The store's number for the contact. */
  readonly contact: number;
  readonly subscriber: SubscriberFact;
  readonly collections: readonly CollectionFact[];
  readonly transactions: readonly TransactionFact[];
  readonly preferences: readonly PreferenceFact[];
  /**
   * Rows that may each be a refusal of the contact: of files that state preferences those that name it and were rejected, and
   * not put right, and refusals whose id is in no contact list and nearly the contact's.
   * Left out where there are none.
   */
  readonly rejected?: readonly RowRef[];
  /** Messages sent on or before the as-at moment; later ones are left out by assembly and counted there. */
  readonly messages: readonly MessageFact[];
}

/** The next message that the contact's verdict is about. */
export interface ProposedMessage {
  readonly channel: Channel;
  readonly promoted: string | null;
  readonly category: string | null;
  readonly ownProduct: Tri;
  readonly promotesType: PromotesType;
}

export interface ReviewFact {
  readonly verdict: Verdict;
  readonly row: RowRef;
  readonly reviewer: string | null;
  readonly reviewedAt: Moment | null;
  /** Whether it settles a disagreement: it then stands in place of every review before it. */
  readonly settles: boolean;
  /** Only where a file says that one of those who differed settled it: their reviews are not in the file. */
  readonly byParty?: true;
  /** Only where the organisation's policy accepted a suggestion, and nobody gave a verdict. */
  readonly accepted?: AcceptedGround;
  /** Only where several spellings stand under one label: the pair as it was reviewed, and the other spellings it was about. */
  readonly spelling?: { readonly pair: string; readonly speaksFor: readonly string[] };
}

/** What holds for the whole audit. */
export interface AuditFacts {
  /** The end of the as-at day, as a point. Everything on the day itself counts. */
  readonly asAt: Moment;
  readonly senderIsCharity: boolean;
  /** The law for contacts of whom no country is recorded. */
  readonly jurisdiction: Jurisdiction;
  /** Public registers of refusals that were screened and imported, by id. */
  readonly externalLists: readonly string[];
  /** Whether the history of messages is whole, so that "every message" can be said of it. */
  readonly messageLogComplete: boolean;
  /** Whether the record of objections is whole, so that "no objection" can be said of it. */
  readonly preferencesComplete: boolean;
  readonly proposed: ProposedMessage | null;
  readonly policies: Policies;
  /** The collection as the register of collection points completes it: what it states itself stands. */
  readonly withRegister: (collection: CollectionFact) => CollectionFact;
  /** Labels that people put together as spellings of one. */
  readonly groups: LabelGroups;
  /**
   * Documented verdicts on a pair of labels, in either order; labels compare by `labelKey`, and those put together count as one.
   * Empty when none.
   */
  readonly reviewsOf: (bought: string, promoted: string) => readonly ReviewFact[];
}
