/** Evidence gaps in words: the record to look for, and how many contacts and messages it would settle. */
import type { EvidenceGap, GapSurvey } from '../model/evidence-gap.ts';
import type { OpenFactKind } from '../model/open-fact.ts';
import { londonDay } from './moment-text.ts';
import { plain } from './timeline-words.ts';
import { many } from './write.ts';

/** What the record would show, for all that it concerns. `{}` stands for what it concerns. */
const RECORDS: Readonly<Record<OpenFactKind, string>> = {
  collection: 'A record of how the details of the contacts{} were collected',
  means_at_collection: 'A record of the wording{}, showing whether marketing could be refused there,',
  script_answer: 'Notes or recordings of what was asked and answered{}',
  context: 'A record of what people were doing when their details were collected{}',
  unsettled_context: 'A documented position on whether{} was a negotiation for a sale',
  collector: 'A record of which legal person collected the details{}',
  collection_date: 'The exact times of the collections{}',
  details: 'A record of which details (email, phone or both) were taken{}',
  purchase: 'The orders and enquiries of the contacts{}',
  category_bought: 'The categories of what was bought{}',
  purchase_date: 'The exact times of the purchases{}',
  completed_sale: 'The status of the orders{}',
  promoted: 'A copy of the message{}, showing what it promoted,',
  similarity: 'A reasoned verdict on the similarity of{}',
  consent: 'The forms, recordings or logs of the consents{}',
  consent_date: 'The exact times of the consents{}',
  legal_form: 'Register entries or declarations of the legal form of the subscribers{}',
  country: 'A record of the country of the contacts{}',
  objections: 'The whole record of objections, or a statement that what was imported is whole,',
  rejected_row: 'The rows{} that may be refusals of contacts, put right,',
  refusal_date: 'The exact times of the objections and refusals{}',
  external_list: 'A screening against{}',
  means_in_message: 'The template of the message{}',
  valid_address: 'The template of the message{}, with its address for opt-out requests,',
  purpose: 'A copy of the message{}, showing its purpose,',
  channel: 'A record of how the message{} was sent',
  message_date: 'The dates of the messages{}',
  request: 'The requests that the messages answer{}',
  message_log: 'The whole log of messages, or a statement that what was imported is whole,',
  earlier_gap: 'A documented position on earlier messages without a means of refusing',
};

/** Names that stand for the whole audit and are not shown. */
const WHOLE: readonly OpenFactKind[] = ['objections', 'message_log', 'earlier_gap'];
/** Kinds whose name is of a collection point or a context. */
const COLLECTED: readonly OpenFactKind[] = [
  'means_at_collection',
  'script_answer',
  'collector',
  'collection_date',
  'context',
  'details',
];

/** `A record of the wording at “Checkout v1” (collections.csv, 2022-01-03 to 2024-02-28), showing …, would settle 8,412 contacts.` */
export function gapText(gap: EvidenceGap, sourceName: (source: number) => string | null): string {
  const record = RECORDS[gap.kind].replace('{}', concerning(gap, sourceName));
  const settles = [
    ...(gap.contacts > 0 ? [many(gap.contacts, 'contact')] : []),
    ...(gap.messages > 0 ? [many(gap.messages, 'message')] : []),
  ];
  const further =
    gap.further === 0
      ? ''
      : `${many(gap.further, 'contact')} ${settles.length > 0 ? 'more ' : ''}would want it together with another`;
  if (settles.length === 0) return `${record} is wanted: ${further}.`;
  return `${record} would settle ${settles.join(' and ')}${further === '' ? '' : `; ${further}`}.`;
}

function concerning(
  { kind, name, source, window }: EvidenceGap,
  sourceName: (source: number) => string | null,
): string {
  if (WHOLE.includes(kind)) return '';
  const named = name === null ? '' : COLLECTED.includes(kind) ? ` at “${plain(name)}”` : ` “${plain(name)}”`;
  const about = [
    ...(source === null ? [] : [sourceName(source) ?? '']),
    ...(window === null ? [] : [days(window)]),
  ].filter((part) => part !== '');
  return `${named}${about.length === 0 ? '' : ` (${about.join(', ')})`}`;
}

function days({ start, end }: NonNullable<EvidenceGap['window']>): string {
  const [from, to] = [londonDay(start), londonDay(end - 1)];
  return from === to ? from : `${from} to ${to}`;
}

/** How much is undetermined, how much of it one record each would settle, and what was not asked about. */
export function gapSummary({ undetermined, unsettled, passedOver = 0 }: GapSurvey): string {
  const over =
    passedOver === 0
      ? ''
      : ` ${many(passedOver, 'undetermined message was', 'undetermined messages were')} not asked about one by one, as their contacts have thousands.`;
  if (undetermined === 0) return `No contact is undetermined.${over}`;
  const one = undetermined - unsettled;
  return `${many(undetermined, 'contact is', 'contacts are')} undetermined; for ${many(one, 'of them', 'of them')} a single record would settle it.${over}`;
}
