/** The provisions by what they are about, for charts and lists that have no room for the question. */
import type { ProvisionId } from '../model/finding.ts';

export const PROVISION_NAMES: Readonly<Record<ProvisionId, string>> = {
  pecr_22_1: 'Corporate subscriber',
  pecr_22_2: 'Consent',
  pecr_22_3_a: 'Sale or negotiations',
  pecr_22_3_b: 'Similar products and services',
  pecr_22_3_c_collection: 'Refusal at collection',
  pecr_22_3_c_messages: 'Refusal in each message',
  pecr_22_3A: 'Charitable purpose',
  pecr_23: 'Identity and address',
  gdpr_21_3: 'No objection standing',
};
