/** Short ways of writing a preset down: what each helper gives is plain data (see `shared/model/mapping.ts`). */
import type { PreferenceChannel } from '../../../shared/model/channel.ts';
import type {
  DateReading,
  FieldSource,
  Grouping,
  Mapping,
  RecordMapping,
  Words,
} from '../../../shared/model/mapping.ts';
import { compile, kindsOf } from '../mapping/compile.ts';
import type { Preset, Sign } from './preset.ts';
import { OPTED_OUT } from './vocabulary.ts';

type Fields = Readonly<Record<string, FieldSource>>;

export const column = (...columns: readonly string[]): FieldSource => ({ from: 'column', columns });
export const joined = (...columns: readonly string[]): FieldSource => ({ from: 'joined', columns });
export const product = (...columns: readonly string[]): FieldSource => ({ from: 'product', columns });
export const beside = (pattern: string): FieldSource => ({ from: 'beside', pattern });
export const constant = (value: string): FieldSource => ({ from: 'constant', value });
export const first = (...of: readonly FieldSource[]): FieldSource => ({ from: 'first', of });
export const each = (words?: Words): FieldSource =>
  words === undefined ? { from: 'each' } : { from: 'each', words, otherwise: 'unknown' };
/** The same, where a word that is not in the vocabulary rejects the row. */
export const eachKnown = (words: Words): FieldSource => ({ from: 'each', words });
export const filled = (value: string, ...columns: readonly string[]): FieldSource => ({
  from: 'filled',
  columns,
  value,
});
export const POINT: FieldSource = { from: 'details_given' };
export const HEADING: FieldSource = { from: 'each_heading' };
export const COLLECTOR: FieldSource = { from: 'exports_collected_by' };
export const FILE_NAME: FieldSource = { from: 'file_name' };

/** A word that is not in the vocabulary rejects the row. */
export const words = (meaning: Words, ...columns: readonly string[]): FieldSource => ({
  from: 'column',
  columns,
  words: meaning,
});
/** A word that is not in the vocabulary is unrecorded. */
export const known = (meaning: Words, ...columns: readonly string[]): FieldSource => ({
  from: 'column',
  columns,
  words: meaning,
  otherwise: 'unknown',
});
/** A date whose order of day and month the column's values must prove. */
export const date = (...columns: readonly string[]): FieldSource => ({
  from: 'column',
  columns,
  dates: PROVED,
});

export const ISO: DateReading = { order: 'iso', zone: 'london' };
export const UTC: DateReading = { order: 'iso', zone: 'utc' };
export const PROVED: DateReading = { order: 'proved', zone: 'london' };
export const DAY_FIRST: DateReading = { order: 'day_first', zone: 'london' };

const NAME = [
  column('name', 'full name', 'full_name', 'display name'),
  joined('first name', 'last name'),
  joined('firstname', 'lastname'),
] as const;

/** A contact with the usual headings; `fields` adds to them or replaces them. */
export function contact(fields: Fields = {}): RecordMapping {
  return {
    kind: 'contact',
    fields: {
      name: first(...NAME),
      company: column('company', 'company name', 'organization', 'organisation', 'account name'),
      country: column('country', 'country/region', 'country code', 'mailing country', 'mailingcountry'),
      ...fields,
    },
  };
}

/** The same person under each of these columns that holds an address, or a number: a refusal by any of them is theirs. */
export function alsoAt(
  person: RecordMapping,
  detail: 'email' | 'phone',
  ...columns: readonly string[]
): readonly RecordMapping[] {
  return columns.map((one) => ({
    ...person,
    needs: [detail],
    fields: { ...person.fields, [detail]: column(one) },
  }));
}

/** A box that says "opted out", true or false. */
export function optOut(
  channel: PreferenceChannel,
  method: string,
  columns: readonly string[],
  fields: Fields = {},
  meaning: Words = OPTED_OUT,
): RecordMapping {
  return {
    kind: 'preference',
    fields: {
      kind: words(meaning, ...columns),
      channel: constant(channel),
      method: constant(method),
      ...fields,
    },
  };
}

/** A box that says "accepts": a bare flag, which is no evidence of a consent. */
export function accepts(
  channel: PreferenceChannel,
  meaning: Words,
  columns: readonly string[],
  fields: Fields = {},
): RecordMapping {
  const evidence = Object.fromEntries(
    Object.entries(meaning).map(([word, kind]) => [word, kind === 'consent' ? 'no' : '']),
  );
  const method = Object.fromEntries(
    Object.entries(meaning).map(([word, kind]) => [word, kind === 'consent' ? 'unknown' : '']),
  );
  return {
    kind: 'preference',
    fields: {
      kind: words(meaning, ...columns),
      channel: constant(channel),
      method: words(method, ...columns),
      evidence: words(evidence, ...columns),
      ...fields,
    },
  };
}

/** A status word that says both what happened and how: `objection/unsubscribe_link`. */
export function status(
  channel: PreferenceChannel,
  meaning: Words,
  columns: readonly string[],
  fields: Fields = {},
): RecordMapping {
  const { kind, method, evidence } = statusWords(meaning);
  return {
    kind: 'preference',
    fields: {
      kind: words(kind, ...columns),
      channel: constant(channel),
      method: words(method, ...columns),
      evidence: words(evidence, ...columns),
      ...fields,
    },
  };
}

/** The parts of a status vocabulary as vocabularies of their own. */
export function statusWords(meaning: Words): Record<'kind' | 'method' | 'evidence', Words> {
  const part = (of: (kind: string, method: string) => string): Words =>
    Object.fromEntries(
      Object.entries(meaning).map(([word, both]) => {
        const [kind = '', method = ''] = both.split('/');
        return [word, of(kind, method)];
      }),
    );
  return {
    kind: part((kind) => kind),
    method: part((_kind, method) => method),
    evidence: part((kind) => (kind === 'consent' ? 'no' : '')),
  };
}

export interface Description {
  readonly id: string;
  readonly platform: string;
  readonly title: string;
  readonly required: readonly Sign[];
  readonly telling?: readonly Sign[];
  readonly forbidden?: readonly string[];
  readonly fileName?: RegExp;
  readonly nameDecides?: boolean;
  /** The naming system of contact ids; the part of `id` before the dot unless stated. */
  readonly system?: string;
  readonly who?: Fields;
  readonly dates?: DateReading;
  readonly blanks?: readonly string[];
  readonly group?: Grouping;
  readonly footers?: readonly string[];
  /** How to export it so that its rows say who they are about. */
  readonly naming?: string;
  /** None: the export is known, and holds no evidence for this audit. */
  readonly records: readonly RecordMapping[];
}

export function describe(about: Description): Preset {
  const mapping: Mapping = {
    system: about.system ?? about.id.slice(0, about.id.indexOf('.')),
    who: { email: column('email'), ...about.who },
    dates: about.dates ?? ISO,
    blanks: about.blanks ?? [],
    group: about.group ?? null,
    footers: about.footers ?? [],
    records: about.records,
  };
  return {
    id: about.id,
    platform: about.platform,
    title: about.title,
    kinds: kindsOf(mapping),
    required: about.required,
    telling: about.telling ?? [],
    forbidden: about.forbidden ?? [],
    fileName: about.fileName ?? null,
    nameDecides: about.nameDecides ?? false,
    ...(about.naming === undefined ? {} : { naming: about.naming }),
    mapping,
    reader: (columns, options) => compile(mapping, columns, options),
  };
}
