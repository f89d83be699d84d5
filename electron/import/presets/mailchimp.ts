/** Mailchimp: an audience export is one file for each state, and the state is in the file's name as much as in its columns. */
import type { RecordMapping, Words } from '../../../shared/model/mapping.ts';
import { blocksPreset } from './campaign-report.ts';
import {
  column,
  constant,
  contact,
  date,
  describe,
  FILE_NAME,
  first,
  filled,
  known,
  UTC,
  type Description,
} from './describe.ts';
import type { Preset } from './preset.ts';

const EMAIL = [
  'email address',
  'email',
  'indirizzo email',
  'adresse e-mail',
  'adresse email',
  'e-mail-adresse',
  'dirección de correo electrónico',
  'correo electrónico',
  'e-mailadres',
  'endereço de e-mail',
];
const PHONE = [
  'phone number',
  'phone',
  'numero di telefono',
  'telefonnummer',
  'numéro de téléphone',
  'teléfono',
];

// `CC` is where the last opening's network address seemed to be, which is no record of where the person lives.
const member = contact({
  name: first(
    column('name'),
    { from: 'joined', columns: ['first name', 'last name'] },
    { from: 'joined', columns: ['nome', 'cognome'] },
    { from: 'joined', columns: ['vorname', 'nachname'] },
    { from: 'joined', columns: ['prénom', 'nom'] },
    { from: 'joined', columns: ['nombre', 'apellidos'] },
  ),
});

const FORMS: Words = {
  'hosted signup form': 'newsletter_signup',
  'embedded form': 'newsletter_signup',
  'signup form': 'newsletter_signup',
  'pop-up form': 'newsletter_signup',
  'popup form': 'newsletter_signup',
  'landing page': 'newsletter_signup',
};

/** Where the member came from, in accounts that export it. A list import or an integration says nothing of how. */
const source: RecordMapping = {
  kind: 'collection',
  needs: ['notice'],
  fields: {
    collected_at: column('optin_time'),
    context: known(FORMS, 'source'),
    notice: column('source'),
    point: constant('email'),
  },
};

/** The subscribing that a member's times state: a claim, as the file holds nothing that proves it. */
const subscribed: RecordMapping = {
  kind: 'preference',
  fields: {
    kind: constant('consent'),
    at: column('optin_time', 'confirm_time'),
    channel: constant('email'),
    method: constant('unknown'),
    evidence: constant('no'),
    wording: column('source'),
  },
};
/** Whoever left, or whose mailbox gave out, was subscribed before, if the file says since when. */
const subscribedBefore: RecordMapping = { ...subscribed, needs: ['at'] };
const stated = (fields: RecordMapping['fields']): RecordMapping => ({
  kind: 'preference',
  fields: { channel: constant('email'), ...fields },
});

/** Times carry no offset and are UTC. The label of the email column is translated; the capitals stay English. */
function audience(
  state: string,
  about: Pick<Description, 'telling' | 'forbidden' | 'nameDecides'> & { readonly fileName: RegExp },
  ...preferences: readonly RecordMapping[]
): Preset {
  return describe({
    id: `mailchimp.${state}`,
    platform: 'Mailchimp',
    title: `Mailchimp audience: ${state}`,
    required: ['member_rating', 'optin_time', EMAIL],
    ...about,
    who: { contact_id: column('euid'), email: column(...EMAIL), phone: column(...PHONE) },
    dates: UTC,
    records: [member, source, ...preferences],
  });
}

const STATES = ['unsub_time', 'clean_time'];

const AUDIENCES = [
  audience(
    'unsubscribed',
    { telling: ['unsub_time'], fileName: /^unsubscribed[_-]/i },
    stated({
      kind: constant('objection'),
      at: column('unsub_time'),
      method: first(
        known({ abuse: 'spam_complaint', spam: 'spam_complaint' }, 'unsub_reason'),
        constant('unsubscribe_link'),
      ),
      wording: column('unsub_reason_other', 'unsub_reason'),
    }),
    subscribedBefore,
  ),
  audience(
    'cleaned',
    { telling: ['clean_time'], fileName: /^cleaned[_-]/i },
    stated({ kind: constant('suppression'), at: column('clean_time'), method: constant('hard_bounce') }),
    subscribedBefore,
  ),
  // Bought, imported or never asked: the file does not say which. Only its name tells it from the subscribed.
  audience(
    'nonsubscribed',
    { forbidden: STATES, fileName: /^non-?subscribed[_-]/i, nameDecides: true },
    stated({ kind: constant('not_subscribed') }),
  ),
  audience('subscribed', { forbidden: STATES, fileName: /^subscribed[_-]/i, nameDecides: true }, subscribed),
];

const campaigns = describe({
  id: 'mailchimp.campaigns',
  platform: 'Mailchimp',
  title: 'Mailchimp campaign reports',
  required: ['title', 'subject', 'send date', 'total recipients', 'unique id'],
  who: {},
  records: [
    {
      kind: 'campaign',
      fields: {
        campaign_id: column('unique id'),
        name: column('title'),
        subject: column('subject'),
        sent_at: date('send date'),
        channel: constant('email'),
      },
    },
  ],
});

/** The account export's opens and clicks, one file for each campaign: the campaign is in the file's name. */
function activity(what: 'opens' | 'clicks', field: 'opened_at' | 'clicked_at', about: Signs): Preset {
  return describe({
    id: `mailchimp.${what}`,
    platform: 'Mailchimp',
    title: `Mailchimp ${what} of one campaign`,
    ...about,
    dates: UTC,
    records: [
      {
        kind: 'message',
        fields: { campaign_id: FILE_NAME, delivered: constant('yes'), [field]: column('timestamp') },
      },
    ],
  });
}
type Signs = Pick<Description, 'required' | 'forbidden' | 'fileName' | 'nameDecides'>;

const recipients = describe({
  id: 'mailchimp.recipients',
  platform: 'Mailchimp',
  title: 'Mailchimp recipients of one campaign',
  required: ['email address', 'opens'],
  forbidden: ['member_rating'],
  fileName: /^(recipients|opened|sent_to)/i,
  nameDecides: true,
  who: { email: column(...EMAIL) },
  records: [
    {
      kind: 'message',
      fields: { campaign_id: FILE_NAME, delivered: constant('unknown') },
    },
    {
      kind: 'preference',
      fields: {
        kind: filled('objection', 'reason'),
        channel: constant('email'),
        method: constant('unsubscribe_link'),
        wording: column('reason'),
      },
    },
  ],
});

const report = blocksPreset({
  id: 'mailchimp.campaign_report',
  platform: 'Mailchimp',
  title: 'Mailchimp report of one campaign',
  opening: ['email campaign report', 'campaign report'],
  marks: ['title:', 'subject line:', 'combination 1 stats'],
});

export const MAILCHIMP: readonly Preset[] = [
  ...AUDIENCES,
  campaigns,
  activity('opens', 'opened_at', {
    required: ['email', 'timestamp'],
    forbidden: ['url', 'first name', 'suppression reason', 'status', 'event'],
    fileName: /^opens/i,
    nameDecides: true,
  }),
  activity('clicks', 'clicked_at', {
    required: ['email', 'timestamp', 'url'],
    forbidden: ['first name', 'status', 'event'],
    fileName: /^clicks/i,
    nameDecides: true,
  }),
  recipients,
  report,
];
