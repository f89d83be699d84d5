/** Whole numbers with their zeros in front, which spreadsheets take off identifiers. */

/** Lengths that a person can choose. */
export const DIGITS = { least: 2, most: 20 } as const;

/** `007` of `7`, and of `7.0`; what is no whole number, or long enough, as it is. */
export function withZeros(value: string, digits: number): string {
  const whole = /^(\d+)(?:\.0+)?$/.exec(value)?.[1];
  return whole === undefined ? value : whole.padStart(digits, '0');
}
