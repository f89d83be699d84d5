/** What of a mapping a file can give: a known export has columns that not every file of it carries. */
import { headingPattern, sameHeading } from '../../../shared/model/heading.ts';
import type { FieldSource, Grouping, Mapping, RecordMapping } from '../../../shared/model/mapping.ts';
import { NEEDED_FIELDS } from '../../../shared/model/template-fields.ts';

type Sources = Readonly<Record<string, FieldSource>>;

/** The mapping without fields whose columns are not there, and without records that no row could then give. */
export function prunedTo(mapping: Mapping, headings: readonly string[]): Mapping {
  const isThere = thereIn(headings);
  const who = pruned(mapping.who, isThere);
  const group = prunedGroup(mapping.group, isThere);
  const records = mapping.records.flatMap((record) => prunedRecord(record, who, group !== null, headings));
  return {
    ...mapping,
    who,
    group,
    records: records.length === 0 ? [{ kind: 'contact', fields: {} }] : records,
  };
}

function thereIn(headings: readonly string[]): (heading: string) => boolean {
  return (heading) => headings.some((one) => sameHeading(one, heading));
}

function prunedGroup(group: Grouping | null, isThere: (heading: string) => boolean): Grouping | null {
  if (group === null || !isThere(group.by)) return null;
  return group.starts === null || isThere(group.starts) ? group : { ...group, starts: null };
}

function prunedRecord(
  { each, oncePerGroup, when, ...record }: RecordMapping,
  who: Sources,
  isGrouped: boolean,
  headings: readonly string[],
): readonly RecordMapping[] {
  const isThere = thereIn(headings);
  const fields = pruned(record.fields, isThere);
  const needs = [...(record.needs ?? []), ...NEEDED_FIELDS[record.kind]];
  // What the record takes from a column of its own is not made up for by who the row is about.
  const isGiven = (field: string): boolean =>
    Object.hasOwn(Object.hasOwn(record.fields, field) ? fields : who, field);
  if (!needs.every(isGiven)) return [];
  const only = when === undefined ? undefined : prunedSource(when, isThere);
  if (only === null) return [];
  if (each?.over === 'columns_like' && !headings.some((one) => headingPattern(each.pattern)(one) !== null))
    return [];
  const repeated = each?.over === 'pieces_of' ? { ...each, columns: each.columns.filter(isThere) } : each;
  if (repeated?.over === 'pieces_of' && repeated.columns.length === 0) return [];
  return [
    {
      ...record,
      fields,
      ...(only === undefined ? {} : { when: only }),
      ...(repeated === undefined ? {} : { each: repeated }),
      ...(isGrouped && oncePerGroup !== undefined ? { oncePerGroup } : {}),
    },
  ];
}

function pruned(sources: Sources, isThere: (heading: string) => boolean): Sources {
  return Object.fromEntries(
    Object.entries(sources).flatMap(([field, source]) => {
      const kept = prunedSource(source, isThere);
      return kept === null ? [] : [[field, kept] as const];
    }),
  );
}

function prunedSource(source: FieldSource, isThere: (heading: string) => boolean): FieldSource | null {
  switch (source.from) {
    case 'column':
    case 'joined':
    case 'filled': {
      const columns = source.columns.filter(isThere);
      return columns.length === 0 ? null : { ...source, columns };
    }
    case 'product':
      return source.columns.every(isThere) ? source : null;
    case 'first': {
      const of = source.of.flatMap((one) => prunedSource(one, isThere) ?? []);
      return of.length < 2 ? (of[0] ?? null) : { ...source, of };
    }
    default:
      return source;
  }
}
