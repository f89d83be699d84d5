/** Files of one name, told apart. */

/** The name at a place; `transactions.csv, 2 of 3` where others are called the same. */
export function nameAmong(names: readonly string[], place: number): string {
  const name = names[place]!;
  const same = (one: string): boolean => one.toLowerCase() === name.toLowerCase();
  const all = names.filter(same).length;
  return all === 1 ? name : `${name}, ${names.slice(0, place + 1).filter(same).length} of ${all}`;
}
