/** Findings that need attention, each with an owner, a date and a status. */
import { useState } from 'react';
import type { ExceptionDraft } from '../../../shared/ipc/samples-contract.ts';
import type { FollowedException } from '../../../shared/model/sample.ts';
import { PROVISION_WORDS } from '../../../shared/report/provision-words.ts';
import { Button } from '../../components/button.tsx';
import { Answer } from '../../components/states.tsx';
import { useMethod } from '../../queries.ts';
import { useDates } from '../../state/dates.ts';
import { act } from './act.ts';
import { ExceptionEditor, type Draft } from './exception-editor.tsx';
import { officer } from './officer.ts';
import { STATUS_WORDS } from './sample-words.ts';

const NEW: Draft = {
  exception: null,
  title: '',
  provision: null,
  owner: '',
  due: null,
  status: 'open',
  comment: '',
};

export function Exceptions() {
  const by = officer.use().trim();
  const [edited, setEdited] = useState<Draft | null>(null);
  const save = async (draft: ExceptionDraft): Promise<void> => {
    if ((await act('saveException', draft)) !== null) setEdited(null);
  };
  return (
    <section className="sheet" aria-labelledby="exceptions">
      <div className="sheet-head">
        <h2 id="exceptions">Exceptions</h2>
        <Button isDisabled={by === ''} onPress={() => setEdited(NEW)}>
          Open an exception
        </Button>
      </div>
      <Answer of={useMethod('exceptions', {})} what="the exceptions">
        {(exceptions) =>
          exceptions.length === 0 ? (
            <p className="soft">None is followed up yet.</p>
          ) : (
            <List exceptions={exceptions} onEdit={by === '' ? null : setEdited} />
          )
        }
      </Answer>
      {edited === null ? null : (
        <ExceptionEditor
          draft={edited}
          onChange={setEdited}
          onClose={() => setEdited(null)}
          onSave={() => void save({ ...edited, by })}
        />
      )}
    </section>
  );
}

interface ListProps {
  readonly exceptions: readonly FollowedException[];
  /** `null` while nobody has given a name. */
  readonly onEdit: ((draft: Draft) => void) | null;
}

function List({ exceptions, onEdit }: ListProps) {
  const dates = useDates();
  return (
    <div className="table-scroll">
      <table className="table">
        <thead>
          <tr>
            {['Exception', 'Provision', 'Owner', 'Due', 'Status', 'Last changed', 'Change'].map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {exceptions.map(({ by, at, ...draft }) => (
            <tr key={draft.exception}>
              <th scope="row" className="imported">
                {draft.title}
                {draft.comment === '' ? null : <p className="soft small">{draft.comment}</p>}
              </th>
              <td>{draft.provision === null ? '–' : PROVISION_WORDS[draft.provision].number}</td>
              <td className="imported">{draft.owner}</td>
              <td>{draft.due === null ? '–' : dates.day(draft.due)}</td>
              <td>{STATUS_WORDS[draft.status]}</td>
              <td className="soft small imported">
                {by}, {dates.day(at)}
              </td>
              <td>
                <Button
                  kind="quiet"
                  label={`Change ${draft.title}`}
                  isDisabled={onEdit === null}
                  onPress={() => onEdit?.(draft)}
                >
                  Change
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
