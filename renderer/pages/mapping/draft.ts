/** A mapping while a person makes it: every change gives a new one, so that each can be taken back. */
import type { ColumnView, FieldSuggestion } from '../../../shared/ipc/mapping-contract.ts';
import type { EvidenceKind } from '../../../shared/model/evidence.ts';
import {
  ISO_LONDON,
  type FieldSource,
  type Mapping,
  type RecordMapping,
} from '../../../shared/model/mapping.ts';
import {
  fieldValues,
  isAboutSomebody,
  WHO_FIELDS,
  type FieldValues,
} from '../../../shared/model/template-fields.ts';

/** Where a field is: in what says who a row is about, or in a record by its place. */
export type Owner = 'who' | number;

/** Every kind of evidence, in the order in which an audit asks for them: a row of any file may become each. */
export const MAPPED_KINDS = [
  'contact',
  'collection',
  'transaction',
  'preference',
  'message',
  'campaign',
  'review',
  'placement',
  'collection_point',
] as const satisfies readonly EvidenceKind[];

/** Fields that are asked for at once; the others are added when the file has them. */
export const ASKED_FIELDS: Readonly<Record<EvidenceKind, readonly string[]>> = {
  contact: ['name', 'subscriber'],
  collection: ['collected_at', 'context', 'obtained_from', 'collected_by', 'means_of_refusing', 'refused'],
  transaction: ['at', 'kind', 'product', 'category', 'status'],
  preference: ['kind', 'at', 'channel'],
  message: ['campaign_id', 'sent_at'],
  campaign: ['campaign_id', 'name', 'sent_at', 'channel', 'purpose', 'promoted', 'means_of_refusing'],
  review: ['bought', 'promoted', 'verdict', 'reason'],
  placement: ['label', 'category', 'parent'],
  collection_point: ['point_id', 'name', 'kind', 'in_use_from', 'in_use_to', 'wording', 'means_of_refusing'],
};

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
  if (owner === 'who') return { ...mapping, who: changed(mapping.who, field, source) };
  return withRecord(mapping, owner, (record) => ({
    ...record,
    fields: changed(record.fields, field, source),
    ...(source === null && record.needs !== undefined
      ? { needs: record.needs.filter((one) => one !== field) }
      : {}),
  }));
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

/** How a column is read for a field until the person says otherwise: nothing is translated that does not say it itself. */
export function columnSource(column: ColumnView, values: FieldValues): FieldSource {
  const plain = { from: 'column', columns: [column.heading] } as const;
  if (values === 'text') return plain;
  if (values === 'date')
    return { ...plain, dates: { order: isIso(column) ? 'iso' : 'proved', zone: 'london' } };
  const own = column.values.flatMap(({ value }) => {
    const word = values.find((one) => one === value.toLowerCase());
    return word === undefined ? [] : [[value, word] as const];
  });
  return { ...plain, words: Object.fromEntries(own), otherwise: 'reject' };
}

function isIso({ dates, values }: ColumnView): boolean {
  return dates === null && values.every(({ value }) => /^\d{4}-\d{2}-\d{2}/.test(value));
}

/** Where a column is used: the kind and field of each. */
export function usesOf(mapping: Mapping, heading: string): readonly string[] {
  const used = (fields: Readonly<Record<string, FieldSource>>, kind: string | null): readonly string[] =>
    Object.entries(fields).flatMap(([field, source]) =>
      readsColumn(source, heading) ? [kind === null ? field : `${kind} ${field}`] : [],
    );
  return [...used(mapping.who, null), ...mapping.records.flatMap(({ kind, fields }) => used(fields, kind))];
}

function readsColumn(source: FieldSource, heading: string): boolean {
  if (source.from === 'first') return source.of.some((one) => readsColumn(one, heading));
  return 'columns' in source && source.columns.some((one) => sameHeading(one, heading));
}

export function sameHeading(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}

const YES = new Set(['y', 'yes', 'true', 't', '1', 'x', '✓', 'on']);
const NO = new Set(['n', 'no', 'false', 'f', '0', 'off']);

/** The usual spellings of yes and no among values, for a person to take up at once. Empty where there are none to add. */
export function usualWords(
  values: readonly { readonly value: string }[],
  words: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    values.flatMap(({ value }) => {
      const folded = value.trim().toLowerCase();
      if (Object.hasOwn(words, value)) return [];
      return YES.has(folded) ? [[value, 'yes']] : NO.has(folded) ? [[value, 'no']] : [];
    }),
  );
}

/** The file's own name, of a part such as `export.zip › contacts.csv` or `book.xlsx › Sheet 1`. */
export function fileNameOf(part: string): string {
  const names = part.split(' › ');
  return names.findLast((name) => /\.[a-z0-9]{1,5}$/i.test(name)) ?? names.at(-1) ?? part;
}
