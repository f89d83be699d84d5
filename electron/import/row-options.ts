/** What one row's meaning may depend on beside its own cells. */
import type { DecimalMark } from '../../shared/model/amount.ts';
import { phoneRegion } from '../../shared/model/jurisdiction.ts';
import type { AuditSettings } from '../../shared/model/settings.ts';

/** What the values of a file's columns prove of how they all are written. By heading, in lower case. */
export interface Proved {
  /** Of dates: whether the day or the month is first. */
  readonly dateOrders: ReadonlyMap<string, 'day_first' | 'month_first'>;
  /** Of numbers: what stands before the decimals. */
  readonly decimalMarks: ReadonlyMap<string, DecimalMark>;
}

export interface RowOptions {
  /** The legal person whose systems the platform exports come from; no export says so itself. */
  readonly exportsCollectedBy: string | null;
  /** ISO 3166 code of the country whose phone numbers carry no country code; Great Britain when not stated. */
  readonly region?: string;
  readonly proved?: Proved;
  /** Who says how its columns are read: the name of a person's mapping; absent for a known export. */
  readonly mappedBy?: string;
  /** The file's name without its folder. */
  readonly fileName?: string;
}

/** What the audit's settings say of how rows are read. */
export type StatedOptions = Pick<RowOptions, 'exportsCollectedBy'> & Required<Pick<RowOptions, 'region'>>;

/** A number without a country code is of the country whose law the audit applies where no other is known. */
export function statedOptions({
  exportsCollectedBy,
  jurisdiction,
}: Pick<AuditSettings, 'exportsCollectedBy' | 'jurisdiction'>): StatedOptions {
  return { exportsCollectedBy, region: phoneRegion(jurisdiction) };
}
