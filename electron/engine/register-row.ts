/** One campaign of the register as it stands, by the names of the import template. */
import { EDITABLE_FIELDS, type EditableField, type RegisterRow } from '../../shared/ipc/register-contract.ts';
import { isoText } from '../../shared/report/moment-text.ts';
import type { StandingCampaign } from '../store/campaign-rows.ts';

/** Columns of the audit file that hold a field under another name. */
const COLUMN: Readonly<Partial<Record<EditableField, string>>> = { means_of_refusing: 'means' };

/** @param standing `null` for a campaign that only messages name. */
export function registerRow(campaignId: string, standing: StandingCampaign | null): RegisterRow {
  const value = (column: string): string | null => {
    const found = standing?.row[column] ?? null;
    return found === null ? null : String(found);
  };
  return {
    campaignId,
    fields: Object.fromEntries(
      EDITABLE_FIELDS.map((field) => [field, value(COLUMN[field] ?? field)]),
    ) as RegisterRow['fields'],
    sent: standing?.sentAt == null ? null : isoText(standing.sentAt),
    rows: standing?.rows.length ?? 0,
    joined: standing?.joined ?? [],
  };
}

/** Columns of the register's import template. */
export const REGISTER_COLUMNS = ['campaign_id', 'sent_at', ...EDITABLE_FIELDS, 'same_as'] as const;
type Line = Readonly<Record<(typeof REGISTER_COLUMNS)[number], string | null>>;

const EMPTY = Object.fromEntries(REGISTER_COLUMNS.map((column) => [column, null])) as Line;

/** A campaign as lines of the template: its own, then one for each other id that it has. */
export function templateLines({ campaignId, sent, fields, joined }: RegisterRow): readonly Line[] {
  return [
    { ...EMPTY, ...fields, campaign_id: campaignId, sent_at: sent },
    ...joined.map((other) => ({ ...EMPTY, campaign_id: other, same_as: campaignId })),
  ];
}
