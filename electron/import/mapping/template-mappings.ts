/** The import templates as mappings to start from: every field is the column of its name. */
import type { EvidenceKind } from '../../../shared/model/evidence.ts';
import {
  ISO_LONDON,
  type FieldSource,
  type Mapping,
  type RecordMapping,
} from '../../../shared/model/mapping.ts';
import { isAboutSomebody, TEMPLATE_FIELDS, WHO_FIELDS } from '../../../shared/model/template-fields.ts';
import { STATED_KINDS } from '../records.ts';
import { templateColumns } from '../templates.ts';

const column = (...columns: readonly string[]): FieldSource => ({ from: 'column', columns });

function columnsNamed(names: readonly string[]): Readonly<Record<string, FieldSource>> {
  return Object.fromEntries(names.map((name) => [name, column(name)]));
}

/** @param template its required columns are what a row must fill to give the record. */
function record(template: string, kind: EvidenceKind, changes: Partial<RecordMapping> = {}): RecordMapping {
  const required = (templateColumns[template] ?? []).flatMap((one) => (one.required ? [one.name] : []));
  return {
    kind,
    fields: columnsNamed(Object.keys(TEMPLATE_FIELDS[kind])),
    ...(isAboutSomebody(kind) && required.includes('contact_id') ? { needs: ['contact_id'] } : {}),
    ...changes,
  };
}

function mapping(...records: readonly RecordMapping[]): Mapping {
  return {
    system: 'template',
    who: records.some(({ kind }) => isAboutSomebody(kind)) ? columnsNamed(Object.keys(WHO_FIELDS)) : {},
    dates: ISO_LONDON,
    blanks: [],
    group: null,
    footers: [],
    records,
  };
}

const preference = record('preferences', 'preference');

/** By the template's name. The two that are not here say what no mapping can: see `start-from.ts`. */
export const TEMPLATE_MAPPINGS: Readonly<Record<string, Mapping>> = {
  contacts: mapping(
    record('contacts', 'contact'),
    record('contacts', 'collection', { when: column(...Object.keys(TEMPLATE_FIELDS.collection)) }),
  ),
  'collection-points': mapping(record('collection-points', 'collection_point')),
  collections: mapping(record('collections', 'collection')),
  transactions: mapping(record('transactions', 'transaction')),
  campaigns: mapping(record('campaigns', 'campaign')),
  messages: mapping(record('messages', 'message')),
  preferences: mapping({
    ...preference,
    fields: {
      ...preference.fields,
      // What only a platform says of its own subscribers is refused.
      kind: {
        from: 'column',
        columns: ['kind'],
        words: Object.fromEntries(STATED_KINDS.map((kind) => [kind, kind])),
      },
    },
  }),
  reviews: mapping(record('reviews', 'review')),
  taxonomy: mapping(record('taxonomy', 'placement')),
};
