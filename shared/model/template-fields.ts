/** The fields of each kind of evidence, by the names of the import templates, and what each may hold. */
import { CHANNELS, PREFERENCE_CHANNELS } from './channel.ts';
import { POINT_KINDS } from './collection-point.ts';
import {
  BUSINESS_FORMS,
  COLLECTION_CONTEXTS,
  MECHANISMS,
  OBTAINED_FROM,
  PREFERENCE_KINDS,
  PROMOTES_TYPES,
  PURPOSES,
  SUBSCRIBERS,
  TRANSACTION_KINDS,
  TRANSACTION_STATUSES,
  REVIEWED,
  SETTLES,
  type EvidenceKind,
} from './evidence.ts';

/** `text`, `date` and `number` take what the file has; otherwise the words of a closed vocabulary. */
export type FieldValues = 'text' | 'date' | 'number' | readonly string[];

const TRI = ['yes', 'no', 'unknown'] as const;

/** Who a row is about. */
export const WHO_FIELDS: Readonly<Record<string, FieldValues>> = {
  contact_id: 'text',
  email: 'text',
  phone: 'text',
};

export const TEMPLATE_FIELDS: Readonly<Record<EvidenceKind, Readonly<Record<string, FieldValues>>>> = {
  contact: {
    name: 'text',
    company: 'text',
    country: 'text',
    subscriber: SUBSCRIBERS,
    business_form: BUSINESS_FORMS,
    subscriber_evidence: 'text',
    business_contact: TRI,
    person_id: 'text',
  },
  collection: {
    collected_at: 'date',
    context: COLLECTION_CONTEXTS,
    obtained_from: OBTAINED_FROM,
    collected_by: 'text',
    means_of_refusing: TRI,
    mechanism: MECHANISMS,
    refused: TRI,
    notice: 'text',
    point: ['email', 'phone', 'both', 'unknown'],
    collection_point: 'text',
  },
  transaction: {
    at: 'date',
    kind: TRANSACTION_KINDS,
    product: 'text',
    category: 'text',
    status: TRANSACTION_STATUSES,
    amount: 'number',
    currency: 'text',
    sender: 'text',
    order_id: 'text',
  },
  campaign: {
    campaign_id: 'text',
    name: 'text',
    subject: 'text',
    sent_at: 'date',
    channel: [...CHANNELS, 'unknown'],
    purpose: PURPOSES,
    contains_promotion: TRI,
    promoted: 'text',
    category: 'text',
    promotes_type: PROMOTES_TYPES,
    own_product: TRI,
    means_of_refusing: TRI,
    valid_address: TRI,
    identity_concealed: TRI,
    sender: 'text',
    same_as: 'text',
  },
  message: {
    campaign_id: 'text',
    sent_at: 'date',
    delivered: TRI,
    opened_at: 'date',
    clicked_at: 'date',
    message_id: 'text',
    in_reply_to: 'text',
  },
  preference: {
    kind: PREFERENCE_KINDS.filter((kind) => kind !== 'external_list'),
    at: 'date',
    channel: PREFERENCE_CHANNELS,
    method: 'text',
    wording: 'text',
    evidence: TRI,
    names_sender: TRI,
  },
  review: {
    bought: 'text',
    promoted: 'text',
    verdict: REVIEWED,
    reviewer: 'text',
    reviewed_at: 'date',
    reason: 'text',
    settles: SETTLES,
  },
  placement: { label: 'text', category: 'text', parent: 'text' },
  collection_point: {
    point_id: 'text',
    name: 'text',
    kind: POINT_KINDS,
    in_use_from: 'date',
    in_use_to: 'date',
    context: COLLECTION_CONTEXTS,
    source: 'text',
    wording: 'text',
    means_of_refusing: TRI,
    mechanism: MECHANISMS,
    simple: TRI,
    free: TRI,
    channels: PREFERENCE_CHANNELS,
    notice_version: 'text',
    sender: 'text',
  },
};

/** Whether a field of a closed vocabulary takes several of its words, joined by `;`. */
export function takesSeveral(kind: EvidenceKind, field: string): boolean {
  return (
    (kind === 'preference' && field === 'channel') || (kind === 'collection_point' && field === 'channels')
  );
}

/** Without these a record of the kind cannot be made. */
export const NEEDED_FIELDS: Readonly<Record<EvidenceKind, readonly string[]>> = {
  contact: [],
  collection: [],
  transaction: [],
  campaign: ['campaign_id'],
  message: ['campaign_id'],
  preference: ['kind'],
  review: ['bought', 'promoted', 'verdict'],
  collection_point: ['point_id'],
  placement: ['label', 'category'],
};

/** Kinds that are about a person, whom the row must name. */
export function isAboutSomebody(kind: EvidenceKind): boolean {
  return !['campaign', 'review', 'collection_point', 'placement'].includes(kind);
}

/** What a field may hold, the fields of who the row is about included; `undefined` for one that does not exist. */
export function fieldValues(kind: EvidenceKind, field: string): FieldValues | undefined {
  const own = TEMPLATE_FIELDS[kind];
  if (Object.hasOwn(own, field)) return own[field];
  return isAboutSomebody(kind) && Object.hasOwn(WHO_FIELDS, field) ? WHO_FIELDS[field] : undefined;
}
