/** Setting, changing and removing the passphrase. What is typed leaves the page when the file has been written. */
import { useState } from 'react';
import { Button } from '../../components/button.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { runJob, useJobs } from '../../state/jobs.ts';

const EMPTY = { current: '', next: '', again: '' };

export function Passphrase({ isEncrypted }: { readonly isEncrypted: boolean }) {
  const { running } = useJobs();
  const [typed, setTyped] = useState(EMPTY);
  const set = (part: Partial<typeof EMPTY>): void => setTyped({ ...typed, ...part });
  const hasCurrent = !isEncrypted || typed.current !== '';
  const differ = typed.again !== '' && typed.again !== typed.next;
  const write = async (next: string | null): Promise<void> => {
    await runJob('setPassphrase', { current: isEncrypted ? typed.current : null, next });
    setTyped(EMPTY);
  };
  return (
    <section className="panel" aria-labelledby="passphrase">
      <div>
        <h2 id="passphrase">Passphrase</h2>
        <p>
          {isEncrypted
            ? 'The file is encrypted: it opens with its passphrase only.'
            : 'The file is not encrypted: whoever has it can read it.'}
        </p>
      </div>
      {isEncrypted ? (
        <PassphraseField
          label="Present passphrase"
          value={typed.current}
          onChange={(current) => set({ current })}
        />
      ) : null}
      <PassphraseField
        label="New passphrase"
        help="At least 12 characters. Several words are easier to keep than signs."
        value={typed.next}
        onChange={(next) => set({ next })}
      />
      <PassphraseField
        label="New passphrase again"
        value={typed.again}
        onChange={(again) => set({ again })}
      />
      {differ ? (
        <p className="field-error small" role="status">
          The two are not the same.
        </p>
      ) : null}
      <p className="soft small">
        Keep it where you keep your others: it is stored nowhere, and nobody can recover or reset it. Copies
        made of the file before stay as they are.
      </p>
      <div className="line">
        <Button
          isDisabled={running !== null || !hasCurrent || typed.next === '' || typed.next !== typed.again}
          onPress={() => void write(typed.next)}
        >
          {isEncrypted ? 'Change the passphrase' : 'Set the passphrase'}
        </Button>
        {isEncrypted ? (
          <Button isDisabled={running !== null || !hasCurrent} onPress={() => void write(null)}>
            Remove the passphrase
          </Button>
        ) : null}
      </div>
    </section>
  );
}
