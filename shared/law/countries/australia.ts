/** Australia, an analogue: Spam Act 2003 s.16 and Schedule 2, consent inferred from conduct and business relationships. */
import type { CountryLaw } from './country-law.ts';

export const australia: CountryLaw = {
  code: 'au',
  name: 'Australia',
  names: ['au', 'aus', 'australia'],
  confidence: 'medium',
  uncertain: [
    'Consent is inferred from conduct and the relationship as a whole: a single purchase is a weak basis, and so is an inquiry, which is left undetermined.',
    'An unsubscription may be acted on within five business days; here it counts from the moment it was made.',
  ],
  citation: 'Spam Act 2003 (Cth), s.16 and Sch 2',
  citations: {
    pecr_22_2: 'Spam Act 2003 (Cth), Sch 2 cl 2',
    pecr_22_3_a: 'Spam Act 2003 (Cth), Sch 2 cl 2',
    pecr_22_3_c_messages: 'Spam Act 2003 (Cth), s.18',
    pecr_23: 'Spam Act 2003 (Cth), s.17',
    gdpr_21_3: 'Spam Act 2003 (Cth), Sch 2',
  },
  inForceFrom: null,
  analogue: true,
  softOptIn: true,
  negotiationsCount: 'review',
  freeServiceIsSale: 'review',
  completedSaleRequired: false,
  timeLimit: null,
  channelsCovered: ['email', 'sms', 'mms', 'social_dm', 'whatsapp', 'in_app'],
  channelsUnsettled: ['voicemail'],
  appliesToLegalPersons: 'yes',
  ownSimilarOnly: false,
  optOutAtCollection: false,
  optOutEachMessage: true,
  externalSuppressionList: null,
  charityRoute: false,
};
