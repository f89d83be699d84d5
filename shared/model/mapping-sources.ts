/** What a mapping reads: every source it names, and the headings of their columns. */
import { headingKey, headingPattern, sameHeading } from './heading.ts';
import type { FieldSource, Mapping, Repeat } from './mapping.ts';

/** Every source, those of the first of several included. */
export function* sourcesOf(mapping: Mapping): Generator<FieldSource> {
  const queue: FieldSource[] = [
    ...Object.values(mapping.who),
    ...mapping.records.flatMap(({ fields, when }) => [
      ...Object.values(fields),
      ...(when === undefined ? [] : [when]),
    ]),
  ];
  for (let source = queue.shift(); source !== undefined; source = queue.shift()) {
    yield source;
    if (source.from === 'first') queue.push(...source.of);
  }
}

/** As compared; patterns are left out. */
export function headingsRead(mapping: Mapping): ReadonlySet<string> {
  const headings = new Set<string>();
  for (const source of sourcesOf(mapping))
    if ('columns' in source) for (const column of source.columns) headings.add(headingKey(column));
  for (const { each } of mapping.records)
    if (each?.over === 'pieces_of') for (const column of each.columns) headings.add(headingKey(column));
  if (mapping.group !== null) headings.add(headingKey(mapping.group.by));
  return headings;
}

/** Whether a value is taken from this column beside another. */
export function isBeside(mapping: Mapping, heading: string): boolean {
  return [...sourcesOf(mapping)].some(
    (source) => source.from === 'beside' && headingPattern(source.pattern)(heading) !== null,
  );
}

/** Whether a record is given for this column among others. */
export function isRepeatedOver(each: Repeat, heading: string): boolean {
  switch (each.over) {
    case 'pieces_of':
      return each.columns.some((one) => sameHeading(one, heading));
    case 'columns_like':
      return headingPattern(each.pattern)(heading) !== null;
    case 'other_columns':
      return !each.except.some((one) => sameHeading(one, heading));
  }
}
