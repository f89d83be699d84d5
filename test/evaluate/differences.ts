/** What differs between two values, leaf by leaf, for case tables about supposed facts. */

/** Path to the new value; `undefined` where it is gone, `'other'` for a function that was replaced. */
export function differences(before: unknown, after: unknown, path = ''): Readonly<Record<string, unknown>> {
  if (before === after) return {};
  if (typeof after === 'function') return { [path]: 'other' };
  if (!isObject(before) || !isObject(after)) return { [path]: after };
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const parts = [...keys].map((key) =>
    differences(before[key], after[key], path === '' ? key : `${path}.${key}`),
  );
  return Object.assign({}, ...parts) as Readonly<Record<string, unknown>>;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
