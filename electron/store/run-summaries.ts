/** What a run found by campaign and by pair of labels, counted while it ran so that nobody counts ten million messages again. */
import { CONCLUSIONS, type Conclusion } from '../../shared/model/outcome.ts';
import { unpack } from '../../shared/model/packed.ts';
import { campaignJoins } from './campaign-joins.ts';
import { standingCampaigns } from './campaign-rows.ts';
import type { Connection } from './connect.ts';

/** Counted over the messages a run reports. */
export interface RunSummaries {
  /** By number in `campaign_key`: how many messages have each packed outcome. */
  readonly campaigns: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly pairs: readonly CountedPair[];
}

/** One campaign and how its messages were judged. */
export interface CampaignSummary {
  readonly campaign: number;
  readonly campaignId: string;
  readonly name: string | null;
  readonly channel: string;
  readonly promoted: string | null;
  readonly sentAt: { start: number; end: number } | null;
  readonly lawful: Readonly<Record<Conclusion, number>>;
}

/** Contacts who bought one label and were sent the other, and how many messages. */
export interface CountedPair {
  readonly bought: string;
  readonly promoted: string;
  readonly contacts: number;
  readonly messages: number;
}

/** To be called within a transaction. */
export function writeSummaries(db: Connection, run: number, { campaigns, pairs }: RunSummaries): void {
  const addCampaign = db.prepare(
    'INSERT INTO run_campaign (run, campaign_id, packed, messages) SELECT ?, campaign_id, ?, ? FROM campaign_key WHERE no = ?',
  );
  for (const [campaign, counts] of campaigns)
    for (const [packed, messages] of counts) addCampaign.run(run, packed, messages, campaign);
  const addPair = db.prepare(
    'INSERT INTO run_pair (run, bought, promoted, contacts, messages) VALUES (?, ?, ?, ?, ?)',
  );
  for (const { bought, promoted, contacts, messages } of pairs)
    addPair.run(run, bought, promoted, contacts, messages);
}

/** How many messages have each packed outcome in campaigns that are one. */
export function campaignCounts(
  db: Connection,
  run: number,
  campaignIds: readonly string[],
): readonly { readonly packed: number; readonly messages: number }[] {
  return db
    .prepare<[number, string], { packed: number; messages: number }>(
      'SELECT packed, messages FROM run_campaign WHERE run = ? AND campaign_id IN (SELECT value FROM json_each(?))',
    )
    .all(run, JSON.stringify(campaignIds));
}

/** Every campaign with messages in the run, by when it was sent; undated ones last. Those joined since are one. */
export function campaigns(db: Connection, run: number): readonly CampaignSummary[] {
  const joins = campaignJoins(db);
  const register = standingCampaigns(db, { joins });
  const counts = db
    .prepare<[number], { campaign_id: string; packed: number; messages: number }>(
      'SELECT campaign_id, packed, messages FROM run_campaign WHERE run = ?',
    )
    .all(run);
  const order = (a: CampaignSummary, b: CampaignSummary): number =>
    (a.sentAt?.start ?? Infinity) - (b.sentAt?.start ?? Infinity) || (a.campaignId < b.campaignId ? -1 : 1);
  return [...Map.groupBy(counts, (row) => joins.of(row.campaign_id))]
    .map(([campaignId, rows]) => {
      const standing = register.get(campaignId);
      const known = standing?.row;
      const text = (column: string): string | null =>
        known === undefined || known[column] === null ? null : String(known[column]);
      const lawful = Object.fromEntries(CONCLUSIONS.map((one) => [one, 0])) as Record<Conclusion, number>;
      for (const { packed, messages } of rows) lawful[unpack(packed).conclusion] += messages;
      return {
        campaign: Number(known?.['id'] ?? 0),
        campaignId,
        name: text('name'),
        channel: text('channel') ?? 'unknown',
        promoted: text('category') ?? text('promoted'),
        sentAt: standing?.sentAt ?? null,
        lawful,
      };
    })
    .sort(order);
}
