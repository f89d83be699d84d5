/** A file is being read for a look or a preview: said once it takes a moment, with how far it is and a way to stop it. */
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import type { LookingProgress } from '../../../shared/ipc/mapping-contract.ts';
import { call, type CallError } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { sayFailed } from '../../state/toasts.ts';

const PATIENCE_MS = 400;
const ASKED_EVERY_MS = 250;

/** Whether something has been so for longer than a person waits without asking why. */
export function useLate(isSo: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isSo) return;
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isSo]);
  return isLate && isSo;
}

interface Props {
  readonly of: keyof LookingProgress;
  /** For people. */
  readonly what: string;
}

export function Reading({ of, what }: Props) {
  const isLate = useLate(true);
  return (
    <div className="line mapping-reading">
      <span className="soft" role="status">
        {isLate ? `Reading ${what}…` : ''}
      </span>
      {isLate ? <HowFar of={of} what={what} /> : null}
    </div>
  );
}

/** How far the reading is, in figures and as a bar, and the button that stops it. */
export function HowFar({ of, what }: Props) {
  const asked = useQuery<LookingProgress, CallError>({
    queryKey: ['lookingProgress'],
    queryFn: () => call('lookingProgress', {}),
    refetchInterval: ASKED_EVERY_MS,
    // What is remembered is how far something else was.
    gcTime: 0,
  });
  const done = asked.data?.[of] ?? null;
  return (
    <div className="line mapping-how-far">
      <ProgressBar
        className="line"
        aria-label={`Reading ${what}`}
        // Not 100% before all of it is read.
        value={Math.floor((done ?? 0) * 100)}
        isIndeterminate={done === null}
      >
        {({ valueText }) => (
          <>
            <progress className="job-track" aria-hidden max={1} {...(done === null ? {} : { value: done })} />
            <span className="job-share">{done === null ? '' : valueText}</span>
          </>
        )}
      </ProgressBar>
      <Button onPress={() => void call('stopLooking', {}).catch(sayFailed)}>Stop</Button>
    </div>
  );
}
