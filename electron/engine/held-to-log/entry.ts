/** One entry of the log as it is held against the audit file, and how two values are told to be the same. */

export interface Entry {
  readonly actor: string;
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** Whether two values are the same as JSON, in whatever order their keys stand. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

/** A value in quotation marks, for a sentence. */
export function shown(value: unknown): string {
  return `“${typeof value === 'string' ? value : JSON.stringify(value ?? null)}”`;
}
