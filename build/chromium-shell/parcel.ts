/**
 * An answer on its way from main to the page. Playwright walks through every value that it carries, which takes longer than
 * all the rest of a call: what JSON can say goes as one text, and only other values (bytes, dates, no number) as they are.
 */
export type Parcel = { readonly json: string } | { readonly value: unknown };

class NoJson extends Error {}

export function parcelOf(value: unknown): Parcel {
  if (value === undefined) return { value };
  try {
    return { json: JSON.stringify(value, jsonOnly) };
  } catch (error) {
    if (error instanceof NoJson) return { value };
    throw error;
  }
}

/** Sees what is in the place of a value before `toJSON` is asked; `undefined` in an object is as good as absent. */
function jsonOnly(this: Record<string, unknown>, key: string, given: unknown): unknown {
  const value = this[key];
  if (typeof value === 'number' ? !Number.isFinite(value) : typeof value === 'bigint') throw new NoJson();
  if (typeof value !== 'object' || value === null) return given;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== Array.prototype && prototype !== null)
    throw new NoJson();
  return given;
}
