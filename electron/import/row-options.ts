/** What one row's meaning may depend on beside its own cells. */
export interface RowOptions {
  /** The legal person whose systems the platform exports come from; no export says so itself. */
  readonly exportsCollectedBy: string | null;
  /** ISO 3166 code of the country whose phone numbers carry no country code; Great Britain when not stated. */
  readonly region?: string;
  /** The order of day and month that the file's own values prove, by heading in lower case. */
  readonly dateOrders?: ReadonlyMap<string, 'day_first' | 'month_first'>;
  /** The file's name without its folder. */
  readonly fileName?: string;
}
