/** One entry in full: everything that its hash covers. */
import type { LogEntryView } from '../../../shared/ipc/log-contract.ts';
import { actionWords } from '../../../shared/report/log-words.ts';
import { Dialog } from '../../components/dialog.tsx';

interface Props {
  readonly entry: LogEntryView | null;
  readonly onClose: () => void;
}

export function EntryDialog({ entry, onClose }: Props) {
  return (
    <Dialog
      title={entry === null ? 'Entry' : `Entry ${entry.id}: ${actionWords(entry.action)}`}
      isOpen={entry !== null}
      onClose={onClose}
      size="large"
    >
      {entry === null ? null : (
        <dl className="log-entry">
          <dt>When</dt>
          <dd>{entry.at}</dd>
          <dt>Who</dt>
          <dd className="imported">{entry.actor}</dd>
          <dt>Action</dt>
          <dd>
            <code>{entry.action}</code>
          </dd>
          <dt>Detail</dt>
          <dd>
            <pre className="log-value imported">{JSON.stringify(entry.detail, null, 2)}</pre>
          </dd>
          <dt>SHA-256</dt>
          <dd>
            <code className="imported">{entry.hash}</code>
          </dd>
        </dl>
      )}
    </Dialog>
  );
}
