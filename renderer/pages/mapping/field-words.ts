/** What kinds of records and their fields are called where a person maps columns to them. */
import type { EvidenceKind } from '../../../shared/model/evidence.ts';
import { plain } from '../../../shared/report/timeline-words.ts';

export const KIND_WORDS: Readonly<Record<EvidenceKind, { readonly title: string; readonly lead: string }>> = {
  contact: { title: 'Contact', lead: 'who the person is' },
  collection: { title: 'Collection', lead: 'when, where and how their details were obtained' },
  transaction: { title: 'Transaction', lead: 'what they bought or asked about' },
  preference: { title: 'Preference', lead: 'a consent, objection, withdrawal or suppression' },
  message: { title: 'Message', lead: 'one campaign sent to one contact' },
  campaign: { title: 'Campaign', lead: 'what was promoted, and whether it could be refused' },
  review: { title: 'Review', lead: 'a verdict on whether two products are similar' },
  placement: { title: 'Place in the taxonomy', lead: 'which of your own categories a product belongs to' },
  collection_point: { title: 'Collection point', lead: 'what a form or till said' },
};

const FIELD_WORDS: Readonly<Record<string, string>> = {
  contact_id: 'Contact id',
  campaign_id: 'Campaign id',
  email: 'Email',
  phone: 'Phone',
  at: 'When',
  kind: 'What it is',
  point: 'Which details were given',
  collected_at: 'Collected at',
  refused: 'Refused then',
  own_product: 'Own products only',
  when: 'Only rows where',
};

export function fieldWords(field: string): string {
  const known = FIELD_WORDS[field];
  if (known !== undefined) return known;
  const words = plain(field);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Words of a closed vocabulary as a list shows them. */
export function wordChoices(
  values: readonly string[],
): readonly { readonly value: string; readonly words: string }[] {
  return values.map((value) => ({ value, words: value === 'unknown' ? 'Not known' : plain(value) }));
}
