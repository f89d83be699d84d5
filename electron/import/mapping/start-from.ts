/** How a known export is read, as a mapping that a person can change and keep. */
import type { FieldSource, Mapping } from '../../../shared/model/mapping.ts';
import { faultsOf } from './check.ts';

type Sources = Readonly<Record<string, FieldSource>>;

/** `null` where the export says what a mapping cannot: fields of its own, or groups of another kind. */
export function startFrom(mapping: Mapping): Mapping | null {
  const own: Mapping = {
    ...mapping,
    who: spelledOut(mapping.who),
    records: mapping.records.map((record) => ({ ...record, fields: spelledOut(record.fields) })),
  };
  return own.records.length === 0 || faultsOf(own).length > 0 ? null : own;
}

/** An export names no column where its row says nothing of the field; a mapping says so by an empty word. */
function spelledOut(sources: Sources): Sources {
  return Object.fromEntries(
    Object.entries(sources).map(([field, source]) => [
      field,
      source.from === 'column' && source.columns.length === 0 ? { from: 'constant', value: '' } : source,
    ]),
  );
}
