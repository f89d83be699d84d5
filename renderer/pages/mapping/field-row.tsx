/** One field of a record: what gives it, how its values are understood, and whether a row can do without. */
import type { FieldSource } from '../../../shared/model/mapping.ts';
import { Tick } from '../../components/fields.tsx';
import { fieldWords } from './field-words.ts';
import { FirstEditor } from './first-editor.tsx';
import { SourceDetail } from './source-detail.tsx';
import { WHEN, type Asked } from './source-draft.ts';
import { SourceField } from './source-field.tsx';

interface Props {
  /** Of the record or of who the row is about, for a screen reader. */
  readonly of: string;
  readonly asked: Asked;
  readonly source: FieldSource | undefined;
  /** Such a record cannot be without it. */
  readonly isRequired?: boolean;
  /** Whether rows without it give no such record; absent where that cannot be chosen. */
  readonly need?: { readonly isNeeded: boolean; readonly onChange: (isNeeded: boolean) => void };
  readonly onChange: (source: FieldSource | null) => void;
}

export function FieldRow({ of, asked, source, isRequired = false, need, onChange }: Props) {
  const words = fieldWords(asked.field);
  const label = asked.field === WHEN ? `${of}: ${words}` : `${of}: ${words} comes from`;
  const canNeed = need?.isNeeded === true || (source !== undefined && source.from !== 'constant');
  return (
    <div className="field-row" data-mapped={source !== undefined || undefined}>
      <span className="field-name" aria-hidden>
        {words}
        {isRequired ? <span className="soft small"> required</span> : null}
      </span>
      <SourceField {...{ asked, label, source, onChange }} />
      {need === undefined || !canNeed ? (
        <span />
      ) : (
        <Tick isTicked={need.isNeeded} onChange={need.onChange}>
          <span className="small">Only rows that have it</span>
        </Tick>
      )}
      {source?.from === 'first' ? (
        <FirstEditor {...{ asked, source, onChange }} label={`${of}: ${words}`} />
      ) : (
        <SourceDetail {...{ asked, source, onChange }} />
      )}
    </div>
  );
}
