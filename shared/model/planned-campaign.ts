/** A campaign that is planned and not yet sent, and whom it may go to. */
import type { Channel } from './channel.ts';
import type { PromotesType } from './evidence.ts';
import type { Tri } from './outcome.ts';

/** Electronic mail that goes to a stored address: what a certificate can be drawn up for. */
export const PLANNED_CHANNELS = ['email', 'sms', 'mms', 'whatsapp'] as const satisfies readonly Channel[];
export type PlannedChannel = (typeof PLANNED_CHANNELS)[number];

export interface PlannedCampaign {
  readonly name: string;
  readonly channel: PlannedChannel;
  readonly promoted: string | null;
  readonly category: string | null;
  readonly promotesType: PromotesType;
  readonly ownProduct: Tri;
  /** One of the audit's senders; `null` where it has only one or none. */
  readonly sender: string | null;
  /** The London day it is planned for: `2026-12-01`. */
  readonly day: string;
  /** What the message will say of itself. Not stated is unknown, and then nobody can be certified. */
  readonly meansOfRefusing: Tri;
  readonly validAddress: Tri;
  readonly identityConcealed: Tri;
}

/** What becomes of a contact: only the first may receive the campaign. */
export const PLACES = ['receives', 'no', 'undetermined', 'shared', 'no_address'] as const;
export type Place = (typeof PLACES)[number];

/** Where a suppression list can be loaded back. */
export const SUPPRESSION_FORMATS = [
  'generic',
  'mailchimp',
  'klaviyo',
  'hubspot',
  'shopify',
  'brevo',
] as const;
export type SuppressionFormat = (typeof SUPPRESSION_FORMATS)[number];
