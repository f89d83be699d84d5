/** Asks for the passphrase of an encrypted audit. What is typed is kept by nothing: it is gone when the dialog is. */
import { useState } from 'react';
import { Form } from 'react-aria-components';
import { Button } from '../components/button.tsx';
import { Dialog } from '../components/dialog.tsx';
import { PassphraseField } from '../components/passphrase-field.tsx';
import { leaveLocked, locked, unlockAudit } from '../state/audit.ts';

export function UnlockDialog() {
  const name = locked.use();
  return name === null ? null : <Asking key={name} name={name} />;
}

function Asking({ name }: { readonly name: string }) {
  const [passphrase, setPassphrase] = useState('');
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isOpening, setOpening] = useState(false);
  const open = async (): Promise<void> => {
    if (passphrase === '' || isOpening) return;
    setOpening(true);
    setRefusal(null);
    try {
      await unlockAudit(passphrase);
    } catch (error) {
      setPassphrase('');
      setRefusal(error instanceof Error ? error.message : 'Something went wrong.');
      setOpening(false);
    }
  };
  return (
    <Dialog
      title="This audit has a passphrase"
      size="small"
      isOpen
      onClose={() => void leaveLocked()}
      actions={
        <>
          <Button onPress={() => void leaveLocked()}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={passphrase === ''}
            isPending={isOpening}
            onPress={() => void open()}
          >
            Open
          </Button>
        </>
      }
    >
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void open();
        }}
      >
        <p className="imported">{name} is encrypted. It opens with its passphrase only.</p>
        <PassphraseField label="Passphrase" autoFocus value={passphrase} onChange={setPassphrase} />
        {refusal === null ? null : (
          <p className="field-error" role="alert">
            {refusal}
          </p>
        )}
        <p className="soft small">
          A lost passphrase cannot be recovered or reset, by you or by anybody else. Without it there are two
          ways on: a copy of the audit whose passphrase you have, or the exports imported into a new audit.
        </p>
      </Form>
    </Dialog>
  );
}
