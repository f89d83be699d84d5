/** Several sources of a field in order, of which the first that gives a value counts. */
import type { FieldSource } from '../../../shared/model/mapping.ts';
import { OneOf } from '../../components/fields.tsx';
import { put } from './lists.ts';
import { OrderedList } from './ordered-list.tsx';
import { SourceDetail } from './source-detail.tsx';
import { alternativesOf, choiceOf, choicesFor, sourceFor, type Asked } from './source-draft.ts';
import { SourceField } from './source-field.tsx';

interface Props {
  readonly asked: Asked;
  /** Of the field, for a screen reader. */
  readonly label: string;
  readonly source: Extract<FieldSource, { from: 'first' }>;
  readonly onChange: (source: FieldSource) => void;
}

export function FirstEditor({ asked, label, source, onChange }: Props) {
  const alternatives = alternativesOf(source);
  const set = (of: readonly FieldSource[]): void => onChange({ from: 'first', of });
  return (
    <div className="field-detail first-of">
      <OrderedList
        label={`${label}, in order`}
        items={alternatives}
        nameOf={(one, i) => `source ${i + 1} (${wordsOf(one, asked)})`}
        least={1}
        onChange={set}
      >
        {(one, i) => {
          const change = (next: FieldSource | null): void => {
            if (next !== null) set(put(alternatives, i, next));
          };
          return (
            <>
              <SourceField
                {...{ asked }}
                label={`${label}, source ${i + 1}`}
                source={one}
                isOneOfSeveral
                onChange={change}
              />
              <SourceDetail {...{ asked }} source={one} onChange={change} />
            </>
          );
        }}
      </OrderedList>
      <OneOf
        label={`${label}: another source`}
        isLabelUnseen
        options={choicesFor(asked, undefined, true)}
        value={null}
        placeholder="Else take…"
        onChange={(chosen) => {
          const next = sourceFor(chosen, asked, undefined);
          if (next !== null) set([...alternatives, next]);
        }}
      />
    </div>
  );
}

function wordsOf(source: FieldSource, asked: Asked): string {
  const chosen = choiceOf(source, asked.columns);
  const words = choicesFor(asked, source, true).find(({ value }) => value === chosen)?.words ?? chosen;
  return words.replace(/…$/, '');
}
