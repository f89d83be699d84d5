/** What campaigns and their messages leave open: means, address, purpose, channel, what they promoted, and when they went out. */
import type { CampaignFact, MessageFact } from '../model/facts.ts';
import { openFact, type Outside } from './open-fact-parts.ts';
import { campaign, contact, type Change, type Given, type Supposition } from './suppose.ts';

export function openInCampaigns({ facts, audit }: Given, outside: Outside): readonly Supposition[] {
  const campaigns = new Map(facts.messages.map((message) => [message.campaign.id, message]));
  const found = [...campaigns.values()].flatMap((message) => openInOne(message.campaign, message, facts));
  for (const message of facts.messages) {
    if (message.sentAt === null)
      found.push(
        openFact(
          'message_date',
          [message.row],
          [message.campaign.name ?? message.campaign.id],
          { name: message.campaign.name ?? message.campaign.id },
          sentAt(message.id, { start: audit.asAt.start - 1, end: audit.asAt.start }),
          sentAt(message.id, outside.first),
        ),
      );
    if (message.inReplyTo !== null)
      found.push(
        openFact(
          'request',
          [message.row],
          [message.inReplyTo],
          {},
          contact((all) => ({
            ...all,
            transactions: [
              ...all.transactions,
              {
                at: outside.before,
                type: 'enquiry',
                product: null,
                category: null,
                status: 'open',
                reference: message.inReplyTo,
                row: message.row,
              },
            ],
          })),
          reply(message.id, null),
        ),
      );
  }
  return found;
}

const message =
  (id: number, change: Partial<MessageFact>): Change =>
  ({ facts, audit }) => ({
    facts: { ...facts, messages: facts.messages.map((one) => (one.id === id ? { ...one, ...change } : one)) },
    audit,
  });
const sentAt = (id: number, at: MessageFact['sentAt']): Change => message(id, { sentAt: at });
const reply = (id: number, inReplyTo: string | null): Change => message(id, { inReplyTo });

function openInOne(
  one: CampaignFact,
  { row, sentAt: at }: MessageFact,
  { transactions }: Given['facts'],
): Supposition[] {
  const { id } = one;
  const name = one.name ?? id;
  const rows = one.rows.length > 0 ? one.rows : [row];
  const found: Supposition[] = [];
  const open = (kind: Supposition['kind'], so: Partial<CampaignFact>, not: Partial<CampaignFact>): void =>
    void found.push(openFact(kind, rows, [name, at], { name, at }, campaign(id, so), campaign(id, not)));
  if (one.meansOfRefusing === 'unknown')
    open('means_in_message', { meansOfRefusing: 'yes' }, { meansOfRefusing: 'no' });
  if (one.validAddress === 'unknown') open('valid_address', { validAddress: 'yes' }, { validAddress: 'no' });
  if (one.purpose === 'unknown' && one.containsPromotion !== 'yes')
    open(
      'purpose',
      { purpose: 'service', containsPromotion: 'no' },
      { purpose: 'marketing', containsPromotion: 'yes' },
    );
  if (one.channel === 'unknown') open('channel', { channel: 'email' }, { channel: 'post' });
  if (one.category === null && one.promoted === null) {
    const [bought] = transactions.flatMap(({ category, product }) => category ?? product ?? []);
    if (bought !== undefined)
      open('promoted', { category: bought, promotesType: 'product' }, { promotesType: 'aims' });
  }
  return found;
}
