/** What each value of a column means, for a field that holds one of a few words. */
import { useState } from 'react';
import type { ColumnView } from '../../../shared/ipc/mapping-contract.ts';
import type { FieldSource } from '../../../shared/model/mapping.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { OneOf, WordsField } from '../../components/fields.tsx';
import { count, counted } from '../../numbers.ts';
import { usualWords } from './draft.ts';
import { wordChoices } from './field-words.ts';

type Column = Extract<FieldSource, { from: 'column' }>;

interface Props {
  readonly source: Column;
  readonly column: ColumnView;
  /** What the field may hold. */
  readonly values: readonly string[];
  readonly onChange: (source: Column) => void;
}

const NOT_SAID = '(not said)';
const NOTHING = '(nothing)';
const OTHERWISE = [
  { value: 'reject', words: 'Reject the row' },
  { value: 'unknown', words: 'Leave it unrecorded' },
] as const;

export function WordsEditor({ source, column, values, onChange }: Props) {
  const words = source.words ?? {};
  const shown = [
    ...column.values,
    ...Object.keys(words)
      .filter((word) => !column.values.some(({ value }) => value === word))
      .map((value) => ({ value, rows: 0 })),
  ];
  const open = shown.filter(({ value }) => !Object.hasOwn(words, value));
  const usual = values.includes('yes') && values.includes('no') ? usualWords(column.values, words) : {};
  const choices = [
    { value: NOT_SAID, words: 'Not said yet' },
    ...wordChoices(values),
    { value: NOTHING, words: 'Says nothing' },
  ];
  const say = (value: string, meaning: string): void => {
    const { [value]: _before, ...others } = words;
    onChange({
      ...source,
      words: meaning === NOT_SAID ? others : { ...others, [value]: meaning === NOTHING ? '' : meaning },
    });
  };
  return (
    <div className="words-editor">
      <table className="table words-table">
        <thead>
          <tr>
            <th scope="col">“{column.heading}” holds</th>
            <th scope="col" className="number">
              Rows
            </th>
            <th scope="col">which means</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ value, rows }) => {
            const meaning = Object.hasOwn(words, value) ? words[value] : undefined;
            return (
              <tr key={value}>
                <th scope="row" className="imported">
                  {value}
                </th>
                <td className="number soft">{rows === 0 ? '' : count(rows)}</td>
                <td>
                  <OneOf
                    label={`Meaning of ${value}`}
                    isLabelUnseen
                    options={choices}
                    value={meaning === undefined ? NOT_SAID : meaning === '' ? NOTHING : meaning}
                    onChange={(next) => say(value, next)}
                  />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {Object.keys(usual).length === 0 ? null : (
        <Button onPress={() => onChange({ ...source, words: { ...words, ...usual } })}>
          {Object.entries(usual)
            .slice(0, 4)
            .map(([value, meaning]) => `“${value}” means ${meaning}`)
            .join(', ')}
        </Button>
      )}
      {open.length === 0 ? null : (
        <p className="small mapping-open">{counted(open.length, 'value')} without a meaning yet.</p>
      )}
      <Choice
        label="Any other value"
        options={OTHERWISE}
        value={source.otherwise ?? 'reject'}
        onChange={(otherwise) => onChange({ ...source, otherwise })}
      />
      {column.distinct > column.values.length ? (
        <AnotherValue
          more={column.distinct - column.values.length}
          onAdd={(value) => onChange({ ...source, words: { ...words, [value]: '' } })}
        />
      ) : null}
    </div>
  );
}

/** A value that is too rare to be among those shown. */
function AnotherValue({ more, onAdd }: { readonly more: number; readonly onAdd: (value: string) => void }) {
  const [value, setValue] = useState('');
  return (
    <div className="line words-more">
      <WordsField
        label={`A value that is not listed (${count(more)} are rarer)`}
        value={value}
        onChange={setValue}
      />
      <Button
        isDisabled={value.trim() === ''}
        onPress={() => {
          onAdd(value.trim());
          setValue('');
        }}
      >
        Add
      </Button>
    </div>
  );
}
