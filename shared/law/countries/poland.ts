/** Poland: Prawo komunikacji elektronicznej art 398: prior consent for each channel, and no soft opt-in. */
import { DIRECTIVE, type CountryLaw } from './country-law.ts';

export const poland: CountryLaw = {
  ...DIRECTIVE,
  code: 'pl',
  name: 'Poland',
  names: ['pl', 'pol', 'poland', 'polska'],
  confidence: 'high',
  uncertain: ['The law before 10 November 2024 is not held: earlier messages are left undetermined.'],
  citation: 'Prawo komunikacji elektronicznej, art 398',
  citations: { gdpr_21_3: 'GDPR, Art 21(2)-(3)' },
  inForceFrom: '2024-11-10',
  softOptIn: false,
  appliesToLegalPersons: 'yes',
};
