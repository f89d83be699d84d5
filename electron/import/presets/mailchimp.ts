/** Mailchimp's audience export: one file for each state, and the state is in the file's name as much as in its columns. */
import type { EvidenceRecord } from '../../../shared/model/evidence.ts';
import type { Columns } from '../row-reader.ts';
import { platformContact, preference } from './platform-records.ts';
import type { Preset } from './preset.ts';

/** Times carry no offset and are UTC. The heading of the email column is translated; the capitals stay English. */
function audience(
  state: 'subscribed' | 'nonsubscribed' | 'unsubscribed' | 'cleaned',
  title: string,
  telling: readonly string[],
  forbidden: readonly string[],
  state_: (columns: Columns, who: ReturnType<Columns['who']>) => EvidenceRecord,
): Preset {
  return {
    id: `mailchimp.${state}`,
    title,
    kinds: ['contact', 'preference'],
    required: ['member_rating', 'optin_time'],
    telling,
    forbidden,
    fileName: state === 'nonsubscribed' ? /^non-?subscribed[_-]/i : new RegExp(`^${state}[_-]`, 'i'),
    reader: (columns) => () => {
      const email = columns.text(
        columns.headings.find((heading) => /e-?mail/.test(heading)) ?? 'email address',
      );
      const phone = columns.text('phone number') ?? columns.text('phone');
      const who = columns.who('mailchimp', columns.text('euid'), email, phone);
      return [
        platformContact(columns, who, email, phone, {
          first: 'first name',
          last: 'last name',
          company: 'company',
          country: 'cc',
        }),
        state_(columns, who),
      ];
    },
  };
}

export const MAILCHIMP: readonly Preset[] = [
  audience('unsubscribed', 'Mailchimp audience: unsubscribed', ['unsub_time'], [], (columns, who) =>
    preference(
      who,
      'objection',
      'email',
      columns.moment('unsub_time', 'utc'),
      /abuse|spam/i.test(columns.text('unsub_reason') ?? '') ? 'spam_complaint' : 'unsubscribe_link',
      columns.text('unsub_reason_other'),
    ),
  ),
  audience('cleaned', 'Mailchimp audience: cleaned', ['clean_time'], [], (columns, who) =>
    preference(who, 'suppression', 'email', columns.moment('clean_time', 'utc'), 'hard_bounce'),
  ),
  // Never asked, declined or left long ago: the file does not say which. Only its name tells it from the subscribed.
  audience(
    'nonsubscribed',
    'Mailchimp audience: non-subscribed',
    ['status_nonsubscribed'],
    ['unsub_time', 'clean_time'],
    (_columns, who) => preference(who, 'not_subscribed', 'email', null, null),
  ),
  audience(
    'subscribed',
    'Mailchimp audience: subscribed',
    ['last_changed'],
    ['unsub_time', 'clean_time'],
    (columns, who) =>
      preference(
        who,
        'consent',
        'email',
        columns.moment('optin_time', 'utc') ?? columns.moment('confirm_time', 'utc'),
        'unknown',
        columns.text('source'),
      ),
  ),
];
