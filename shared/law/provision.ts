/** What a provision is: data for people, and the terms its decision is made in. */
import type { Channel } from '../model/channel.ts';
import type { PromotesType } from '../model/evidence.ts';
import type { AuditFacts, ContactFacts } from '../model/facts.ts';
import type { ProvisionId, Reason, ReasonValue } from '../model/finding.ts';
import type { Moment } from '../model/moment.ts';
import type { Outcome, Tri } from '../model/outcome.ts';
import type { RowRef } from '../model/row-ref.ts';
import type { CountryLaw } from './countries/country-law.ts';
import type { ReasonCode } from './reason-codes.ts';

export interface Provision {
  readonly id: ProvisionId;
  readonly citation: string;
  /** The question the provision asks of one message or contact, in plain words; `met` answers it with yes. */
  readonly question: string;
  /** The page of the legislation, for the reader. */
  readonly legislation: string;
  /** ISO date from which it can be relied on; `null` for the whole life of PECR. */
  readonly inForceFrom: string | null;
}

/** What a message promotes, or the next one would. */
export interface Promotion {
  readonly promoted: string | null;
  readonly category: string | null;
  readonly ownProduct: Tri;
  readonly promotesType: PromotesType;
  readonly rows: readonly RowRef[];
}

/** One occasion to send: to this person, by this channel, at this moment. */
export interface Occasion {
  readonly facts: ContactFacts;
  readonly audit: AuditFacts;
  /** When the message was sent, or the as-at moment; `null` for an undated message. */
  readonly at: Moment | null;
  /** The contact's verdict looks forward from the as-at moment; a message's looks at its own. */
  readonly forward: boolean;
  readonly channel: Channel | 'unknown';
  readonly promotion: Promotion;
}

/** One question of law: may this be sent, by the law of this country? The provisions are the UK's, with its parameters. */
export interface Question extends Occasion {
  readonly law: CountryLaw;
}

export interface Judged {
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
}

export function because(
  code: ReasonCode,
  rows: readonly RowRef[],
  ...values: readonly ReasonValue[]
): Reason<ReasonCode> {
  return { code, values, rows };
}

export function judged(outcome: Outcome, ...reasons: readonly Reason[]): Judged {
  return { outcome, reasons };
}

/** One thing a provision requires: how it stands, and why. */
export interface Part {
  readonly outcome: Outcome;
  readonly reason: Reason;
  /** What else is to be said where this part decides. */
  readonly besides?: readonly Reason[];
}

/** All parts are required: one `not_met` decides, then one `undetermined`; the reasons are those that decided. */
export function requireAll(parts: readonly Part[]): Judged {
  const outcome = decided(parts, AGAINST) ?? 'met';
  // Asked several times for every message: one pass, one array.
  const reasons: Reason[] = [];
  for (const part of parts) {
    if (outcome !== 'met' && part.outcome !== outcome) continue;
    reasons.push(part.reason);
    if (part.besides !== undefined) reasons.push(...part.besides);
  }
  return { outcome, reasons };
}

/** One alternative is enough: one `met` decides, then one `undetermined`; `none` answers when there is nothing to judge. */
export function requireOne(alternatives: readonly Judged[], none: () => Judged): Judged {
  // Most often there is one: then its own reasons are the answer.
  if (alternatives.length === 1 && alternatives[0]!.outcome !== 'not_applicable') return alternatives[0]!;
  const outcome = decided(alternatives, IN_FAVOUR);
  if (outcome === null) return none();
  const reasons: Reason[] = [];
  for (const alternative of alternatives)
    if (alternative.outcome === outcome) reasons.push(...alternative.reasons);
  return { outcome, reasons };
}

const AGAINST: readonly Outcome[] = ['not_met', 'undetermined'];
const IN_FAVOUR: readonly Outcome[] = ['met', 'undetermined', 'not_met'];

/** The first of these outcomes that any has; `null` when none has one of them. */
function decided(of: readonly { readonly outcome: Outcome }[], order: readonly Outcome[]): Outcome | null {
  for (const outcome of order) for (const one of of) if (one.outcome === outcome) return outcome;
  return null;
}
