/** The register as a file of its own import template: filled in elsewhere, it comes back as one. */
import { EDITABLE_FIELDS, type RegisterRow } from '../../shared/ipc/register-contract.ts';
import { CsvWriter } from '../report/csv-writer.ts';

const COLUMNS = ['campaign_id', 'sent_at', ...EDITABLE_FIELDS] as const;

/** What is not recorded stays empty. @returns how many campaigns were written. */
export function writeRegister(path: string, rows: readonly RegisterRow[]): number {
  const file = new CsvWriter(path, COLUMNS);
  try {
    for (const { campaignId, sent, fields } of rows)
      file.write({ campaign_id: campaignId, sent_at: sent, ...fields });
    file.finish();
  } catch (error) {
    file.abandon();
    throw error;
  }
  return rows.length;
}
