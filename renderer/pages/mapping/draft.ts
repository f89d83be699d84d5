/** A mapping while a person makes it: every change gives a new one, so that each can be taken back. */
import type { ColumnView, FieldSuggestion } from '../../../shared/ipc/mapping-contract.ts';
import type { EvidenceKind } from '../../../shared/model/evidence.ts';
import {
  ISO_LONDON,
  type FieldSource,
  type Grouping,
  type Mapping,
  type RecordMapping,
  type Repeat,
} from '../../../shared/model/mapping.ts';
import { fieldValues, isAboutSomebody, WHO_FIELDS } from '../../../shared/model/template-fields.ts';
import { columnSource } from './source-draft.ts';

/** Where a field is: in what says who a row is about, or in a record by its place. */
export type Owner = 'who' | number;

/**
 * Fields that are asked for at once; the others are added when the file has them. In the order in which an audit asks for
 * the kinds.
 */
export const ASKED_FIELDS: Readonly<Record<EvidenceKind, readonly string[]>> = {
  contact: ['name', 'subscriber'],
  collection: ['collected_at', 'context', 'obtained_from', 'collected_by', 'means_of_refusing', 'refused'],
  transaction: ['at', 'kind', 'product', 'category', 'status', 'amount'],
  preference: ['kind', 'at', 'channel'],
  message: ['campaign_id', 'sent_at'],
  campaign: ['campaign_id', 'name', 'sent_at', 'channel', 'purpose', 'promoted', 'means_of_refusing'],
  review: ['bought', 'promoted', 'verdict', 'reason'],
  placement: ['label', 'category', 'parent'],
  collection_point: ['point_id', 'name', 'kind', 'in_use_from', 'in_use_to', 'wording', 'means_of_refusing'],
};

/** A row of any file may become any kind of evidence. */
export const MAPPED_KINDS = Object.keys(ASKED_FIELDS) as readonly EvidenceKind[];

/** @param fileName gives the ids of its contacts a naming system of their own. */
export function emptyMapping(fileName: string): Mapping {
  return {
    system: systemNamed(fileName.replace(/\.[a-z0-9]{1,5}$/i, '')),
    who: {},
    dates: ISO_LONDON,
    blanks: [],
    group: null,
    footers: [],
    records: [{ kind: 'contact', fields: {} }],
  };
}

/** A name as the mapping's schema takes it. */
export function systemNamed(words: string): string {
  const name = words
    .toLowerCase()
    .replace(/[^a-z0-9_.-]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 64)
    .replace(/-+$/, '');
  return name === '' || name === 'email' || name === 'tel' ? 'file' : name;
}

/** @param source `null`: the file does not have it. */
export function withSource(
  mapping: Mapping,
  owner: Owner,
  field: string,
  source: FieldSource | null,
): Mapping {
  if (owner !== 'who')
    return withRecord(mapping, owner, (record) => {
      const changedRecord = { ...record, fields: changed(record.fields, field, source) };
      return source === null && !Object.hasOwn(mapping.who, field)
        ? withoutNeed(changedRecord, field)
        : changedRecord;
    });
  const records =
    source === null
      ? mapping.records.map((record) =>
          Object.hasOwn(record.fields, field) ? record : withoutNeed(record, field),
        )
      : mapping.records;
  return { ...mapping, who: changed(mapping.who, field, source), records };
}

/** What has no value cannot be needed. */
function withoutNeed(record: RecordMapping, field: string): RecordMapping {
  return record.needs === undefined
    ? record
    : { ...record, needs: record.needs.filter((one) => one !== field) };
}

function changed(
  fields: Readonly<Record<string, FieldSource>>,
  field: string,
  source: FieldSource | null,
): Readonly<Record<string, FieldSource>> {
  if (source !== null) return { ...fields, [field]: source };
  const { [field]: _gone, ...others } = fields;
  return others;
}

export function withRecord(
  mapping: Mapping,
  place: number,
  change: (record: RecordMapping) => RecordMapping,
): Mapping {
  return {
    ...mapping,
    records: mapping.records.map((record, i) => (i === place ? change(record) : record)),
  };
}

export function addRecord(mapping: Mapping, kind: EvidenceKind): Mapping {
  return { ...mapping, records: [...mapping.records, { kind, fields: {} }] };
}

export function removeRecord(mapping: Mapping, place: number): Mapping {
  return { ...mapping, records: mapping.records.filter((_, i) => i !== place) };
}

/** @param when `null`: every row gives the record. */
export function withWhen(mapping: Mapping, place: number, when: FieldSource | null): Mapping {
  return withRecord(mapping, place, ({ when: _before, ...record }) =>
    when === null ? record : { ...record, when },
  );
}

/** @param each `null`: once for each row. */
export function withEach(mapping: Mapping, place: number, each: Repeat | null): Mapping {
  return withRecord(mapping, place, ({ each: _before, ...record }) =>
    each === null ? record : { ...record, each },
  );
}

/** @param group `null`: every row stands alone, and nothing is given once for several. */
export function withGroup(mapping: Mapping, group: Grouping | null): Mapping {
  if (group !== null) return { ...mapping, group };
  return { ...mapping, group, records: mapping.records.map(({ oncePerGroup: _gone, ...record }) => record) };
}

/** Whether a row gives the record only where the field has a value. */
export function withNeed(mapping: Mapping, place: number, field: string, isNeeded: boolean): Mapping {
  return withRecord(mapping, place, (record) => {
    const others = (record.needs ?? []).filter((one) => one !== field);
    return { ...record, needs: isNeeded ? [...others, field] : others };
  });
}

/** Takes a suggestion up: in the first record of its kind that lacks the field, or in a new one. */
export function takeUp(mapping: Mapping, column: ColumnView, { kind, field }: FieldSuggestion): Mapping {
  if (isAboutSomebody(kind) && Object.hasOwn(WHO_FIELDS, field))
    return withSource(mapping, 'who', field, columnSource(column, 'text'));
  const values = fieldValues(kind, field);
  if (values === undefined) return mapping;
  const found = mapping.records.findIndex(
    (record) => record.kind === kind && record.fields[field] === undefined,
  );
  const place = found === -1 ? mapping.records.length : found;
  const roomy = found === -1 ? addRecord(mapping, kind) : mapping;
  return withSource(roomy, place, field, columnSource(column, values));
}

/** The file's own name, of a part such as `export.zip › contacts.csv` or `book.xlsx › Sheet 1`. */
export function fileNameOf(part: string): string {
  const names = part.split(' › ');
  return names.findLast((name) => /\.[a-z0-9]{1,5}$/i.test(name)) ?? names.at(-1) ?? part;
}
