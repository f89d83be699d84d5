/** What a file looks like and may be, before anything of it is imported. */
import { basename } from 'node:path';
import { markProof, type DecimalMark } from '../../shared/model/amount.ts';
import type { MappingProfile } from '../../shared/model/mapping.ts';
import { anyTable } from './any-table.ts';
import { orderProof } from './date-text.ts';
import { recogniserOf } from './mapping/recognise-profiles.ts';
import { sampleRows, type Sample, type SampledRow } from './mapping/sample.ts';
import { suggestFields, type Suggested } from './mapping/suggest-fields.ts';
import { listSources, type LeftOut, type ListedSource } from './list-sources.ts';
import type { SourceFile } from './read-source.ts';
import type { Recogniser, Recognition, SourceRefused, Watch } from './source.ts';

/** Rows looked at. */
export const LOOKED_AT = 20_000;
const VALUES_SHOWN = 30;
const DISTINCT_COUNTED = 1_000;

/** How many values prove each of two ways and how many could be either, with a value that could and one that proves. */
type Proofs<Way extends string> = Readonly<Record<Way | 'either', number>> & {
  readonly example: string | null;
  readonly proof: string | null;
};

export interface ColumnLook {
  readonly heading: string;
  readonly filled: number;
  readonly distinct: number;
  readonly values: readonly { readonly value: string; readonly rows: number }[];
  readonly dates: Proofs<'dayFirst' | 'monthFirst'> | null;
  readonly numbers: Proofs<DecimalMark> | null;
  readonly suggestions: readonly Suggested[];
}

export interface Look {
  readonly state: 'certain' | 'unsure' | 'unknown' | 'not_needed';
  readonly message: string | null;
  readonly candidates: readonly Recognition[];
  readonly sample: Sample;
  readonly columns: readonly ColumnLook[];
}

export interface PartOf {
  /** Names of what can be read, hidden sheets among them, after the others. */
  readonly parts: readonly string[];
  readonly leftOut: readonly LeftOut[];
  readonly file: ListedSource;
}

/** The part of that name, or the first; a file that is no workbook has one part. `null` when there is none of the name. */
export async function partOf(path: string, part: string | null): Promise<PartOf | null> {
  const { sources, leftOut } = await listSources(path);
  const files = [...sources, ...leftOut.flatMap(({ hidden }) => hidden ?? [])];
  // Of what holds nothing to be read, reading it says why.
  const itself = { path, name: basename(path), size: 0 };
  const file = part === null ? (files[0] ?? itself) : files.find(({ name }) => name === part);
  return file === undefined ? null : { parts: files.map(({ name }) => name), leftOut, file };
}

/** @param through is told how far it has come, from 0 to 1. @throws SourceRefused for a file that holds no table, and what the file system throws. */
export async function lookAt(
  file: SourceFile,
  profiles: readonly MappingProfile[],
  signal: AbortSignal,
  through: Watch['through'],
): Promise<Look> {
  const known = recogniserOf(profiles);
  const table = anyTable(() => undefined);
  const refusals = new Map<string, SourceRefused>();
  // A known header is taken whatever the others look like; what it would be refused for is kept, and not thrown.
  const understand: Recogniser = (header, fileName, rows) => {
    const understood = known(header, fileName, rows);
    if (understood === null) return table(header, fileName, rows);
    const { recognition, refusal } = understood;
    if (refusal === null) refusals.delete(recognition.preset);
    else refusals.set(recognition.preset, refusal);
    return { ...understood, score: understood.score + KNOWN, refusal: null };
  };
  const sample = await sampleRows(file, { exportsCollectedBy: null }, understand, LOOKED_AT, signal, through);
  const refusal = refusals.get(sample.recognition.preset) ?? null;
  const isKnown = sample.recognition.preset !== 'table';
  return {
    state: !isKnown
      ? 'unknown'
      : refusal === null
        ? 'certain'
        : refusal.code === 'not_needed'
          ? 'not_needed'
          : 'unsure',
    message: refusal?.message ?? null,
    candidates:
      refusal !== null && refusal.candidates.length > 0
        ? refusal.candidates
        : isKnown
          ? [sample.recognition]
          : [],
    sample,
    columns: sample.dialect.header.map((heading, i) => columnLook(heading, i, sample.rows)),
  };
}

/** Above what any header of an unknown file can score. */
const KNOWN = 1_000_000;

/** Of values that are a date or a number. */
const LONGEST = 40;

interface Values {
  example: string | null;
  proof: string | null;
}
const NO_VALUES: Readonly<Values> = { example: null, proof: null };

/** @param proof that it proves one way, `either`, or nothing that is counted. */
function take<Way extends string>(
  into: Values & Record<Way | 'either', number>,
  value: string,
  proof: Way | 'either' | 'needless' | 'bad' | 'none',
): void {
  if (proof === 'needless' || proof === 'bad' || proof === 'none') return;
  into[proof]++;
  into[proof === 'either' ? 'example' : 'proof'] ??= value;
}

function columnLook(heading: string, place: number, rows: readonly SampledRow[]): ColumnLook {
  const counts = new Map<string, number>();
  let filled = 0;
  const dates = { dayFirst: 0, monthFirst: 0, either: 0, ...NO_VALUES };
  const numbers = { point: 0, comma: 0, either: 0, ...NO_VALUES };
  for (const { cells } of rows) {
    const value = cells[place]?.trim() ?? '';
    if (value === '') continue;
    filled++;
    const known = counts.get(value);
    if (known !== undefined) counts.set(value, known + 1);
    else if (counts.size < DISTINCT_COUNTED) counts.set(value, 1);
    if (value.length > LONGEST) continue;
    const order = orderProof(value);
    take(dates, value, order === 'day_first' ? 'dayFirst' : order === 'month_first' ? 'monthFirst' : order);
    take(numbers, value, markProof(value));
  }
  const common = [...counts].toSorted((a, b) => b[1] - a[1]).slice(0, VALUES_SHOWN);
  return {
    heading,
    filled,
    distinct: counts.size,
    values: common.map(([value, of]) => ({ value: value.slice(0, 200), rows: of })),
    dates: dates.dayFirst + dates.monthFirst + dates.either === 0 ? null : dates,
    numbers: numbers.point + numbers.comma + numbers.either === 0 ? null : numbers,
    suggestions:
      heading.trim() === ''
        ? []
        : suggestFields(
            heading,
            common.map(([value]) => value),
          ),
  };
}
