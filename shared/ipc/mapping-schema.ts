/** The check of mappings: for the ones a person makes in the window, and for the JSON document that `--mapping` takes. */
import { z } from 'zod';
import type { EvidenceKind } from '../model/evidence.ts';
import {
  CLEANINGS,
  DATE_ORDERS,
  ISO_LONDON,
  NUMBER_READINGS,
  SPLITTERS,
  type FieldSource,
  type Mapping,
  type MappingProfile,
  type RecordMapping,
} from '../model/mapping.ts';
import { DIGITS } from '../model/digits.ts';
import { TEMPLATE_FIELDS } from '../model/template-fields.ts';

const heading = z.string().min(1).max(500);
const headings = z.array(heading).min(1).max(100);
const value = z.string().max(500);
const words = z
  .record(value, value)
  .refine((meaning) => Object.keys(meaning).length <= 1000, 'has more than 1,000 words');
const otherwise = z.enum(['reject', 'unknown']);
const dates = z.strictObject({
  order: z.enum(DATE_ORDERS),
  zone: z.enum(['london', 'utc']).default('london'),
});

const numbers = z.enum(NUMBER_READINGS);
const clean = z.union([
  z.enum(CLEANINGS),
  z.strictObject({ digits: z.int().min(DIGITS.least).max(DIGITS.most) }),
]);

/** A heading alone, or several, is short for the column of that heading. */
const source: z.ZodType<FieldSource> = z.lazy(() =>
  z.union([
    heading.transform((one): FieldSource => ({ from: 'column', columns: [one] })),
    headings.transform((columns): FieldSource => ({ from: 'column', columns })),
    z.discriminatedUnion('from', [
      z.strictObject({
        from: z.literal('column'),
        columns: headings,
        words: words.exactOptional(),
        otherwise: otherwise.exactOptional(),
        dates: dates.exactOptional(),
        numbers: numbers.exactOptional(),
        clean: clean.exactOptional(),
      }),
      z.strictObject({ from: z.literal('joined'), columns: headings }),
      z.strictObject({
        from: z.literal('product'),
        columns: headings,
        numbers: numbers.exactOptional(),
      }),
      z.strictObject({ from: z.literal('beside'), pattern: heading }),
      z.strictObject({ from: z.literal('constant'), value }),
      z.strictObject({ from: z.literal('filled'), columns: headings, value }),
      z.strictObject({ from: z.literal('details_given') }),
      z.strictObject({
        from: z.literal('each'),
        words: words.exactOptional(),
        otherwise: otherwise.exactOptional(),
      }),
      z.strictObject({ from: z.literal('each_heading') }),
      z.strictObject({ from: z.literal('first'), of: z.array(source).min(1).max(20) }),
      z.strictObject({ from: z.literal('exports_collected_by') }),
      z.strictObject({ from: z.literal('file_name') }),
    ]),
  ]),
);
const fields = z.record(z.string().max(100), source);

const repeat = z.discriminatedUnion('over', [
  z.strictObject({ over: z.literal('columns_like'), pattern: heading }),
  z.strictObject({ over: z.literal('other_columns'), except: z.array(heading).max(2000) }),
  z.strictObject({ over: z.literal('pieces_of'), columns: headings, splitter: z.enum(SPLITTERS) }),
]);

const record: z.ZodType<RecordMapping> = z.strictObject({
  kind: z.enum(Object.keys(TEMPLATE_FIELDS) as EvidenceKind[]),
  fields,
  each: repeat.exactOptional(),
  needs: z.array(z.string().max(100)).max(50).exactOptional(),
  when: source.exactOptional(),
  oncePerGroup: z.boolean().exactOptional(),
  amountOfDeal: z.boolean().exactOptional(),
});

/** Names of naming systems: short, and never those that stand for an email or a phone itself. */
const system = z
  .string()
  .regex(/^[a-z][a-z0-9_.-]{0,63}$/, 'is written in small letters, digits, ".", "-" and "_"')
  .refine((name) => name !== 'email' && name !== 'tel', 'stands for something else already');

const mapping: z.ZodType<Mapping> = z.strictObject({
  system: system,
  who: fields.default({}),
  dates: dates.default(ISO_LONDON),
  blanks: z.array(value).max(100).default([]),
  group: z
    .strictObject({ by: heading, starts: heading.nullable(), lines: z.array(heading).max(100) })
    .nullable()
    .default(null),
  footers: z.array(value.min(1)).max(100).default([]),
  records: z.array(record).min(1).max(50),
});

export const mappingProfile: z.ZodType<MappingProfile> = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    files: z.string().min(1).max(255).nullable().default(null),
    headings: z.array(heading).max(2000).default([]),
    preset: z.string().max(100).nullable().default(null),
    mapping: mapping.nullable().default(null),
  })
  .refine(
    (profile) => (profile.preset === null) !== (profile.mapping === null),
    'must have either a mapping or a preset',
  )
  .refine(
    (profile) => profile.preset === null || profile.files !== null || profile.headings.length > 0,
    'must say by file name or by headings which files it is for',
  );

export const MAPPING_FORMAT = 'soft-opt-in-audit-mapping';

/** The document: `version` rises when an older app could no longer read it. */
export const mappingDocument = z.strictObject({
  format: z.literal(MAPPING_FORMAT),
  version: z.literal(1),
  profiles: z
    .array(mappingProfile)
    .min(1)
    .max(200)
    .refine(
      (profiles) => new Set(profiles.map(({ name }) => name)).size === profiles.length,
      'has two profiles of one name',
    ),
});
export type MappingDocument = z.infer<typeof mappingDocument>;
