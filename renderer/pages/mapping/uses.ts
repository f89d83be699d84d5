/** What a column is used for in a mapping, in words. */
import { headingPattern, sameHeading } from '../../../shared/model/heading.ts';
import type { FieldSource, Mapping } from '../../../shared/model/mapping.ts';
import { isRepeatedOver } from '../../../shared/model/mapping-sources.ts';
import { fieldWords, KIND_WORDS } from './field-words.ts';

export function usesOf(mapping: Mapping, heading: string): readonly string[] {
  const { who, group, records } = mapping;
  const isPart = (pattern: string): boolean => headingPattern(pattern)(heading) !== null;
  const isGrouping =
    group !== null &&
    (sameHeading(group.by, heading) ||
      (group.starts !== null && sameHeading(group.starts, heading)) ||
      group.lines.some(isPart));
  return [
    ...fieldsRead(who, heading),
    ...records.flatMap(({ kind, fields, each, when }) =>
      [
        ...fieldsRead(fields, heading),
        ...(each !== undefined && isRepeatedOver(each, heading) ? ['one for each'] : []),
        ...(when !== undefined && readsColumn(when, heading) ? ['only some rows'] : []),
      ].map((use) => `${KIND_WORDS[kind].title.toLowerCase()}: ${use}`),
    ),
    ...(isGrouping ? ['rows that belong together'] : []),
  ];
}

function fieldsRead(fields: Readonly<Record<string, FieldSource>>, heading: string): readonly string[] {
  return Object.entries(fields).flatMap(([field, source]) =>
    readsColumn(source, heading) ? [fieldWords(field).toLowerCase()] : [],
  );
}

function readsColumn(source: FieldSource, heading: string): boolean {
  if (source.from === 'first') return source.of.some((one) => readsColumn(one, heading));
  if (source.from === 'beside') return headingPattern(source.pattern)(heading) !== null;
  return 'columns' in source && source.columns.some((one) => sameHeading(one, heading));
}
