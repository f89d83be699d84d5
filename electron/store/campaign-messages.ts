/** One campaign and the messages sent in it, with what the run concluded of each. */
import { PROVISIONS, type ProvisionId } from '../../shared/model/finding.ts';
import type { Conclusion, Outcome } from '../../shared/model/outcome.ts';
import { unpack } from '../../shared/model/packed.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import type { Moment } from '../../shared/model/moment.ts';
import type { Tri } from '../../shared/model/outcome.ts';
import { ownerKey } from './assembly/keys-apart.ts';
import type { Connection } from './connect.ts';
import { messagesOf } from './campaign-lists.ts';
import { campaignJoins } from './campaign-joins.ts';
import { standingCampaigns } from './campaign-rows.ts';
import { momentOf } from './evidence-tables.ts';
import type { Outcomes } from './outcomes.ts';
import { campaignCounts } from './run-summaries.ts';
import type { CampaignRegister, MessageSummary } from './store.ts';

/** The order of a campaign's messages. */
const WORST_FIRST: readonly Conclusion[] = ['no', 'undetermined', 'yes', 'not_applicable'];

/** What the register says of a campaign, its edits included; every row that says something is named. */
export function campaignRegister(db: Connection, campaignId: string): CampaignRegister | null {
  const [standing] = standingCampaigns(db, { only: campaignId }).values();
  if (standing === undefined) return null;
  const { row, rows } = standing;
  const text = (column: string): string | null => (row[column] === null ? null : String(row[column]));
  return {
    subject: text('subject'),
    purpose: text('purpose') ?? 'unknown',
    meansOfRefusing: row['means'] as Tri,
    validAddress: row['valid_address'] as Tri,
    sender: text('sender'),
    rows,
  };
}

/** How many of a campaign's messages have each outcome, by provision. */
export function campaignOutcomes(
  db: Connection,
  run: number,
  campaignId: string,
): Readonly<Record<ProvisionId, Readonly<Record<Outcome, number>>>> {
  const counts = Object.fromEntries(
    PROVISIONS.map((id) => [id, { met: 0, not_met: 0, undetermined: 0, not_applicable: 0 }]),
  ) as Record<ProvisionId, Record<Outcome, number>>;
  for (const { packed, messages } of campaignCounts(db, run, campaignJoins(db).members(campaignId))) {
    const { outcomes } = unpack(packed);
    for (const id of PROVISIONS) counts[id][outcomes[id]] += messages;
  }
  return counts;
}

/** Worst first, then in contact order. */
export function campaignMessages(
  db: Connection,
  outcomes: Outcomes,
  run: number,
  campaignId: string,
  lawful: Conclusion | null,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): { total: number; rows: readonly MessageSummary[] } {
  const campaignIds = campaignJoins(db).members(campaignId);
  const counts = campaignCounts(db, run, campaignIds);
  const shown = WORST_FIRST.filter((conclusion) => lawful === null || lawful === conclusion);
  const numbers: number[] = [];
  let total = 0;
  for (const conclusion of shown) {
    const of = counts
      .filter(({ packed }) => unpack(packed).conclusion === conclusion)
      .reduce((sum, { messages }) => sum + messages, 0);
    const page = { offset: Math.max(0, offset - total), limit: limit - numbers.length };
    if (page.offset < of && page.limit > 0)
      numbers.push(...messagesOf(db, run, campaignIds, conclusion, page));
    total += of;
  }
  const [standing] = standingCampaigns(db, { only: campaignId }).values();
  const summary = messageReader(db, outcomes, run, standing?.sentAt ?? null);
  return { total, rows: numbers.flatMap((message) => summary(message) ?? []) };
}

/** One message by its number, with what the run concluded of it. @param sentAt when its campaign was sent. */
function messageReader(db: Connection, outcomes: Outcomes, run: number, sentAt: Moment | null) {
  interface Row {
    readonly source: number;
    readonly row: number;
    readonly at_start: number | null;
    readonly at_end: number | null;
    readonly no: number;
    readonly contact_id: string;
    readonly email: string | null;
    readonly phone: string | null;
  }
  const read = db.prepare<[number], Row>(
    `SELECT m.source, m.row, m.at_start, m.at_end, c.no, c.contact_id, c.email, c.phone
     FROM message m JOIN key_contact kc ON kc.key = ${ownerKey('m')} JOIN contact c ON c.no = kc.contact WHERE m.id = ?`,
  );
  return (message: number): MessageSummary | null => {
    const row = read.get(message);
    const packed = row && outcomes.of(run, row.no)?.messages.get(message);
    if (row === undefined || packed === undefined) return null;
    const { conclusion, basis, outcomes: byProvision } = unpack(packed);
    return {
      message,
      contact: row.no,
      contactId: row.contact_id,
      email: row.email,
      phone: row.phone,
      at: momentOf(row.at_start, row.at_end) ?? sentAt,
      lawful: conclusion,
      basis,
      outcomes: byProvision,
      row: rowRef(row.source, row.row),
    };
  };
}
