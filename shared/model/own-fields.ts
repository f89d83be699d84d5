/** Which fields of a mapped record a row itself has to say something of, for there to be such a record. */
import type { FieldSource, RecordMapping } from './mapping.ts';
import { WHO_FIELDS } from './template-fields.ts';

/**
 * The fields by which a row says that there is such a record: those that it holds a value of. What is the same for every row
 * is said of this one too: a list of those who refused needs no date of each. It makes no transaction, of which nothing else
 * is known. None where a row gives the record in any case, or where something else decides whether it does.
 */
export function ownFields({
  kind,
  fields,
  when,
  needs = [],
}: RecordMapping): ReadonlyMap<string, FieldSource> {
  const own = new Map<string, FieldSource>();
  if (kind === 'contact' || when !== undefined || needs.length > 0) return own;
  for (const [field, source] of Object.entries(fields)) {
    if (Object.hasOwn(WHO_FIELDS, field)) continue;
    const varying = varyingOf(source);
    if (varying !== null) own.set(field, varying);
    else if (kind !== 'transaction') return new Map();
  }
  return own;
}

/** What of a source depends on the row. */
function varyingOf(source: FieldSource): FieldSource | null {
  switch (source.from) {
    case 'constant':
    case 'file_name':
    case 'exports_collected_by':
    case 'details_given':
      return null;
    case 'first': {
      const of = source.of.flatMap((one) => varyingOf(one) ?? []);
      return of.length === 0 ? null : { from: 'first', of };
    }
    default:
      return source;
  }
}
