/** How outcomes are stored: a few whole numbers for each contact of a chunk and two for each of their messages. */

/** Words of one contact: its packed outcome, its subscriber, and how many messages it had, unlawful, undetermined. */
export const CONTACT_WORDS = 5;
export const CONTACT = { packed: 0, subscriber: 1, messages: 2, unlawful: 3, undetermined: 4 } as const;

/** Words of one message: the store's number for it and its packed outcome; in contact order. */
export const MESSAGE_WORDS = 2;

export const SUBSCRIBER_WORDS = ['individual', 'corporate', 'unknown'] as const;
export type SubscriberWord = (typeof SUBSCRIBER_WORDS)[number];

/** What was concluded of one chunk's contacts and their messages, as it travels between threads and into the audit file. */
export interface ChunkOutcomes {
  readonly chunk: number;
  /** `CONTACT_WORDS` for each contact, in contact order. */
  readonly contacts: Uint32Array<ArrayBuffer>;
  /** `MESSAGE_WORDS` for each message in the period, contact by contact. */
  readonly messages: Uint32Array<ArrayBuffer>;
  /** By message: the number of its campaign in `campaign_key`. */
  readonly campaigns: Uint32Array<ArrayBuffer>;
}
