/** The columns of the CSV files that a comparison writes, in order. Scripts rely on these names. */
export const CHANGED_CONTACT_COLUMNS = [
  'contact_id',
  'email',
  'phone',
  'name',
  'may_market_before',
  'may_market',
  'basis_before',
  'basis',
  'causes',
  'why',
  'evidence',
] as const;
export const CHANGED_CAMPAIGN_COLUMNS = [
  'campaign_id',
  'campaign',
  'sent',
  'lawful_before',
  'lawful',
  'unlawful_before',
  'unlawful',
  'undetermined_before',
  'undetermined',
  'outside_before',
  'outside',
] as const;
export const GAP_COLUMNS = [
  'provision',
  'outcome',
  'gap',
  'remedial_action',
  'contacts_before',
  'closed',
  'closed_by_action',
  'opened',
  'contacts',
] as const;
