/** Spain: LSSI (Ley 34/2002) art 21.2: a prior contract, and products like those first contracted for. */
import { DIRECTIVE, FREE_ACCOUNTS, type CountryLaw } from './country-law.ts';

export const spain: CountryLaw = {
  ...DIRECTIVE,
  code: 'es',
  name: 'Spain',
  names: ['es', 'esp', 'spain', 'españa', 'espana'],
  confidence: 'high',
  uncertain: [
    'Exclusion lists under LOPDGDD art 23 (such as the Robinson list) are not screened here.',
    FREE_ACCOUNTS,
  ],
  citation: 'LSSI (Ley 34/2002), art 21',
  citations: {
    pecr_22_2: 'LSSI (Ley 34/2002), art 21.1; GDPR Art 4(11), 7',
    pecr_22_3_a: 'LSSI (Ley 34/2002), art 21.2',
    pecr_22_3_b: 'LSSI (Ley 34/2002), art 21.2',
    pecr_22_3_c_collection: 'LSSI (Ley 34/2002), art 21.2',
    pecr_22_3_c_messages: 'LSSI (Ley 34/2002), art 21.2',
    gdpr_21_3: 'GDPR, Art 21(2)-(3)',
  },
  appliesToLegalPersons: 'yes',
};
