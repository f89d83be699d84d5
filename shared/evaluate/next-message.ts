/** The next message, which a contact's verdict is about (import templates, `proposed`). */
import type { Channel } from '../model/channel.ts';
import type { AuditFacts, CampaignFact, ContactFacts, MessageFact, TransactionFact } from '../model/facts.ts';
import { order } from '../model/moment.ts';
import type { Promotion } from '../law/provision.ts';
import { isElectronicMail } from '../law/electronic-mail.ts';
import { isMarketing } from '../law/marketing.ts';

export interface NextMessage {
  readonly channel: Channel;
  readonly promotion: Promotion;
}

/** As proposed by the settings; else like the last marketing message; else what the contact bought, by email. */
export function nextMessage(facts: ContactFacts, { proposed, asAt }: AuditFacts): NextMessage {
  if (proposed !== null) return { channel: proposed.channel, promotion: { ...proposed, rows: [] } };
  const last = lastMarketing(facts.messages);
  if (last !== null && last.campaign.channel !== 'unknown')
    return { channel: last.campaign.channel, promotion: promotionOf(last.campaign) };
  const labelled = facts.transactions.filter(
    ({ at, category, product }) => (category !== null || product !== null) && order(at, asAt) !== 'after',
  );
  const bought = lastOf(
    labelled,
    (fact) => fact.at?.start ?? -Infinity,
    (fact) => fact.row,
  );
  return {
    channel: facts.subscriber.hasEmail || !facts.subscriber.hasPhone ? 'email' : 'sms',
    promotion: whatWasBought(bought),
  };
}

/** What is known of a campaign holds what is asked of a promotion. */
export function promotionOf(campaign: CampaignFact): Promotion {
  return campaign;
}

function whatWasBought(bought: TransactionFact | null): Promotion {
  return {
    promoted: bought?.product ?? null,
    category: bought?.category ?? null,
    ownProduct: 'unknown',
    promotesType: 'product',
    rows: [],
  };
}

function lastMarketing(messages: readonly MessageFact[]): MessageFact | null {
  const marketing = messages.filter(
    ({ campaign }) => isMarketing(campaign) === 'yes' && isElectronicMail(campaign.channel) === 'yes',
  );
  return lastOf(
    marketing,
    ({ sentAt }) => sentAt?.start ?? -Infinity,
    ({ campaign }) => campaign.id,
  );
}

/** The greatest by time, then by a key that does not depend on the order of the rows. */
function lastOf<T>(
  items: readonly T[],
  time: (item: T) => number,
  key: (item: T) => string | number,
): T | null {
  let last: T | null = null;
  for (const item of items) {
    if (last === null || time(item) > time(last) || (time(item) === time(last) && key(item) > key(last)))
      last = item;
  }
  return last;
}
