/** Austria: TKG 2021 §174(3)-(4), with a fourth condition: the recipient is not on the ECG list. */
import { DIRECTIVE, FREE_ACCOUNTS, type CountryLaw } from './country-law.ts';

export const austria: CountryLaw = {
  ...DIRECTIVE,
  code: 'at',
  name: 'Austria',
  names: ['at', 'aut', 'austria', 'österreich', 'oesterreich'],
  confidence: 'medium',
  uncertain: [
    'The content was read in TKG 2003 §107; the paragraph numbers of TKG 2021 were not checked.',
    'Whether negotiations are enough is not settled: such contacts are left undetermined.',
    FREE_ACCOUNTS,
  ],
  citation: 'TKG 2021, §174(4)',
  citations: {
    pecr_22_2: 'TKG 2021, §174(3); GDPR Art 4(11), 7',
    pecr_22_3_a: 'TKG 2021, §174(4) no 1',
    pecr_22_3_b: 'TKG 2021, §174(4) no 2',
    pecr_22_3_c_collection: 'TKG 2021, §174(4) nos 3-4; ECG §7(2)',
    pecr_22_3_c_messages: 'TKG 2021, §174(4) no 3',
    gdpr_21_3: 'GDPR, Art 21(2)-(3)',
  },
  negotiationsCount: 'review',
  completedSaleRequired: false,
  appliesToLegalPersons: 'yes',
  externalSuppressionList: { id: 'ecg', name: 'ECG list' },
};
