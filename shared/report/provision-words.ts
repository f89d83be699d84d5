/** What each provision is about, in two or three words, with its number: for headings too narrow for the question. */
import type { ProvisionId } from '../model/finding.ts';

export const PROVISION_WORDS: Readonly<
  Record<ProvisionId, { readonly about: string; readonly number: string }>
> = {
  pecr_22_1: { about: 'Corporate subscriber', number: 'reg 22(1)' },
  pecr_22_2: { about: 'Consent', number: 'reg 22(2)' },
  pecr_22_3_a: { about: 'Sale or negotiations', number: 'reg 22(3)(a)' },
  pecr_22_3_b: { about: 'Similar products', number: 'reg 22(3)(b)' },
  pecr_22_3_c_collection: { about: 'Refusal at collection', number: 'reg 22(3)(c)' },
  pecr_22_3_c_messages: { about: 'Refusal in each message', number: 'reg 22(3)(c)' },
  pecr_22_3A: { about: 'Charitable purposes', number: 'reg 22(3A)' },
  pecr_23: { about: 'Identity and address', number: 'reg 23' },
  gdpr_21_3: { about: 'No objection', number: 'Art 21(3)' },
};
