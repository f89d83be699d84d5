/** The end of the audit file, after its name has been typed. */
import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { NOT_PROMISED } from '../../../shared/report/purge-words.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { showAudit } from '../../state/audit.ts';
import { useJobs } from '../../state/jobs.ts';
import { say, sayFailed } from '../../state/toasts.ts';

export function Purge({ name }: { readonly name: string }) {
  const { running } = useJobs();
  const [isAsking, setAsking] = useState(false);
  return (
    <section className="panel" aria-labelledby="purge">
      <div>
        <h2 id="purge">Purge</h2>
        <p>
          Overwrites the audit file and removes it, with everything imported, decided and concluded in it.
        </p>
      </div>
      <div className="line">
        <Button kind="danger" isDisabled={running !== null} onPress={() => setAsking(true)}>
          Purge this audit…
        </Button>
      </div>
      {isAsking ? <Asking name={name} onClose={() => setAsking(false)} /> : null}
    </section>
  );
}

function Asking({ name, onClose }: { readonly name: string; readonly onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [isPurging, setPurging] = useState(false);
  const purge = async (): Promise<void> => {
    setPurging(true);
    try {
      const { done, notPromised } = await call('purgeAudit', { name: typed });
      await showAudit(null);
      say('The audit was purged. What cannot be promised is listed with it.', [...done, ...notPromised]);
    } catch (error) {
      setPurging(false);
      sayFailed(error);
    }
  };
  return (
    <Dialog
      title="Purge this audit?"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="danger"
            isDisabled={typed.trim() !== name}
            isPending={isPurging}
            onPress={() => void purge()}
          >
            Purge for ever
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>This cannot be undone.</p>
        <section>
          <h3>What is erased</h3>
          <p>
            The audit file and what stands beside it while it is open: every byte is overwritten with random
            ones, then the file is renamed and removed.
          </p>
        </section>
        <section>
          <h3>What is not erased, or cannot be promised</h3>
          <ul className="custody-limits">
            {NOT_PROMISED.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </section>
        <TextField className="field" value={typed} onChange={setTyped} maxLength={500}>
          <Label>
            Type the name of the audit: <span className="imported">{name}</span>
          </Label>
          <Input />
        </TextField>
      </div>
    </Dialog>
  );
}
