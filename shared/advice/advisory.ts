/**
 * What an advisory finding is: good practice that regulators publish, kept apart from the law. It reads the facts and what
 * was concluded, and changes nothing of it.
 */
import type { ContactFacts, AuditFacts, MessageFact } from '../model/facts.ts';
import type { ContactResult, Reason } from '../model/finding.ts';
import { order, type Moment } from '../model/moment.ts';
import type { RowRef } from '../model/row-ref.ts';
import { isElectronicMail } from '../law/electronic-mail.ts';
import { isMarketing } from '../law/marketing.ts';

export const ADVICE_CODES = [
  'active_without_route',
  'regainable',
  'suppression_late',
  'in_flight',
  'unengaged',
  'stale_relationship',
  'messages_frequent',
  'consent_without_wording',
  'notice_version_missing',
  'service_unexamined',
  'not_subscribed_noted',
  'refusal_to_another_noted',
] as const;
export type AdviceCode = (typeof ADVICE_CODES)[number];

export interface Advisory {
  readonly code: AdviceCode;
  readonly title: string;
  /** Why it is worth looking at, and who says so. */
  readonly why: string;
  /** What it finds about one contact: reasons of its own code, none where there is nothing to say. */
  readonly find: (subject: Subject) => readonly Reason[];
}

/** One contact as advice sees it. */
export interface Subject {
  readonly facts: ContactFacts;
  readonly audit: AuditFacts;
  /** Its messages are those of the facts, in their order; some may be missing (outside the period). */
  readonly result: ContactResult;
  /** Whether the imported messages record openings and clicks at all; where not, nobody can be called unengaged. */
  readonly engagementRecorded: boolean;
  /** The last opening or click on or before the as-at moment. */
  readonly engaged: Engagement | null;
}

export interface Engagement {
  readonly at: Moment;
  readonly row: RowRef;
}

/** Marketing by electronic mail, for certain. */
export function marketingMessages({ messages }: ContactFacts): readonly MessageFact[] {
  return messages.filter(
    ({ campaign }) => isMarketing(campaign) === 'yes' && isElectronicMail(campaign.channel) === 'yes',
  );
}

/** The latest of those that certainly came before; `null` where none did. */
export function latestBefore<T extends { readonly at: Moment | null }>(
  events: readonly T[],
  moment: Moment,
): (T & { readonly at: Moment }) | null {
  let latest: (T & { readonly at: Moment }) | null = null;
  for (const event of events) {
    if (event.at === null || order(event.at, moment) !== 'before') continue;
    if (latest === null || event.at.end > latest.at.end) latest = event as T & { readonly at: Moment };
  }
  return latest;
}

/** Whether one of them may be as late as the moment: of its year or month, say, and no day is known. */
export function mayStillBe(events: readonly { readonly at: Moment | null }[], moment: Moment): boolean {
  return events.some(({ at }) => at !== null && order(at, moment) === 'cannot_tell');
}
