/** The policy switches: unsettled points of law. What each asks, and its cautious default, is in `policy-switches.ts`. */
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
  readonly acceptSuggestions: 'never' | 'identical' | 'category' | 'band';
  readonly recipientCountryDecides: boolean;
  readonly analogueCountries: boolean;
}
export type PolicyName = keyof Policies;
export type PolicyValue = Policies[PolicyName];
