/** An earlier audit file to compare with: chosen, and asked for its passphrase where it has one. */
import { useState } from 'react';
import { Form } from 'react-aria-components';
import type { FileToken } from '../../../shared/ipc/import-contract.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { PassphraseField } from '../../components/passphrase-field.tsx';
import { runJob } from '../../state/jobs.ts';
import { sayFailed } from '../../state/toasts.ts';

const ASKS = ['passphrase_needed', 'wrong_passphrase'];

interface EarlierAudit {
  /** The file that asks for its passphrase, and why once more; `null` when none does. */
  readonly asking: { readonly file: FileToken; readonly refusal: string | null } | null;
  choose(): Promise<void>;
  compare(file: FileToken, passphrase: string | null): Promise<void>;
  leave(): void;
}

export function useEarlierAudit(): EarlierAudit {
  const [asking, setAsking] = useState<EarlierAudit['asking']>(null);
  const compare = async (file: FileToken, passphrase: string | null): Promise<void> => {
    const ended = await runJob(
      'compareWithAudit',
      { token: file.token, passphrase },
      { quiet: true, handles: ASKS },
    );
    const error = ended?.error ?? null;
    if (error === null || !ASKS.includes(error.code)) setAsking(null);
    else setAsking({ file, refusal: error.code === 'wrong_passphrase' ? error.message : null });
  };
  const choose = async (): Promise<void> => {
    try {
      const file = await call('chooseEarlierAudit', {});
      if (file !== null) await compare(file, null);
    } catch (error) {
      sayFailed(error);
    }
  };
  return { asking, choose, compare, leave: () => setAsking(null) };
}

export function EarlierPassphrase({ of: { asking, compare, leave } }: { readonly of: EarlierAudit }) {
  const [passphrase, setPassphrase] = useState('');
  const [isOpening, setOpening] = useState(false);
  if (asking === null) return null;
  const open = async (): Promise<void> => {
    if (passphrase === '' || isOpening) return;
    setOpening(true);
    // What is typed is kept by nothing here.
    setPassphrase('');
    await compare(asking.file, passphrase);
    setOpening(false);
  };
  return (
    <Dialog
      title="The earlier audit has a passphrase"
      size="small"
      isOpen
      onClose={leave}
      actions={
        <>
          <Button onPress={leave}>Cancel</Button>
          <Button
            kind="primary"
            isDisabled={passphrase === ''}
            isPending={isOpening}
            onPress={() => void open()}
          >
            Compare
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
        <p className="imported">{asking.file.name} is encrypted. It is compared by its passphrase only.</p>
        <PassphraseField label="Passphrase" autoFocus value={passphrase} onChange={setPassphrase} />
        {asking.refusal === null ? null : (
          <p className="field-error" role="alert">
            {asking.refusal}
          </p>
        )}
      </Form>
    </Dialog>
  );
}
