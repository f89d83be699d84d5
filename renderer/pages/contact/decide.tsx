/** A decision about identity: what it would do is shown before it can be signed, with its reason and a name. */
import { useState, type ReactNode } from 'react';
import { Label, TextArea, TextField } from 'react-aria-components';
import type { SeparationEffect as Effect } from '../../../shared/ipc/identity-contract.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { JobProgress } from '../../components/job-progress.tsx';
import { goTo, hrefTo } from '../../route.ts';
import { useJobs } from '../../state/jobs.ts';
import { OfficerField } from '../samples/officer-field.tsx';
import { officer } from '../samples/officer.ts';
import { SeparationEffect } from './separation-effect.tsx';

interface Props {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** What is decided about. */
  readonly children: ReactNode;
  /** Whether there is something to try. */
  readonly isReady: boolean;
  /** Changes when something else would be tried: what was shown is then out of date. */
  readonly choice: string;
  readonly tryOut: () => Promise<Effect | null>;
  readonly verb: string;
  readonly carryOut: (reason: string, by: string) => Promise<boolean>;
}

export function Decide({ title, isOpen, onClose, children, isReady, choice, tryOut, verb, carryOut }: Props) {
  const { running } = useJobs();
  const by = officer.use().trim();
  const [reason, setReason] = useState('');
  const [shown, setShown] = useState<{ readonly choice: string; readonly effect: Effect } | null>(null);
  const effect = shown?.choice === choice ? shown.effect : null;
  const look = async (): Promise<void> => {
    const found = await tryOut();
    setShown(found === null ? null : { choice, effect: found });
  };
  const decide = async (then: Effect): Promise<void> => {
    if (!(await carryOut(reason.trim(), by))) return;
    setShown(null);
    setReason('');
    onClose();
    // Contacts are numbered anew.
    const [first] = then.after;
    if (first !== undefined) goTo(hrefTo('contacts', first.contact));
  };
  const isSigned = by !== '' && reason.trim() !== '';
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      size="large"
      actions={
        <>
          <Button onPress={onClose}>Leave it as it is</Button>
          {effect === null ? (
            <Button kind="primary" isDisabled={!isReady || running !== null} onPress={() => void look()}>
              Show what would change
            </Button>
          ) : (
            <Button
              kind="primary"
              isDisabled={!isSigned || running !== null}
              onPress={() => void decide(effect)}
            >
              {verb}
            </Button>
          )}
        </>
      }
    >
      {children}
      {running === null ? null : <JobProgress event={running} />}
      {effect === null ? null : (
        <>
          <SeparationEffect effect={effect} />
          <TextField className="field" value={reason} onChange={setReason} maxLength={2_000}>
            <Label>Why, for the log</Label>
            <TextArea rows={2} />
          </TextField>
          <OfficerField />
          {isSigned ? null : <p className="soft small">A reason and your name are kept with the decision.</p>}
        </>
      )}
    </Dialog>
  );
}
