/** What is recorded of one campaign, and its edit. */
import { Pencil } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { RegisterRow } from '../../../shared/ipc/register-contract.ts';
import { Button } from '../../components/button.tsx';
import { useDates } from '../../state/dates.ts';
import { EditDialog } from './edit-dialog.tsx';
import { REGISTER_GROUPS, REGISTER_WORDS, valueWords } from './register-words.ts';

export function Recorded({
  row,
  children,
}: {
  readonly row: RegisterRow;
  /** Where that is said. */
  readonly children?: ReactNode;
}) {
  const [isEditing, setEditing] = useState(false);
  const dates = useDates();
  return (
    <section className="sheet" aria-labelledby="recorded">
      <div className="sheet-head">
        <h2 id="recorded">What is recorded</h2>
        <Button onPress={() => setEditing(true)}>
          <Pencil aria-hidden size={16} /> Edit…
        </Button>
      </div>
      <dl className="facts">
        <div>
          <dt>Identifier</dt>
          <dd className="imported">{row.campaignId}</dd>
        </div>
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
      {isEditing ? (
        <EditDialog rows={[row]} onClose={() => setEditing(false)} onDone={() => setEditing(false)} />
      ) : null}
    </section>
  );
}
