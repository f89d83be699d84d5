/** Other customer systems: Dynamics 365, Zoho, Pipedrive, CiviCRM. */
import type { RecordMapping } from '../../../shared/model/mapping.ts';
import { deal } from './deal.ts';
import {
  alsoAt,
  column,
  constant,
  contact,
  date,
  describe,
  filled,
  first,
  joined,
  known,
  optOut,
  PROVED,
  status,
  type Description,
  words,
} from './describe.ts';
import type { Preset } from './preset.ts';
import { DO_NOT_ALLOW, LIST_STATES, OPTED_OUT, ORDER_STATES } from './vocabulary.ts';

const dynamicsPerson = contact({ person_id: column('(do not modify) contact', 'email') });

const DYNAMICS_PHONES = ['mobile phone', 'business phone', 'home phone'];
/** The re-importable workbook hides its first three columns; the ids in them are the only ones it has. */
const dynamicsContacts = describe({
  id: 'dynamics.contacts',
  platform: 'Dynamics 365',
  title: 'Dynamics 365 contacts export',
  required: ['full name', 'email', ['company name', 'do not allow bulk emails']],
  telling: [
    '(do not modify) contact',
    'do not allow bulk emails',
    'do not allow emails',
    'send marketing materials',
  ],
  who: { contact_id: column('(do not modify) contact'), phone: column(...DYNAMICS_PHONES) },
  dates: PROVED,
  records: [
    dynamicsPerson,
    ...alsoAt(dynamicsPerson, 'email', 'email address 2', 'email address 3'),
    ...alsoAt(dynamicsPerson, 'phone', ...DYNAMICS_PHONES),
    optOut('email', 'do_not_allow_bulk_emails', ['do not allow bulk emails'], {}, DO_NOT_ALLOW),
    optOut('email', 'do_not_allow_emails', ['do not allow emails'], {}, DO_NOT_ALLOW),
    optOut('phone', 'do_not_allow_phone_calls', ['do not allow phone calls'], {}, DO_NOT_ALLOW),
    optOut('post', 'do_not_allow_mails', ['do not allow mails'], {}, DO_NOT_ALLOW),
    optOut(
      'email',
      'do_not_send_marketing_materials',
      ['send marketing materials'],
      { channel: constant('all') },
      DO_NOT_ALLOW,
    ),
  ],
});

const dynamicsConsents = describe({
  id: 'dynamics.consents',
  platform: 'Dynamics 365',
  title: 'Dynamics 365 contact point consents',
  required: ['msdynmkt_contactpointvalue', 'msdynmkt_value'],
  who: {
    email: column('msdynmkt_contactpointvalue'),
    phone: column('msdynmkt_contactpointvalue'),
  },
  dates: PROVED,
  records: [
    status(
      'email',
      {
        'opted in': 'consent/unknown',
        'opted out': 'objection/preference_centre',
        'not set': '',
        '534120001': 'consent/unknown',
        '534120002': 'objection/preference_centre',
        '534120000': '',
      },
      ['msdynmkt_value'],
      {
        at: column('modifiedon'),
        wording: column('msdynmkt_source', 'msdynmkt_reason'),
        channel: known(
          { email: 'email', phone: 'sms', text: 'sms', '534120000': 'email', '534120001': 'sms' },
          'msdynmkt_contactpointtype',
        ),
      },
    ),
  ],
});

const dynamicsDeals = describe({
  id: 'dynamics.opportunities',
  platform: 'Dynamics 365',
  title: 'Dynamics 365 opportunities export',
  naming: 'Add the column "Email Address (Contact)" to the view of opportunities, and export it again.',
  required: ['topic', 'potential customer', 'est. revenue'],
  who: { email: column('email', 'email address (contact)') },
  records: [
    ...deal({
      stage: ['status'],
      closed: date('actual close date'),
      created: date('created on'),
      fields: {
        product: column('topic'),
        amount: column('actual revenue', 'est. revenue'),
        order_id: column('(do not modify) opportunity'),
      },
    }),
  ],
});

/** How and when somebody unsubscribed is there even where the box was unticked again by hand: the refusal counts. */
const ZOHO_OPT_OUT = optOut('email', 'email_opt_out', ['email opt out'], {
  kind: first(
    words(OPTED_OUT, 'email opt out'),
    filled('objection', 'unsubscribed time', 'unsubscribed mode'),
  ),
  at: date('unsubscribed time'),
  wording: column('unsubscribed mode'),
});
/** Of the bases for processing only an obtained consent says anything about marketing. */
const ZOHO_CONSENT = status(
  'email',
  {
    'consent - obtained': 'consent/unknown',
    'consent - pending': '',
    'consent - waiting': '',
    'consent - not responded': '',
    'legitimate interests': '',
    contract: '',
    'legal obligation': '',
    'vital interests': '',
    'public interests': '',
    'not applicable': '',
  },
  ['data processing basis'],
);
const zohoPerson = contact({
  name: first(column('lead name', 'full name'), joined('first name', 'last name')),
  person_id: column('record id', 'contact id', 'lead id', 'email'),
});
/** A lead that became a contact is still exported, with the contact's id; its refusals are the contact's. */
const zohoConverted: RecordMapping = {
  ...zohoPerson,
  when: column('converted contact id', 'converted contact.id'),
  fields: { ...zohoPerson.fields, person_id: column('converted contact id', 'converted contact.id') },
};
const ZOHO_PHONES = ['mobile', 'phone', 'home phone', 'other phone'];
const zohoWho = {
  contact_id: column('record id', 'contact id', 'lead id'),
  phone: column(...ZOHO_PHONES),
};

function zoho(
  name: string,
  title: string,
  signs: Pick<Description, 'required' | 'forbidden' | 'telling'>,
): Preset {
  return describe({
    id: `zoho.${name}`,
    platform: 'Zoho CRM',
    title,
    ...signs,
    who: zohoWho,
    // What a list to pick from says where nothing was picked.
    blanks: ['-None-'],
    records: [
      zohoPerson,
      ...alsoAt(zohoPerson, 'email', 'secondary email'),
      ...alsoAt(zohoPerson, 'phone', ...ZOHO_PHONES),
      zohoConverted,
      ZOHO_OPT_OUT,
      ZOHO_CONSENT,
    ],
  });
}

const zohoDeals = describe({
  id: 'zoho.deals',
  platform: 'Zoho CRM',
  title: 'Zoho CRM deals export',
  naming: 'Choose the field "Contact Name.id" when exporting the deals, and export them again.',
  required: [['deal name', 'potential name'], 'stage', 'closing date', 'amount'],
  telling: [
    'potential name',
    'record id',
    'contact name',
    'contact name.id',
    'account name',
    'probability (%)',
    'expected revenue',
    'campaign source',
    'next step',
  ],
  who: { contact_id: column('contact name.id') },
  records: [
    ...deal({
      stage: ['stage'],
      closed: date('closing date'),
      created: date('created time', 'closing date'),
      fields: {
        product: column('deal name', 'potential name'),
        amount: column('amount'),
        currency: column('currency'),
        order_id: column('record id'),
      },
    }),
  ],
});

const zohoSales = describe({
  id: 'zoho.sales',
  platform: 'Zoho CRM',
  title: 'Zoho CRM quotes, sales orders or invoices',
  naming: 'Choose the field "Contact Name.id" when exporting, and export them again.',
  required: ['subject', 'contact name', 'account name', 'product details'],
  who: { contact_id: column('contact name.id') },
  records: [
    {
      kind: 'transaction',
      // The record's own, which stands beside each of its products.
      amountOfDeal: true,
      fields: {
        at: date('invoice date', 'created time', 'order date'),
        kind: first(
          { from: 'filled', columns: ['quote stage'], value: 'quote' },
          { from: 'filled', columns: ['invoice date'], value: 'sale' },
        ),
        product: column('product details', 'subject'),
        status: known(ORDER_STATES, 'status'),
        amount: column('grand total'),
        currency: column('currency'),
        order_id: column('record id'),
      },
    },
  ],
});

const PIPEDRIVE_EMAILS = [
  'person - email',
  'person - email - work',
  'person - email (work)',
  'person - email - home',
  'person - email (home)',
  'person - email - other',
  'person - email (other)',
];
const PIPEDRIVE_PHONES = [
  'person - phone',
  'person - phone - mobile',
  'person - phone - work',
  'person - phone - home',
  'person - phone - other',
];
const pipedriveWho = {
  contact_id: column('person - id', 'person - pipedrive system id'),
  email: column(...PIPEDRIVE_EMAILS),
  phone: column(...PIPEDRIVE_PHONES),
};
const pipedrivePerson: RecordMapping = {
  kind: 'contact',
  fields: {
    name: first(
      column('person - name', 'person - name*'),
      joined('person - first name', 'person - last name'),
    ),
    company: column('person - organization', 'organization - name', 'organization - name*'),
    person_id: column('person - id', 'person - pipedrive system id', ...PIPEDRIVE_EMAILS),
  },
};
const pipedriveAddresses = [
  ...alsoAt(pipedrivePerson, 'email', ...PIPEDRIVE_EMAILS),
  ...alsoAt(pipedrivePerson, 'phone', ...PIPEDRIVE_PHONES),
];
/** No consent is never asked; archived is out of use. Neither is a refusal. */
const pipedriveStatus = status('email', LIST_STATES, ['person - marketing status']);

const pipedrivePeople = describe({
  id: 'pipedrive.people',
  platform: 'Pipedrive',
  title: 'Pipedrive people export',
  required: [['person - name', 'person - name*']],
  forbidden: ['deal - title'],
  who: pipedriveWho,
  records: [pipedrivePerson, ...pipedriveAddresses, pipedriveStatus],
});

const pipedriveDeals = describe({
  id: 'pipedrive.deals',
  platform: 'Pipedrive',
  title: 'Pipedrive deals export',
  naming: 'Show the column "Person - ID" or "Person - Email" in the list of deals, and export it again.',
  required: ['deal - title', 'deal - value'],
  who: pipedriveWho,
  records: [
    { ...pipedrivePerson, needs: ['email'] },
    ...pipedriveAddresses,
    pipedriveStatus,
    ...deal({
      stage: ['deal - status'],
      closed: date('deal - won time', 'deal - closed on'),
      created: date('deal - deal created', 'deal - creation date'),
      fields: {
        product: column('product - name', 'deal - title'),
        amount: column('deal - value'),
        currency: column('deal - currency', 'deal - currency of value'),
        order_id: column('deal - id'),
      },
    }),
  ],
});

/** Blank is not set: that test is CiviCRM's own. Leaving one mailing group is not on the contact at all. */
const CIVI_OPT_OUTS = [
  optOut('email', 'do_not_email', ['do not email']),
  optOut('email', 'no_bulk_emails', ['no bulk emails (user opt out)', 'is opt out', 'opt out']),
  optOut('sms', 'do_not_sms', ['do not sms']),
  optOut('phone', 'do_not_phone', ['do not phone']),
  optOut('post', 'do_not_mail', ['do not mail']),
  status(
    'email',
    { '0': '', '1': 'suppression/hard_bounce', '2': 'objection/on_hold_opt_out', no: '', '': '' },
    ['on hold'],
  ),
];

const civicrm = describe({
  id: 'civicrm.contacts',
  platform: 'CiviCRM',
  title: 'CiviCRM contacts export',
  required: [
    ['contact type', 'external identifier'],
    ['do not email', 'no bulk emails (user opt out)', 'is opt out', 'opt out', 'contact source'],
  ],
  who: { contact_id: column('contact id', 'external identifier'), phone: column('phone') },
  records: [
    contact({
      name: first(column('display name'), joined('first name', 'last name')),
      company: column('organization name', 'current employer'),
    }),
    ...CIVI_OPT_OUTS,
  ],
});

/** A gift is not the sale of a product or service, whatever the financial type calls it: the category keeps the word. */
const contributions = describe({
  id: 'civicrm.contributions',
  platform: 'CiviCRM',
  title: 'CiviCRM contributions export',
  required: ['contact id', 'financial type', 'total amount'],
  who: { contact_id: column('contact id') },
  records: [
    {
      kind: 'transaction',
      fields: {
        at: date('contribution date', 'date received', 'received date'),
        kind: known({ 'event fee': 'sale' }, 'financial type'),
        product: column('contribution source', 'financial type'),
        category: column('financial type'),
        status: known(ORDER_STATES, 'contribution status'),
        amount: column('total amount'),
        currency: column('currency'),
        order_id: column('contribution id'),
      },
    },
  ],
});

export const CRMS: readonly Preset[] = [
  dynamicsContacts,
  dynamicsConsents,
  dynamicsDeals,
  zoho('contacts', 'Zoho CRM contacts export', {
    required: ['last name', 'email', 'email opt out', ['contact owner', 'record id']],
    forbidden: ['lead owner', 'lead status'],
  }),
  zoho('leads', 'Zoho CRM leads export', {
    required: ['lead status', 'lead source', 'email', 'lead owner'],
    telling: [
      'lead name',
      'record id',
      'lead id',
      'no. of employees',
      'secondary email',
      'unsubscribed mode',
      'data processing basis',
      'converted contact id',
      'skype id',
    ],
  }),
  zohoDeals,
  zohoSales,
  pipedrivePeople,
  pipedriveDeals,
  civicrm,
  contributions,
];
