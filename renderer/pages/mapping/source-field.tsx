/** Which source gives a value, chosen from the file's columns and what may stand for them. */
import type { FieldSource } from '../../../shared/model/mapping.ts';
import { OneOf } from '../../components/fields.tsx';
import { choiceOf, choicesFor, columnNamed, headingShown, sourceFor, type Asked } from './source-draft.ts';

interface Props {
  readonly asked: Asked;
  /** For a screen reader. */
  readonly label: string;
  readonly source: FieldSource | undefined;
  readonly isOneOfSeveral?: boolean;
  readonly onChange: (source: FieldSource | null) => void;
}

export function SourceField({ asked, label, source, isOneOfSeveral = false, onChange }: Props) {
  const { columns } = asked;
  const chosen = choiceOf(source, columns);
  const column =
    source?.from === 'column' ? columnNamed(columns, headingShown(source.columns, columns)) : undefined;
  return (
    <div className="field-from">
      <OneOf
        label={label}
        isLabelUnseen
        options={choicesFor(asked, source, isOneOfSeveral)}
        value={chosen}
        onChange={(next) => {
          if (next !== chosen) onChange(sourceFor(next, asked, source));
        }}
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
  );
}
