/** Where the organisation's own taxonomy places a label, and what two places have in common. */

/** From the top category down, the label's own category last. */
export type Path = readonly string[];

/** What `taxonomy.csv` says: the place of a label, compared by `labelKey`; `null` when it has none. */
export type Placements = (label: string) => Path | null;

export const NO_PLACEMENTS: Placements = () => null;

export interface SharedPlace {
  /** The lowest category that holds both. */
  readonly path: Path;
  /** Whether it is the own category of both, or one label is the category of the other. */
  readonly same: boolean;
}

/** @returns `null` when either is not placed, or the two share no category. */
export function sharedPlace(a: Path | null, b: Path | null): SharedPlace | null {
  if (a === null || b === null) return null;
  let depth = 0;
  while (depth < a.length && depth < b.length && a[depth] === b[depth]) depth++;
  if (depth === 0) return null;
  return { path: a.slice(0, depth), same: depth === a.length && depth === b.length };
}

/** `Home > Kitchen > Pans`, as people and files write a path. Separators are `>`, `›` or `/` with spaces around it. */
export function parsePath(text: string): Path {
  return text
    .split(/\s*[>›]\s*|\s+\/\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
