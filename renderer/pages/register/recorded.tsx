/** What is recorded of one campaign, and its edit. */
import { Merge, Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { RegisterRow } from '../../../shared/ipc/register-contract.ts';
import { Button } from '../../components/button.tsx';
import { useDates } from '../../state/dates.ts';
import { EditDialog } from './edit-dialog.tsx';
import { JoinDialog } from './join-dialog.tsx';
import { countOnItsOwn } from './last-edit.ts';
import { REGISTER_GROUPS, REGISTER_WORDS, valueWords } from './register-words.ts';

export function Recorded({
  row,
  children,
}: {
  readonly row: RegisterRow;
  /** Where that is said. */
  readonly children?: ReactNode;
}) {
  const [open, setOpen] = useState<'edit' | 'join' | null>(null);
  const close = (): void => setOpen(null);
  const dates = useDates();
  return (
    <section className="sheet" aria-labelledby="recorded">
      <div className="sheet-head">
        <h2 id="recorded">What is recorded</h2>
        <div className="line">
          <Button onPress={() => setOpen('edit')}>
            <Pencil aria-hidden size={16} /> Edit…
          </Button>
          <Button onPress={() => setOpen('join')}>
            <Merge aria-hidden size={16} /> Same campaign as…
          </Button>
        </div>
      </div>
      <dl className="facts">
        <div>
          <dt>Identifier</dt>
          <dd className="imported">{row.campaignId}</dd>
        </div>
        {row.joined.length === 0 ? null : (
          <div>
            <dt>Joined to it</dt>
            <dd>
              <ul className="register-joined">
                {row.joined.map((id) => (
                  <li key={id}>
                    <span className="imported">{id}</span>{' '}
                    <Button
                      kind="quiet"
                      label={`Count on its own: ${id}`}
                      onPress={() => void countOnItsOwn(id)}
                    >
                      Count on its own
                    </Button>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        )}
        <div>
          <dt>Sent</dt>
          <dd>{row.sent === null ? <span className="soft">not recorded</span> : dates.time(row.sent)}</dd>
        </div>
        {REGISTER_GROUPS.flatMap(({ fields }) => fields).map((field) => (
          <div key={field}>
            <dt>{REGISTER_WORDS[field]}</dt>
            <dd className="imported">
              {valueWords(field, row.fields[field]) ?? <span className="soft">not recorded</span>}
            </dd>
          </div>
        ))}
      </dl>
      {row.rows === 0 ? <p className="soft small">Only messages name it: no register holds it yet.</p> : null}
      {children}
      {open === 'edit' ? <EditDialog rows={[row]} onClose={close} onDone={close} /> : null}
      {open === 'join' ? <JoinDialog rows={[row]} onClose={close} onDone={close} /> : null}
    </section>
  );
}
