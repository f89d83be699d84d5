/** France: CPCE art L.34-5, fourth paragraph: details given at a sale or a service. */
import { DIRECTIVE, FREE_ACCOUNTS, type CountryLaw } from './country-law.ts';

export const france: CountryLaw = {
  ...DIRECTIVE,
  code: 'fr',
  name: 'France',
  names: ['fr', 'fra', 'france'],
  confidence: 'high',
  uncertain: [
    'A person at work may be written to about that work until they refuse, and generic addresses are outside the rule: companies are left undetermined.',
    'The statute sets no time limit; the regulator expects three years from the end of the relationship or the last contact.',
    FREE_ACCOUNTS,
  ],
  citation: 'CPCE, art L.34-5',
  citations: { gdpr_21_3: 'GDPR, Art 21(2)-(3)' },
  channelsCovered: ['email', 'sms', 'mms'],
  channelsUnsettled: ['voicemail', 'social_dm', 'whatsapp', 'in_app'],
  appliesToLegalPersons: 'review',
};
