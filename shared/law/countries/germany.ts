/** Germany: UWG §7(3) nos 1 to 4. Businesses are protected too, and silence for long may end it. */
import { DIRECTIVE, FREE_ACCOUNTS, type CountryLaw } from './country-law.ts';

export const germany: CountryLaw = {
  ...DIRECTIVE,
  code: 'de',
  name: 'Germany',
  names: ['de', 'deu', 'germany', 'deutschland', 'federal republic of germany'],
  confidence: 'high',
  uncertain: [
    'Whether an enquiry before a contract is “in connection with the sale” is doubtful: such contacts are left undetermined.',
    'The statute sets no time limit, but courts consider that permission lapses after long silence.',
    FREE_ACCOUNTS,
  ],
  citation: 'UWG, §7(3)',
  citations: {
    pecr_22_1: 'UWG, §7(2) no 2',
    pecr_22_2: 'UWG, §7(2) no 2; GDPR Art 4(11), 7',
    pecr_22_3_a: 'UWG, §7(3) no 1',
    pecr_22_3_b: 'UWG, §7(3) no 2',
    pecr_22_3_c_collection: 'UWG, §7(3) no 4',
    pecr_22_3_c_messages: 'UWG, §7(3) no 4',
    pecr_23: 'UWG, §7(2) no 3',
    gdpr_21_3: 'UWG, §7(3) no 3; GDPR Art 21(2)-(3)',
  },
  negotiationsCount: 'review',
  appliesToLegalPersons: 'yes',
};
