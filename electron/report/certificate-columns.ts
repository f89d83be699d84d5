/** The columns of `recipients.csv` and `excluded.csv`, in order. Scripts rely on these names. */
export const CERTIFIED_COLUMNS = [
  'contact_id',
  'email',
  'phone',
  'name',
  'may_receive',
  'basis',
  'reasons',
  'evidence',
] as const;
