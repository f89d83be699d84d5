/**
 * Open facts in words: the record that would settle each, and what it would have to show. The window, the dossier and the
 * report all use these.
 */
import type { ReasonValue } from '../model/finding.ts';
import type { Moment } from '../model/moment.ts';
import type { Counterfactual, OpenFactKind, Settling } from '../model/open-fact.ts';
import type { Conclusion } from '../model/outcome.ts';
import { momentWords } from './moment-text.ts';
import { plain } from './timeline-words.ts';

interface Words {
  /** The evidence to look for: `a record of …`. */
  readonly record: (...values: readonly ReasonValue[]) => string;
  /** What it would have to show for the message to be lawful, as a noun. */
  readonly so: (...values: readonly ReasonValue[]) => string;
}

const quoted = (value: ReasonValue | undefined, none: string): string =>
  value === null || value === undefined || value === '' ? none : `“${shortened(String(value))}”`;

/** Cut between words where there are several: half an address would not be known for one, and so would not be masked. */
function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.slice(0, LONGEST).search(/\s\S*$/);
  return `${text.slice(0, cut > 0 ? cut : LONGEST)}…`;
}
const LONGEST = 120;
const day = (value: ReasonValue | undefined): string =>
  value !== null && typeof value === 'object' ? ` of ${momentWords(value as Moment)}` : ' without a date';

/** `the collection “Checkout v3” of 2 March 2025`. */
function collected(
  point: ReasonValue | undefined,
  context: ReasonValue | undefined,
  at: ReasonValue | undefined,
): string {
  const known = context !== undefined && context !== null && context !== 'unknown';
  const name = quoted(point, known ? `(${plain(String(context))})` : '');
  return `the collection${name === '' ? '' : ` ${name}`}${day(at)}`;
}
const sent = (campaign: ReasonValue | undefined): string =>
  `the message ${quoted(campaign, 'without a name')}`;
const bought = (what: ReasonValue | undefined, at: ReasonValue | undefined): string =>
  `the purchase of ${quoted(what, 'an unnamed item')}${day(at)}`;

const WORDS: Readonly<Record<OpenFactKind, Words>> = {
  collection: {
    record: () =>
      'a record of when, where and by whom the details were collected, and whether marketing could be refused there',
    so: () => 'a collection by the sender in a sale, with a simple means of refusing',
  },
  means_at_collection: {
    record: (...values) =>
      `a record of whether ${collected(values[0], values[1], values[2])} offered a means of refusing, such as its wording then`,
    so: (...values) => `a simple means of refusing at ${collected(values[0], values[1], values[2])}`,
  },
  script_answer: {
    record: (...values) =>
      `a note or recording of what was asked and answered at ${collected(values[0], values[1], values[2])}`,
    so: (...values) =>
      `an offer to refuse that was not taken up at ${collected(values[0], values[1], values[2])}`,
  },
  context: {
    record: (...values) =>
      `a record of what the person was doing at ${collected(values[0], null, values[2])}`,
    so: (...values) => `a sale, or negotiations for one, at ${collected(values[0], null, values[2])}`,
  },
  unsettled_context: {
    record: (...values) =>
      `a record of what was said or done at ${collected(values[0], values[1], values[2])}, and a documented position on it`,
    so: (...values) => `negotiations for a sale at ${collected(values[0], values[1], values[2])}`,
  },
  collector: {
    record: (...values) =>
      `a record of which legal person made ${collected(values[0], values[1], values[2])}`,
    so: (...values) =>
      `the sender’s own collecting, directly, at ${collected(values[0], values[1], values[2])}`,
  },
  collection_date: {
    record: (...values) => `the exact time of ${collected(values[0], values[1], values[2])}`,
    so: (...values) =>
      values[3] === 'since'
        ? `a time since 5 February 2026 of ${collected(values[0], values[1], values[2])}`
        : `an earlier time of ${collected(values[0], values[1], values[2])}`,
  },
  details: {
    record: (...values) =>
      `a record of which details (email, phone or both) were taken at ${collected(values[0], values[1], values[2])}`,
    so: (...values) => `the taking of these very details at ${collected(values[0], values[1], values[2])}`,
  },
  purchase: {
    record: () => 'the orders and enquiries of this person',
    so: () => 'an earlier purchase of something similar',
  },
  category_bought: {
    record: (product) => `the category of ${quoted(product, 'what was bought')}`,
    so: (product) =>
      `a category of ${quoted(product, 'what was bought')} that is similar to what was promoted`,
  },
  purchase_date: {
    record: (...values) => `the exact time of ${bought(values[0], values[1])}`,
    so: (...values) => `an earlier time of ${bought(values[0], values[1])}`,
  },
  completed_sale: {
    record: (...values) => `the status of ${bought(values[0], values[1])}`,
    so: (...values) => `the completion of ${bought(values[0], values[1])}`,
  },
  promoted: {
    record: (campaign) => `a copy of ${sent(campaign)} that shows what it promoted`,
    so: (campaign) => `the sender’s own similar product as the only thing promoted in ${sent(campaign)}`,
  },
  similarity: {
    record: (...values) =>
      `a reasoned verdict on whether ${quoted(values[1], 'what was promoted')} is similar to ${quoted(values[0], 'what was bought')}`,
    so: (...values) =>
      `the similarity of ${quoted(values[1], 'what was promoted')} to ${quoted(values[0], 'what was bought')}`,
  },
  consent: {
    record: (at) =>
      `the form, recording or log of the consent${at === null ? '' : day(at)}, with its wording`,
    so: (at) => (at === null ? 'valid consent beforehand' : `valid consent, as the flag${day(at)} has it`),
  },
  consent_date: {
    record: (at) => `the exact time of the consent${day(at)}`,
    so: (at) => `an earlier time of the consent${day(at)}`,
  },
  legal_form: {
    record: (company) =>
      `a register entry or declaration of the legal form of ${quoted(company, 'the subscriber')}`,
    so: (company) => `a corporate legal form of ${quoted(company, 'the subscriber')}`,
  },
  country: {
    record: () => 'a record of the country in which the person is',
    so: () => 'a home in the United Kingdom',
  },
  objections: {
    record: () => 'the whole record of objections, or a statement that what was imported is whole',
    so: () => 'the absence of any refusal',
  },
  rejected_row: {
    record: () => 'the rows that may be refusals of the contact, put right',
    so: () => 'no refusal in the rows that may be the contact’s',
  },
  refusal_date: {
    record: (what, at) => `the exact time of the ${plain(String(what))}${day(at)}`,
    so: (what, at) => `a later time of the ${plain(String(what))}${day(at)}`,
  },
  external_list: {
    record: (list) => `a screening against the ${String(list)}`,
    so: (list) => `the absence of the address from the ${String(list)}`,
  },
  means_in_message: {
    record: (campaign) => `the template of ${sent(campaign)}`,
    so: (campaign) => `a means of refusing in ${sent(campaign)}`,
  },
  valid_address: {
    record: (campaign) => `the template of ${sent(campaign)}, with its address for opt-out requests`,
    so: (campaign) => `an open sender and a valid address for opt-out requests in ${sent(campaign)}`,
  },
  purpose: {
    record: (campaign) => `a copy of ${sent(campaign)} that shows its purpose`,
    so: (campaign) => `the absence of any promotion from ${sent(campaign)}`,
  },
  channel: {
    record: (campaign) => `a record of how ${sent(campaign)} was sent`,
    so: (campaign) => `a channel on which ${sent(campaign)} was allowed`,
  },
  message_date: {
    record: (campaign) => `the date of ${sent(campaign)}`,
    so: (campaign) => `a date of ${sent(campaign)} on which it was allowed`,
  },
  request: {
    record: (reference) => `the request ${quoted(reference, '')} that the message answers`,
    so: (reference) => `the request ${quoted(reference, '')} by this person`,
  },
  message_log: {
    record: () => 'the whole log of messages, or a statement that what was imported is whole',
    so: () => 'a whole log of messages',
  },
  earlier_gap: {
    record: () => 'a documented position on how an earlier message without a means of refusing counts',
    so: () => 'the reading that an earlier message without a means of refusing taints only itself',
  },
};

/** `Would be lawful if a simple means of refusing at the collection … were evidenced.` */
export function counterfactualText({ facts, contrary }: Counterfactual): string {
  const all = joined(facts.map(({ kind, values }) => WORDS[kind].so(...values)));
  return contrary
    ? `Would have been lawful with ${all}.`
    : `Would be lawful if ${all} ${facts.length === 1 ? 'were' : 'were all'} evidenced.`;
}

function joined(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)!}`;
}

const THEN: Readonly<Record<Conclusion, string>> = {
  yes: 'it is lawful',
  no: 'it is not lawful',
  undetermined: 'it stays undetermined',
  not_applicable: 'it is outside the rules',
};

/** `Needed: the template of the message “Spring”. If it shows a means of refusing in it: it is lawful; otherwise: it is not.` */
export function settlingText({ fact, ifSo, ifNot }: Settling): string {
  const { record, so } = WORDS[fact.kind];
  const otherwise = ifNot === null || ifNot === ifSo ? '' : `; otherwise ${THEN[ifNot]}`;
  return `Needed: ${record(...fact.values)}. If it shows ${so(...fact.values)}, ${THEN[ifSo]}${otherwise}.`;
}

/** In place of those sentences in a file, where there are too many messages to suppose about each. */
export function leftToTheWindowText(messages: number): string {
  return `What would settle or change it is worked out in the window only: the contact’s ${messages.toLocaleString('en-GB')} messages bear on each other.`;
}
