/**
 * Direct marketing and who received it: PECR reg 2(1) and 2(1A), rules.
 *
 * Content decides and not the label: any promotion makes a service message marketing, and asking for consent is marketing.
 */
import type { CampaignFact, MessageFact } from '../model/facts.ts';
import type { Tri } from '../model/outcome.ts';
import { DUAA_2025_IN_FORCE, orderAgainst } from './commencement.ts';

export function isMarketing(campaign: CampaignFact): Tri {
  if (campaign.containsPromotion === 'yes') return 'yes';
  if (campaign.purpose === 'marketing' || campaign.purpose === 'preference_request') return 'yes';
  return campaign.purpose === 'service' ? 'no' : 'unknown';
}

/**
 * Whether a message counts as sent to its recipient. From 5 February 2026 the intended recipient is enough (reg 2(1A));
 * before, the regulator counted messages received.
 */
export function counts(message: MessageFact): Tri {
  if (message.delivered !== 'no') return 'yes';
  const when = orderAgainst(message.sentAt, DUAA_2025_IN_FORCE);
  if (when === 'cannot_tell') return 'unknown';
  return when === 'before' ? 'no' : 'yes';
}
