/** What platforms write where this audit says yes, objection or completed. */
import type { Words } from '../../../shared/model/mapping.ts';

const TRUE = ['true', 'yes', 'y', '1', 'on', 't', 'sì', 'si', 'oui', 'ja'];
const FALSE = ['false', 'no', 'n', '0', 'off', 'f', 'non', 'nein'];

function all(words: readonly string[], meaning: string): Words {
  return Object.fromEntries(words.map((word) => [word, meaning]));
}

/** A box that says "opted out". Unticked is the platform's default: nobody said anything. */
export const OPTED_OUT: Words = { ...all(TRUE, 'objection'), ...all(FALSE, '') };

/** A box that says "accepts marketing". Unticked may be never asked, declined or withdrawn: it cannot be told which. */
export const ACCEPTS: Words = { ...all(TRUE, 'consent'), ...all(FALSE, 'not_subscribed') };

/** A box that says that messages bounce. */
export const BOUNCES: Words = { ...all(TRUE, 'suppression'), ...all(FALSE, '') };

/** `Do Not Allow` is the refusal, and `Allow` the default. */
export const DO_NOT_ALLOW: Words = {
  'do not allow': 'objection',
  'do not send': 'objection',
  allow: '',
  send: '',
  ...OPTED_OUT,
};

/** Why a platform stopped sending: what the person did is an objection, what the mailbox did is not. */
export const SUPPRESSION_REASONS = {
  unsubscribe: 'objection/unsubscribe_link',
  unsubscribed: 'objection/unsubscribe_link',
  opted_out: 'objection/unsubscribe_link',
  stop: 'objection/stop_reply',
  spam_complaint: 'objection/spam_complaint',
  complaint: 'objection/spam_complaint',
  spam: 'objection/spam_complaint',
  ispcomplained: 'objection/spam_complaint',
  directcomplaint: 'objection/spam_complaint',
  user_suppressed: 'suppression/added_by_hand',
  suppressed: 'suppression/added_by_hand',
  manual: 'suppression/added_by_hand',
  hard_bounce: 'suppression/hard_bounce',
  hardbounced: 'suppression/hard_bounce',
  'hard bounce': 'suppression/hard_bounce',
  softbounced: 'suppression/soft_bounce',
  mailblocked: 'suppression/blocked',
  invalid_email: 'suppression/invalid_email',
} as const;

/** A contact's state in a mailing list. Unconfirmed and never subscribed people were not asked or did not answer: no refusal. */
export const LIST_STATES = {
  subscribed: 'consent/unknown',
  subscribe: 'consent/unknown',
  active: 'consent/unknown',
  unsubscribed: 'objection/unsubscribe_link',
  unsubscribe: 'objection/unsubscribe_link',
  bounced: 'suppression/hard_bounce',
  cleaned: 'suppression/hard_bounce',
  complained: 'objection/spam_complaint',
  suppressed: 'suppression/added_by_hand',
  deleted: 'suppression/deleted_from_list',
  unconfirmed: '',
  pending: '',
  never_subscribed: '',
  'never subscribed': '',
  'no consent': '',
  no_consent: '',
  'not set': '',
  archived: '',
  inactive: 'not_subscribed/',
  cancelled: 'objection/unsubscribe_link',
} as const;

/** HubSpot's bases for processing. Only a consent and its withdrawal say anything about marketing. */
export const LEGAL_BASES = {
  'freely given consent from contact': 'consent/unknown',
  'consent withdrawn': 'withdrawal/unknown',
  'withdrawn consent': 'withdrawal/unknown',
  withdrawn: 'withdrawal/unknown',
  'legitimate interest - prospect/lead': '',
  'legitimate interest - existing customer': '',
  'legitimate interest - other': '',
  'legitimate interest': '',
  'performance of a contract': '',
  'legal obligation': '',
  'vital interest': '',
  'public interest': '',
  'not applicable': '',
} as const;

export const ORDER_STATES: Words = {
  paid: 'completed',
  completed: 'completed',
  complete: 'completed',
  processing: 'completed',
  fulfilled: 'completed',
  shipped: 'completed',
  delivered: 'completed',
  attending: 'completed',
  'checked in': 'completed',
  partially_refunded: 'completed',
  'partially refunded': 'completed',
  partially_paid: 'open',
  pending: 'open',
  'pending payment': 'open',
  authorized: 'open',
  'on-hold': 'open',
  'on hold': 'open',
  open: 'open',
  overdue: 'open',
  refunded: 'refunded',
  voided: 'cancelled',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  'not attending': 'cancelled',
  failed: 'abandoned',
  expired: 'lapsed',
};
export const ORDER_STATES_WC: Words = Object.fromEntries(
  Object.entries(ORDER_STATES).map(([word, state]) => [`wc-${word}`, state]),
);

/** What stands in front of a closing line of sums. */
export const TOTALS = ['total', 'totals', 'grand total', 'grand totals', 'subtotal', 'sum'];

/** Stages of a deal that say how it ended; all others are the organisation's own. */
const WON = ['won', 'closed won', 'closedwon', 'closed-won', 'closed - won', 'customer'];
const LOST = [
  'lost',
  'closed lost',
  'closedlost',
  'closed-lost',
  'closed - lost',
  'closed lost to competition',
  'closed-lost to competition',
];
const DELETED = ['deleted'];
const UNDER_WAY = [
  'open',
  'appointment scheduled',
  'qualified to buy',
  'presentation scheduled',
  'decision maker bought-in',
  'contract sent',
  'prospecting',
  'qualification',
  'needs analysis',
  'value proposition',
  'id. decision makers',
  'perception analysis',
  'identify decision makers',
];
const QUOTED = ['proposal', 'proposal/price quote', 'negotiation/review', 'quote sent', 'proposal/quote'];

/** A deal that was won is a sale; anything else gives none. */
export const SALE_IF_WON: Words = { ...all(WON, 'sale'), ...all(TRUE, 'sale') };
/** What a deal was that was not won; of one that was won, nothing. */
export const NEGOTIATION: Words = {
  ...all([...WON, ...TRUE], ''),
  ...all(QUOTED, 'quote'),
  ...all([...LOST, ...DELETED, ...UNDER_WAY, ...FALSE], 'unknown'),
};
export const QUOTES: Words = all(QUOTED, 'quote');
/** How a deal stands that was not won, by its stage. */
export const DEAL_STATES: Words = {
  ...all(LOST, 'not_taken_up'),
  ...all(DELETED, 'cancelled'),
  ...all([...UNDER_WAY, ...QUOTED], 'open'),
};
/** How a deal stands that a box calls won and its stage not. */
export const NOT_WON_STAGES: Words = { ...all(LOST, 'not_taken_up'), ...all(DELETED, 'cancelled') };
/** How a deal stands that was not won, by a box that says whether it is over. */
export const NOT_WON_STATES: Words = { ...all(TRUE, 'not_taken_up'), ...all(FALSE, 'open') };
