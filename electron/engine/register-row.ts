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
  const [start, end] = [standing?.row['at_start'], standing?.row['at_end']];
  return {
    campaignId,
    fields: Object.fromEntries(
      EDITABLE_FIELDS.map((field) => [field, value(COLUMN[field] ?? field)]),
    ) as RegisterRow['fields'],
    sent: typeof start === 'number' && typeof end === 'number' ? isoText({ start, end }) : null,
    rows: standing?.rows.length ?? 0,
  };
}
