/** The words of the audit: outcomes, conclusions and bases as people read them, and a verdict in one sentence. */
import type { ContactResult, MessageResult } from '../model/finding.ts';
import type { Basis, Conclusion, Outcome } from '../model/outcome.ts';

export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  met: 'Met',
  not_met: 'Not met',
  undetermined: 'Undetermined',
  not_applicable: 'Not applicable',
};

export const MAY_MARKET_WORDS: Readonly<Record<'yes' | 'no' | 'undetermined', string>> = {
  yes: 'May market',
  no: 'May not market',
  undetermined: 'Undetermined',
};

export const LAWFUL_WORDS: Readonly<Record<Conclusion, string>> = {
  yes: 'Lawful',
  no: 'Unlawful',
  undetermined: 'Undetermined',
  not_applicable: 'Outside the rules',
};

export const BASIS_WORDS: Readonly<Record<Basis, string>> = {
  consent: 'consent',
  soft_opt_in: 'soft opt-in',
  charitable_soft_opt_in: 'charitable soft opt-in',
  corporate_subscriber: 'corporate subscriber',
  none: 'no basis',
  undetermined: 'basis undetermined',
  not_applicable: 'not applicable',
};

/** The verdict on a contact in one sentence. */
export function headline({
  mayMarket,
  basis,
  scope,
}: Pick<ContactResult, 'mayMarket' | 'basis' | 'scope'>): string {
  const about = `by ${scope.channel.replaceAll('_', ' ')}${scope.label === null ? '' : ` about “${scope.label.slice(0, 120)}”`}`;
  if (mayMarket === 'yes') return `May be marketed to ${about}: ${BASIS_WORDS[basis]}.`;
  if (mayMarket === 'no') return `May not be marketed to ${about}.`;
  return `Undetermined: it cannot be shown that marketing ${about} would be lawful.`;
}

/** The conclusion about one message in one sentence. */
export function messageHeadline(
  { lawful, basis }: Pick<MessageResult, 'lawful' | 'basis'>,
  campaign: string,
): string {
  const name = `“${campaign.slice(0, 120)}”`;
  if (lawful === 'yes') return `${name} was lawful: ${BASIS_WORDS[basis]}.`;
  if (lawful === 'no') return `${name} was unlawful.`;
  return lawful === 'undetermined'
    ? `Undetermined: it cannot be shown that ${name} was lawful.`
    : `${name} is outside the rules.`;
}
