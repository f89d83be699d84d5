/**
 * Every reason in words: one sentence a non-lawyer can defend in a meeting, and what would settle or mend it. The window,
 * the report and the CSV files all use these, so a reason never reads two ways.
 */
import type { Reason, ReasonValue } from '../model/finding.ts';
import { isDayKnown, type Moment } from '../model/moment.ts';
import type { ReasonCode } from '../law/reason-codes.ts';
import type { AcceptedGround } from '../model/accepted-ground.ts';
import { GROUND_WORDS } from './acceptance-words.ts';
import { momentPhrase } from './moment-text.ts';
import { plain } from './timeline-words.ts';

interface Words {
  readonly text: (...values: readonly ReasonValue[]) => string;
  /** What to do, or which evidence would settle it; `null` where nothing is wanting. */
  readonly remedy: string | null;
}

/** A recorded text or word, quoted as short as a sentence can bear. */
function word(value: ReasonValue | undefined): string {
  if (value === null || value === undefined) return 'not recorded';
  if (typeof value === 'object') return day(value);
  const text = plain(String(value));
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
function quoted(value: ReasonValue | undefined): string {
  return value === null || value === undefined
    ? 'an unnamed item'
    : `“${String(value).length > 120 ? `${String(value).slice(0, 119)}…` : String(value)}”`;
}
function day(value: ReasonValue | undefined): string {
  return value !== null && typeof value === 'object' ? momentPhrase(value as Moment) : 'an unrecorded date';
}
function isKnown(value: ReasonValue | undefined): boolean {
  return value !== null && typeof value === 'object' && isDayKnown(value as Moment);
}
function many(value: ReasonValue | undefined, one: string, more: string): string {
  return value === 1 ? `1 ${one}` : `${Number(value).toLocaleString('en-GB')} ${more}`;
}

/** By what a collection was joined to its entry in the register. */
const JOINED: Readonly<Record<string, string>> = {
  name: 'which the collection names',
  notice: 'whose wording or version the collection quotes',
  source: 'which is registered for that source',
  date: 'which was in use for collections of that kind on that day',
};

const KEEP_CONSENT =
  'Find the form, recording or log that shows who consented, when, how and to what wording; otherwise do not rely on this consent.';
const FIND_COLLECTION =
  'Record when, where and by whom the details were collected, for example from the order or the form they were entered on.';
const STOP = 'Stop marketing to this person and keep them on the suppression list.';
const REVIEW = 'Review the pair of products and record a reasoned verdict.';

const WORDS: Readonly<Record<ReasonCode, Words>> = {
  subscriber_individual_form: {
    text: (form) =>
      `The recipient is a ${form === 'sole_trader' ? 'sole trader' : 'partnership in England and Wales'}, which the law treats as an individual.`,
    remedy: null,
  },
  subscriber_individual: {
    text: () => 'The recipient is recorded as an individual subscriber.',
    remedy: null,
  },
  subscriber_free_mail: {
    text: () =>
      'The address is at a public mailbox provider and no record says that it is a body, so its holder is presumed to be an individual.',
    remedy: null,
  },
  subscriber_corporate_unevidenced: {
    text: () => 'The recipient is recorded as a corporate body, but no evidence of its legal form is held.',
    remedy: 'Record the company number or register entry.',
  },
  subscriber_corporate: {
    text: (evidence) => `The recipient is a corporate subscriber (${word(evidence)}).`,
    remedy: null,
  },
  subscriber_corporate_free_mail: {
    text: (evidence) =>
      `The recipient is recorded as a corporate body (${word(evidence)}), but the address is at a public mailbox provider, which hints that it is a person's own.`,
    remedy: 'Establish whose mailbox it is, and record it.',
  },
  hint_role_address: {
    text: () =>
      'Hint: the address is named for a role, so it may not be about a person; that says nothing of the legal form of the subscriber.',
    remedy: null,
  },
  hint_public_body_domain: {
    text: () =>
      'Hint: the domain is one that public bodies use, and those are corporate subscribers; a record of the body would settle it.',
    remedy: null,
  },
  hint_academic_domain: {
    text: () =>
      'Hint: the domain is one that universities and colleges use, which are usually corporate subscribers; a record of the body would settle it.',
    remedy: null,
  },
  subscriber_form_unknown: {
    text: () => 'The address may belong to a business whose legal form is not recorded.',
    remedy:
      'Establish whether the subscriber is a company, a sole trader or a person, and record the evidence.',
  },
  subscriber_not_business: {
    text: () => 'The contact is recorded as not being a business contact.',
    remedy: null,
  },
  subscriber_presumed_individual: {
    text: () => 'Nothing suggests a business, so the recipient is presumed to be an individual.',
    remedy: null,
  },

  no_consent: { text: () => 'No consent is recorded.', remedy: null },
  consent_method_valid: {
    text: (method, at) => `Consent was given by ${word(method)} on ${day(at)}.`,
    remedy: null,
  },
  consent_method_invalid: {
    text: (method) => `The consent was taken by a ${word(method)}, which is not a free and specific act.`,
    remedy: 'Do not rely on this consent.',
  },
  consent_method_unknown: {
    text: () => 'How the consent was given is not recorded: a bare flag is not evidence of consent.',
    remedy: KEEP_CONSENT,
  },
  consent_evidenced: { text: () => 'Evidence of the consent is held.', remedy: null },
  consent_unevidenced: { text: () => 'No evidence of the consent is held.', remedy: KEEP_CONSENT },
  consent_names_another: {
    text: () => 'The consent does not name or cover this sender.',
    remedy: 'Do not rely on this consent.',
  },
  consent_names_sender: {
    text: () => 'Nothing recorded limits the consent to another sender.',
    remedy: null,
  },
  consent_covers_channel: { text: (channel) => `The consent covers ${word(channel)}.`, remedy: null },
  consent_other_channel: {
    text: (covered, channel) => `The consent covers ${word(covered)}, not ${word(channel)}.`,
    remedy: null,
  },
  consent_channel_unknown: {
    text: () => 'Which channels the consent covers is not recorded.',
    remedy: 'Find the wording that the person agreed to and record its channels.',
  },
  consent_before: { text: (at) => `It was given on ${day(at)}, before the moment judged.`, remedy: null },
  consent_after: { text: (at) => `It was given only on ${day(at)}, after the moment judged.`, remedy: null },
  consent_order_unknown: {
    text: (at) =>
      at === null
        ? 'The consent is not dated.'
        : `The consent of ${day(at)} cannot be placed before or after the message.`,
    remedy: 'Find the exact time of the consent.',
  },

  no_collection: {
    text: () => 'How the contact details were collected is not recorded.',
    remedy: FIND_COLLECTION,
  },
  only_later_collections: {
    text: () => 'Every recorded collection of the details came later.',
    remedy: 'Find out how the details were held at that time, or treat the earlier messages as unlawful.',
  },
  collected_by_sender: {
    text: (who) => `The sender${who === null ? '' : `, ${word(who)},`} obtained the details itself.`,
    remedy: null,
  },
  collected_by_another: {
    text: (who) => `The details were collected by ${word(who)}, not by the sender.`,
    remedy: 'Do not rely on the soft opt-in: it is not available for details another organisation collected.',
  },
  collected_by_predecessor: {
    text: (who) => `The details were collected by a predecessor, ${word(who)}: a different legal person.`,
    remedy: 'Take advice on the transfer, or obtain consent.',
  },
  collector_unknown: {
    text: () => 'Which legal person collected the details is not recorded.',
    remedy: 'Record the legal entity that collected the details.',
  },
  not_obtained_from_person: {
    text: (source) =>
      `The details came from a ${word(source)} and not from the person in dealing with the sender.`,
    remedy: 'Do not rely on the soft opt-in for these details.',
  },
  collected_in_sale: {
    text: (context) => `They were collected in a sale or negotiations for one (${word(context)}).`,
    remedy: null,
  },
  collected_outside_sale: {
    text: (context) => `They were collected outside any sale or negotiations for one (${word(context)}).`,
    remedy: 'Obtain consent, or ask again when the person next buys.',
  },
  context_unknown: {
    text: () => 'The context in which the details were collected is not recorded.',
    remedy: FIND_COLLECTION,
  },
  context_unsettled: {
    text: (context) => `Whether ${word(context)} amounts to a sale or negotiations is not settled.`,
    remedy: 'Take a documented position and set the policy switch, or obtain consent.',
  },
  collected_before: {
    text: (at) => `They were collected on ${day(at)}, before the moment judged.`,
    remedy: null,
  },
  collected_after: {
    text: (at) => `They were collected only on ${day(at)}, after the moment judged.`,
    remedy: null,
  },
  collection_undated: {
    text: () => 'The collection is not dated.',
    remedy: 'Find the date on which the details were collected.',
  },
  collection_order_unknown: {
    text: (at) =>
      at === null
        ? 'The collection is not dated.'
        : `The collection of ${day(at)} cannot be placed before or after the message.`,
    remedy: 'Find the exact times of the collection and the message.',
  },
  details_serve_channel: {
    text: (channel) => `They are the details that ${word(channel)} uses.`,
    remedy: null,
  },
  other_details_collected: {
    text: (point, channel) =>
      `Only the ${word(point)} details were collected then; ${word(channel)} uses others.`,
    remedy: 'Use only the channel whose details were collected, or obtain consent.',
  },
  details_collected_unknown: {
    text: (channel) => `Whether the details that ${word(channel)} uses were collected then is not recorded.`,
    remedy: 'Record which details (email, phone or both) were collected.',
  },

  third_party_product: {
    text: (product) => `It promoted another organisation's product (${quoted(product)}).`,
    remedy: "Advertise others' products only with consent.",
  },
  not_a_product: {
    text: (type) => `It promoted ${word(type)}, not a product or service.`,
    remedy: 'Send such messages only with consent, or on the charitable soft opt-in where it applies.',
  },
  nothing_bought: { text: () => 'The person had bought nothing and asked about nothing.', remedy: null },
  bought_unknown: {
    text: () => 'What the person had bought or asked about is not recorded.',
    remedy: 'Import the orders or enquiries.',
  },
  bought_order_unknown: {
    text: (what, at) =>
      `The purchase of ${quoted(what)} (${day(at)}) cannot be placed before or after the message.`,
    remedy: 'Find the exact times of the purchase and the message.',
  },
  promoted_missing: {
    text: () => 'What the campaign promoted is not recorded.',
    remedy: 'Record what the campaign promoted in the campaign register.',
  },
  bought_missing: {
    text: () => 'The purchase has neither a product nor a category.',
    remedy: 'Import the order lines with their categories.',
  },
  bought_category_missing: {
    text: (product) => `The category of what was bought (${quoted(product)}) is not recorded.`,
    remedy: 'Record the category of the product.',
  },
  same_label: {
    text: (label, at) =>
      `The person had bought or asked about ${quoted(label)} (${day(at)}), the same as was promoted.`,
    remedy: null,
  },
  label_grouped: {
    text: (bought, promoted, name) =>
      `A person put ${quoted(bought)} and ${quoted(promoted)} together as spellings of one label, ${quoted(name)}.`,
    remedy: null,
  },
  similarity_unreviewed: {
    text: (bought, promoted) =>
      `Whether ${quoted(promoted)} is similar to ${quoted(bought)} has not been reviewed.`,
    remedy: REVIEW,
  },
  reviewed_similar: {
    text: (bought, promoted) => `A documented review found ${quoted(promoted)} similar to ${quoted(bought)}.`,
    remedy: null,
  },
  reviewed_dissimilar: {
    text: (bought, promoted) =>
      `A documented review found ${quoted(promoted)} not similar to ${quoted(bought)}.`,
    remedy: 'Promote only what is similar to what the person bought.',
  },
  reviews_conflict: {
    text: (bought, promoted) => `The reviews of ${quoted(bought)} and ${quoted(promoted)} disagree.`,
    remedy: 'Settle the disagreement with a reasoned verdict.',
  },
  accepted_by_policy: {
    text: (bought, promoted, ground) =>
      `A policy of the organisation accepted ${quoted(promoted)} as similar to ${quoted(bought)} without a person’s verdict, because ${GROUND_WORDS[ground as AcceptedGround]}.`,
    remedy: 'Have a person review the pair.',
  },
  settled_by_party: {
    text: (bought, promoted) =>
      `One of the reviewers who differed about ${quoted(bought)} and ${quoted(promoted)} settled it, not a third person.`,
    remedy: 'Have a third person settle the disagreement.',
  },
  second_review_missing: {
    text: (bought, promoted) =>
      `Only one reviewer has judged ${quoted(bought)} against ${quoted(promoted)}, and two are needed.`,
    remedy: 'Have a second reviewer judge the pair.',
  },

  refusal_of_another: {
    text: (who) => `Any refusal offered was of marketing by ${word(who)}, not by the sender.`,
    remedy: 'Do not rely on the soft opt-in for these details.',
  },
  not_a_simple_means: {
    text: (mechanism) =>
      `The only means was ${word(mechanism)}, which is not a simple, free means of refusing on the spot.`,
    remedy: 'Obtain consent, or offer a means of refusing when the person next buys.',
  },
  pre_ticked: {
    text: () => 'A pre-ticked opt-in box is not a simple means of refusing.',
    remedy: 'Obtain consent, or offer a means of refusing when the person next buys.',
  },
  no_means_at_collection: {
    text: (at) => `No means of refusing was given when the details were collected (${day(at)}).`,
    remedy: 'Obtain consent, or offer a means of refusing when the person next buys.',
  },
  means_at_collection: {
    text: (mechanism, notice) =>
      `A simple means of refusing was given at collection (${mechanism === 'unknown' ? 'form of it not recorded' : word(mechanism)}${notice === null ? '' : `: ${quoted(notice)}`}).`,
    remedy: null,
  },
  means_at_collection_unknown: {
    text: (at) => `Whether a means of refusing was given at collection (${day(at)}) is not recorded.`,
    remedy: 'Find the version of the form or script in use that day and record its means of refusing.',
  },
  means_for_other_channel: {
    text: (covered, channel) =>
      `What was offered at collection refused marketing by ${word(covered)} only, not by ${word(channel)}.`,
    remedy: 'Use only the channels that could be refused, or obtain consent.',
  },
  means_not_simple: {
    text: (point) => `The means of refusing at ${quoted(point)} is registered as not simple.`,
    remedy: 'Obtain consent, or offer a simple means of refusing when the person next buys.',
  },
  means_not_free: {
    text: (point) => `Refusing at ${quoted(point)} is registered as costing more than sending the refusal.`,
    remedy: 'Obtain consent, or offer a free means of refusing when the person next buys.',
  },
  script_offer_unrecorded: {
    text: (point) =>
      `The script at ${quoted(point)} offers a means of refusing, but whether it was offered in this conversation, and what was answered, is not recorded.`,
    remedy: 'Find the recording or note of the conversation and record whether the person refused.',
  },
  told_by_register: {
    text: (point, by) =>
      `That is what the register of collection points says of ${quoted(point)}, ${JOINED[String(by)] ?? 'which applies to it'}.`,
    remedy: null,
  },
  point_not_in_register: {
    text: (point) =>
      `The collection names ${quoted(point)}, which the register of collection points does not hold.`,
    remedy: 'Enter it in the register, with its wording and the days on which it was in use.',
  },
  point_not_in_use: {
    text: (point, at) =>
      `The collection names ${quoted(point)}, which by the register was not in use then (${day(at)}).`,
    remedy: 'Correct the days in the register, or find out by which form the details were collected.',
  },
  point_use_unknown: {
    text: (point, at) =>
      `Whether ${quoted(point)} in the register was in use then (${day(at)}) cannot be told.`,
    remedy: 'Enter in the register from which day to which day each wording was in use.',
  },
  points_differ: {
    text: (points, at) =>
      `Entries of the register that were in use at once (${quoted(points)}, ${day(at)}) say different things.`,
    remedy:
      'Correct the entries so that one of them was in use at a time, or name the point with each collection.',
  },

  means_in_message: {
    text: (campaign) => `The message (${quoted(campaign)}) gave a means of refusing.`,
    remedy: null,
  },
  no_means_in_message: {
    text: (campaign) => `The message (${quoted(campaign)}) gave no means of refusing.`,
    remedy: 'Put a working means of refusing into every template before it is used again.',
  },
  means_in_message_unknown: {
    text: (campaign) => `Whether the message (${quoted(campaign)}) gave a means of refusing is not recorded.`,
    remedy: 'Find the template that was sent and record whether it could be refused.',
  },
  earlier_gap: {
    text: (campaign, at) =>
      `An earlier message (${quoted(campaign)}, ${day(at)}) gave no means of refusing, and the strict reading was chosen.`,
    remedy: 'Obtain consent before writing again.',
  },
  gap_order_unknown: {
    text: (campaign, at) =>
      `A message (${quoted(campaign)}, ${day(at)}) gave no means of refusing; whether it came before this one cannot be told, and the strict reading was chosen.`,
    remedy: 'Find the exact times of both messages.',
  },
  earlier_means_unknown: {
    text: (campaign, at) =>
      `Whether a message that may have been earlier (${quoted(campaign)}, ${day(at)}) gave a means of refusing is not recorded, and the strict reading was chosen.`,
    remedy: 'Find the template that was sent and record whether it could be refused.',
  },
  messages_without_means: {
    text: (n) => `${many(n, 'earlier message gave', 'earlier messages gave')} no means of refusing.`,
    remedy: 'Put a working means of refusing into every template, and decide how the gap is to be treated.',
  },
  messages_means_unknown: {
    text: (n) =>
      `Whether ${many(n, 'earlier message', 'earlier messages')} gave a means of refusing is not recorded.`,
    remedy: 'Find the templates that were sent and record whether they could be refused.',
  },
  message_log_incomplete: {
    text: () =>
      'The log of messages is not whole, so it cannot be said that every message gave a means of refusing.',
    remedy: 'Import the whole history of messages, or state that it is whole.',
  },
  messages_with_means: {
    text: (n) => `All messages so far (${Number(n).toLocaleString('en-GB')}) gave a means of refusing.`,
    remedy: null,
  },
  no_messages_yet: {
    text: () => 'No marketing message has been sent yet; the next one must give a means of refusing.',
    remedy: null,
  },

  not_a_charity: { text: () => 'The sender is not a charity.', remedy: null },
  charity_not_in_force: {
    text: () => 'The charitable soft opt-in was not yet in force (5 February 2026).',
    remedy: null,
  },
  charity_other_purpose: {
    text: () => "Its sole purpose was not to further the charity's charitable purposes.",
    remedy: null,
  },
  charity_message_undated: {
    text: (at) =>
      at === null
        ? 'The message is not dated, so it cannot be told whether the charitable soft opt-in was in force.'
        : `Whether the message of ${day(at)} went out before 5 February 2026, when the charitable soft opt-in came into force, cannot be told.`,
    remedy: 'Find the date of the message.',
  },
  charity_collected_before: {
    text: (at) =>
      `The details were collected on ${day(at)}, before 5 February 2026; the charitable soft opt-in does not reach back.`,
    remedy: 'Ask the supporter again, with a means of refusing, or obtain consent.',
  },
  charity_collection_unplaced: {
    text: (at) =>
      `Whether the details were collected before or since 5 February 2026 cannot be told (${day(at)}); the charitable soft opt-in does not reach back.`,
    remedy: 'Find the date on which the details were collected.',
  },
  charity_collected_since: {
    text: (at) => `The details were collected on ${day(at)}, since 5 February 2026.`,
    remedy: null,
  },
  collected_in_support: {
    text: (context) => `The person showed interest or support (${word(context)}).`,
    remedy: null,
  },
  collected_without_support: {
    text: (context) =>
      `The context (${word(context)}) does not show interest in, or support of, the charity's purposes.`,
    remedy: 'Obtain consent.',
  },

  identity_concealed: {
    text: (campaign) => `The message (${quoted(campaign)}) concealed who sent it.`,
    remedy: 'Name the sender in every message.',
  },
  no_valid_address: {
    text: (campaign) => `The message (${quoted(campaign)}) gave no valid address for opt-out requests.`,
    remedy: 'Give a valid address in every message, to companies too.',
  },
  valid_address: {
    text: (campaign) => `The message (${quoted(campaign)}) gave a valid address for opt-out requests.`,
    remedy: null,
  },
  means_is_address: {
    text: (campaign) =>
      `The message (${quoted(campaign)}) could be refused, so requests had somewhere to go.`,
    remedy: null,
  },
  address_unknown: {
    text: (campaign) =>
      `Whether the message (${quoted(campaign)}) gave a valid address for opt-out requests is not recorded.`,
    remedy: 'Find the template that was sent and record its address.',
  },

  refusal_stands: {
    text: (what, at, method, channels) =>
      `${refusal(what)} ${at === null ? '(undated)' : `of ${day(at)}`}${method === null || method === 'unknown' ? '' : ` by ${word(method)}`}${channels === '' ? ', scope not recorded and read as all channels' : ` (${word(channels)})`} stands.`,
    remedy: STOP,
  },
  refusal_order_unknown: {
    text: (what, at) =>
      at === null
        ? `${refusal(what)} is not dated, so it may have come before.`
        : `${refusal(what)} of ${day(at)} cannot be placed: what came first, or what it covers, cannot be told.`,
    remedy: 'Find the exact times and the scope; until then do not send.',
  },
  opt_in_box_unrecorded: {
    text: (at) =>
      `An unticked opt-in box was shown when the details were collected (${day(at)}), and whether it was ticked is not recorded; left unticked, it is a refusal.`,
    remedy: 'Find what the person chose on the form, and record it.',
  },
  not_subscribed: {
    text: () =>
      'The platform shows the contact as not subscribed, which may mean never asked, declined or withdrawn.',
    remedy: 'Import the unsubscribe history, or state that the imported objections are complete.',
  },
  preferences_incomplete: {
    text: () => 'The record of objections is not whole, so it cannot be said that there is none.',
    remedy: 'Import the suppression and unsubscribe lists, or state that they are complete.',
  },
  rejected_row: {
    text: () =>
      'A row of objections and consents that names the contact was rejected, or has an id that is nearly the contact’s, so it is not known whether it is a refusal of theirs.',
    remedy:
      'Put the row right, and import it again; where a spreadsheet took zeros off ids, read the file again with them in front.',
  },
  no_objection: { text: () => 'No objection, refusal or withdrawal is recorded.', remedy: null },
  no_objection_then: {
    text: () => 'No objection, refusal or withdrawal stood at that time on that channel.',
    remedy: null,
  },

  law_of_country: {
    text: (country, citation) =>
      `The law of ${word(country)} was applied (${word(citation)}), the recipient's country.`,
    remedy: null,
  },
  law_of_audit: {
    text: (country, citation) =>
      `The law of ${word(country)} was applied (${word(citation)}), the audit's own, since no country is recorded.`,
    remedy: null,
  },
  law_held_with_doubt: {
    text: (country, confidence) =>
      `The text for ${word(country)} is held with ${word(confidence)} confidence: have it confirmed before relying on the answer.`,
    remedy: null,
  },
  law_not_held_then: {
    text: (country, citation, at, when) =>
      at === null
        ? `It is not dated, so it cannot be told whether the law of ${word(country)} that is held (${word(citation)}) applied.`
        : when === 'cannot_tell'
          ? `Whether the law of ${word(country)} that is held (${word(citation)}) applied then (${day(at)}) cannot be told.`
          : `The law of ${word(country)} that applied on ${day(at)}, before ${word(citation)}, is not held.`,
    remedy: 'Have messages of that time judged by a lawyer there.',
  },
  countries_differ: {
    text: (countries) => `The files record different countries for the contact (${word(countries)}).`,
    remedy: 'Settle in which country the person is.',
  },
  country_unsupported: {
    text: (country) => `The contact's country (${quoted(country)}) is none whose law is held here.`,
    remedy:
      'Have contacts of that country judged under its own law, or correct the country if it is misspelt.',
  },
  country_switched_off: {
    text: (country, citation) =>
      `The contact is in ${word(country)}, whose law (${word(citation)}) only resembles the soft opt-in and is not switched on.`,
    remedy:
      'Switch on the laws of Canada, Australia and New Zealand, or have these contacts judged separately.',
  },
  corporate_protected: {
    text: (country) =>
      `The recipient is a corporate body, and the law of ${word(country)} protects those too.`,
    remedy: null,
  },
  every_subscriber_protected: {
    text: (country) => `The law of ${word(country)} protects companies and people alike.`,
    remedy: null,
  },
  legal_persons_unsettled: {
    text: (country) =>
      `The recipient is a corporate body; whether the law of ${word(country)} protects it depends on the address and the message.`,
    remedy: 'Establish whether the address is impersonal and the message concerns only the business.',
  },
  no_soft_opt_in: {
    text: (country, citation) => `The law of ${word(country)} knows no soft opt-in (${word(citation)}).`,
    remedy: 'Obtain consent for each channel.',
  },
  channel_not_covered: {
    text: (channel, country) => `The soft opt-in of ${word(country)} does not cover ${word(channel)}.`,
    remedy: 'Use a channel that it covers, or obtain consent.',
  },
  channel_unsettled: {
    text: (channel, country) =>
      `Whether the soft opt-in of ${word(country)} covers ${word(channel)} is not settled.`,
    remedy: 'Use email, or obtain consent.',
  },
  completed_sale: { text: (at) => `A completed sale is on record (${day(at)}).`, remedy: null },
  completed_sale_unknown: {
    text: (country) =>
      `The law of ${word(country)} asks for a completed sale, and whether there was one is not recorded.`,
    remedy: 'Import the orders with their status.',
  },
  no_completed_sale: {
    text: (country) => `The law of ${word(country)} asks for a completed sale, and there was none.`,
    remedy: 'Obtain consent, or wait for a purchase.',
  },
  within_time_limit: {
    text: (months, country) =>
      `It was within the ${word(months)} months that the law of ${word(country)} allows.`,
    remedy: null,
  },
  time_limit_passed: {
    text: (months, country) =>
      `The time that the law of ${word(country)} allows (${word(months)} months from a sale) had passed.`,
    remedy: 'Obtain consent, or wait for the next purchase.',
  },
  time_limit_unknown: {
    text: (country) =>
      `Whether it was within the time that the law of ${word(country)} allows cannot be told.`,
    remedy: 'Find the exact dates of the sales and messages.',
  },
  means_at_collection_not_asked: {
    text: (country) => `The law of ${word(country)} does not ask for a means of refusing at collection.`,
    remedy: null,
  },
  similarity_not_asked: {
    text: (country) => `The law of ${word(country)} does not ask whether the products are similar.`,
    remedy: null,
  },
  no_charity_route: {
    text: (country) => `The law of ${word(country)} has no charitable soft opt-in.`,
    remedy: null,
  },
  on_external_list: {
    text: (list) => `The address is on the ${word(list)}: its holder has refused in advance.`,
    remedy: STOP,
  },
  not_on_external_list: { text: (list) => `The address was not on the ${word(list)}.`, remedy: null },
  external_list_order_unknown: {
    text: (list) => `The address is on the ${word(list)}; whether it was at that time is not recorded.`,
    remedy: 'Find when the address was listed, or when the list was screened.',
  },
  external_list_missing: {
    text: (list) =>
      `The ${word(list)} was not imported, so it cannot be said that the person has not refused in advance.`,
    remedy: 'Screen the addresses against the list and import what it holds (ecg-list.csv).',
  },

  not_marketing: { text: () => 'A service message without promotion is not direct marketing.', remedy: null },
  solicited: {
    text: (request) =>
      `It is the reply to this person's own request (${word(request)}), so it was not unsolicited and needed no basis.`,
    remedy: null,
  },
  request_not_found: {
    text: (reference) =>
      `It is said to answer the request ${quoted(reference)}, which no imported row of this person holds.`,
    remedy: 'Import the enquiry, quote or application that the message answers.',
  },
  reply_order_unknown: {
    text: (at) =>
      `Whether this or another message (${day(at)}) was the first reply to the request cannot be told; only the first was asked for.`,
    remedy: 'Find the exact times of both messages.',
  },
  reply_promotes_more: {
    text: () =>
      'It answers a request but carries promotion besides, so it is marketing that was not asked for.',
    remedy: 'Keep replies to what was asked.',
  },
  reply_to_no_request: {
    text: () => 'What it is said to answer is not a request by this person, so it was unsolicited.',
    remedy: null,
  },
  reply_before_request: {
    text: () => 'The request that it is said to answer came later, so it was unsolicited.',
    remedy: null,
  },
  reply_already_given: {
    text: () =>
      'The request had been answered before: a reminder or follow-up was not asked for and is unsolicited.',
    remedy: 'Send follow-ups only on a basis of their own.',
  },
  not_received: {
    text: (at) => `It was not delivered (${day(at)}); before 5 February 2026 only messages received counted.`,
    remedy: null,
  },
  not_electronic_mail: {
    text: (channel) =>
      `${word(channel)} is not electronic mail: regulation 22 does not apply, and only an objection is looked at.`,
    remedy: null,
  },
  purpose_unknown: {
    text: () => 'Whether the message was marketing is not recorded.',
    remedy: 'Record the purpose of the campaign.',
  },
  channel_unknown: {
    text: () => 'The channel of the message is not recorded.',
    remedy: 'Record the channel of the campaign.',
  },
  receipt_unknown: {
    text: (at) =>
      at === null
        ? 'It was not delivered, and without a date it cannot be told whether that matters.'
        : `It was not delivered, and whether it went out before 5 February 2026, when only messages received counted, cannot be told (${day(at)}).`,
    remedy: 'Find the date of the message.',
  },

  active_without_route: {
    text: (at) =>
      `There is no lawful route to this person, and a marketing message went out as late as ${day(at)}.`,
    remedy: 'Take them off the active lists; suppress those who objected.',
  },
  regainable: {
    text: (at) => `The person bought as late as ${day(at)} and has not objected.`,
    remedy: 'Ask at the next purchase, with a simple means of refusing on the spot, and keep a record of it.',
  },
  suppression_late: {
    text: (at, days, sent) => {
      const after = `after the objection of ${day(at)}.`;
      // Counted at the least where no more than a month or a year is known.
      const isExact = isKnown(at) && isKnown(sent);
      if (days === 0)
        return isExact
          ? `Marketing was still sent within a day of the objection of ${day(at)}.`
          : `Marketing was still sent ${after}`;
      return `Marketing was still sent ${many(days, 'day', 'days')}${isExact ? '' : ' or more'} ${after}`;
    },
    remedy: 'Find what kept the objection from the list, and shorten the way from objection to suppression.',
  },
  unengaged: {
    text: (at, months) =>
      at === null
        ? `Messages were sent for over ${word(months)} months, and no opening, click or purchase is recorded.`
        : `The last opening, click or purchase is of ${day(at)}, over ${word(months)} months ago, and messages went on.`,
    remedy: 'Stop writing to people who no longer answer, or decide and record how long they are kept.',
  },
  messages_frequent: {
    text: (n, from) =>
      `${many(n, 'marketing message', 'marketing messages')} were sent in the thirty days from ${day(from)}.`,
    remedy: 'Set a limit to how often one person is written to.',
  },
  consent_without_wording: {
    text: (n) => `${many(n, 'consent is', 'consents are')} recorded without the words that were agreed to.`,
    remedy: 'Record the wording, or the version of the form, with each consent.',
  },
  notice_version_missing: {
    text: (n) =>
      `For ${many(n, 'collection', 'collections')} with a means of refusing, the version of the form or script is not recorded.`,
    remedy: 'Keep every version of the form or script with the days on which it was in use.',
  },
  stale_relationship: {
    text: (at, months) =>
      `The last dealing on record is of ${day(at)}, over ${word(months)} months ago. The UK sets no limit, but consider fairness.`,
    remedy: 'Consider whether this person would still expect to hear from you.',
  },
  not_subscribed_noted: {
    text: () =>
      'A platform shows the contact as not subscribed. It was not counted as an objection, because the objections are stated to be complete.',
    remedy: 'Check what “not subscribed” means on that platform.',
  },
  refusal_to_another_noted: {
    text: (who) =>
      `The person refused marketing when ${word(who)} collected the details. It was not counted as an objection to the sender.`,
    remedy: 'Check that the refusal was of that company alone.',
  },
  service_unexamined: {
    text: (n) =>
      `${many(n, 'service message was', 'service messages were')} taken at their label; whether they carried promotion is not recorded.`,
    remedy: 'Check the templates of service messages for promotion.',
  },
  in_flight: {
    text: (at, hours) =>
      `A message of ${day(at)} followed an objection within ${word(hours)} hours; it is unlawful, and may be less serious.`,
    remedy: 'Shorten the time from objection to suppression.',
  },
};

const REFUSAL: Readonly<Record<string, string>> = {
  objection: 'An objection',
  withdrawal: 'A withdrawal of consent',
  suppression: 'A suppression',
  initial_refusal: 'A refusal at collection',
};
function refusal(what: ReasonValue | undefined): string {
  return REFUSAL[String(what)] ?? 'A refusal';
}

/** The sentence for a reason. Imported text in it is quoted and cut to a bearable length. */
export function reasonText(reason: Reason): string {
  const text = WORDS[reason.code as ReasonCode].text(...reason.values);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What to do about a reason, or which evidence would settle it; `null` where nothing is wanting. */
export function remedyFor(code: string): string | null {
  return Object.hasOwn(WORDS, code) ? WORDS[code as ReasonCode].remedy : null;
}
