/** The campaign register as it stands: imported rows, and over them every edit that was not undone. */
import type { Connection } from './connect.ts';
import { rowRef, type RowRef } from '../../shared/model/row-ref.ts';

export type CampaignRow = Readonly<Record<string, string | number | null>>;

export interface StandingCampaign {
  /** Columns of the table `campaign`. */
  readonly row: CampaignRow;
  /** Every row that says something of the campaign, in the order of import. */
  readonly rows: readonly RowRef[];
}

/** Columns that hold a field of another name. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  sent_at: ['at_start', 'at_end'],
  means_of_refusing: ['means'],
};

/**
 * By campaign id. Of several rows that say all, the last is used; edits come after all of them, as a person made them
 * knowing better. `only` one campaign; `within` rows of these sources.
 */
export function standingCampaigns(
  db: Connection,
  {
    only = null,
    within = null,
  }: { readonly only?: string | null; readonly within?: ReadonlySet<number> | null } = {},
): ReadonlyMap<string, StandingCampaign> {
  const rows = db
    .prepare<{ only: string | null }, CampaignRow>(
      `SELECT c.* FROM campaign c JOIN source s ON s.id = c.source AND s.sealed = 1
       WHERE @only IS NULL OR c.campaign_id = @only ORDER BY c.edited IS NOT NULL, c.source, c.row`,
    )
    .all({ only });
  const standing = new Map<string, StandingCampaign>();
  for (const row of rows) {
    if (within?.has(Number(row['source'])) === false) continue;
    const id = String(row['campaign_id']);
    const before = standing.get(id);
    const ref = rowRef(Number(row['source']), Number(row['row']));
    const named = [...(before?.rows ?? []), ref];
    standing.set(id, {
      row: row['edited'] === null || before === undefined ? row : edited(before.row, row),
      rows: named,
    });
  }
  return standing;
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
export function registerOf(db: Connection): ReadonlyMap<string, StandingCampaign | null> {
  const standing = standingCampaigns(db);
  const named = db
    .prepare<[], string>(
      `SELECT campaign_id FROM campaign_key UNION SELECT campaign_id FROM run_campaign
       WHERE NOT EXISTS (SELECT 1 FROM campaign_key) AND run = (SELECT max(id) FROM run WHERE sealed = 1)`,
    )
    .pluck()
    .all();
  const ids = [...new Set([...standing.keys(), ...named])].sort();
  return new Map(ids.map((id) => [id, standing.get(id) ?? null]));
}
