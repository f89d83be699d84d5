/** The policy switches of law part B5: unsettled points, each with a cautious default. */
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
}

export const DEFAULT_POLICIES: Policies = {
  optOutGap: 'review',
  basketIsNegotiation: 'review',
  freemiumIsSale: 'review',
  laterCollectionCures: true,
  newCollectionRevives: false,
  preTickedCountsAsOptOut: false,
  predecessorAssetSale: 'not_met',
  shopPurchaseIsSupport: false,
  unknownObjectionScope: 'all',
  inFlightWindowHours: 0,
  spamComplaintIsObjection: true,
  staleWarningMonths: 24,
};
