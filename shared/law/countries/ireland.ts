/** Ireland: S.I. 336/2011 reg 13(11): twelve months from the sale, started again by each marketing message within them. */
import { DIRECTIVE, FREE_ACCOUNTS, type CountryLaw } from './country-law.ts';

export const ireland: CountryLaw = {
  ...DIRECTIVE,
  code: 'ie',
  name: 'Ireland',
  names: ['ie', 'irl', 'ireland', 'republic of ireland', 'eire', 'éire'],
  confidence: 'high',
  uncertain: [
    'The lettering of the sub-paragraphs of regulation 13(11) was not checked.',
    'An address used mainly for a business is outside the rule where the message is solely about that business: such contacts are left undetermined.',
    FREE_ACCOUNTS,
  ],
  citation: 'S.I. 336/2011, reg 13(11)',
  citations: {
    pecr_22_1: 'S.I. 336/2011, reg 13(1)',
    pecr_22_2: 'S.I. 336/2011, reg 13(1); GDPR Art 4(11), 7',
    pecr_22_3_a: 'S.I. 336/2011, reg 13(11)',
    pecr_22_3_b: 'S.I. 336/2011, reg 13(11)',
    pecr_22_3_c_collection: 'S.I. 336/2011, reg 13(11)',
    pecr_22_3_c_messages: 'S.I. 336/2011, reg 13(11)',
    pecr_23: 'S.I. 336/2011, reg 13',
    gdpr_21_3: 'GDPR, Art 21(2)-(3)',
  },
  inForceFrom: '2011-07-01',
  timeLimit: { monthsSinceSale: 12, monthsSinceNegotiation: null, renewedByMessages: true },
  channelsCovered: ['email', 'sms', 'mms'],
  channelsUnsettled: ['voicemail', 'social_dm', 'whatsapp', 'in_app'],
  appliesToLegalPersons: 'review',
};
