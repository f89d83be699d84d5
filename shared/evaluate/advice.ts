/** Advice: what best practice would look at. It is kept apart from the law and changes no outcome. Rules. */
import type { AuditFacts, ContactFacts } from '../model/facts.ts';
import type { MessageResult, Reason } from '../model/finding.ts';
import { order } from '../model/moment.ts';
import { because } from '../law/provision.ts';
import { wasOfAnother } from '../law/gdpr-21-3-objection.ts';
import type { Moment } from '../model/moment.ts';

const HOUR = 3_600_000;
const MONTH = 30.4375 * 24 * HOUR;

export function adviceFor(
  facts: ContactFacts,
  { asAt, policies, preferencesComplete }: AuditFacts,
  results: readonly MessageResult[],
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
  const refusedAnother = facts.collections.filter((one) => one.refused === 'yes' && wasOfAnother(one));
  for (const { row, collectedBy } of refusedAnother)
    advice.push(because('refusal_to_another_noted', [row], collectedBy));
  if (policies.inFlightWindowHours > 0)
    advice.push(...inFlight(facts, results, policies.inFlightWindowHours * HOUR));
  return advice;
}

/** Messages sent so soon after every objection they broke that processing it may explain them; they stay unlawful. */
function inFlight(facts: ContactFacts, results: readonly MessageResult[], window: number): readonly Reason[] {
  return facts.messages.flatMap(({ sentAt, row }, i) => {
    const objection = results[i]!.findings.at(-1)!;
    if (objection.outcome !== 'not_met' || results[i]!.lawful !== 'no') return [];
    const soon = objection.reasons.every(({ values }) => {
      const refusedAt = values[1] as Moment;
      // However long it may have been, as both are recorded.
      return sentAt!.end - refusedAt.start <= window;
    });
    const rows = objection.reasons.flatMap((reason) => reason.rows);
    return soon ? [because('in_flight', [row, ...rows], sentAt, window / HOUR)] : [];
  });
}
