/** The columns of the CSV files, in order. Scripts rely on these names. */
import { PROVISIONS } from '../../shared/model/finding.ts';

export const CONTACT_COLUMNS = [
  'contact_id',
  'email',
  'phone',
  'name',
  'subscriber',
  'may_market',
  'basis',
  'scope',
  ...PROVISIONS,
  'reasons',
  'evidence',
] as const;
export const MESSAGE_COLUMNS = [
  'contact_id',
  'email',
  'phone',
  'campaign_id',
  'campaign',
  'sent_at',
  'channel',
  'purpose',
  'promoted',
  'lawful',
  'basis',
  ...PROVISIONS,
  'reasons',
  'evidence',
] as const;
export const SIMILARITY_COLUMNS = [
  'bought',
  'promoted',
  'suggestion',
  'score',
  'explanation',
  'verdict',
  'reviewer',
  'reviewed_at',
  'contacts',
  'messages',
] as const;
/** The import template of the same name, so that the next audit can read what this one wrote. */
export const REVIEW_COLUMNS = [
  'bought',
  'promoted',
  'verdict',
  'reviewer',
  'reviewed_at',
  'reason',
  'settles',
] as const;
export const REJECTED_COLUMNS = ['file', 'row', 'line', 'code', 'reason', 'raw'] as const;
