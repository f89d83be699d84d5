/** How a message travels. "Electronic mail" (PECR reg 2(1)) covers more than email and less than everything. */
export const CHANNELS = [
  'email',
  'sms',
  'mms',
  'voicemail',
  'social_dm',
  'whatsapp',
  'in_app',
  'post',
  'call',
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Channels a preference may name. `phone` is what CRMs record for live calls and voicemail. */
export const PREFERENCE_CHANNELS = [...CHANNELS, 'phone', 'all'] as const;
export type PreferenceChannel = (typeof PREFERENCE_CHANNELS)[number];

/** Which of the recipient's details a channel uses; reg 22(3)(a) asks how *those* details were obtained. */
export type ContactPoint = 'email' | 'phone' | 'both' | 'unknown';
