/** Belgium: Code of Economic Law art XII.13 and Royal Decree of 4 April 2003 art 1. */
import { DIRECTIVE, FREE_ACCOUNTS, type CountryLaw } from './country-law.ts';

export const belgium: CountryLaw = {
  ...DIRECTIVE,
  code: 'be',
  name: 'Belgium',
  names: ['be', 'bel', 'belgium', 'belgique', 'belgië', 'belgie', 'belgien'],
  confidence: 'high',
  uncertain: [
    'That text messages are covered like email is held from secondary sources: they are left undetermined.',
    'Legal persons are outside the rule only at an impersonal address such as info@: companies are left undetermined.',
    FREE_ACCOUNTS,
  ],
  citation: 'Code of Economic Law, art XII.13; Royal Decree of 4 April 2003, art 1',
  citations: { gdpr_21_3: 'GDPR, Art 21(2)-(3)' },
  channelsCovered: ['email'],
  channelsUnsettled: ['sms', 'mms', 'voicemail', 'social_dm', 'whatsapp', 'in_app'],
  appliesToLegalPersons: 'review',
};
