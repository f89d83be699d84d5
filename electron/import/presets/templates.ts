/** The seven import templates: exact names, every optional value may be empty (and is then unknown, never no). */
import { CHANNELS, PREFERENCE_CHANNELS, type PreferenceChannel } from '../../../shared/model/channel.ts';
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
  VERDICTS,
  type CollectionRecord,
  type ContactKey,
  type EvidenceRecord,
} from '../../../shared/model/evidence.ts';
import { RowRejected, type Columns } from '../row-reader.ts';
import type { Preset } from './preset.ts';

const UNKNOWN = 'unknown' as const;

function byId(columns: Columns): ContactKey {
  return columns.who(
    'template',
    columns.required('contact_id'),
    columns.text('email'),
    columns.text('phone'),
  );
}

function collection(columns: Columns, who: ContactKey): CollectionRecord {
  return {
    kind: 'collection',
    who,
    at: columns.moment('collected_at'),
    context: columns.word('context', COLLECTION_CONTEXTS, UNKNOWN),
    obtainedFrom: columns.word('obtained_from', OBTAINED_FROM, UNKNOWN),
    collectedBy: columns.text('collected_by'),
    meansOfRefusing: columns.tri('means_of_refusing'),
    mechanism: columns.word('mechanism', MECHANISMS, UNKNOWN),
    refused: columns.tri('refused'),
    notice: columns.text('notice'),
    point: columns.word('point', ['email', 'phone', 'both'] as const, UNKNOWN),
  };
}

const COLLECTION_COLUMNS = [
  'collected_at',
  'context',
  'obtained_from',
  'collected_by',
  'means_of_refusing',
  'mechanism',
  'refused',
  'notice',
  'point',
];

const contacts: Preset = {
  id: 'template.contacts',
  title: 'Contacts template',
  kinds: ['contact', 'collection'],
  required: ['contact_id'],
  telling: ['email', 'phone', 'subscriber', 'business_form', 'person_id'],
  forbidden: [],
  fileName: /^contacts\b.*\.csv$/i,
  reader(columns) {
    const collects = COLLECTION_COLUMNS.some((heading) => columns.has(heading));
    return () => {
      const who = byId(columns);
      const records: EvidenceRecord[] = [
        {
          kind: 'contact',
          who,
          email: columns.text('email'),
          phone: columns.text('phone'),
          name: columns.text('name'),
          company: columns.text('company'),
          subscriber: columns.word('subscriber', SUBSCRIBERS, UNKNOWN),
          businessForm: columns.word('business_form', BUSINESS_FORMS, UNKNOWN),
          subscriberEvidence: columns.text('subscriber_evidence'),
          businessContact: columns.tri('business_contact'),
          country: columns.text('country'),
          personId: columns.text('person_id'),
        },
      ];
      if (collects && COLLECTION_COLUMNS.some((heading) => columns.text(heading) !== null))
        records.push(collection(columns, who));
      return records;
    };
  },
};

const collections: Preset = {
  id: 'template.collections',
  title: 'Collections template',
  kinds: ['collection'],
  required: ['contact_id'],
  telling: ['collected_at', 'context', 'means_of_refusing'],
  forbidden: [],
  fileName: /^collections\b.*\.csv$/i,
  reader: (columns) => () => [collection(columns, byId(columns))],
};

const transactions: Preset = {
  id: 'template.transactions',
  title: 'Transactions template',
  kinds: ['transaction'],
  required: ['contact_id'],
  telling: ['kind', 'product', 'order_id'],
  forbidden: [],
  fileName: /^transactions\b.*\.csv$/i,
  reader: (columns) => () => [
    {
      kind: 'transaction',
      who: byId(columns),
      at: columns.moment('at'),
      type: columns.word('kind', TRANSACTION_KINDS, UNKNOWN),
      product: columns.text('product'),
      category: columns.text('category'),
      status: columns.word('status', TRANSACTION_STATUSES, UNKNOWN),
      amount: columns.text('amount'),
      currency: columns.text('currency'),
      sender: columns.text('sender'),
      orderId: columns.text('order_id'),
    },
  ],
};

const campaigns: Preset = {
  id: 'template.campaigns',
  title: 'Campaigns template',
  kinds: ['campaign'],
  required: ['campaign_id'],
  telling: ['purpose', 'promoted', 'contains_promotion'],
  forbidden: [],
  fileName: /^campaigns\b.*\.csv$/i,
  reader: (columns) => () => [
    {
      kind: 'campaign',
      campaignId: columns.required('campaign_id'),
      name: columns.text('name'),
      subject: columns.text('subject'),
      sentAt: columns.moment('sent_at'),
      channel: columns.word('channel', CHANNELS, UNKNOWN),
      purpose: columns.word('purpose', PURPOSES, UNKNOWN),
      containsPromotion: columns.tri('contains_promotion'),
      promoted: columns.text('promoted'),
      category: columns.text('category'),
      promotesType: columns.word('promotes_type', PROMOTES_TYPES, UNKNOWN),
      ownProduct: columns.tri('own_product'),
      meansOfRefusing: columns.tri('means_of_refusing'),
      validAddress: columns.tri('valid_address'),
      identityConcealed: columns.tri('identity_concealed'),
      sender: columns.text('sender'),
    },
  ],
};

const messages: Preset = {
  id: 'template.messages',
  title: 'Messages template',
  kinds: ['message'],
  required: ['campaign_id', 'contact_id'],
  telling: [],
  forbidden: [],
  fileName: /^messages\b.*\.csv$/i,
  reader: (columns) => () => [
    {
      kind: 'message',
      who: byId(columns),
      campaignId: columns.required('campaign_id'),
      sentAt: columns.moment('sent_at'),
      delivered: columns.tri('delivered'),
      openedAt: columns.moment('opened_at'),
      clickedAt: columns.moment('clicked_at'),
      messageId: columns.text('message_id'),
    },
  ],
};

const KINDS = ['objection', 'consent', 'withdrawal', 'suppression'] as const;

const preferences: Preset = {
  id: 'template.preferences',
  title: 'Preferences template',
  kinds: ['preference'],
  required: ['kind'],
  telling: ['wording', 'names_sender', 'method', 'channel'],
  forbidden: [],
  fileName: /^preferences\b.*\.csv$/i,
  reader: (columns) => () => {
    const type = columns.word('kind', KINDS, null);
    if (type === null) throw new RowRejected('missing_value', '"kind" is empty, and it is required.');
    return [
      {
        kind: 'preference',
        who: columns.who(
          'template',
          columns.text('contact_id'),
          columns.text('email'),
          columns.text('phone'),
        ),
        at: columns.moment('at'),
        type,
        channels: channels(columns),
        method:
          type === 'consent'
            ? columns.word('method', CONSENT_METHODS, null)
            : (columns.text('method')?.toLowerCase() ?? null),
        wording: columns.text('wording'),
        evidence: columns.tri('evidence'),
        namesSender: columns.tri('names_sender'),
      },
    ];
  },
};

function channels(columns: Columns): readonly PreferenceChannel[] {
  const words = (columns.text('channel') ?? '')
    .toLowerCase()
    .split(';')
    .map((word) => word.trim())
    .filter((word) => word !== '');
  for (const word of words) {
    if (!PREFERENCE_CHANNELS.includes(word as PreferenceChannel)) {
      throw new RowRejected(
        'bad_value',
        `"channel" holds "${word.slice(0, 60)}", which is none of: ${PREFERENCE_CHANNELS.join(', ')}.`,
      );
    }
  }
  return words as readonly PreferenceChannel[];
}

const reviews: Preset = {
  id: 'template.reviews',
  title: 'Similarity reviews template',
  kinds: ['review'],
  required: ['bought', 'promoted', 'verdict'],
  telling: [],
  forbidden: [],
  fileName: /^reviews\b.*\.csv$/i,
  reader: (columns) => () => {
    const verdict = columns.word('verdict', VERDICTS, null);
    if (verdict === null) throw new RowRejected('missing_value', '"verdict" is empty, and it is required.');
    return [
      {
        kind: 'review',
        bought: columns.required('bought'),
        promoted: columns.required('promoted'),
        verdict,
        reviewer: columns.text('reviewer'),
        reviewedAt: columns.moment('reviewed_at'),
        reason: columns.text('reason'),
      },
    ];
  },
};

export const TEMPLATES: readonly Preset[] = [
  contacts,
  collections,
  transactions,
  campaigns,
  messages,
  preferences,
  reviews,
];
