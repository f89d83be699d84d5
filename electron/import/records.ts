/** From one row's fields to an evidence record of each kind. An absent value is unknown, never no. */
import { CHANNELS } from '../../shared/model/channel.ts';
import { POINT_KINDS } from '../../shared/model/collection-point.ts';
import {
  BUSINESS_FORMS,
  COLLECTION_CONTEXTS,
  CONSENT_METHODS,
  MECHANISMS,
  OBTAINED_FROM,
  PROMOTES_TYPES,
  PURPOSES,
  SUBSCRIBERS,
  TRANSACTION_KINDS,
  TRANSACTION_STATUSES,
  REVIEWED,
  SETTLES,
  type CampaignRecord,
  type CollectionPointRecord,
  type CollectionRecord,
  type ContactKey,
  type ContactRecord,
  type EvidenceKind,
  type EvidenceRecord,
  type MessageRecord,
  type PreferenceKind,
  type PlacementRecord,
  type PreferenceRecord,
  type ReviewRecord,
  type TransactionRecord,
} from '../../shared/model/evidence.ts';
import { fieldValues } from '../../shared/model/template-fields.ts';
import { unquoted, type Fields, type Named } from './fields.ts';
import { RowRejected, shown } from './row-rejected.ts';

const UNKNOWN = 'unknown' as const;

function contactRecord(fields: Fields, { who, email, phone }: Named): ContactRecord {
  return {
    kind: 'contact',
    who,
    email,
    phone: phone === null ? null : unquoted(phone),
    name: fields.text('name'),
    company: fields.text('company'),
    subscriber: fields.word('subscriber', SUBSCRIBERS, UNKNOWN),
    businessForm: fields.word('business_form', BUSINESS_FORMS, UNKNOWN),
    subscriberEvidence: fields.text('subscriber_evidence'),
    businessContact: fields.tri('business_contact'),
    country: fields.text('country'),
    personId: fields.text('person_id'),
  };
}

export function collectionRecord(fields: Fields): CollectionRecord {
  return {
    kind: 'collection',
    who: fields.who(),
    at: fields.moment('collected_at'),
    context: fields.word('context', COLLECTION_CONTEXTS, UNKNOWN),
    obtainedFrom: fields.word('obtained_from', OBTAINED_FROM, UNKNOWN),
    collectedBy: fields.text('collected_by'),
    meansOfRefusing: fields.tri('means_of_refusing'),
    mechanism: fields.word('mechanism', MECHANISMS, UNKNOWN),
    refused: fields.tri('refused'),
    notice: fields.text('notice'),
    point: fields.word('point', ['email', 'phone', 'both'] as const, UNKNOWN),
    collectionPoint: fields.text('collection_point'),
  };
}

/** @throws RowRejected also where the point went out of use before it came into use. */
export function collectionPointRecord(fields: Fields): CollectionPointRecord {
  const from = fields.moment('in_use_from');
  const to = fields.moment('in_use_to');
  if (from !== null && to !== null && to.end <= from.start)
    throw new RowRejected(
      'bad_value',
      `"${fields.named('in_use_to')}" is before "${fields.named('in_use_from')}".`,
    );
  return {
    kind: 'collection_point',
    pointId: fields.required('point_id'),
    name: fields.text('name'),
    pointKind: fields.word('kind', POINT_KINDS, UNKNOWN),
    from,
    to,
    context: fields.word('context', COLLECTION_CONTEXTS, UNKNOWN),
    sources: fields.list('source'),
    wording: fields.text('wording'),
    meansOfRefusing: fields.tri('means_of_refusing'),
    mechanism: fields.word('mechanism', MECHANISMS, UNKNOWN),
    simple: fields.tri('simple'),
    free: fields.tri('free'),
    channels: fields.channels('channels'),
    notice: fields.text('notice_version'),
    sender: fields.text('sender'),
  };
}

export function transactionRecord(fields: Fields): TransactionRecord {
  return {
    kind: 'transaction',
    who: fields.who(),
    at: fields.moment('at'),
    type: fields.word('kind', TRANSACTION_KINDS, UNKNOWN),
    product: fields.text('product'),
    category: fields.text('category'),
    status: fields.word('status', TRANSACTION_STATUSES, UNKNOWN),
    amount: fields.amount('amount'),
    currency: fields.text('currency'),
    sender: fields.text('sender'),
    orderId: fields.text('order_id'),
  };
}

/** Files written here put an apostrophe before what a spreadsheet would run as a formula; read again it is what it was. */
function asExported(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}
function textAsExported(fields: Fields, name: string): string | null {
  const text = fields.text(name);
  return text === null ? null : asExported(text);
}

export function campaignRecord(fields: Fields): CampaignRecord {
  return {
    kind: 'campaign',
    campaignId: asExported(fields.required('campaign_id')),
    name: textAsExported(fields, 'name'),
    subject: textAsExported(fields, 'subject'),
    sentAt: fields.moment('sent_at'),
    channel: fields.word('channel', CHANNELS, UNKNOWN),
    purpose: fields.word('purpose', PURPOSES, UNKNOWN),
    containsPromotion: fields.tri('contains_promotion'),
    promoted: textAsExported(fields, 'promoted'),
    category: textAsExported(fields, 'category'),
    promotesType: fields.word('promotes_type', PROMOTES_TYPES, UNKNOWN),
    ownProduct: fields.tri('own_product'),
    meansOfRefusing: fields.tri('means_of_refusing'),
    validAddress: fields.tri('valid_address'),
    identityConcealed: fields.tri('identity_concealed'),
    sender: textAsExported(fields, 'sender'),
    sameAs: textAsExported(fields, 'same_as'),
  };
}

/** One edit of the register: who made it when, and the fields it sets, which may be set to nothing. */
export function campaignEdit(fields: Fields): CampaignRecord {
  fields.required('edited_by');
  if (fields.moment('edited_at') === null) fields.required('edited_at');
  const edited = fields.required('edited_fields').split(/\s+/);
  for (const field of edited)
    if (field === 'campaign_id' || fieldValues('campaign', field) === undefined)
      throw new RowRejected(
        'bad_value',
        `"edited_fields" names "${shown(field)}", which is no field of a campaign.`,
      );
  return { ...campaignRecord(fields), edited };
}

export function messageRecord(fields: Fields): MessageRecord {
  return {
    kind: 'message',
    who: fields.who(),
    campaignId: asExported(fields.required('campaign_id')),
    sentAt: fields.moment('sent_at'),
    delivered: fields.tri('delivered'),
    openedAt: fields.moment('opened_at'),
    clickedAt: fields.moment('clicked_at'),
    messageId: fields.text('message_id'),
    inReplyTo: fields.text('in_reply_to'),
  };
}

function preferenceRecord(
  fields: Fields,
  kinds: readonly PreferenceKind[],
  who: ContactKey,
): PreferenceRecord {
  const type = fields.word('kind', kinds, null);
  if (type === null)
    throw new RowRejected('missing_value', `"${fields.named('kind')}" is empty, and it is required.`);
  return {
    kind: 'preference',
    who,
    at: fields.moment('at'),
    type,
    channels: fields.channels('channel'),
    method:
      type === 'consent'
        ? fields.word('method', CONSENT_METHODS, null)
        : (fields.text('method')?.toLowerCase() ?? null),
    wording: fields.text('wording'),
    evidence: fields.tri('evidence'),
    namesSender: fields.tri('names_sender'),
  };
}

/** One address that a screening against the Austrian ECG list found on it. A file of none says that it was screened. */
export function ecgEntries(fields: Fields): readonly PreferenceRecord[] {
  const all = meant(fields);
  fields.required('email');
  const at = fields.moment('listed_at');
  return all.map((who) => ({
    kind: 'preference',
    who,
    at,
    type: 'external_list',
    channels: ['email'],
    method: 'ecg',
    wording: null,
    evidence: 'unknown',
    namesSender: 'unknown',
  }));
}

export function reviewRecord(fields: Fields): ReviewRecord {
  const verdict = fields.word('verdict', REVIEWED, null);
  if (verdict === null)
    throw new RowRejected('missing_value', `"${fields.named('verdict')}" is empty, and it is required.`);
  return {
    kind: 'review',
    bought: asExported(fields.required('bought')),
    promoted: asExported(fields.required('promoted')),
    verdict,
    reviewer: fields.text('reviewer'),
    reviewedAt: fields.moment('reviewed_at'),
    reason: fields.text('reason'),
    settles: fields.word('settles', SETTLES, UNKNOWN),
  };
}

export function placementRecord(fields: Fields): PlacementRecord {
  return {
    kind: 'placement',
    label: asExported(fields.required('label')),
    category: asExported(fields.required('category')),
    parent: fields.text('parent'),
  };
}

export const STATED_KINDS: readonly PreferenceKind[] = ['objection', 'consent', 'withdrawal', 'suppression'];
const PLATFORM_KINDS: readonly PreferenceKind[] = [...STATED_KINDS, 'not_subscribed'];

/**
 * What a row says with a kind of record. A contact or a preference is given for each address and phone number that one cell
 * holds, so that a refusal by any of them is found; where no id makes them one, they are one person.
 * @throws RowRejected naming what is wrong.
 */
export function records(kind: EvidenceKind, fields: Fields): readonly EvidenceRecord[] {
  switch (kind) {
    case 'contact':
      return contactRecords(fields);
    case 'collection':
      return [collectionRecord(fields)];
    case 'transaction':
      return [transactionRecord(fields)];
    case 'campaign':
      return [campaignRecord(fields)];
    case 'message':
      return [messageRecord(fields)];
    case 'preference':
      return preferenceRecords(fields, PLATFORM_KINDS);
    case 'review':
      return [reviewRecord(fields)];
    case 'placement':
      return [placementRecord(fields)];
    case 'collection_point':
      return [collectionPointRecord(fields)];
  }
}

export function contactRecords(fields: Fields): readonly ContactRecord[] {
  const named = fields.eachNamed(true);
  const found = named.map((one) => contactRecord(fields, one));
  const [first] = named;
  if (named.length === 1 || first!.who.contactId !== null) return found;
  const person = first!.email ?? first!.phone;
  return found.map((one) => ({ ...one, personId: one.personId ?? person }));
}

/** Whomever a row means: each of the addresses and numbers in its cells, unless an id says who that is. */
function meant(fields: Fields): readonly ContactKey[] {
  const who = fields.who();
  return who.contactId === null ? fields.eachNamed().map((one) => one.who) : [who];
}

/** @param kinds those the file may state. `not_subscribed` is a platform's word, never an organisation's own. */
function preferenceRecords(fields: Fields, kinds: readonly PreferenceKind[]): readonly PreferenceRecord[] {
  return meant(fields).map((who) => preferenceRecord(fields, kinds, who));
}

export const statedPreferences = (fields: Fields): readonly PreferenceRecord[] =>
  preferenceRecords(fields, STATED_KINDS);
