/** HubSpot's export of contacts: labels as headings, and opt-outs as true or empty, undated. */
import { preference, platformContact } from './platform-records.ts';
import type { Preset } from './preset.ts';

const SUBSCRIPTION = 'opted out of email:';

const contacts: Preset = {
  id: 'hubspot.contacts',
  title: 'HubSpot contacts export',
  kinds: ['contact', 'preference'],
  required: ['email', 'first name', 'last name'],
  telling: ['record id', 'contact id'],
  forbidden: ['email opt out', 'lead owner', 'account name'],
  fileName: null,
  reader(columns) {
    const subscriptions = columns.headings.filter((heading) => heading.startsWith(SUBSCRIPTION));
    const isTrue = (heading: string): boolean => /^(true|yes|1)$/i.test(columns.text(heading) ?? '');
    return () => {
      const [email, phone] = [
        columns.text('email'),
        columns.text('mobile phone number') ?? columns.text('phone number'),
      ];
      const who = columns.who(
        'hubspot',
        columns.text('record id') ?? columns.text('contact id'),
        email,
        phone,
      );
      return [
        platformContact(columns, who, email, phone, {
          first: 'first name',
          last: 'last name',
          company: 'company name',
          country: 'country/region',
        }),
        ...(isTrue('unsubscribed from all email')
          ? [preference(who, 'objection', 'email', null, 'unsubscribed_from_all_email')]
          : []),
        ...subscriptions
          .filter(isTrue)
          .map((heading) =>
            preference(
              who,
              'objection',
              'email',
              null,
              'subscription_opt_out',
              heading.slice(SUBSCRIPTION.length).trim(),
            ),
          ),
        ...(/freely given consent/i.test(columns.text("legal basis for processing contact's data") ?? '')
          ? [preference(who, 'consent', 'email', null, 'unknown')]
          : []),
      ];
    };
  },
};

export const HUBSPOT: readonly Preset[] = [contacts];
