/**
 * What a change of the facts can bear on: so that a provision is judged again only where something that it reads was
 * changed. Stated with each change, and held against the whole evaluation by a property test.
 */
import { PROVISIONS, type ProvisionId } from '../model/finding.ts';
import type { MessageFact } from '../model/facts.ts';

/** Provisions as bits, in their order, with the two below. */
export type Touched = number;

/** What is touched of a message's conclusion; of the contact's own when `null`. */
export type Touches = (asked: MessageFact | null) => Touched;

export const NOTHING: Touched = 0;
/** How the provisions come together: whether a message is judged at all, and whether its conclusion is certain. */
export const CONCLUSION: Touched = 1 << PROVISIONS.length;
/** Whether other messages bear on one. */
export const OTHERS: Touched = CONCLUSION << 1;
/** Every provision of one message, and its conclusion. */
export const ITSELF: Touched = (CONCLUSION << 1) - 1;
export const EVERYTHING: Touched = ITSELF | OTHERS;

export function provisions(...ids: readonly ProvisionId[]): Touched {
  return ids.reduce((bits, id) => bits | (1 << PROVISIONS.indexOf(id)), NOTHING);
}

/** What reads a collection: the two limbs that rest on it, what asks whether there was a sale, and its own refusal. */
export const BY_COLLECTIONS = provisions(
  'pecr_22_3_a',
  'pecr_22_3_b',
  'pecr_22_3_c_collection',
  'pecr_22_3A',
  'gdpr_21_3',
);
/** What reads a purchase or enquiry: similarity, completed sales and time limits of other laws, and what may lift a refusal. */
export const BY_DEALINGS = provisions('pecr_22_3_a', 'pecr_22_3_b', 'pecr_22_3_c_collection', 'gdpr_21_3');
/** What reads a preference: consent, refusals, and the public registers of refusals that limb (c) asks after elsewhere. */
export const BY_PREFERENCES = BY_DEALINGS | provisions('pecr_22_2');
