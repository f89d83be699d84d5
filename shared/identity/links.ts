/** Why the parts of one contact are one: what each has in common with another. */
import type { IdentityLink, IdentityPart, IdentityWay } from '../model/identity.ts';
import { rowRef, type RowRef } from '../model/row-ref.ts';

/**
 * One link for each name that several files, or several contact rows of one, hold, and one for each email or phone that several names share. The parts of a
 * contact are connected by them.
 */
export function linksOf(parts: readonly IdentityPart[]): readonly IdentityLink[] {
  return [...sameNames(parts), ...sameDetails(parts, 'email'), ...sameDetails(parts, 'phone')];
}

function sameNames(parts: readonly IdentityPart[]): readonly IdentityLink[] {
  const byKey = new Map<number, number[]>();
  parts.forEach(({ key }, i) => byKey.set(key, [...(byKey.get(key) ?? []), i]));
  return [...byKey.values()]
    .filter((places) => places.length > 1 || contactRows(parts[places[0]!]!).length > 1)
    .map((places) => ({
      by: parts[places[0]!]!.by,
      value: parts[places[0]!]!.name,
      parts: places,
      rows: places.flatMap((place) => {
        const rows = contactRows(parts[place]!);
        return rows.length === 0 ? [parts[place]!.firstRow] : rows;
      }),
    }));
}

function contactRows({ source, rows }: IdentityPart): readonly RowRef[] {
  return rows.filter(({ records }) => records.contact !== undefined).map(({ row }) => rowRef(source, row));
}

function sameDetails(
  parts: readonly IdentityPart[],
  by: Exclude<IdentityWay, 'id'>,
): readonly IdentityLink[] {
  const holders = new Map<string, { readonly places: Set<number>; readonly rows: RowRef[] }>();
  const hold = (value: string, place: number, row: RowRef): void => {
    const found = holders.get(value) ?? { places: new Set<number>(), rows: [] };
    holders.set(value, found);
    found.places.add(place);
    if (!found.rows.includes(row)) found.rows.push(row);
  };
  parts.forEach((part, place) => {
    for (const details of part.details) {
      const value = by === 'email' ? details.emailCompared : details.phoneCompared;
      if (value !== null) hold(value, place, details.row);
    }
    // An id that is an address names whoever holds the mailbox.
    if (part.by === by) hold(part.name, place, part.firstRow);
    else if (by === 'email' && part.by === 'id' && part.name.includes('@') && part.details.length === 0)
      hold(part.name.toLowerCase(), place, part.firstRow);
  });
  return [...holders]
    .map(([value, { places, rows }]) => ({ by, value, parts: [...places], rows }))
    .filter(
      (link) =>
        new Set(link.parts.map((place) => parts[place]!.key)).size > 1 &&
        // A phone joins only rows that nothing else names.
        (by === 'email' || link.parts.some((place) => parts[place]!.by === 'phone')),
    );
}
