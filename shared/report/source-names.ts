/** Imported files of one name, told apart by the number of their import, as an evidence pack numbers them. */

interface Named {
  /** The number of the import. */
  readonly id: number;
  readonly name: string;
}

/** `contacts.csv (import 3)`: what a file is called where another has the same name. */
export const numberedName = ({ id, name }: Named): string => `${name} (import ${id})`;

/** By the number of the import: the name, and the number with it where another file has the same, whatever the case. */
export function sourceNames(sources: readonly Named[]): ReadonlyMap<number, string> {
  const alike = Map.groupBy(sources, ({ name }) => name.toLowerCase());
  return new Map(
    sources.map((source) => [
      source.id,
      alike.get(source.name.toLowerCase())!.length === 1 ? source.name : numberedName(source),
    ]),
  );
}
