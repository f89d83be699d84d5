/**
 * What a country's soft opt-in asks, as data. Every variant of Directive 2002/58/EC Art 13(2), and the analogues outside
 * Europe, is the UK's rule with other parameters; the provisions keep their names and are put these questions.
 */
import type { Channel } from '../../model/channel.ts';
import type { ProvisionId } from '../../model/finding.ts';
import type { Jurisdiction } from '../../model/jurisdiction.ts';

/** How far a text is settled: `review` leaves the contacts it concerns undetermined. */
export type Settled = 'yes' | 'no' | 'review';

export interface CountryLaw {
  readonly code: Jurisdiction;
  readonly name: string;
  /** How exports write the country: names and codes in lower case, without points. */
  readonly names: readonly string[];
  /** How sure we are of the text behind these parameters. Anything but `high` is said in the window and the report. */
  readonly confidence: 'high' | 'medium' | 'low';
  /** What is uncertain or simplified, one sentence each. */
  readonly uncertain: readonly string[];
  /** The rule as a whole, for a sentence: "under …". */
  readonly citation: string;
  /** Where it answers each provision; what is absent has no counterpart and is cited as `citation`. */
  readonly citations: Readonly<Partial<Record<ProvisionId, string>>>;
  /** ISO date from which the text held here applies; `null` where it is older than any message audited. */
  readonly inForceFrom: string | null;
  /** Not a version of the Directive's rule: applied only where the switch or the audit's own jurisdiction says so. */
  readonly analogue: boolean;

  /** Whether there is any soft opt-in at all; without, only consent makes marketing lawful. */
  readonly softOptIn: boolean;
  /** Whether negotiations for a sale are enough. */
  readonly negotiationsCount: Settled;
  /** Whether a free account or trial counts as a sale; `policy` leaves it to the switch `freemiumIsSale`. */
  readonly freeServiceIsSale: Settled | 'policy';
  /** Whether a completed sale to the person must be on record. */
  readonly completedSaleRequired: boolean;
  /** How long it lasts; `null` without limit. */
  readonly timeLimit: TimeLimit | null;
  readonly channelsCovered: readonly Channel[];
  /** Channels that may be covered: undetermined. */
  readonly channelsUnsettled: readonly Channel[];
  /** Whether the rule protects legal persons too; `review` where it depends on the message or the address. */
  readonly appliesToLegalPersons: Settled;
  readonly ownSimilarOnly: boolean;
  readonly optOutAtCollection: boolean;
  readonly optOutEachMessage: boolean;
  /** A public register of people who refused in advance, which must be screened first; `null` where there is none. */
  readonly externalSuppressionList: { readonly id: ExternalList; readonly name: string } | null;
  readonly charityRoute: boolean;
}

/** The registers whose import is known. The id is the `method` of the preference rows it gives. */
export type ExternalList = 'ecg';

export interface TimeLimit {
  readonly monthsSinceSale: number;
  /** `null` where negotiations do not count. */
  readonly monthsSinceNegotiation: number | null;
  /** Whether each marketing message within the period starts it again. */
  readonly renewedByMessages: boolean;
}

export const ALL_ELECTRONIC_MAIL: readonly Channel[] = [
  'email',
  'sms',
  'mms',
  'voicemail',
  'social_dm',
  'whatsapp',
  'in_app',
];

/** What Art 13(2) of the Directive fixes for every Member State; each pack states the rest. */
export const DIRECTIVE = {
  analogue: false,
  softOptIn: true,
  negotiationsCount: 'no',
  freeServiceIsSale: 'yes',
  completedSaleRequired: true,
  timeLimit: null,
  channelsCovered: ALL_ELECTRONIC_MAIL,
  channelsUnsettled: [],
  ownSimilarOnly: true,
  optOutAtCollection: true,
  optOutEachMessage: true,
  externalSuppressionList: null,
  charityRoute: false,
  inForceFrom: null,
} as const satisfies Partial<CountryLaw>;

/** One sentence for every Member State: the Court of Justice on free accounts. */
export const FREE_ACCOUNTS =
  'A free account or trial is read as a sale after the Court of Justice in C-654/23 Inteligo (13 November 2025), which asks that it be paid for indirectly.';
