/** Notes on a contact, or on the audit as a whole: signed by name, never changed. */
import { useState } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { Answer } from '../../components/states.tsx';
import { useMethod } from '../../queries.ts';
import { useDates } from '../../state/dates.ts';
import { act } from './act.ts';
import { officer } from './officer.ts';
import { OfficerField } from './officer-field.tsx';

interface Props {
  /** `null` for the audit as a whole. */
  readonly contact: number | null;
  /** Whether the name is asked for here. */
  readonly asksName?: boolean;
}

export function Notes({ contact, asksName = false }: Props) {
  const by = officer.use().trim();
  const dates = useDates();
  const [text, setText] = useState('');
  const add = async (): Promise<void> => {
    if ((await act('addNote', { contact, text: text.trim(), by })) !== null) setText('');
  };
  return (
    <div className="notes">
      <Answer of={useMethod('notes', { contact })} what="the notes">
        {(notes) => (
          <ul className="paper-list">
            {notes.map((note) => (
              <li key={note.note}>
                <span className="imported note-text">{note.text}</span>
                <span className="soft small imported">
                  {note.by}, {dates.time(note.at)}
                </span>
              </li>
            ))}
          </ul>
        )}
      </Answer>
      {asksName ? <OfficerField /> : null}
      <TextField className="field" value={text} onChange={setText} maxLength={4_000}>
        <Label>New note</Label>
        <TextArea rows={2} />
      </TextField>
      <div className="line">
        <Button isDisabled={by === '' || text.trim() === ''} onPress={() => void add()}>
          Sign and keep
        </Button>
        {by === '' ? <span className="soft small">Give your name first.</span> : null}
      </div>
    </div>
  );
}
