/** Netherlands: Telecommunicatiewet art 11.7. Businesses are protected too, and the sender must prove. */
import { DIRECTIVE, FREE_ACCOUNTS, type CountryLaw } from './country-law.ts';

export const netherlands: CountryLaw = {
  ...DIRECTIVE,
  code: 'nl',
  name: 'Netherlands',
  names: ['nl', 'nld', 'netherlands', 'the netherlands', 'nederland', 'holland'],
  confidence: 'medium',
  uncertain: [
    'The paragraphs of article 11.7 may have been renumbered on 1 July 2026.',
    'Donations to charities are treated like sales; that is not applied here, so such contacts are not shown lawful by it.',
    'Addresses that a business has published for that purpose are outside the rule; the exports do not say which are.',
    FREE_ACCOUNTS,
  ],
  citation: 'Telecommunicatiewet, art 11.7',
  citations: {
    pecr_22_2: 'Telecommunicatiewet, art 11.7(1); GDPR Art 4(11), 7',
    gdpr_21_3: 'GDPR, Art 21(2)-(3)',
  },
  appliesToLegalPersons: 'yes',
};
