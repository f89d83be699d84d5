/** The organisation's own taxonomy, made from the rows of a file: which category a label is in, and what lies above it. */
import { labelKey } from '../model/label.ts';
import { MOST_LEVELS, parsePath, type Path } from './placement.ts';

/** One row of a taxonomy: a label, or a category, and the category it belongs to. */
export interface Placed {
  readonly label: string;
  /** A category's name, or its whole path. */
  readonly category: string;
  /** The category above; `null` where the row does not say. */
  readonly parent: string | null;
}

/** More places of one label are not followed. */
const MOST_PLACES = 16;

export class Taxonomy {
  readonly #names = new Map<string, string>();
  readonly #parents = new Map<string, Set<string>>();
  /** The categories that bear a name: several where paths end in the same word. */
  readonly #named = new Map<string, Set<string>>();
  readonly #paths = new Map<string, readonly Path[]>();
  /** How many labels, categories among them, the rows are about. */
  readonly labels: number;

  constructor(rows: Iterable<Placed>) {
    const labels = new Set<string>();
    for (const { label, category, parent } of rows) {
      const own = this.#category(category);
      if (own === null) continue;
      const key = labelKey(label);
      labels.add(key);
      this.#under(key, own);
      const above = parent === null ? null : this.#category(parent);
      if (above !== null) this.#under(own, above);
    }
    this.labels = labels.size;
  }

  get categories(): number {
    return this.#names.size;
  }

  /** Every place of a label; the category itself for a category. */
  placesOf(label: string): readonly Path[] {
    const key = labelKey(label);
    const known = this.#paths.get(key);
    if (known !== undefined) return known;
    const categories = this.#named.get(key) ?? this.#parents.get(key) ?? [];
    const found = [...categories]
      .flatMap((category) => this.#pathsTo(category, new Set()))
      .slice(0, MOST_PLACES);
    this.#paths.set(key, found);
    return found;
  }

  /** Puts a category in by its name or whole path; answers its key, or `null` for an empty one. */
  #category(text: string): string | null {
    const path = parsePath(text).slice(0, MOST_LEVELS);
    let above: string | null = null;
    for (const [level, name] of path.entries()) {
      // Below a path's first part a name means that part's own: `Men > Shoes` is not `Women > Shoes`.
      const key: string = level === 0 ? labelKey(name) : `${above!}\u0000${labelKey(name)}`;
      if (!this.#names.has(key)) this.#names.set(key, name);
      const named = this.#named.get(labelKey(name));
      if (named === undefined) this.#named.set(labelKey(name), new Set([key]));
      else named.add(key);
      if (above !== null) this.#under(key, above);
      above = key;
    }
    return above;
  }

  #under(key: string, parent: string): void {
    if (key === parent) return;
    const parents = this.#parents.get(key);
    if (parents === undefined) this.#parents.set(key, new Set([parent]));
    else parents.add(parent);
  }

  #pathsTo(category: string, below: ReadonlySet<string>): readonly Path[] {
    const name = this.#names.get(category) ?? category;
    if (below.size >= MOST_LEVELS) return [[name]];
    const seen = new Set([...below, category]);
    const parents = [...(this.#parents.get(category) ?? [])].filter((parent) => !seen.has(parent));
    if (parents.length === 0) return [[name]];
    const paths: Path[] = [];
    for (const parent of parents) {
      for (const path of this.#pathsTo(parent, seen)) {
        paths.push([...path, name]);
        if (paths.length >= MOST_PLACES) return paths;
      }
    }
    return paths;
  }
}
