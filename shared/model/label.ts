/** How two labels (products or categories) are compared: case, spacing and Unicode form do not distinguish them. */
export function labelKey(label: string): string {
  const known = keys.get(label);
  if (known !== undefined) return known;
  const key = label.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(label, key);
  return key;
}

/** Labels are few and are compared for every message; the longest are not worth keeping, nor are more than some. */
const keys = new Map<string, string>();
const MOST_KEYS = 10_000;
