/** The columns of the import templates, for offering them for download and naming what was not read. */
export interface TemplateColumn {
  readonly name: string;
  readonly required: boolean;
}

function columns(text: string): readonly TemplateColumn[] {
  return text.split(' ').map((word) => ({ name: word.replace('*', ''), required: word.endsWith('*') }));
}

/** By the template's name without `.csv`. Order of columns is free in an import. */
export const templateColumns: Readonly<Record<string, readonly TemplateColumn[]>> = {
  contacts: columns(
    'contact_id* email phone name company subscriber business_form subscriber_evidence business_contact country person_id ' +
      'collected_at context obtained_from collected_by means_of_refusing mechanism refused notice point collection_point',
  ),
  'collection-points': columns(
    'point_id* name kind in_use_from in_use_to context source wording means_of_refusing mechanism simple free channels ' +
      'notice_version sender',
  ),
  collections: columns(
    'contact_id* collected_at context obtained_from collected_by means_of_refusing mechanism refused notice point ' +
      'collection_point',
  ),
  transactions: columns('contact_id* at kind product category status amount currency sender order_id'),
  campaigns: columns(
    'campaign_id* name subject sent_at channel purpose contains_promotion promoted category promotes_type own_product ' +
      'means_of_refusing valid_address identity_concealed sender same_as',
  ),
  'campaign-edits': columns(
    'campaign_id* edited_fields* edited_by* edited_at* note passage message_sha256 name subject sent_at channel purpose ' +
      'contains_promotion promoted category promotes_type own_product means_of_refusing valid_address identity_concealed sender ' +
      'same_as',
  ),
  messages: columns('campaign_id* contact_id* sent_at delivered opened_at clicked_at message_id in_reply_to'),
  preferences: columns('contact_id email phone at kind channel method wording evidence names_sender'),
  'ecg-list': columns('email* listed_at'),
  taxonomy: columns('label* category* parent'),
  reviews: columns('bought* promoted* verdict* reviewer reviewed_at reason settles'),
};
