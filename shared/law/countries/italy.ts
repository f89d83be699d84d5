/** Italy: Codice in materia di protezione dei dati personali art 130(4): email only, and a completed sale. */
import { DIRECTIVE, FREE_ACCOUNTS, type CountryLaw } from './country-law.ts';

export const italy: CountryLaw = {
  ...DIRECTIVE,
  code: 'it',
  name: 'Italy',
  names: ['it', 'ita', 'italy', 'italia'],
  confidence: 'high',
  uncertain: ['That legal persons are protected too is held from secondary sources.', FREE_ACCOUNTS],
  citation: 'D.Lgs 196/2003, art 130(4)',
  citations: {
    pecr_22_1: 'D.Lgs 196/2003, art 130(1)-(2)',
    pecr_22_2: 'D.Lgs 196/2003, art 130(1)-(2); GDPR Art 4(11), 7',
    pecr_23: 'D.Lgs 196/2003, art 130(5)',
    gdpr_21_3: 'GDPR, Art 21(2)-(3)',
  },
  channelsCovered: ['email'],
  appliesToLegalPersons: 'yes',
};
