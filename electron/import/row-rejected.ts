/** A row that cannot be accepted; the reason names the column and the value. */
export class RowRejected extends Error {
  readonly code: string;
  constructor(code: string, reason: string) {
    super(reason);
    this.name = 'RowRejected';
    this.code = code;
  }
}

/** A value as a message quotes it. */
export function shown(value: string): string {
  return value.length > 60 ? `${value.slice(0, 59)}…` : value;
}
