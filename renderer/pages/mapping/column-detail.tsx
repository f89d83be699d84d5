/** How a column is read for a field: its words, its dates, its other spellings, and what is cleaned off. */
import { useState } from 'react';
import { CLEANINGS, type Cleaning, type FieldSource } from '../../../shared/model/mapping.ts';
import { Button } from '../../components/button.tsx';
import { OneOf } from '../../components/fields.tsx';
import { DateEditor } from './date-editor.tsx';
import { DigitsEditor, digitsIn } from './digits-editor.tsx';
import { ColumnList } from './name-list.tsx';
import { NumberEditor } from './number-editor.tsx';
import { columnNamed, headingShown, needsWords, WHEN, type Asked } from './source-draft.ts';
import { WordsEditor } from './words-editor.tsx';

interface Props {
  readonly asked: Asked;
  readonly source: Extract<FieldSource, { from: 'column' }>;
  readonly onChange: (source: FieldSource) => void;
}

export function ColumnDetail({ asked, source, onChange }: Props) {
  const { values, columns, dates } = asked;
  const heading = headingShown(source.columns, columns);
  const column = columnNamed(columns, heading);
  return (
    <>
      {values === 'date' || source.dates !== undefined ? (
        <DateEditor {...{ source, column, onChange }} usual={dates} />
      ) : null}
      {values === 'number' || source.numbers !== undefined ? (
        <NumberEditor
          {...(source.numbers === undefined ? {} : { reading: source.numbers })}
          columns={column === undefined ? [] : [column]}
          onChange={(numbers) => onChange({ ...source, numbers })}
        />
      ) : null}
      {needsWords(asked) || source.words !== undefined ? (
        <WordsEditor
          {...{ asked, source, onChange }}
          of={`“${heading}”`}
          values={column?.values ?? []}
          more={column === undefined ? 0 : Math.max(0, column.distinct - column.values.length)}
        />
      ) : null}
      <Further {...{ asked, source, onChange }} />
    </>
  );
}

const CLEANING_WORDS: Readonly<Record<(typeof CLEANINGS)[number], string>> = {
  salesforce_id: 'As a Salesforce id: 15 and 18 characters are one id',
  first_of_list: 'Of several joined by commas, the first',
};
const AS_IT_IS = 'as_it_is';
const WITH_ZEROS = 'with_zeros';

function cleaningWords(clean: Cleaning): string {
  if (typeof clean === 'object') return `as numbers of ${clean.digits} digits, with zeros in front`;
  return CLEANING_WORDS[clean].toLowerCase();
}

/** What few columns need. */
function Further({ asked, source, onChange }: Props) {
  const { field, values, columns } = asked;
  // Files of thousands of columns: what is closed is not made.
  const [isOpen, setOpen] = useState(false);
  const column = columnNamed(columns, headingShown(source.columns, columns));
  const { clean, ...uncleaned } = source;
  const said = [
    ...(source.columns.length > 1 ? [`the first with a value of ${source.columns.join(', ')}`] : []),
    ...(clean === undefined ? [] : [cleaningWords(clean)]),
  ];
  return (
    <details className="field-further" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {said.length === 0 ? 'Other columns, and how its values are taken' : `Read: ${said.join('; ')}`}
      </summary>
      {isOpen ? (
        <div className="field-further-body">
          <ColumnList
            label="The first of these columns that has a value"
            names={source.columns}
            columns={columns}
            isOrdered
            least={1}
            onChange={(names) => onChange({ ...source, columns: names })}
          />
          {(values === 'date' || field === WHEN) && clean === undefined ? null : (
            <OneOf
              label="Its values are taken"
              options={[
                { value: AS_IT_IS, words: 'As they are' },
                ...CLEANINGS.map((value) => ({ value, words: CLEANING_WORDS[value] })),
                { value: WITH_ZEROS, words: 'As numbers that lost zeros in front' },
              ]}
              value={typeof clean === 'object' ? WITH_ZEROS : (clean ?? AS_IT_IS)}
              onChange={(next) => {
                if (next === AS_IT_IS) onChange(uncleaned);
                else
                  onChange({ ...source, clean: next === WITH_ZEROS ? { digits: digitsIn(column) } : next });
              }}
            />
          )}
          {typeof clean !== 'object' ? null : (
            <DigitsEditor
              digits={clean.digits}
              column={column}
              onChange={(digits) => onChange({ ...source, clean: { digits } })}
            />
          )}
          {needsWords(asked) ||
          values === 'date' ||
          values === 'number' ||
          source.words !== undefined ? null : (
            <Button onPress={() => onChange({ ...source, words: {}, otherwise: 'unknown' })}>
              {field === WHEN ? 'Only where it holds certain words…' : 'Say what its values mean…'}
            </Button>
          )}
        </div>
      ) : null}
    </details>
  );
}
