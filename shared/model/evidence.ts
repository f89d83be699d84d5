/**
 * Evidence records: what one imported row says, in the audit's vocabulary, before anything is concluded from it.
 *
 * Import writes these, the store keeps them with their row, and assembly turns them into facts. The field names follow
 * the import templates. An empty or unrecognised optional value is `null` or `'unknown'`, never `no`.
 */
import type { Channel, ContactPoint, PreferenceChannel } from './channel.ts';
import type { PointStatement } from './collection-point.ts';
import type { Moment } from './moment.ts';
import type { Tri } from './outcome.ts';

export const SUBSCRIBERS = ['individual', 'corporate', 'unknown'] as const;
export type Subscriber = (typeof SUBSCRIBERS)[number];

export const BUSINESS_FORMS = [
  'sole_trader',
  'partnership_ew',
  'partnership_scot',
  'llp',
  'limited_company',
  'public_body',
  'charity',
  'other',
  'unknown',
] as const;
export type BusinessForm = (typeof BUSINESS_FORMS)[number];

export const COLLECTION_CONTEXTS = [
  'checkout',
  'order_phone',
  'order_in_person',
  'order_form',
  'event_ticket',
  'shop_purchase',
  'loyalty_at_till',
  'e_receipt',
  'quote',
  'valuation',
  'application',
  'product_enquiry',
  'free_trial',
  'application_abandoned',
  'cancelled_order',
  'basket_abandoned',
  'free_service_signup',
  'trade_fair_conversation',
  'browsing',
  'account_registration',
  'general_enquiry',
  'competition',
  'survey',
  'newsletter_signup',
  'wifi',
  'event_badge',
  'free_sample_ad',
  'lead_site',
  'support_request',
  'refund_request',
  'gift_recipient',
  'delivery_contact',
  'referral',
  'donation',
  'volunteer',
  'petition',
  'interest_signup',
  'fundraising_event',
  'beneficiary',
  'job_application',
  'list_purchase',
  'public_source',
  'linkedin',
  'unknown',
] as const;
export type CollectionContext = (typeof COLLECTION_CONTEXTS)[number];

export const OBTAINED_FROM = [
  'direct',
  'third_party_list',
  'public',
  'group_company',
  'predecessor',
  'affiliate',
  'partner',
  'friend',
  'fundraising_platform',
  'unknown',
] as const;
export type ObtainedFrom = (typeof OBTAINED_FROM)[number];

export const MECHANISMS = [
  'opt_out_box',
  'yes_no_choice',
  'verbal_script',
  'reply_stop_in_exchange',
  'unticked_opt_in_box',
  'pre_ticked_opt_in',
  'privacy_policy_link',
  'terms_only',
  'after_collection',
  'mandatory_agree_box',
  'write_to_us',
  'premium_rate',
  'unknown',
] as const;
export type Mechanism = (typeof MECHANISMS)[number];

export const TRANSACTION_KINDS = [
  'sale',
  'quote',
  'valuation',
  'application',
  'enquiry',
  'trial',
  'basket',
  'free_account',
  'unknown',
] as const;
export type TransactionKind = (typeof TRANSACTION_KINDS)[number];

export const TRANSACTION_STATUSES = [
  'completed',
  'open',
  'not_taken_up',
  'abandoned',
  'lapsed',
  'refunded',
  'cancelled',
  'declined',
  'unknown',
] as const;
export type TransactionStatus = (typeof TRANSACTION_STATUSES)[number];

export const PURPOSES = ['marketing', 'service', 'preference_request', 'unknown'] as const;
export type Purpose = (typeof PURPOSES)[number];

export const PROMOTES_TYPES = ['product', 'charitable_purpose', 'aims', 'political', 'unknown'] as const;
export type PromotesType = (typeof PROMOTES_TYPES)[number];

/**
 * `not_subscribed` is a platform's "no" that may mean never asked, declined or withdrawn: it cannot be told which.
 * `external_list` is an entry in a public register of refusals, which one country's law has screened; `method` names it.
 */
export const PREFERENCE_KINDS = [
  'objection',
  'consent',
  'withdrawal',
  'suppression',
  'not_subscribed',
  'external_list',
] as const;
export type PreferenceKind = (typeof PREFERENCE_KINDS)[number];

export const CONSENT_METHODS = [
  'unticked_box',
  'double_opt_in',
  'written',
  'verbal_recorded',
  'resubscribe',
  'pre_ticked',
  'mandatory_box',
  'terms_only',
  'bundled',
  'third_party_generic',
  'inferred',
  'unknown',
] as const;

export const VERDICTS = ['similar', 'dissimilar'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a file of reviews may say of two labels: also that the first is a spelling of the second. */
export const REVIEWED = [...VERDICTS, 'same_label'] as const;

/** Whether a review settles a disagreement between earlier ones; `party`: by one of those who differed. */
export const SETTLES = ['yes', 'no', 'unknown', 'party'] as const;

/**
 * Who a row is about. At least one part is present. `contactId` carries the naming system it comes from
 * (`template:C001`, `shopify:7210448301122`) so that two platforms' numbers never meet by accident;
 * `email` and `phone` are normalised for comparison only.
 */
export interface ContactKey {
  readonly contactId: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

export interface ContactRecord {
  readonly kind: 'contact';
  readonly who: ContactKey;
  /** As imported, for display. */
  readonly email: string | null;
  readonly phone: string | null;
  readonly name: string | null;
  readonly company: string | null;
  readonly subscriber: Subscriber;
  readonly businessForm: BusinessForm;
  readonly subscriberEvidence: string | null;
  readonly businessContact: Tri;
  readonly country: string | null;
  readonly personId: string | null;
}

export interface CollectionRecord {
  readonly kind: 'collection';
  readonly who: ContactKey;
  readonly at: Moment | null;
  readonly context: CollectionContext;
  readonly obtainedFrom: ObtainedFrom;
  readonly collectedBy: string | null;
  readonly meansOfRefusing: Tri;
  readonly mechanism: Mechanism;
  readonly refused: Tri;
  readonly notice: string | null;
  readonly point: ContactPoint;
  /** The point it was made at, by its id or name in the register. */
  readonly collectionPoint: string | null;
}

export interface TransactionRecord {
  readonly kind: 'transaction';
  readonly who: ContactKey;
  readonly at: Moment | null;
  readonly type: TransactionKind;
  readonly product: string | null;
  readonly category: string | null;
  readonly status: TransactionStatus;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly sender: string | null;
  readonly orderId: string | null;
}

export interface CampaignRecord {
  readonly kind: 'campaign';
  readonly campaignId: string;
  readonly name: string | null;
  readonly subject: string | null;
  readonly sentAt: Moment | null;
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
  /** The id of another campaign that this one is, under another name. */
  readonly sameAs: string | null;
  /**
   * For an edit of the register the fields that it sets, by the names of the template: the others keep what was known.
   * Absent for a row that says all that is known of the campaign.
   */
  readonly edited?: readonly string[];
}

export interface MessageRecord {
  readonly kind: 'message';
  readonly who: ContactKey;
  readonly campaignId: string;
  readonly sentAt: Moment | null;
  readonly delivered: Tri;
  readonly openedAt: Moment | null;
  readonly clickedAt: Moment | null;
  readonly messageId: string | null;
  /** The `order_id` of the request that the message answers. */
  readonly inReplyTo: string | null;
}

export interface PreferenceRecord {
  readonly kind: 'preference';
  readonly who: ContactKey;
  readonly at: Moment | null;
  readonly type: PreferenceKind;
  /** Empty when the scope was not recorded. */
  readonly channels: readonly PreferenceChannel[];
  /** For a consent one of `CONSENT_METHODS`; for an objection free text such as `unsubscribe_link` or `hard_bounce`. */
  readonly method: string | null;
  readonly wording: string | null;
  readonly evidence: Tri;
  readonly namesSender: Tri;
}

export interface ReviewRecord {
  readonly kind: 'review';
  readonly bought: string;
  readonly promoted: string;
  /** `same_label`: `bought` is a spelling of the label `promoted`. */
  readonly verdict: (typeof REVIEWED)[number];
  readonly reviewer: string | null;
  readonly reviewedAt: Moment | null;
  readonly reason: string | null;
  /** Whether it settles a disagreement between earlier reviews; `unknown` counts as no. */
  readonly settles: (typeof SETTLES)[number];
}

/** Where the organisation's own taxonomy places a product or a category. */
export interface PlacementRecord {
  readonly kind: 'placement';
  readonly label: string;
  /** The category it belongs to, by its name or its whole path. */
  readonly category: string;
  /** The category above that one; `null` where the row does not say. */
  readonly parent: string | null;
}

/** One entry of the register of collection points. */
export interface CollectionPointRecord extends PointStatement {
  readonly kind: 'collection_point';
}

export type EvidenceRecord =
  | ContactRecord
  | CollectionRecord
  | TransactionRecord
  | CampaignRecord
  | MessageRecord
  | PreferenceRecord
  | ReviewRecord
  | CollectionPointRecord
  | PlacementRecord;
export type EvidenceKind = EvidenceRecord['kind'];
