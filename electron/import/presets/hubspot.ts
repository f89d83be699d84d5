/** HubSpot: labels as headings, and opt-outs as true or empty, undated. */
import type { RecordMapping } from '../../../shared/model/mapping.ts';
import { deal } from './deal.ts';
import {
  alsoAt,
  column,
  constant,
  contact,
  date,
  describe,
  each,
  eachKnown,
  FILE_NAME,
  first,
  HEADING,
  optOut,
  statusWords,
} from './describe.ts';
import type { Preset } from './preset.ts';
import { BOUNCES, LEGAL_BASES, OPTED_OUT } from './vocabulary.ts';

const legalBases = statusWords(LEGAL_BASES);
const LEGAL_BASIS = "legal basis for processing contact's data";

/** One subscription type left, by the column that names it. */
function subscription(each_: RecordMapping['each'] & object): RecordMapping {
  return {
    kind: 'preference',
    each: each_,
    fields: {
      kind: each(OPTED_OUT),
      channel: constant('email'),
      method: constant('subscription_opt_out'),
      wording: HEADING,
    },
  };
}

/** Whoever has no id is told by the address. */
const person = contact({
  company: column('company name', 'associated company'),
  person_id: column('record id', 'contact id', 'email'),
});

const PHONES = ['mobile phone number', 'phone number'];
const contacts = describe({
  id: 'hubspot.contacts',
  platform: 'HubSpot',
  title: 'HubSpot contacts export',
  required: [['record id', 'contact id'], 'email', 'first name', 'last name'],
  telling: [
    'lead status',
    'lifecycle stage',
    'contact owner',
    'original source',
    'original traffic source',
    'associated company ids',
    'associated company',
    'unsubscribed from all email',
    'marketing contact status',
    LEGAL_BASIS,
    'create date',
  ],
  forbidden: ['email opt out', 'lead owner', 'account name', 'contact type'],
  fileName: /^hubspot-crm-exports/i,
  who: {
    contact_id: column('record id', 'contact id'),
    phone: column(...PHONES),
  },
  records: [
    person,
    ...alsoAt(person, 'email', 'additional email addresses', 'work email'),
    ...alsoAt(person, 'phone', ...PHONES),
    // Whoever was merged into this contact, whom other exports and older ones may still name.
    {
      ...person,
      each: { over: 'pieces_of', columns: ['merged contact ids'], splitter: 'semicolon' },
      needs: ['person_id'],
      fields: { ...person.fields, person_id: each() },
    },
    optOut('email', 'unsubscribed_from_all_email', ['unsubscribed from all email', 'opted out of all email']),
    subscription({ over: 'columns_like', pattern: 'opted out of email: *' }),
    {
      kind: 'preference',
      each: { over: 'pieces_of', columns: [LEGAL_BASIS], splitter: 'semicolon' },
      fields: {
        kind: eachKnown(legalBases.kind),
        channel: constant('email'),
        method: each(legalBases.method),
        evidence: each(legalBases.evidence),
      },
    },
  ],
});

const DEAL = {
  won: ['is closed won', 'is closed won?'],
  over: ['is deal closed', 'is deal closed?', 'is closed lost', 'is closed lost?'],
  stage: ['deal stage'],
  closed: date('close date'),
  created: date('create date'),
};
const WHAT = {
  product: column('product (event type)', 'product', 'deal name'),
  amount: column('amount'),
  currency: column('currency'),
  order_id: column('record id', 'deal id'),
};

/** Deals name several contacts by id; older files name one by its email. */
const deals = describe({
  id: 'hubspot.deals',
  platform: 'HubSpot',
  title: 'HubSpot deals export',
  naming:
    'Include the deals’ associations ("Associated Contact IDs") when exporting them, and export them again.',
  required: ['deal name', 'deal stage', 'amount'],
  telling: [
    'deal id',
    'record id',
    'associated contact ids',
    'associated contact email',
    'associated contact',
    'associated company ids',
    ...DEAL.won,
    ...DEAL.over,
  ],
  forbidden: ['deal - title'],
  who: { email: column('associated contact email') },
  records: [
    ...deal({
      ...DEAL,
      each: { over: 'pieces_of', columns: ['associated contact ids'], splitter: 'semicolon' },
      fields: { ...WHAT, contact_id: each(), email: column() },
    }),
    ...deal({ ...DEAL, needs: ['email'], fields: WHAT }),
  ],
});

const unsubscribes = describe({
  id: 'hubspot.unsubscribes',
  platform: 'HubSpot',
  title: 'HubSpot unsubscribes and bounces',
  required: ['portal unsubscribe', 'portal bounce'],
  who: { email: column('email', 'email address', 'recipient') },
  records: [
    contact({ name: column(), company: column(), country: column() }),
    optOut('email', 'unsubscribed_from_all_email', ['portal unsubscribe']),
    optOut('email', 'spam_complaint', ['portal spam report']),
    optOut('email', 'hard_bounce', ['portal bounce'], {}, BOUNCES),
    subscription({
      over: 'other_columns',
      except: [
        'email',
        'email address',
        'recipient',
        'portal bounce',
        'portal unsubscribe',
        'portal spam report',
        'global bounce',
      ],
    }),
  ],
});

/** `Dropped` and `Not sent` were not sent: such a row gives a message only where `Sent` has a time. */
const recipients = describe({
  id: 'hubspot.recipients',
  platform: 'HubSpot',
  title: 'HubSpot recipients of one email',
  required: ['recipient', 'sent', 'delivered'],
  telling: [
    'dropped',
    'mta_dropped',
    'deferred',
    'processed',
    'spamreport',
    'statuschange',
    'email campaign id',
  ],
  who: { email: column('recipient') },
  records: [
    {
      kind: 'message',
      needs: ['sent_at'],
      fields: {
        campaign_id: first(column('email campaign id', 'campaign id'), FILE_NAME),
        sent_at: date('sent'),
        opened_at: date('open'),
        clicked_at: date('click'),
      },
    },
    ...(
      [
        ['unsubscribed', 'objection', 'unsubscribe_link'],
        ['spamreport', 'objection', 'spam_complaint'],
        ['bounce', 'suppression', 'hard_bounce'],
      ] as const
    ).map(([heading, kind, method]): RecordMapping => ({
      kind: 'preference',
      needs: ['at'],
      fields: {
        kind: constant(kind),
        at: date(heading),
        channel: constant('email'),
        method: constant(method),
      },
    })),
  ],
});

/** Exports of HubSpot that say nothing about anybody's marketing. */
function notNeeded(name: string, what: string, required: Preset['required']): Preset {
  return describe({
    id: `hubspot.${name}`,
    platform: 'HubSpot',
    title: `HubSpot ${what}`,
    required,
    records: [],
  });
}

export const HUBSPOT: readonly Preset[] = [
  contacts,
  deals,
  unsubscribes,
  recipients,
  notNeeded('companies', 'companies', [
    ['record id', 'company id'],
    'company name',
    ['company owner', 'company domain name'],
  ]),
  notNeeded('tickets', 'tickets', ['ticket id', ['ticket name', 'ticket status']]),
  notNeeded('activities', 'calls, emails and tasks', ['activity id', 'activity type', 'activity date']),
];
