/** An exception being opened or changed. */
import { Input, Label, TextField } from 'react-aria-components';
import type { ExceptionDraft } from '../../../shared/ipc/samples-contract.ts';
import { PROVISIONS } from '../../../shared/model/finding.ts';
import { EXCEPTION_STATUSES } from '../../../shared/model/sample.ts';
import { PROVISION_WORDS } from '../../../shared/report/provision-words.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { STATUS_WORDS } from './sample-words.ts';

/** All but who acts. */
export type Draft = Omit<ExceptionDraft, 'by'>;

interface Props {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly onClose: () => void;
  readonly onSave: () => void;
}

export function ExceptionEditor({ draft, onChange, onClose, onSave }: Props) {
  const set = (change: Partial<Draft>): void => onChange({ ...draft, ...change });
  const isReady = draft.title.trim() !== '' && draft.owner.trim() !== '';
  return (
    <Dialog
      title={draft.exception === null ? 'Open an exception' : 'Change the exception'}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="primary" isDisabled={!isReady} onPress={onSave}>
          Keep
        </Button>
      }
    >
      <div className="stack">
        <TextField className="field" value={draft.title} onChange={(title) => set({ title })} maxLength={200}>
          <Label>What needs attention</Label>
          <Input />
        </TextField>
        <label className="field">
          <span>Provision</span>
          <select
            value={draft.provision ?? ''}
            onChange={({ target }) =>
              set({ provision: PROVISIONS.find((id) => id === target.value) ?? null })
            }
          >
            <option value="">None in particular</option>
            {PROVISIONS.map((id) => (
              <option key={id} value={id}>
                {PROVISION_WORDS[id].about} ({PROVISION_WORDS[id].number})
              </option>
            ))}
          </select>
        </label>
        <TextField className="field" value={draft.owner} onChange={(owner) => set({ owner })} maxLength={120}>
          <Label>Owner</Label>
          <Input />
        </TextField>
        <label className="field">
          <span>Due</span>
          <input
            type="date"
            value={draft.due ?? ''}
            onChange={({ target }) => set({ due: target.value === '' ? null : target.value })}
          />
        </label>
        <Choice
          label="Status"
          options={EXCEPTION_STATUSES.map((value) => ({ value, words: STATUS_WORDS[value] }))}
          value={draft.status}
          onChange={(status) => set({ status })}
        />
        <TextField
          className="field"
          value={draft.comment}
          onChange={(comment) => set({ comment })}
          maxLength={4_000}
        >
          <Label>Comment</Label>
          <Input />
        </TextField>
      </div>
    </Dialog>
  );
}
