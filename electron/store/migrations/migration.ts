/** One step of the audit file's schema, from the version before it to its own. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}
