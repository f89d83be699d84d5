/** Advice: what best practice would look at. It is kept apart from the law and changes no outcome. Rules. */
import type { AuditFacts, ContactFacts } from '../model/facts.ts';
import type { Reason } from '../model/finding.ts';
import { order } from '../model/moment.ts';
import { because } from '../law/provision.ts';
import type { Refusal } from '../law/gdpr-21-3-objection.ts';

const HOUR = 3_600_000;
const MONTH = 30.4375 * 24 * HOUR;

export function adviceFor(
  facts: ContactFacts,
  { asAt, policies, preferencesComplete }: AuditFacts,
  refusals: readonly Refusal[],
): readonly Reason[] {
  const advice: Reason[] = [];
  const dated = [...facts.transactions, ...facts.collections].filter(
    ({ at }) => at !== null && order(at, asAt) === 'before',
  );
  const last = dated.reduce<(typeof dated)[number] | null>(
    (a, b) => (a === null || b.at!.end > a.at!.end ? b : a),
    null,
  );
  if (last !== null && last.at!.end + policies.staleWarningMonths * MONTH < asAt.start) {
    advice.push(because('stale_relationship', [last.row], last.at, policies.staleWarningMonths));
  }
  const flags = facts.preferences.filter(({ type }) => type === 'not_subscribed').map(({ row }) => row);
  if (flags.length > 0 && preferencesComplete) advice.push(because('not_subscribed_noted', flags));
  const unexamined = facts.messages.filter(
    ({ campaign }) => campaign.purpose === 'service' && campaign.containsPromotion === 'unknown',
  );
  if (unexamined.length > 0)
    advice.push(because('service_unexamined', [unexamined[0]!.row], unexamined.length));
  if (policies.inFlightWindowHours > 0)
    advice.push(...inFlight(facts, refusals, policies.inFlightWindowHours * HOUR));
  return advice;
}

function inFlight(facts: ContactFacts, refusals: readonly Refusal[], window: number): readonly Reason[] {
  return facts.messages.flatMap(({ sentAt, row }) => {
    const caught = refusals.find(
      ({ at }) => order(at, sentAt) === 'before' && sentAt!.start - at!.end <= window,
    );
    return caught === undefined ? [] : [because('in_flight', [row, caught.row], sentAt, window / HOUR)];
  });
}
