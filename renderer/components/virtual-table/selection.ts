/** Which rows are chosen: some by their keys, or all that the list finds but some. */

export type Selection =
  | { readonly kind: 'some'; readonly keys: ReadonlySet<number> }
  | { readonly kind: 'all'; readonly except: ReadonlySet<number> };

export const NOTHING: Selection = { kind: 'some', keys: new Set() };
export const EVERYTHING: Selection = { kind: 'all', except: new Set() };

export function isChosen(selection: Selection, key: number): boolean {
  return selection.kind === 'some' ? selection.keys.has(key) : !selection.except.has(key);
}

/** How many of `total` rows are chosen. */
export function chosenCount(selection: Selection, total: number): number {
  return selection.kind === 'some' ? selection.keys.size : Math.max(0, total - selection.except.size);
}

/** The selection with these rows chosen, or not. */
export function withRows(selection: Selection, keys: readonly number[], chosen: boolean): Selection {
  const set = new Set(selection.kind === 'some' ? selection.keys : selection.except);
  for (const key of keys) {
    if (chosen === (selection.kind === 'some')) set.add(key);
    else set.delete(key);
  }
  return selection.kind === 'some' ? { kind: 'some', keys: set } : { kind: 'all', except: set };
}
