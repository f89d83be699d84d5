/** A file is being read for a look: shown once it takes a moment, with a way to stop it. */
import { useEffect, useState } from 'react';
import { call } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { sayFailed } from '../../state/toasts.ts';

const PATIENCE_MS = 400;

export function Reading({ what }: { readonly what: string }) {
  const [isShown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setShown(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className="line mapping-reading" role="status">
      {isShown ? (
        <>
          <progress className="job-track" aria-label={`Reading ${what}`} />
          <span className="soft">Reading {what}…</span>
          <Button onPress={() => void call('stopLooking', {}).catch(sayFailed)}>Stop</Button>
        </>
      ) : null}
    </div>
  );
}
