/** Where a field's value comes from, as a person chooses it. What a source says beside the choice is kept where it still can be. */
import type { ColumnView } from '../../../shared/ipc/mapping-contract.ts';
import { headingKey, sameHeading } from '../../../shared/model/heading.ts';
import type { DateReading, FieldSource } from '../../../shared/model/mapping.ts';
import type { FieldValues } from '../../../shared/model/template-fields.ts';
import { put } from './lists.ts';
import type { Items } from './repeat-draft.ts';

/** A field that a source is chosen for. */
export interface Asked {
  readonly field: string;
  readonly values: FieldValues;
  /** Several of its words at once. */
  readonly takesSeveral: boolean;
  /** The columns of the file. */
  readonly columns: readonly ColumnView[];
  /** What its record is repeated for; `null` where it is not. */
  readonly items: Items | null;
  /** How dates are written unless a column says otherwise. */
  readonly dates: DateReading;
}

/** The condition of a record: any value will do, so that a column need not be translated. */
export const WHEN = 'when';

export function needsWords({ field, values }: Asked): boolean {
  return field !== WHEN && typeof values !== 'string';
}

export interface Option {
  readonly value: string;
  readonly words: string;
}

const NOWHERE = 'nowhere';
const COLUMN = 'column:';

export function columnChoices(columns: readonly ColumnView[]): readonly Option[] {
  const seen = new Set<string>();
  return columns.flatMap(({ heading }) => {
    const value = COLUMN + headingKey(heading);
    if (heading.trim() === '' || seen.has(value)) return [];
    seen.add(value);
    return [{ value, words: heading }];
  });
}

export function columnNamed(columns: readonly ColumnView[], heading: string): ColumnView | undefined {
  return columns.find((one) => sameHeading(one.heading, heading));
}

/** Of several headings the one that the file has, else the first. */
export function headingShown(headings: readonly string[], columns: readonly ColumnView[]): string {
  return headings.find((heading) => columnNamed(columns, heading) !== undefined) ?? headings[0] ?? '';
}

export function choiceOf(source: FieldSource | undefined, columns: readonly ColumnView[]): string {
  if (source === undefined) return NOWHERE;
  return source.from === 'column' ? COLUMN + headingKey(headingShown(source.columns, columns)) : source.from;
}

const WORDS: Readonly<Record<Exclude<FieldSource['from'], 'column'>, string>> = {
  constant: 'The same for every row…',
  filled: 'A value where a column is filled…',
  joined: 'Several columns, one after another…',
  product: 'Several columns, multiplied…',
  beside: 'The column beside it, as the saved mapping says',
  each: 'The item it is repeated for',
  each_heading: 'The heading of each column',
  details_given: 'Whichever details the row gives',
  exports_collected_by: 'Whose exports these are, as set up',
  file_name: 'The name of the file',
  first: 'The first of several…',
};

/** What may stand for a column. */
function offered({ field, values, items }: Asked, source: FieldSource | undefined, isOneOfSeveral: boolean) {
  const isText = values === 'text';
  const others: readonly (readonly [keyof typeof WORDS, boolean])[] = [
    ['constant', field !== WHEN],
    ['filled', field !== WHEN],
    ['joined', isText],
    ['product', values === 'number'],
    // Nobody can say which on this page: kept where the mapping has it.
    ['beside', false],
    ['each', items !== null],
    ['each_heading', items !== null && items.over !== 'pieces_of'],
    ['details_given', field === 'point'],
    ['exports_collected_by', field === 'collected_by' || field === 'sender'],
    ['file_name', isText],
    // There is something first before there is something second.
    ['first', source !== undefined && !isOneOfSeveral],
  ];
  return others.flatMap(([from, isOffered]) =>
    isOffered || source?.from === from ? [{ value: from, words: WORDS[from] }] : [],
  );
}

/** @param isOneOfSeveral a source among the first of several: it is there, and holds no further ones. */
export function choicesFor(
  asked: Asked,
  source: FieldSource | undefined,
  isOneOfSeveral = false,
): readonly Option[] {
  const known = columnChoices(asked.columns);
  const chosen = choiceOf(source, asked.columns);
  const isMissing = source?.from === 'column' && !known.some(({ value }) => value === chosen);
  return [
    ...(isOneOfSeveral
      ? []
      : [{ value: NOWHERE, words: asked.field === WHEN ? 'Every row' : 'Not in this file' }]),
    ...known,
    // A saved mapping may name a column that this file does not have.
    ...(isMissing
      ? [{ value: chosen, words: `${headingShown(source.columns, asked.columns)} (not in this file)` }]
      : []),
    ...offered(asked, source, isOneOfSeveral),
  ];
}

/** The source that a choice makes of the one before; `null` for none. */
export function sourceFor(choice: string, asked: Asked, source: FieldSource | undefined): FieldSource | null {
  if (choice.startsWith(COLUMN)) return columnFor(choice.slice(COLUMN.length), asked, source);
  const headings = headingsOf(source, asked.columns);
  switch (choice as FieldSource['from'] | typeof NOWHERE) {
    case 'constant':
      return { from: 'constant', value: '' };
    case 'filled':
      return { from: 'filled', columns: headings, value: '' };
    case 'joined':
      return { from: 'joined', columns: headings };
    case 'product':
      return { from: 'product', columns: headings };
    case 'beside':
      return source?.from === 'beside' ? source : null;
    case 'first':
      return source === undefined ? null : { from: 'first', of: alternativesOf(source) };
    case 'each':
    case 'each_heading':
    case 'details_given':
    case 'exports_collected_by':
    case 'file_name':
      return { from: choice } as FieldSource;
    default:
      return null;
  }
}

function columnFor(key: string, asked: Asked, source: FieldSource | undefined): FieldSource | null {
  const column = columnNamed(asked.columns, key);
  if (column === undefined) return source ?? null;
  const made = columnSource(column, needsWords(asked) || asked.values === 'date' ? asked.values : 'text');
  if (source?.from !== 'column' || made.from !== 'column') return made;
  if (source.columns.length === 1)
    return source.clean === undefined ? made : { ...made, clean: source.clean };
  // One of several spellings gives way, and the others stay.
  const shown = source.columns.indexOf(headingShown(source.columns, asked.columns));
  const others = source.columns.filter((one, i) => i === shown || !sameHeading(one, column.heading));
  return {
    ...source,
    columns: put(others, others.indexOf(source.columns[shown]!), column.heading),
  };
}

function headingsOf(source: FieldSource | undefined, columns: readonly ColumnView[]): readonly string[] {
  if (source !== undefined && 'columns' in source) return source.columns;
  return [columns.find(({ heading }) => heading.trim() !== '')?.heading ?? ''];
}

/** The sources of which the first that gives a value counts; a list within a list is one list. */
export function alternativesOf(source: FieldSource): readonly FieldSource[] {
  return source.from === 'first' ? source.of.flatMap(alternativesOf) : [source];
}

/** How a column is read for a field until the person says otherwise: nothing is translated that does not say it itself. */
export function columnSource(column: ColumnView, values: FieldValues): FieldSource {
  const plain = { from: 'column', columns: [column.heading] } as const;
  if (values === 'text' || values === 'number') return plain;
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
