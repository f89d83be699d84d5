/** Several names, one below another: headings of columns, patterns of them, or words of cells. */
import { useState, type ReactNode } from 'react';
import { headingKey, sameHeading } from '../../../shared/model/heading.ts';
import type { ColumnView } from '../../../shared/ipc/mapping-contract.ts';
import { Button } from '../../components/button.tsx';
import { OneOf, WordsField } from '../../components/fields.tsx';
import { OrderedList } from './ordered-list.tsx';
import { columnChoices, columnNamed } from './source-draft.ts';

interface Props {
  readonly label: string;
  readonly help?: string;
  readonly names: readonly string[];
  readonly isOrdered?: boolean;
  readonly least?: number;
  readonly onChange: (names: readonly string[]) => void;
}

/** Columns of the file, or others that a saved mapping names. */
export function ColumnList({
  columns,
  names,
  onChange,
  ...list
}: Props & { readonly columns: readonly ColumnView[] }) {
  const choices = columnChoices(columns).filter(
    ({ words }) => !names.some((name) => sameHeading(name, words)),
  );
  return (
    <Names
      {...list}
      {...{ names, onChange }}
      shown={(name) => columnNamed(columns, name)?.heading ?? name}
      noteOf={(name) => (columnNamed(columns, name) === undefined ? 'not in this file' : null)}
    >
      {choices.length === 0 ? null : (
        <OneOf
          label={`Add a column: ${list.label}`}
          isLabelUnseen
          options={choices}
          value={null}
          placeholder="Add a column…"
          onChange={(chosen) =>
            onChange([...names, choices.find(({ value }) => value === chosen)?.words ?? chosen])
          }
        />
      )}
    </Names>
  );
}

/** Names as a person writes them. */
export function TypedList({
  names,
  onChange,
  noteOf,
  ...list
}: Props & { readonly noteOf?: (name: string) => string | null }) {
  const [typed, setTyped] = useState('');
  const name = typed.trim();
  const isKnown = names.some((one) => headingKey(one) === headingKey(name));
  const add = (): void => {
    onChange([...names, name]);
    setTyped('');
  };
  return (
    <Names {...list} {...{ names, onChange }} {...(noteOf === undefined ? {} : { noteOf })}>
      <form
        className="name-list-add"
        onSubmit={(event) => {
          event.preventDefault();
          if (name !== '' && !isKnown) add();
        }}
      >
        <WordsField label={`One more: ${list.label}`} value={typed} onChange={setTyped} isLabelUnseen />
        <Button label={`Add: ${list.label}`} isDisabled={name === '' || isKnown} onPress={add}>
          Add
        </Button>
      </form>
    </Names>
  );
}

function Names({
  label,
  help,
  names,
  isOrdered = false,
  least = 0,
  shown = (name) => name,
  noteOf = () => null,
  onChange,
  children,
}: Props & {
  /** As the file writes it. */
  readonly shown?: (name: string) => string;
  /** Something that is worth knowing of a name. */
  readonly noteOf?: (name: string) => string | null;
  readonly children: ReactNode;
}) {
  return (
    <div className="name-list" role="group" aria-label={label}>
      <p className="name-list-label small">{label}</p>
      {help === undefined ? null : <p className="soft small">{help}</p>}
      <OrderedList
        label={label}
        items={names}
        nameOf={(name) => `“${shown(name)}”`}
        isOrdered={isOrdered}
        least={least}
        onChange={onChange}
      >
        {(name) => {
          const note = noteOf(name);
          return (
            <>
              <span className="imported">{shown(name)}</span>
              {note === null ? null : <span className="soft small">{note}</span>}
            </>
          );
        }}
      </OrderedList>
      {children}
    </div>
  );
}
