/** What has to be said of a source beyond which it is. */
import type { FieldSource } from '../../../shared/model/mapping.ts';
import { Button } from '../../components/button.tsx';
import { OneOf } from '../../components/fields.tsx';
import { ColumnDetail } from './column-detail.tsx';
import { fieldWords } from './field-words.ts';
import { ColumnList } from './name-list.tsx';
import { NumberEditor } from './number-editor.tsx';
import { columnChoices, columnNamed, needsWords, type Asked } from './source-draft.ts';
import { WordChoice } from './word-choice.tsx';
import { WordsEditor } from './words-editor.tsx';

interface Props {
  readonly asked: Asked;
  readonly source: FieldSource | undefined;
  readonly onChange: (source: FieldSource) => void;
}

export function SourceDetail({ asked, source, onChange }: Props) {
  const { field, values, takesSeveral, columns, items } = asked;
  const label = fieldWords(field);
  switch (source?.from) {
    case 'column':
      return (
        <div className="field-detail">
          {field === 'name' && source.columns.length === 1 ? (
            <OneOf
              label={`${label} goes on with`}
              options={[{ value: '', words: 'Nothing more' }, ...columnChoices(columns)]}
              value=""
              onChange={(next) => {
                const further = columnChoices(columns).find(({ value }) => value === next)?.words;
                if (further !== undefined)
                  onChange({ from: 'joined', columns: [...source.columns, further] });
              }}
            />
          ) : null}
          <ColumnDetail {...{ asked, source, onChange }} />
        </div>
      );
    case 'joined':
    case 'product':
      return (
        <div className="field-detail">
          <ColumnList
            label={`${label}: ${source.from === 'joined' ? 'one column after another' : 'these columns multiplied'}`}
            names={source.columns}
            columns={columns}
            isOrdered
            least={1}
            onChange={(names) => onChange({ ...source, columns: names })}
          />
          {source.from === 'joined' ? null : (
            <NumberEditor
              {...(source.numbers === undefined ? {} : { reading: source.numbers })}
              columns={source.columns.flatMap((heading) => columnNamed(columns, heading) ?? [])}
              onChange={(numbers) => onChange({ ...source, numbers })}
            />
          )}
        </div>
      );
    case 'constant':
      return (
        <div className="field-detail">
          <WordChoice
            label={`${label} of every row`}
            {...{ values, takesSeveral }}
            value={source.value === '' ? null : source.value}
            onChange={(value) => onChange({ ...source, value })}
          />
        </div>
      );
    case 'filled':
      return (
        <div className="field-detail">
          <WordChoice
            label={`${label} where it is filled`}
            {...{ values, takesSeveral }}
            value={source.value === '' ? null : source.value}
            onChange={(value) => onChange({ ...source, value })}
          />
          <ColumnList
            label="Where one of these is filled"
            names={source.columns}
            columns={columns}
            least={1}
            onChange={(names) => onChange({ ...source, columns: names })}
          />
        </div>
      );
    case 'each':
      return (
        <div className="field-detail">
          {needsWords(asked) || source.words !== undefined ? (
            <WordsEditor
              {...{ asked, source, onChange }}
              of="The item"
              values={items?.values ?? []}
              more={0}
            />
          ) : values === 'date' ? (
            <p className="soft small">Its dates are written as those of the file as a whole.</p>
          ) : (
            <Button onPress={() => onChange({ ...source, words: {}, otherwise: 'unknown' })}>
              Say what its values mean…
            </Button>
          )}
        </div>
      );
    default:
      return null;
  }
}
