/** A planned campaign judged for one contact: the same evaluation, with the message in it as if it had gone out that day. */
import { allOf, type Basis, type Outcome } from '../model/outcome.ts';
import type { AuditFacts, ContactFacts, MessageFact } from '../model/facts.ts';
import type { Findings, Reason } from '../model/finding.ts';
import type { Moment } from '../model/moment.ts';
import type { PlannedCampaign } from '../model/planned-campaign.ts';
import { evaluateContact } from './evaluate-contact.ts';

export interface PlannedResult {
  readonly may: 'yes' | 'no' | 'undetermined';
  readonly basis: Basis;
  readonly findings: Findings;
  readonly reasons: readonly Reason[];
}

const OUTCOME = {
  yes: 'met',
  no: 'not_met',
  undetermined: 'undetermined',
  not_applicable: 'undetermined',
} as const;

/**
 * Both must hold: the message would be lawful on its day, and the contact may be marketed to with this promotion at the end of
 * that day, which looks at every message before. The less favourable of the two is the answer.
 *
 * @param audit as at the end of the planned day.
 */
export function evaluatePlanned(
  facts: ContactFacts,
  audit: AuditFacts,
  campaign: PlannedCampaign,
  day: Moment,
): PlannedResult {
  const { channel, promoted, category, ownProduct, promotesType } = campaign;
  const planned = plannedMessage(campaign, day);
  const result = evaluateContact(
    { ...facts, messages: [...facts.messages, planned] },
    { ...audit, proposed: { channel, promoted, category, ownProduct, promotesType } },
  );
  const message = result.messages.at(-1)!;
  const both: Outcome = allOf(OUTCOME[message.lawful], OUTCOME[result.mayMarket]);
  const may = both === 'met' ? 'yes' : both === 'not_met' ? 'no' : 'undetermined';
  // Whose reasons to give: those of the one that decided.
  const decided = OUTCOME[message.lawful] === both ? message : result;
  return { may, basis: decided.basis, findings: decided.findings, reasons: decided.reasons };
}

/** No row says it: it has not been sent. Its number is one that no stored message has. */
function plannedMessage(
  {
    name,
    channel,
    promoted,
    category,
    promotesType,
    ownProduct,
    sender,
    meansOfRefusing,
    validAddress,
    identityConcealed,
  }: PlannedCampaign,
  day: Moment,
): MessageFact {
  return {
    id: 0,
    campaign: {
      id: name,
      name,
      channel,
      purpose: 'marketing',
      containsPromotion: 'yes',
      promoted,
      category,
      promotesType,
      ownProduct,
      meansOfRefusing,
      validAddress,
      identityConcealed,
      sender,
      rows: [],
    },
    sentAt: day,
    delivered: 'yes',
    inReplyTo: null,
    row: 0,
  };
}
