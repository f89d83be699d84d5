/** Asks for the passphrase of the audit that waits in this window. */
import { useState } from 'react';
import { PassphraseDialog } from '../components/passphrase-dialog.tsx';
import { leaveLocked, locked, unlockAudit } from '../state/audit.ts';

export function UnlockDialog() {
  const name = locked.use();
  return name === null ? null : <Asking key={name} name={name} />;
}

function Asking({ name }: { readonly name: string }) {
  const [refusal, setRefusal] = useState<string | null>(null);
  const open = async (passphrase: string): Promise<void> => {
    setRefusal(null);
    try {
      await unlockAudit(passphrase);
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : 'Something went wrong.');
    }
  };
  return (
    <PassphraseDialog
      title="This audit has a passphrase"
      action="Open"
      about={`${name} is encrypted. It opens with its passphrase only.`}
      refusal={refusal}
      onPassphrase={open}
      onClose={() => void leaveLocked()}
    >
      <p className="soft small">
        A lost passphrase cannot be recovered or reset, by you or by anybody else. Without it there are two
        ways on: a copy of the audit whose passphrase you have, or the exports imported into a new audit.
      </p>
    </PassphraseDialog>
  );
}
