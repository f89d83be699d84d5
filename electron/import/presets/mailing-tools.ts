/** Other mailing tools: Brevo, ActiveCampaign, Campaign Monitor, dotdigital, Mautic, Kit, MailUp and MailerLite. */
import type { Words } from '../../../shared/model/mapping.ts';
import { blocksPreset } from './campaign-report.ts';
import {
  alsoAt,
  accepts,
  column,
  constant,
  contact,
  date,
  DAY_FIRST,
  describe,
  filled,
  first,
  known,
  optOut,
  status,
  UTC,
  words,
} from './describe.ts';
import type { Preset } from './preset.ts';
import { LIST_STATES, OPTED_OUT, SUPPRESSION_REASONS } from './vocabulary.ts';

/** Blocklisted may be an unsubscribe, a bounce or by hand; the column does not say which, and all of them stop messages. */
const BLOCKLISTED: Words = Object.fromEntries(
  Object.entries(OPTED_OUT).map(([word, meaning]) => [word, meaning === '' ? '' : 'suppression']),
);

const BREVO_PHONES = ['sms', 'whatsapp', 'landline_number'];
const brevo = describe({
  id: 'brevo.contacts',
  platform: 'Brevo',
  title: 'Brevo contacts export',
  required: ['email', 'added_time', 'modified_time'],
  who: { contact_id: column('contact id'), phone: column(...BREVO_PHONES) },
  dates: DAY_FIRST,
  records: [
    contact(),
    ...alsoAt(contact(), 'phone', ...BREVO_PHONES),
    optOut('email', 'blocklisted', ['email_blacklisted', 'email_blocklisted'], {}, BLOCKLISTED),
    optOut('sms', 'blocklisted', ['sms_blacklisted', 'sms_blocklisted'], {}, BLOCKLISTED),
    // What the organisation's own attribute means is for it to say; a filled one is a flag and no more.
    {
      kind: 'preference',
      fields: {
        kind: known({ yes: 'consent', true: 'consent', '1': 'consent' }, 'opt_in'),
        channel: constant('email'),
        method: constant('unknown'),
        evidence: constant('no'),
      },
    },
  ],
});

/** A row for each thing that happened to an email; only the first of them is the message. The words are in the account's language. */
const SENT = ['sent', 'inviata', 'envoyé', 'envoyée', 'gesendet', 'versendet', 'enviado', 'отправлено'];
const LATER = [
  'delivered',
  'consegnata',
  'délivré',
  'zugestellt',
  'opened',
  'first opening',
  'aperta',
  'prima apertura',
  'clicked',
  'cliccata',
  'loaded by proxy',
  'caricata per procura',
  'soft bounce',
  'blocked',
  'deferred',
];
const ENDED = {
  unsubscribed: 'objection/unsubscribe_link',
  disiscritto: 'objection/unsubscribe_link',
  complaint: 'objection/spam_complaint',
  spam: 'objection/spam_complaint',
  'hard bounce': 'suppression/hard_bounce',
  'invalid email': 'suppression/invalid_email',
};
const to = (words: readonly string[], meaning: string): Words =>
  Object.fromEntries(words.map((word) => [word, meaning]));

const brevoLogs = describe({
  id: 'brevo.logs',
  platform: 'Brevo',
  title: 'Brevo email logs',
  required: ['st_text', 'ts', 'email', 'mid'],
  dates: DAY_FIRST,
  blanks: ['NA'],
  records: [
    {
      kind: 'message',
      when: words({ ...to(SENT, 'yes'), ...to([...LATER, ...Object.keys(ENDED)], '') }, 'st_text'),
      fields: {
        campaign_id: column('tag', 'sub'),
        sent_at: column('ts'),
        message_id: column('mid'),
      },
    },
    status('email', { ...ENDED, ...to([...SENT, ...LATER], '') }, ['st_text'], { at: column('ts') }),
  ],
});

const activeCampaign = describe({
  id: 'activecampaign.contacts',
  platform: 'ActiveCampaign',
  title: 'ActiveCampaign contacts export',
  required: ['email', 'first name', 'last name', 'date created', 'status'],
  telling: ['ip'],
  forbidden: ['member_rating', 'order id'],
  who: { contact_id: column('contact id', 'id'), phone: column('phone') },
  // The status is of one list: whoever left it may still be on another.
  records: [
    contact(),
    status(
      'email',
      {
        ...LIST_STATES,
        '0': '',
        '1': 'consent/unknown',
        '2': 'objection/unsubscribe_link',
        '3': 'suppression/hard_bounce',
      },
      ['status'],
    ),
  ],
});

const campaignMonitor = describe({
  id: 'campaignmonitor.subscribers',
  platform: 'Campaign Monitor',
  title: 'Campaign Monitor subscribers export',
  required: [['email address', 'emailaddress'], 'name', ['date subscribed', 'listjoineddate', 'state']],
  telling: ['consent to track', 'consenttotrack', 'state', 'listjoineddate'],
  forbidden: ['member_rating', 'opens'],
  who: { email: column('email address', 'emailaddress'), phone: column('mobile number', 'mobilenumber') },
  records: [
    contact(),
    // Consent to track is about opens and clicks, and no consent to marketing.
    status('email', LIST_STATES, ['state']),
    accepts(
      'sms',
      { yes: 'consent', true: 'consent', no: 'not_subscribed', false: 'not_subscribed', unchanged: '' },
      ['consent to send sms', 'consenttosendsms'],
    ),
  ],
});

const dotdigital = describe({
  id: 'dotdigital.contacts',
  platform: 'dotdigital',
  title: 'dotdigital contacts export',
  required: ['email', ['optintype', 'opt in type']],
  who: { contact_id: column('contactid', 'id'), phone: column('mobilenumber', 'mobile') },
  records: [
    contact(),
    {
      kind: 'preference',
      fields: {
        kind: known(
          { single: 'consent', double: 'consent', verifieddouble: 'consent', 'verified double': 'consent' },
          'optintype',
          'opt in type',
        ),
        channel: constant('email'),
        method: known(
          {
            single: 'unknown',
            double: 'double_opt_in',
            verifieddouble: 'double_opt_in',
            'verified double': 'double_opt_in',
          },
          'optintype',
          'opt in type',
        ),
        at: date('consentdatetime', 'lastsubscribed', 'datejoined'),
        wording: column('consenttext'),
        // The wording shown at the time is a record of the consent; the type alone is a flag.
        evidence: first(filled('yes', 'consenttext'), constant('no')),
      },
    },
  ],
});

const dotdigitalSuppressed = describe({
  id: 'dotdigital.suppressed',
  platform: 'dotdigital',
  title: 'dotdigital suppressed contacts',
  required: ['email', 'reason', ['dateremoved', 'date removed']],
  records: [status('email', SUPPRESSION_REASONS, ['reason'], { at: date('dateremoved', 'date removed') })],
});

/** Who must not be contacted is kept apart from the contacts, and the export may leave it out. */
const mautic = describe({
  id: 'mautic.contacts',
  platform: 'Mautic',
  title: 'Mautic contacts export',
  required: ['firstname', 'lastname', 'email', ['points', 'donotemail', 'dateidentified']],
  forbidden: ['hasoptedoutofemail', 'added_time', 'accountid'],
  who: { contact_id: column('id'), phone: column('mobile', 'phone') },
  dates: UTC,
  records: [
    contact(),
    ...alsoAt(contact(), 'phone', 'mobile', 'phone'),
    optOut('email', 'do_not_contact', ['donotemail', 'do not email']),
  ],
});

const kit = describe({
  id: 'kit.subscribers',
  platform: 'Kit',
  title: 'Kit subscribers export',
  required: [
    ['email', 'email address'],
    ['first_name', 'first name'],
    ['created_at', 'created at'],
    ['state', 'status'],
  ],
  forbidden: ['financial status', 'date created', 'member_rating'],
  nameDecides: true,
  fileName: /^(convertkit|kit)[_-]/i,
  who: { contact_id: column('id'), email: column('email', 'email address') },
  records: [
    contact({ name: column('first_name', 'first name') }),
    status('email', LIST_STATES, ['state', 'status']),
  ],
});

const campaignReport = blocksPreset({
  id: 'mailerlite.campaign_report',
  platform: 'MailerLite',
  title: 'MailerLite report of one campaign',
  opening: ['campaign report'],
  marks: ['subject:', 'sent', 'campaign results'],
});

export const MAILING_TOOLS: readonly Preset[] = [
  brevo,
  brevoLogs,
  activeCampaign,
  campaignMonitor,
  dotdigital,
  dotdigitalSuppressed,
  mautic,
  kit,
  campaignReport,
];
