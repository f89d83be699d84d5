/** HubSpot: labels as headings, and opt-outs as true or empty, undated. */
import type { RecordMapping } from '../../../shared/model/mapping.ts';
import {
  column,
  constant,
  contact,
  date,
  describe,
  each,
  FILE_NAME,
  first,
  HEADING,
  known,
  optOut,
} from './describe.ts';
import type { Preset } from './preset.ts';
import { BOUNCES, DEAL_STATES, NEGOTIATION, OPTED_OUT, SALE_IF_WON } from './vocabulary.ts';

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
    phone: column('mobile phone number', 'phone number'),
  },
  records: [
    contact({ company: column('company name', 'associated company') }),
    optOut('email', 'unsubscribed_from_all_email', ['unsubscribed from all email', 'opted out of all email']),
    subscription({ over: 'columns_like', pattern: 'opted out of email: *' }),
    {
      kind: 'preference',
      each: { over: 'pieces_of', columns: [LEGAL_BASIS], splitter: 'semicolon' },
      fields: {
        kind: each({ 'freely given consent from contact': 'consent' }),
        channel: constant('email'),
        method: constant('unknown'),
        evidence: constant('no'),
      },
    },
  ],
});

/** The sale when the deal was won, else the negotiation: a row gives one of the two. */
function deal(who: Pick<RecordMapping, 'each' | 'needs'> & { readonly id: RecordMapping['fields'] }) {
  const { id, needs = [], ...repeated } = who;
  const of = (fields: RecordMapping['fields']): RecordMapping => ({
    kind: 'transaction',
    ...repeated,
    needs: [...needs, 'kind'],
    fields: {
      product: column('product (event type)', 'product', 'deal name'),
      amount: column('amount'),
      currency: column('currency'),
      order_id: column('record id', 'deal id'),
      ...id,
      ...fields,
    },
  });
  return [
    of({
      at: date('close date'),
      kind: known(SALE_IF_WON, 'is closed won', 'is closed won?', 'deal stage'),
      status: constant('completed'),
    }),
    of({
      at: date('create date'),
      kind: known(NEGOTIATION, 'is closed won', 'is closed won?', 'deal stage'),
      status: known(DEAL_STATES, 'deal stage'),
    }),
  ];
}

/** Deals name several contacts by id; older files name one by its email. */
const deals = describe({
  id: 'hubspot.deals',
  platform: 'HubSpot',
  title: 'HubSpot deals export',
  required: ['deal name', 'deal stage', 'amount'],
  forbidden: ['deal - title'],
  who: { email: column('associated contact email') },
  records: [
    ...deal({
      each: { over: 'pieces_of', columns: ['associated contact ids'], splitter: 'semicolon' },
      id: { contact_id: each(), email: column() },
    }),
    ...deal({ id: {}, needs: ['email'] }),
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
