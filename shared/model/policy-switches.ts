/**
 * The catalogue of policy switches: what each asks, what may be answered, and why the law leaves it open. Settings, the
 * settings file, the window and the report all read it here.
 */
import type { Policies, PolicyName } from './policies.ts';

interface Described<V> {
  readonly title: string;
  /** What the organisation must take a position on. */
  readonly question: string;
  readonly default: V;
  /** Why the law leaves it open, and why the default is the cautious reading. */
  readonly why: string;
  readonly citation: string;
}

/** One answer of a few. */
export interface Choice<V> extends Described<V> {
  readonly kind: 'choice';
  readonly alternatives: readonly { readonly value: V; readonly words: string }[];
}

/** A whole number of something. */
export interface Amount extends Described<number> {
  readonly kind: 'amount';
  readonly unit: string;
  readonly least: number;
  readonly most: number;
}

type Catalogue = {
  readonly [Name in keyof Policies]: Policies[Name] extends number ? Amount : Choice<Policies[Name]>;
};
export type PolicySwitch = Catalogue[keyof Policies];

export const POLICY_SWITCHES: Catalogue = {
  optOutGap: {
    kind: 'choice',
    title: 'An earlier message without a means of refusing',
    question: 'What follows for later marketing when one message gave no means of refusing?',
    default: 'review',
    alternatives: [
      { value: 'review', words: 'The contact is undetermined until someone decides' },
      { value: 'strict', words: 'The soft opt-in is lost for good' },
      { value: 'perMessage', words: 'Only that message is unlawful' },
    ],
    why: 'Read literally, the condition fails once any message lacked a means of refusing; the regulator’s practice looks at each message.',
    citation: 'PECR 2003, reg 22(3)(c)',
  },
  basketIsNegotiation: {
    kind: 'choice',
    title: 'Abandoned baskets',
    question: 'Is a filled and abandoned basket a negotiation for a sale?',
    default: 'review',
    alternatives: [
      { value: 'review', words: 'Undetermined until someone decides' },
      { value: 'yes', words: 'Yes, it shows interest in buying' },
      { value: 'no', words: 'No' },
    ],
    why: 'The regulator has not said; commentators think that a filled basket is enough.',
    citation: 'PECR 2003, reg 22(3)(a)',
  },
  freemiumIsSale: {
    kind: 'choice',
    title: 'Free accounts of a paid service',
    question: 'Is signing up for the free tier of a paid service a sale?',
    default: 'review',
    alternatives: [
      { value: 'review', words: 'Undetermined until someone decides' },
      { value: 'yes', words: 'Yes, it is paid for indirectly' },
      { value: 'no', words: 'No' },
    ],
    why: 'The EU’s court says that it can be (C-654/23 Inteligo, 13 November 2025); that does not bind in the UK.',
    citation: 'PECR 2003, reg 22(3)(a)',
  },
  laterCollectionCures: {
    kind: 'choice',
    title: 'Details given again later',
    question: 'May a later collection with a means of refusing make up for a first one without?',
    default: true,
    alternatives: [
      { value: true, words: 'Yes, any collection in a sale may carry the soft opt-in' },
      { value: false, words: 'No, only the very first collection counts' },
    ],
    why: '“Initially collected” may mean the first collection ever, or the first in the sale relied on.',
    citation: 'PECR 2003, reg 22(3)(c)',
  },
  newCollectionRevives: {
    kind: 'choice',
    title: 'A new purchase after an objection',
    question: 'Does a new purchase with an unused means of refusing lift an earlier objection?',
    default: false,
    alternatives: [
      { value: false, words: 'No, only a new consent does' },
      { value: true, words: 'Yes, the new purchase starts afresh' },
    ],
    why: 'An objection is absolute, and the regulator expects it to stand until the person consents again.',
    citation: 'UK GDPR, Art 21(3)',
  },
  preTickedCountsAsOptOut: {
    kind: 'choice',
    title: 'Pre-ticked boxes',
    question: 'Is a pre-ticked opt-in box that can be unticked a simple means of refusing?',
    default: false,
    alternatives: [
      { value: false, words: 'No' },
      { value: true, words: 'Yes' },
    ],
    why: 'The regulator said in January 2026 that pre-ticked boxes are neither consent nor a simple means of refusing.',
    citation: 'PECR 2003, reg 22(3)(c)',
  },
  predecessorAssetSale: {
    kind: 'choice',
    title: 'Lists bought with a business',
    question: 'Do details that a predecessor collected count as obtained by the sender?',
    default: 'not_met',
    alternatives: [
      { value: 'not_met', words: 'No, it is a different legal person' },
      { value: 'review', words: 'Undetermined until someone decides' },
      { value: 'met', words: 'Yes' },
    ],
    why: 'The words are “has obtained”; the regulator has tolerated some transfers out of insolvency.',
    citation: 'PECR 2003, reg 22(3)(a)',
  },
  shopPurchaseIsSupport: {
    kind: 'choice',
    title: 'Purchases in a charity’s shop',
    question: 'Does buying in its shop show support of the charity’s purposes?',
    default: false,
    alternatives: [
      { value: false, words: 'No, it is only a purchase' },
      { value: true, words: 'Yes' },
    ],
    why: 'The regulator says that a mere purchase is not support; the edge cases are unclear.',
    citation: 'PECR 2003, reg 22(3A)',
  },
  unknownObjectionScope: {
    kind: 'choice',
    title: 'Objections without a channel',
    question: 'What does an objection cover whose channel was not recorded?',
    default: 'all',
    alternatives: [
      { value: 'all', words: 'Every channel' },
      { value: 'review', words: 'Undetermined until someone decides' },
    ],
    why: 'General words cover everything; a choice made in one channel’s centre may have meant that channel alone.',
    citation: 'UK GDPR, Art 21(2)-(3)',
  },
  inFlightWindowHours: {
    kind: 'amount',
    title: 'Messages already on their way',
    question: 'Within how many hours of an objection is a message pointed out as perhaps less serious?',
    default: 0,
    unit: 'hours',
    least: 0,
    most: 672,
    why: 'There is no period of grace: the message stays unlawful, and the window only marks it.',
    citation: 'UK GDPR, Art 21(3)',
  },
  spamComplaintIsObjection: {
    kind: 'choice',
    title: 'Spam complaints',
    question: 'Is pressing the “spam” button an objection?',
    default: true,
    alternatives: [
      { value: true, words: 'Yes' },
      { value: false, words: 'No' },
    ],
    why: 'No form is prescribed for objecting, and a complaint says plainly that the person does not want the messages.',
    citation: 'UK GDPR, Art 21(2)',
  },
  staleWarningMonths: {
    kind: 'amount',
    title: 'Relationships gone quiet',
    question: 'After how many months without a dealing is a relationship pointed out as stale?',
    default: 24,
    unit: 'months',
    least: 1,
    most: 1200,
    why: 'The UK sets no limit; the regulator looks at what the person would still expect.',
    citation: 'UK GDPR, Art 5(1)(a), (e)',
  },
  secondReviewer: {
    kind: 'choice',
    title: 'A second reviewer',
    question: 'Does a verdict on similar products count only when a second reviewer agrees?',
    default: false,
    alternatives: [
      { value: false, words: 'No, one reviewer’s reasoned verdict is enough' },
      { value: true, words: 'Yes, the pair is undetermined until two agree' },
    ],
    why: 'The law leaves the judgement to the sender; two people who agree are harder to doubt, and take longer.',
    citation: 'PECR 2003, reg 22(3)(b)',
  },
  acceptSuggestions: {
    kind: 'choice',
    title: 'Suggestions accepted without a person',
    question: 'Which suggestions of similar products count without anybody’s verdict?',
    default: 'never',
    alternatives: [
      { value: 'never', words: 'None: a person decides every pair' },
      { value: 'identical', words: 'Labels of the same words, in singular or plural' },
      { value: 'category', words: 'Those, and labels that your own taxonomy puts in one category' },
      { value: 'band', words: 'Those, and every other pair in the similar band' },
    ],
    why: 'The sender must be able to show why its products are similar; a score tells of a likeness, not of what people expect.',
    citation: 'PECR 2003, reg 22(3)(b)',
  },
  recipientCountryDecides: {
    kind: 'choice',
    title: 'Recipients in other countries',
    question: 'Whose law judges a message to a person whose country is recorded?',
    default: true,
    alternatives: [
      { value: true, words: 'That of the recipient’s country' },
      { value: false, words: 'That of the audit, whatever the country' },
    ],
    why: 'A sender’s duties under PECR attach in the UK; for recipients elsewhere the rule of their own State is usually the one enforced.',
    citation: 'Directive 2002/58/EC, Art 13(2)',
  },
  analogueCountries: {
    kind: 'choice',
    title: 'Canada, Australia and New Zealand',
    question: 'Are contacts there judged by their own laws, which resemble the soft opt-in?',
    default: false,
    alternatives: [
      { value: false, words: 'No, they are undetermined' },
      { value: true, words: 'Yes' },
    ],
    why: 'Their rules rest on implied or inferred consent and only resemble the soft opt-in.',
    citation: 'Directive 2002/58/EC, Art 13(2)',
  },
};

/** In the order in which people are asked. */
export const POLICY_NAMES = Object.keys(POLICY_SWITCHES) as readonly PolicyName[];

export const DEFAULT_POLICIES = Object.fromEntries(
  POLICY_NAMES.map((name) => [name, POLICY_SWITCHES[name].default]),
) as unknown as Policies;
