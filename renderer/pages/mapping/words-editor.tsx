/** What each value of a column, or of a repeated item, means for a field that holds one of a few words. */
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { WordsField } from '../../components/fields.tsx';
import { count, counted } from '../../numbers.ts';
import { needsWords, WHEN, type Asked } from './source-draft.ts';
import {
  meaningsOf,
  usualWords,
  withMeaning,
  type HeldValue,
  type Meant,
  type Worded,
} from './words-draft.ts';
import { WordChoice } from './word-choice.tsx';

interface Props<S extends Worded> {
  readonly asked: Asked;
  readonly source: S;
  /** What holds the values. */
  readonly of: string;
  /** The commonest. */
  readonly values: readonly HeldValue[];
  /** How many there are beyond them. */
  readonly more: number;
  readonly onChange: (source: S) => void;
}

const NOT_SAID = '(not said)';
const NOTHING = '(nothing)';
const OTHERWISE = [
  { value: 'reject', words: 'Reject the row' },
  { value: 'unknown', words: 'Leave it unrecorded' },
] as const;

export function WordsEditor<S extends Worded>({ asked, source, of, values, more, onChange }: Props<S>) {
  const { values: allowed } = asked;
  const { held, others } = meaningsOf(source.words, values, allowed);
  const open = held.filter(({ meaning }) => meaning === undefined);
  const isYesOrNo = typeof allowed !== 'string' && allowed.includes('yes') && allowed.includes('no');
  const usual = isYesOrNo ? usualWords(values, source.words ?? {}) : {};
  const say = (value: string, meaning: string): void =>
    onChange({
      ...source,
      words: withMeaning(source.words, value, meaning === NOT_SAID ? undefined : meaning, allowed),
    });
  const rows = (list: readonly Meant[]) =>
    list.map((one) => <MeaningRow key={one.value} asked={asked} of={one} onSay={say} />);
  return (
    <div className="words-editor">
      <table className="table words-table">
        <thead>
          <tr>
            <th scope="col">{of} holds</th>
            <th scope="col" className="number">
              Rows
            </th>
            <th scope="col">{asked.field === WHEN ? 'gives the record' : 'which means'}</th>
          </tr>
        </thead>
        <tbody>{rows(held)}</tbody>
      </table>
      {others.length === 0 ? null : (
        <details className="words-others">
          <summary>{counted(others.length, 'word')} with a meaning that none of these rows holds</summary>
          <table className="table words-table" aria-label="Words that none of these rows holds">
            <tbody>{rows(others)}</tbody>
          </table>
        </details>
      )}
      {Object.keys(usual).length === 0 ? null : (
        <Button onPress={() => onChange({ ...source, words: { ...source.words, ...usual } })}>
          {Object.entries(usual)
            .slice(0, 4)
            .map(([value, meaning]) => `“${value}” means ${meaning}`)
            .join(', ')}
        </Button>
      )}
      {open.length === 0 ? null : (
        <p className="small mapping-open">{counted(open.length, 'value')} without a meaning yet.</p>
      )}
      {source.words === undefined ? (
        <p className="soft small">Its values are the field’s own words, and are taken as they are.</p>
      ) : (
        <>
          <Choice
            label="Any other value"
            options={OTHERWISE}
            value={source.otherwise ?? 'reject'}
            onChange={(otherwise) => onChange({ ...source, otherwise })}
          />
          <AnotherValue
            more={more}
            onAdd={(value) => onChange({ ...source, words: withMeaning(source.words, value, '', allowed) })}
          />
        </>
      )}
      {source.words === undefined || needsWords(asked) ? null : (
        <Button kind="quiet" onPress={() => onChange(untranslated(source))}>
          {asked.field === WHEN ? 'Any value will do' : 'Take its values as they are'}
        </Button>
      )}
    </div>
  );
}

function untranslated<S extends Worded>(source: S): S {
  const { words: _words, otherwise: _otherwise, ...rest } = source;
  return rest as S;
}

function MeaningRow({
  asked,
  of: { value, rows, meaning },
  onSay,
}: {
  readonly asked: Asked;
  readonly of: Meant;
  readonly onSay: (value: string, meaning: string) => void;
}) {
  const { values, takesSeveral } = asked;
  const isText = typeof values === 'string';
  return (
    <tr>
      <th scope="row" className="imported">
        {value}
      </th>
      <td className="number">{rows === 0 ? '' : count(rows)}</td>
      <td>
        <WordChoice
          label={`Meaning of ${value}`}
          isLabelUnseen
          values={values}
          takesSeveral={takesSeveral}
          besides={[
            { value: NOT_SAID, words: 'Not said yet' },
            { value: NOTHING, words: asked.field === WHEN ? 'No' : 'Says nothing' },
          ]}
          value={
            isText ? (meaning ?? '') : meaning === undefined ? NOT_SAID : meaning === '' ? NOTHING : meaning
          }
          onChange={(next) => onSay(value, next === NOTHING ? '' : next)}
        />
      </td>
    </tr>
  );
}

/** A value that is too rare to be among those shown, or that only another file holds. */
function AnotherValue({ more, onAdd }: { readonly more: number; readonly onAdd: (value: string) => void }) {
  const [value, setValue] = useState('');
  return (
    <div className="line words-more">
      <WordsField
        label={
          more > 0 ? `A value that is not listed (${count(more)} are rarer)` : 'A value that is not listed'
        }
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
