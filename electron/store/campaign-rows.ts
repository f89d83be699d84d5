/** The campaign register as it stands: imported rows, and over them every edit that was not undone. */
import { CampaignJoins, campaignJoins } from './campaign-joins.ts';
import type { Connection } from './connect.ts';
import { momentOf } from './evidence-tables.ts';
import type { Moment } from '../../shared/model/moment.ts';
import { rowRef, type RowRef } from '../../shared/model/row-ref.ts';

export type CampaignRow = Readonly<Record<string, string | number | null>>;

export interface StandingCampaign {
  /** Columns of the table `campaign`. */
  readonly row: CampaignRow;
  readonly sentAt: Moment | null;
  /** Every row that says something of the campaign, in the order of import. */
  readonly rows: readonly RowRef[];
  /** Other ids that are this campaign, in order. */
  readonly joined: readonly string[];
}

/** Columns that hold a field of another name. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  sent_at: ['at_start', 'at_end'],
  means_of_refusing: ['means'],
};

/** Columns that say one thing together: taken from one row, never from two. */
const TOGETHER: readonly (readonly string[])[] = [
  ['name'],
  ['subject'],
  ['at_start', 'at_end'],
  ['channel'],
  ['purpose'],
  ['contains_promotion'],
  ['promoted', 'category'],
  ['promotes_type'],
  ['own_product'],
  ['means'],
  ['valid_address'],
  ['identity_concealed'],
  ['sender'],
];

interface Wanted {
  /** One campaign and those joined to it. */
  readonly only?: string | null;
  /** Rows of these sources; `null` for all. */
  readonly within?: ReadonlySet<number> | null;
  readonly joins?: CampaignJoins;
}

/**
 * By campaign id. Of several rows that say all, the last is used; what it does not record is taken from the rows of campaigns
 * that were joined to it. Edits come after all of them, as a person made them knowing better.
 */
export function standingCampaigns(
  db: Connection,
  { only = null, within = null, joins = campaignJoins(db, within) }: Wanted = {},
): ReadonlyMap<string, StandingCampaign> {
  const rows = db
    .prepare<{ only: string | null }, CampaignRow>(
      `SELECT c.* FROM campaign c JOIN source s ON s.id = c.source AND s.sealed = 1
       WHERE @only IS NULL OR c.campaign_id IN (SELECT value FROM json_each(@only)) ORDER BY c.edited IS NOT NULL, c.source, c.row`,
    )
    .all({ only: only === null ? null : JSON.stringify(joins.members(only)) })
    .filter((row) => within?.has(Number(row['source'])) !== false);
  return new Map(
    [...Map.groupBy(rows, (row) => joins.of(String(row['campaign_id'])))].map(([id, said]) => {
      const row = asItStands(id, said);
      return [
        id,
        {
          row,
          sentAt: momentOf(row['at_start'] as number | null, row['at_end'] as number | null),
          rows: said.map((one) => rowRef(Number(one['source']), Number(one['row']))),
          joined: joins.joinedTo(id),
        },
      ];
    }),
  );
}

/** @param said at least one row: those that say all, then edits. */
function asItStands(id: string, said: readonly CampaignRow[]): CampaignRow {
  const edits = said.filter(({ edited }) => edited !== null);
  const last = new Map(
    said.filter(({ edited }) => edited === null).map((row) => [String(row['campaign_id']), row]),
  );
  const own = last.get(id);
  const others = [...last].filter(([of]) => of !== id).sort(([a], [b]) => (a < b ? -1 : 1));
  const base = [
    ...(own === undefined ? [] : [own]),
    ...others.map(([, row]) => row),
  ].reduce<CampaignRow | null>((row, other) => (row === null ? other : filledIn(row, other)), null);
  return { ...edits.reduce(edited, base ?? edits[0]!), campaign_id: id };
}

function filledIn(row: CampaignRow, other: CampaignRow): CampaignRow {
  const filled = TOGETHER.filter((columns) => columns.every((column) => !isRecorded(row[column])));
  return { ...row, ...Object.fromEntries(filled.flat().map((column) => [column, other[column] ?? null])) };
}

function isRecorded(value: string | number | null | undefined): boolean {
  return value !== null && value !== undefined && value !== 'unknown';
}

function edited(before: CampaignRow, edit: CampaignRow): CampaignRow {
  const columns = String(edit['edited'])
    .split(' ')
    .flatMap((field) => COLUMNS[field] ?? [field]);
  return { ...before, ...Object.fromEntries(columns.map((column) => [column, edit[column] ?? null])) };
}

/**
 * Every campaign of the register and every one that messages name, by id; `null` where the register says nothing. Which ones
 * messages name is gathered for each run; when a withdrawal has cleared that, the latest run still knows.
 */
export function registerOf(
  db: Connection,
  joins: CampaignJoins = campaignJoins(db),
): ReadonlyMap<string, StandingCampaign | null> {
  const standing = standingCampaigns(db, { joins });
  const named = db
    .prepare<[], string>(
      `SELECT campaign_id FROM campaign_key UNION SELECT campaign_id FROM run_campaign
       WHERE NOT EXISTS (SELECT 1 FROM campaign_key) AND run = (SELECT max(id) FROM run WHERE sealed = 1)`,
    )
    .pluck()
    .all();
  const ids = [...new Set([...standing.keys(), ...named.map((id) => joins.of(id))])].sort();
  return new Map(ids.map((id) => [id, standing.get(id) ?? null]));
}
