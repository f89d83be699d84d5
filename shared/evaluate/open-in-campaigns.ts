/** What campaigns and their messages leave open: means, address, purpose, channel, what they promoted, and when they went out. */
import type { CampaignFact, MessageFact } from '../model/facts.ts';
import { isDayKnown } from '../model/moment.ts';
import { openFact, placed, type Outside } from './open-fact-parts.ts';
import { campaign, contact, message, type Given, type Supposition } from './suppose.ts';
import { BY_DEALINGS } from './touches.ts';

export function openInCampaigns({ facts, audit }: Given, outside: Outside): readonly Supposition[] {
  const lateAndEarly = {
    before: outside.first,
    after: { start: audit.asAt.start - 1, end: audit.asAt.start },
  };
  const campaigns = new Map(facts.messages.map((one) => [one.campaign.id, one]));
  const found = [...campaigns.values()].flatMap((one) => openInOne(one.campaign, one, facts));
  for (const one of facts.messages) {
    if (one.sentAt === null || !isDayKnown(one.sentAt))
      found.push(
        openFact(
          'message_date',
          [one.row],
          [one.campaign.name ?? one.campaign.id],
          { name: one.campaign.name ?? one.campaign.id },
          message(one.id, { sentAt: placed(one.sentAt, lateAndEarly).after }),
          message(one.id, { sentAt: placed(one.sentAt, lateAndEarly).before }),
        ),
      );
    if (one.inReplyTo !== null)
      found.push(
        openFact(
          'request',
          [one.row],
          [one.inReplyTo],
          {},
          contact(BY_DEALINGS, (all) => ({
            ...all,
            transactions: [
              ...all.transactions,
              {
                at: outside.before,
                type: 'enquiry',
                product: null,
                category: null,
                status: 'open',
                reference: one.inReplyTo,
                row: one.row,
              },
            ],
          })),
          message(one.id, { inReplyTo: null }),
        ),
      );
  }
  return found;
}

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
