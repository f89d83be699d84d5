/** One field of a record: which column gives it, or what stands in for a column, and how its values are understood. */
import type { ColumnView } from '../../../shared/ipc/mapping-contract.ts';
import type { FieldSource } from '../../../shared/model/mapping.ts';
import type { FieldValues } from '../../../shared/model/template-fields.ts';
import { OneOf, Tick } from '../../components/fields.tsx';
import { TextSetting } from '../set-up/text-setting.tsx';
import { DateEditor } from './date-editor.tsx';
import { columnSource, sameHeading } from './draft.ts';
import { fieldWords, wordChoices } from './field-words.ts';
import { WordsEditor } from './words-editor.tsx';

interface Props {
  /** Of the record or of who the row is about, for a screen reader. */
  readonly of: string;
  readonly field: string;
  readonly values: FieldValues;
  readonly source: FieldSource | undefined;
  readonly columns: readonly ColumnView[];
  /** Whether the record is repeated, so that there is an item to take. */
  readonly isRepeated: boolean;
  /** Such a record cannot be without it. */
  readonly isRequired: boolean;
  /** Whether rows without it give no such record; absent where that cannot be chosen. */
  readonly need?: { readonly isNeeded: boolean; readonly onChange: (isNeeded: boolean) => void };
  readonly onChange: (source: FieldSource | null) => void;
}

const NONE = 'none';
const COLUMN = 'column:';

export function FieldRow(props: Props) {
  const { of, field, source, columns, isRequired, need, onChange } = props;
  const chosen = choiceOf(source);
  const column = source?.from === 'column' ? columnNamed(columns, source.columns[0]) : undefined;
  return (
    <div className="field-row" data-mapped={source !== undefined || undefined}>
      <span className="field-name" aria-hidden>
        {fieldWords(field)}
        {isRequired ? <span className="soft small"> required</span> : null}
      </span>
      <div className="field-from">
        <OneOf
          label={`${of}: ${fieldWords(field)} comes from`}
          isLabelUnseen
          options={choicesFor(props)}
          value={chosen}
          onChange={(next) => onChange(sourceFor(next, props))}
        />
        {column === undefined ? null : (
          <p className="soft small imported field-example">
            {column.values
              .slice(0, 3)
              .map(({ value }) => value)
              .join(' · ') || 'It is empty in every row looked at.'}
          </p>
        )}
      </div>
      {need === undefined || source === undefined || source.from === 'constant' ? (
        <span />
      ) : (
        <Tick isTicked={need.isNeeded} onChange={need.onChange}>
          <span className="small">Only rows that have it</span>
        </Tick>
      )}
      <Detail {...props} column={column} />
    </div>
  );
}

/** What has to be said beyond the column. */
function Detail({
  field,
  values,
  source,
  columns,
  column,
  onChange,
}: Props & { readonly column: ColumnView | undefined }) {
  const label = fieldWords(field);
  switch (source?.from) {
    case 'column':
      if (column === undefined || values === 'text')
        return values === 'text' && source.clean === undefined ? (
          <Joined label={label} source={source} columns={columns} onChange={onChange} />
        ) : null;
      return (
        <div className="field-detail">
          {values === 'date' ? (
            <DateEditor source={source} column={column} onChange={onChange} />
          ) : (
            <WordsEditor source={source} column={column} values={values} onChange={onChange} />
          )}
        </div>
      );
    case 'joined':
      return <Joined label={label} source={source} columns={columns} onChange={onChange} />;
    case 'constant':
      return (
        <div className="field-detail">
          <Value
            label={`${label} of every row`}
            values={values}
            value={source.value}
            onChange={(value) => onChange({ ...source, value })}
          />
        </div>
      );
    case 'filled':
      return (
        <div className="field-detail field-pair">
          <OneOf
            label={`${label} where this column is filled`}
            options={columnChoices(columns)}
            value={choiceOf({ from: 'column', columns: source.columns })}
            onChange={(next) => onChange({ ...source, columns: [headingOf(columns, next)] })}
          />
          <Value
            label="is"
            values={values}
            value={source.value}
            onChange={(value) => onChange({ ...source, value })}
          />
        </div>
      );
    default:
      return null;
  }
}

/** A text of several columns, one after another. */
function Joined({
  label,
  source,
  columns,
  onChange,
}: {
  readonly label: string;
  readonly source: Extract<FieldSource, { from: 'column' | 'joined' }>;
  readonly columns: readonly ColumnView[];
  readonly onChange: (source: FieldSource) => void;
}) {
  const [first = '', second, ...more] = source.columns;
  if (label !== 'Name' && source.from !== 'joined') return null;
  return (
    <div className="field-detail">
      <OneOf
        label={`${label} goes on with`}
        options={[{ value: NONE, words: 'Nothing more' }, ...columnChoices(columns)]}
        value={
          source.from === 'joined' && second !== undefined
            ? choiceOf({ from: 'column', columns: [second] })
            : NONE
        }
        onChange={(next) =>
          onChange(
            next === NONE
              ? { from: 'column', columns: [first] }
              : { from: 'joined', columns: [first, headingOf(columns, next), ...more] },
          )
        }
      />
    </div>
  );
}

/** One of the field's words, or a text. */
function Value({
  label,
  values,
  value,
  onChange,
}: {
  readonly label: string;
  readonly values: FieldValues;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  if (Array.isArray(values))
    return (
      <OneOf
        label={label}
        options={wordChoices(values)}
        value={value === '' ? null : value}
        onChange={onChange}
      />
    );
  return (
    <TextSetting
      label={label}
      value={value === '' ? null : value}
      onKeep={(next) => onChange(next ?? '')}
      {...(values === 'date' ? { help: 'As 2025-06-01' } : {})}
    />
  );
}

interface Option {
  readonly value: string;
  readonly words: string;
}

export function columnChoices(columns: readonly ColumnView[]): readonly Option[] {
  const seen = new Set<string>();
  return columns.flatMap(({ heading }) => {
    const value = choiceOf({ from: 'column', columns: [heading] });
    if (heading.trim() === '' || seen.has(value)) return [];
    seen.add(value);
    return [{ value, words: heading }];
  });
}

function choicesFor({ field, values, source, columns, isRepeated }: Props): readonly Option[] {
  const known = columnChoices(columns);
  const chosen = choiceOf(source);
  return [
    { value: NONE, words: 'Not in this file' },
    ...known,
    // A saved mapping may name a column that this file does not have.
    ...(chosen.startsWith(COLUMN) && !known.some(({ value }) => value === chosen)
      ? [{ value: chosen, words: `${chosen.slice(COLUMN.length)} (not in this file)` }]
      : []),
    { value: 'constant', words: 'The same for every row…' },
    { value: 'filled', words: 'A value where a column is filled…' },
    ...(isRepeated ? [{ value: 'each', words: 'The item it is repeated for' }] : []),
    ...(field === 'point' ? [{ value: 'details_given', words: 'Whichever details the row gives' }] : []),
    ...(field === 'collected_by'
      ? [{ value: 'exports_collected_by', words: 'Whose exports these are, as set up' }]
      : []),
    ...(values === 'text' ? [{ value: 'file_name', words: 'The name of the file' }] : []),
    ...(chosen === 'other' ? [{ value: 'other', words: 'As the saved mapping says' }] : []),
  ];
}

function choiceOf(source: FieldSource | undefined): string {
  switch (source?.from) {
    case undefined:
      return NONE;
    case 'column':
    case 'joined':
      return `${COLUMN}${(source.columns[0] ?? '').trim().toLowerCase()}`;
    case 'constant':
    case 'filled':
    case 'each':
    case 'details_given':
    case 'exports_collected_by':
    case 'file_name':
      return source.from;
    default:
      return 'other';
  }
}

function sourceFor(choice: string, { values, columns, source }: Props): FieldSource | null {
  if (choice.startsWith(COLUMN)) {
    const column = columnNamed(columns, choice.slice(COLUMN.length));
    return column === undefined ? (source ?? null) : columnSource(column, values);
  }
  switch (choice) {
    case 'constant':
      return { from: 'constant', value: '' };
    case 'filled':
      return {
        from: 'filled',
        columns: [columns.find(({ heading }) => heading.trim() !== '')?.heading ?? ''],
        value: '',
      };
    case 'each':
    case 'details_given':
    case 'exports_collected_by':
    case 'file_name':
      return { from: choice };
    case 'other':
      return source ?? null;
    default:
      return null;
  }
}

function columnNamed(columns: readonly ColumnView[], heading: string | undefined): ColumnView | undefined {
  return heading === undefined ? undefined : columns.find((one) => sameHeading(one.heading, heading));
}

/** The heading as the file writes it. */
function headingOf(columns: readonly ColumnView[], choice: string): string {
  const heading = choice.slice(COLUMN.length);
  return columnNamed(columns, heading)?.heading ?? heading;
}
