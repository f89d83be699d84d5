/** New Zealand, an analogue: Unsolicited Electronic Messages Act 2007 ss 4, 9 and 11, express, inferred or deemed consent. */
import { ALL_ELECTRONIC_MAIL, type CountryLaw } from './country-law.ts';

export const newZealand: CountryLaw = {
  code: 'nz',
  name: 'New Zealand',
  names: ['nz', 'nzl', 'new zealand', 'aotearoa'],
  confidence: 'high',
  uncertain: [
    'Consent is inferred from conduct and the relationship: an inquiry alone is left undetermined.',
    'An unsubscription takes effect five working days after it was made; here it counts at once.',
  ],
  citation: 'Unsolicited Electronic Messages Act 2007, ss 4, 9',
  citations: {
    pecr_22_3_c_messages: 'Unsolicited Electronic Messages Act 2007, s 11',
    pecr_23: 'Unsolicited Electronic Messages Act 2007, s 10',
    gdpr_21_3: 'Unsolicited Electronic Messages Act 2007, s 9(2)',
  },
  inForceFrom: null,
  analogue: true,
  softOptIn: true,
  negotiationsCount: 'review',
  freeServiceIsSale: 'review',
  completedSaleRequired: false,
  timeLimit: null,
  channelsCovered: ALL_ELECTRONIC_MAIL,
  channelsUnsettled: [],
  appliesToLegalPersons: 'yes',
  ownSimilarOnly: false,
  optOutAtCollection: false,
  optOutEachMessage: true,
  externalSuppressionList: null,
  charityRoute: false,
};
