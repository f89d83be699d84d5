/** What a campaign's own message says of it: readings, each with the passage it rests on. A reading is no fact until a person confirms it. */

/** Fields of the campaign register that a message can speak to. */
export const READ_FIELDS = [
  'means_of_refusing',
  'valid_address',
  'identity_concealed',
  'sender',
  'subject',
  'contains_promotion',
] as const;
export type ReadField = (typeof READ_FIELDS)[number];

export interface Reading {
  readonly field: ReadField;
  /** `unknown` where it cannot be told from the message: that is said, and is nothing to confirm. */
  readonly value: string;
  /** Word for word, at most 300 characters, and never empty. */
  readonly passage: string;
  /** Where it stands: `header List-Unsubscribe`, `link`, `text`. */
  readonly place: string;
  /** One sentence: why it reads so. */
  readonly why: string;
}
