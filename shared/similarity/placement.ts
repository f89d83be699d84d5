/** Where the organisation's own taxonomy places a label, and what two places have in common. */
/** From the top category down, the label's own category last. */
export type Path = readonly string[];

/** Every place of a label, which is compared by `labelKey`; none when the taxonomy does not know it. */
export type Placements = (label: string) => readonly Path[];

const NOWHERE: readonly Path[] = [];
export const NO_PLACEMENTS: Placements = () => NOWHERE;

export interface SharedPlace {
  /** The lowest category that holds both. */
  readonly path: Path;
  /** Whether it is the own category of both, or one label is the category of the other. */
  readonly same: boolean;
}

/** The lowest place that two labels share in any of theirs; `null` when they share no category. */
export function sharedPlace(a: readonly Path[], b: readonly Path[]): SharedPlace | null {
  if (a.length === 0 || b.length === 0) return null;
  let best: SharedPlace | null = null;
  for (const one of a)
    for (const other of b) {
      const found = shared(one, other);
      if (found !== null && (best === null || rank(found) > rank(best))) best = found;
    }
  return best;
}

/** Deeper than this no taxonomy is followed: a file may lead round in a circle. */
export const MOST_LEVELS = 32;

/** One category outranks any that is only shared higher up. */
function rank({ path, same }: SharedPlace): number {
  return path.length + (same ? MOST_LEVELS : 0);
}

function shared(a: Path, b: Path): SharedPlace | null {
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
