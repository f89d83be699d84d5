/** The register as a file of its own import template: filled in elsewhere, it comes back as one. */
import type { RegisterRow } from '../../shared/ipc/register-contract.ts';
import { CsvWriter } from '../report/csv-writer.ts';
import { REGISTER_COLUMNS, templateLines } from './register-row.ts';

/** What is not recorded stays empty. @returns how many campaigns were written. */
export function writeRegister(path: string, rows: readonly RegisterRow[]): number {
  const file = new CsvWriter(path, REGISTER_COLUMNS);
  try {
    for (const row of rows) for (const line of templateLines(row)) file.write(line);
    file.finish();
  } catch (error) {
    file.abandon();
    throw error;
  }
  return rows.length;
}
