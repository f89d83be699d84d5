/** The policy switches: unsettled points of law, each with a cautious default. What each asks is in `policy-switches.ts`. */
import { POLICY_SWITCHES } from './policy-switches.ts';

export interface Policies {
  readonly optOutGap: 'review' | 'strict' | 'perMessage';
  readonly basketIsNegotiation: 'review' | 'yes' | 'no';
  readonly freemiumIsSale: 'review' | 'yes' | 'no';
  readonly laterCollectionCures: boolean;
  readonly newCollectionRevives: boolean;
  readonly preTickedCountsAsOptOut: boolean;
  readonly predecessorAssetSale: 'not_met' | 'review' | 'met';
  readonly shopPurchaseIsSupport: boolean;
  readonly unknownObjectionScope: 'all' | 'review';
  readonly inFlightWindowHours: number;
  readonly spamComplaintIsObjection: boolean;
  readonly staleWarningMonths: number;
  readonly secondReviewer: boolean;
  readonly recipientCountryDecides: boolean;
  readonly analogueCountries: boolean;
}
export type PolicyName = keyof Policies;
export type PolicyValue = Policies[PolicyName];

/** In the order in which people are asked. */
export const POLICY_NAMES = Object.keys(POLICY_SWITCHES) as readonly PolicyName[];

export const DEFAULT_POLICIES = Object.fromEntries(
  POLICY_NAMES.map((name) => [name, POLICY_SWITCHES[name].default]),
) as unknown as Policies;
