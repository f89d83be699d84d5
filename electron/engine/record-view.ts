/** A stored record in words: what a row was read as, for showing beside the row itself. */
import type { EvidenceKind } from '../../shared/model/evidence.ts';
import { comparedName } from '../../shared/identity/compared-name.ts';
import type { RecordView } from '../../shared/ipc/contact-contract.ts';
import { precisionOf } from '../../shared/model/moment.ts';
import { momentWords } from '../../shared/report/moment-text.ts';
import { plain } from '../../shared/report/timeline-words.ts';
import { momentOf } from '../store/evidence-tables.ts';
import type { StoredRecord } from '../store/store.ts';

const TITLES: Readonly<Record<EvidenceKind, string>> = {
  contact: 'Contact',
  collection: 'Collection of details',
  collection_point: 'Collection point',
  placement: 'Place in the taxonomy',
  transaction: 'Transaction',
  campaign: 'Campaign',
  message: 'Message',
  preference: 'Preference',
  review: 'Similarity review',
};

/** Names of the columns, in the order they are shown; `_start` stands for a moment. What is not here is the store's own. */
const NAMES: Readonly<Record<string, string>> = {
  name: 'Name',
  email: 'Email',
  phone: 'Phone',
  email_key: 'Email, as compared',
  phone_key: 'Phone, as compared',
  company: 'Company',
  subscriber: 'Subscriber',
  business_form: 'Legal form',
  subscriber_evidence: 'Evidence of legal form',
  business_contact: 'Business contact',
  country: 'Country',
  person_id: 'Person',
  campaign_id: 'Campaign',
  subject: 'Subject',
  at_start: 'When',
  context: 'Context',
  obtained_from: 'Obtained from',
  collected_by: 'Collected by',
  mechanism: 'Mechanism',
  refused: 'Refused',
  notice: 'Notice',
  collection_point: 'Collection point',
  point_id: 'Collection point',
  kind: 'Kind',
  from_start: 'In use from',
  to_start: 'In use to',
  sources: 'Sources',
  simple: 'Simple to refuse',
  free: 'Free to refuse',
  point: 'Detail collected',
  type: 'Kind',
  product: 'Product',
  label: 'Label',
  category: 'Category',
  parent: 'Category above',
  status: 'Status',
  amount: 'Amount',
  currency: 'Currency',
  order_id: 'Order',
  channel: 'Channel',
  channels: 'Channels',
  purpose: 'Purpose',
  contains_promotion: 'Contains promotion',
  promoted: 'Promoted',
  promotes_type: 'Promotes',
  own_product: 'Own product',
  means: 'Means of refusing',
  valid_address: 'Valid address',
  identity_concealed: 'Identity concealed',
  same_as: 'Same campaign as',
  sender: 'Sender',
  delivered: 'Delivered',
  opened_start: 'Opened',
  clicked_start: 'Clicked',
  message_id: 'Message',
  in_reply_to: 'In reply to',
  method: 'Method',
  wording: 'Wording',
  evidence: 'Evidence held',
  names_sender: 'Names the sender',
  bought: 'Bought',
  verdict: 'Verdict',
  reviewer: 'Reviewer',
  reason: 'Reason',
};

/** Columns of closed vocabularies, whose words are the store's. */
const VOCABULARY = new Set(
  'subscriber business_form business_contact context obtained_from mechanism refused point type status channel channels purpose contains_promotion promotes_type own_product means valid_address identity_concealed delivered evidence names_sender verdict method kind simple free'.split(
    ' ',
  ),
);

export function recordView({ kind, values }: StoredRecord): RecordView {
  return {
    kind,
    title: TITLES[kind],
    values: Object.entries(NAMES).flatMap(([column, name]) => {
      const value = inWords(column, values);
      if (value === null || isTwin(column, values)) return [];
      const compared = kind === 'contact' && column === 'name' ? comparedName(value) : value;
      return compared === value
        ? [{ name, value }]
        : [
            { name, value },
            { name: 'Name, as compared', value: compared },
          ];
    }),
  };
}

function inWords(column: string, values: StoredRecord['values']): string | null {
  const value = values[column];
  if (value === null && column.endsWith('_key') && values[column.slice(0, -4)] != null)
    return 'cannot be compared';
  if (value === null || value === undefined || value === '' || value === 'unknown') return null;
  if (column.endsWith('_start')) {
    const moment = momentOf(Number(value), Number(values[column.replace(/start$/, 'end')]));
    return moment === null ? null : `${momentWords(moment)} (known to the ${precisionOf(moment)})`;
  }
  const text = String(value);
  return VOCABULARY.has(column) ? plain(text).replaceAll(';', ', ') : text;
}

/** A detail that is compared as it was written is shown once. */
function isTwin(column: string, values: StoredRecord['values']): boolean {
  return column.endsWith('_key') && values[column] === values[column.slice(0, -4)];
}
