/** One campaign and the messages sent in it, with what the run concluded of each. */
import { PROVISIONS, type ProvisionId } from '../../shared/model/finding.ts';
import { CONCLUSIONS, type Conclusion, type Outcome } from '../../shared/model/outcome.ts';
import { unpack } from '../../shared/model/packed.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import type { Tri } from '../../shared/model/outcome.ts';
import type { Connection } from './connect.ts';
import { momentOf } from './evidence-tables.ts';
import type { CampaignRegister, MessageSummary } from './store.ts';

/** Messages of one campaign with their outcomes. A message names its contact by key. */
const MESSAGES = `FROM message m JOIN source s ON s.id = m.source AND s.sealed = 1 JOIN key_contact kc ON kc.key = m.key
  JOIN message_outcome o ON o.run = @run AND o.contact = kc.contact AND o.message = m.id`;
/** Unlawful, undetermined, lawful, outside the rules. */
const WORST_FIRST = `CASE o.packed & 3 ${['no', 'undetermined', 'yes', 'not_applicable']
  .map((conclusion, place) => `WHEN ${CONCLUSIONS.indexOf(conclusion as Conclusion)} THEN ${place}`)
  .join(' ')} END`;

/** What the register says of a campaign; rows that repeat it are all named, the last one is shown. */
export function campaignRegister(db: Connection, campaignId: string): CampaignRegister | null {
  interface Row {
    readonly source: number;
    readonly row: number;
    readonly subject: string | null;
    readonly purpose: string;
    readonly means: Tri;
    readonly valid_address: Tri;
    readonly sender: string | null;
  }
  const rows = db
    .prepare<[string], Row>(
      'SELECT c.source, c.row, c.subject, c.purpose, c.means, c.valid_address, c.sender FROM campaign c JOIN source s ON s.id = c.source AND s.sealed = 1 WHERE c.campaign_id = ? ORDER BY c.source, c.row',
    )
    .all(campaignId);
  const last = rows.at(-1);
  if (last === undefined) return null;
  return {
    subject: last.subject,
    purpose: last.purpose,
    meansOfRefusing: last.means,
    validAddress: last.valid_address,
    sender: last.sender,
    rows: rows.map(({ source, row }) => rowRef(source, row)),
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
  const rows = db
    .prepare<[{ run: number; campaignId: string }], { packed: number; n: number }>(
      `SELECT o.packed, count(*) AS n ${MESSAGES} WHERE m.campaign_id = @campaignId GROUP BY o.packed`,
    )
    .all({ run, campaignId });
  for (const { packed, n } of rows) {
    const { outcomes } = unpack(packed);
    for (const id of PROVISIONS) counts[id][outcomes[id]] += n;
  }
  return counts;
}

export function campaignMessages(
  db: Connection,
  run: number,
  campaignId: string,
  lawful: Conclusion | null,
  page: { readonly offset: number; readonly limit: number },
): { total: number; rows: readonly MessageSummary[] } {
  interface Row {
    readonly id: number;
    readonly source: number;
    readonly row: number;
    readonly at_start: number | null;
    readonly at_end: number | null;
    readonly packed: number;
    readonly no: number;
    readonly contact_id: string;
    readonly email: string | null;
    readonly phone: string | null;
  }
  const where = `WHERE m.campaign_id = @campaignId${lawful === null ? '' : ' AND (o.packed & 3) = @lawful'}`;
  const values = {
    run,
    campaignId,
    ...(lawful === null ? {} : { lawful: CONCLUSIONS.indexOf(lawful) }),
  };
  const total = db
    .prepare<[typeof values], number>(`SELECT count(*) ${MESSAGES} ${where}`)
    .pluck()
    .get(values)!;
  const rows = db
    .prepare<[typeof values], Row>(
      `SELECT m.id, m.source, m.row, coalesce(m.at_start, (SELECT max(at_start) FROM campaign WHERE campaign_id = m.campaign_id)) AS at_start,
         coalesce(m.at_end, (SELECT max(at_end) FROM campaign WHERE campaign_id = m.campaign_id)) AS at_end,
         o.packed, c.no, c.contact_id, c.email, c.phone
       ${MESSAGES} JOIN contact c ON c.no = o.contact ${where} ORDER BY ${WORST_FIRST}, o.contact, m.id LIMIT @limit OFFSET @offset`,
    )
    .all({ ...values, ...page });
  return {
    total,
    rows: rows.map((row) => {
      const { conclusion, basis, outcomes } = unpack(row.packed);
      return {
        message: row.id,
        contact: row.no,
        contactId: row.contact_id,
        email: row.email,
        phone: row.phone,
        at: momentOf(row.at_start, row.at_end),
        lawful: conclusion,
        basis,
        outcomes,
        row: rowRef(row.source, row.row),
      };
    }),
  };
}
