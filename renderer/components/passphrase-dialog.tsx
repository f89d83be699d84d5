/** Asks for the passphrase of an encrypted audit. What is typed is kept by nothing here once it is handed on. */
import { useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { PassphraseField } from './passphrase-field.tsx';

interface PassphraseDialogProps {
  readonly title: string;
  /** What the button does: `Open`. */
  readonly action: string;
  /** Which audit it is of, in a sentence. */
  readonly about: string;
  /** Why the last one was refused. */
  readonly refusal: string | null;
  readonly onPassphrase: (passphrase: string) => Promise<void>;
  readonly onClose: () => void;
  /** What else a person should know. */
  readonly children?: ReactNode;
}

export function PassphraseDialog(props: PassphraseDialogProps) {
  const { title, action, about, refusal, onPassphrase, onClose, children } = props;
  const [passphrase, setPassphrase] = useState('');
  const [isOpening, setOpening] = useState(false);
  const open = async (): Promise<void> => {
    if (passphrase === '' || isOpening) return;
    setOpening(true);
    setPassphrase('');
    await onPassphrase(passphrase);
    setOpening(false);
  };
  return (
    <Dialog
      title={title}
      size="small"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={passphrase === ''}
            isPending={isOpening}
            onPress={() => void open()}
          >
            {action}
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
        <p className="imported">{about}</p>
        <PassphraseField label="Passphrase" autoFocus value={passphrase} onChange={setPassphrase} />
        {refusal === null ? null : (
          <p className="field-error" role="alert">
            {refusal}
          </p>
        )}
        {children}
      </Form>
    </Dialog>
  );
}
