/** Canada, an analogue: CASL s.10(9)-(13), implied consent for two years from a purchase and six months from an inquiry. */
import { ALL_ELECTRONIC_MAIL, type CountryLaw } from './country-law.ts';

export const canada: CountryLaw = {
  code: 'ca',
  name: 'Canada',
  names: ['ca', 'can', 'canada'],
  confidence: 'high',
  uncertain: [
    'The two years of donors, volunteers and members are not applied: only purchases and inquiries are.',
    'An unsubscription may be acted on within ten business days; here it counts from the moment it was made.',
  ],
  citation: 'CASL (S.C. 2010, c. 23), s.10(9)-(13)',
  citations: {
    pecr_22_2: 'CASL (S.C. 2010, c. 23), s.10(1)-(2)',
    pecr_22_3_c_messages: 'CASL (S.C. 2010, c. 23), s.11',
    pecr_23: 'CASL (S.C. 2010, c. 23), s.6(2)',
    gdpr_21_3: 'CASL (S.C. 2010, c. 23), s.11',
  },
  inForceFrom: '2014-07-01',
  analogue: true,
  softOptIn: true,
  negotiationsCount: 'yes',
  freeServiceIsSale: 'review',
  completedSaleRequired: false,
  timeLimit: { monthsSinceSale: 24, monthsSinceNegotiation: 6, renewedByMessages: false },
  channelsCovered: ALL_ELECTRONIC_MAIL,
  channelsUnsettled: [],
  appliesToLegalPersons: 'yes',
  ownSimilarOnly: false,
  optOutAtCollection: false,
  optOutEachMessage: true,
  externalSuppressionList: null,
  charityRoute: false,
};
