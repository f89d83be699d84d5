/** Klaviyo: profiles of a list or segment, suppressed profiles and campaign figures. */
import {
  column,
  constant,
  contact,
  date,
  describe,
  each,
  first,
  known,
  PROVED,
  status,
  statusWords,
} from './describe.ts';
import type { Preset } from './preset.ts';
import { LIST_STATES, SUPPRESSION_REASONS } from './vocabulary.ts';

const reasons = statusWords(SUPPRESSION_REASONS);

const profiles = describe({
  id: 'klaviyo.profiles',
  platform: 'Klaviyo',
  title: 'Klaviyo list or segment export',
  required: ['email', ['email marketing consent', 'klaviyo id', '$consent', 'email suppressions']],
  who: { contact_id: column('klaviyo id'), phone: column('phone number') },
  dates: PROVED,
  records: [
    contact(),
    // Never subscribed is never asked: it gives no preference at all.
    status('email', LIST_STATES, ['email marketing consent'], {
      at: column('email marketing consent timestamp'),
    }),
    status('sms', LIST_STATES, ['sms marketing consent'], { at: column('sms marketing consent timestamp') }),
    // Whatever the reason, and where it is a new one as well: Klaviyo sends nothing to whom it lists here.
    {
      kind: 'preference',
      each: { over: 'pieces_of', columns: ['email suppressions'], splitter: 'list' },
      fields: {
        kind: first(each(reasons.kind), constant('suppression')),
        channel: constant('email'),
        method: first(each(reasons.method), each()),
      },
    },
    {
      kind: 'preference',
      each: { over: 'pieces_of', columns: ['$consent'], splitter: 'list' },
      fields: {
        channel: each({ email: 'email', sms: 'sms', mobile: 'sms', directmail: 'post', web: 'in_app' }),
        kind: each({
          email: 'consent',
          sms: 'consent',
          mobile: 'consent',
          directmail: 'consent',
          web: 'consent',
        }),
        method: constant('unknown'),
        evidence: constant('no'),
        at: column('$consent_timestamp'),
      },
    },
  ],
});

const suppressed = describe({
  id: 'klaviyo.suppressed',
  platform: 'Klaviyo',
  title: 'Klaviyo suppressed profiles',
  required: ['email', ['suppression reason', 'suppression reasons']],
  telling: ['suppressed on', 'suppression timestamp', 'klaviyo id', 'suppression reasons'],
  who: { phone: column('phone number') },
  records: [
    status('email', SUPPRESSION_REASONS, ['suppression reason', 'suppression reasons'], {
      at: date('suppressed on', 'suppression timestamp', 'timestamp'),
    }),
  ],
});

const campaigns = describe({
  id: 'klaviyo.campaigns',
  platform: 'Klaviyo',
  title: 'Klaviyo campaign figures',
  required: ['campaign name', 'send time', 'total recipients'],
  who: {},
  records: [
    {
      kind: 'campaign',
      fields: {
        campaign_id: column('campaign id', 'campaign name'),
        name: column('campaign name'),
        subject: column('subject'),
        sent_at: date('send time'),
        channel: known(
          {
            email: 'email',
            sms: 'sms',
            mobile_push: 'in_app',
            'push notification': 'in_app',
            whatsapp: 'whatsapp',
          },
          'campaign channel',
        ),
      },
    },
  ],
});

export const KLAVIYO: readonly Preset[] = [profiles, suppressed, campaigns];
