/** Changes of a list that a person has put in order: each gives a new one. */

export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const rest = without(list, from);
  return [...rest.slice(0, to), list[from]!, ...rest.slice(to)];
}

export function without<T>(list: readonly T[], place: number): readonly T[] {
  return list.filter((_, i) => i !== place);
}

export function put<T>(list: readonly T[], place: number, item: T): readonly T[] {
  return list.map((one, i) => (i === place ? item : one));
}
