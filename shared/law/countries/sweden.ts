/** Sweden: Marknadsföringslagen (2008:486) 19 §. Natural persons only, sole traders among them. */
import { DIRECTIVE, FREE_ACCOUNTS, type CountryLaw } from './country-law.ts';

export const sweden: CountryLaw = {
  ...DIRECTIVE,
  code: 'se',
  name: 'Sweden',
  names: ['se', 'swe', 'sweden', 'sverige'],
  confidence: 'medium',
  uncertain: [
    'The section is 19 § today and was 20 § in the original numbering.',
    'Whether negotiations are enough is not settled: such contacts are left undetermined.',
    FREE_ACCOUNTS,
  ],
  citation: 'Marknadsföringslagen (2008:486), 19 §',
  citations: { gdpr_21_3: 'GDPR, Art 21(2)-(3)' },
  negotiationsCount: 'review',
  completedSaleRequired: false,
  appliesToLegalPersons: 'no',
};
