/** Which columns a file must have for a mapping, and what it expects in them. */
import type { FieldSource, Mapping, Words } from '../../../shared/model/mapping.ts';
import { headingKey } from '../../../shared/model/heading.ts';
import { sourcesOf } from '../../../shared/model/mapping-sources.ts';
import { fieldValues, type FieldValues } from '../../../shared/model/template-fields.ts';

/**
 * What a file must have for the mapping to be read from it in full: lists of headings of which one is enough. Columns that
 * a record is repeated for are left out, as any number of them will do. As the mapping writes them.
 */
export function columnsWanted(mapping: Mapping): readonly (readonly string[])[] {
  const wanted: (readonly string[])[] = [];
  const look = (source: FieldSource): void => {
    if (source.from === 'column' || source.from === 'filled') wanted.push(source.columns);
    else if (source.from === 'joined' || source.from === 'product')
      wanted.push(...source.columns.map((column) => [column]));
    else if (source.from === 'first') {
      const columns = source.of.flatMap((one) => ('columns' in one ? one.columns : []));
      if (columns.length > 0) wanted.push(columns);
    }
  };
  for (const source of Object.values(mapping.who)) look(source);
  for (const { fields, each, when } of mapping.records) {
    if (when !== undefined) look(when);
    for (const source of Object.values(fields)) look(source);
    if (each?.over === 'pieces_of') wanted.push(each.columns);
  }
  if (mapping.group !== null) wanted.push([mapping.group.by]);
  return wanted;
}

export interface Vocabulary {
  readonly columns: readonly string[];
  readonly words: Words;
  /** Whether the column must hold such words for the file to be the export it is taken for. */
  readonly strict: boolean;
}

/**
 * Columns with a vocabulary. What a record is given on condition of may hold words of the organisation's own, such as the
 * stages of its deals: rows with those are rejected, and the export is still known for what it is.
 */
export function vocabularies(mapping: Mapping): readonly Vocabulary[] {
  const conditions = new Set(mapping.records.map(({ when }) => when));
  return [...sourcesOf(mapping)].flatMap((source) =>
    source.from === 'column' && source.words !== undefined
      ? [
          {
            columns: source.columns,
            words: source.words,
            strict: source.otherwise !== 'unknown' && !conditions.has(source),
          },
        ]
      : [],
  );
}

/** Columns, by heading or pattern of headings, whose own values must prove how they are written. */
export interface ToProve {
  readonly dates: readonly string[];
  readonly numbers: readonly string[];
}

export function columnsToProve(mapping: Mapping): ToProve {
  const dates = new Set<string>();
  const numbers = new Set<string>();
  const look = (source: FieldSource, values: FieldValues | undefined): void => {
    if (source.from === 'first') for (const one of source.of) look(one, values);
    if (values === 'date' && source.from === 'column') {
      if ((source.dates ?? mapping.dates).order === 'proved') addTo(dates, source.columns);
    } else if (values !== 'number') return;
    else if (source.from === 'beside') addTo(numbers, [source.pattern]);
    else if (source.from === 'column' || source.from === 'product')
      if ((source.numbers ?? 'proved') === 'proved') addTo(numbers, source.columns);
  };
  for (const { kind, fields } of mapping.records)
    for (const [field, source] of Object.entries(fields)) look(source, fieldValues(kind, field));
  return { dates: [...dates], numbers: [...numbers] };
}

function addTo(found: Set<string>, headings: readonly string[]): void {
  for (const heading of headings) found.add(headingKey(heading));
}
