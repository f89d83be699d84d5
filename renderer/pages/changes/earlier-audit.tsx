/** An earlier audit file to compare with: chosen, and asked for its passphrase where it has one. */
import { useState } from 'react';
import type { FileToken } from '../../../shared/ipc/import-contract.ts';
import { call } from '../../api.ts';
import { PassphraseDialog } from '../../components/passphrase-dialog.tsx';
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
  if (asking === null) return null;
  return (
    <PassphraseDialog
      title="The earlier audit has a passphrase"
      action="Compare"
      about={`${asking.file.name} is encrypted. It is compared by its passphrase only.`}
      refusal={asking.refusal}
      onPassphrase={(passphrase) => compare(asking.file, passphrase)}
      onClose={leave}
    />
  );
}
