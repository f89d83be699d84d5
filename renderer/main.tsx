/** The page's entry. */
import { useState } from 'react';
import { createRoot } from 'react-dom/client';
import { call, onJob } from './api.ts';

function Start() {
  const [said, setSaid] = useState('');
  const openSample = async (): Promise<void> => {
    onJob((event) => setSaid(event.result?.summary ?? event.error?.message ?? event.title));
    await call('openSample', {}).catch((error: Error) => setSaid(error.message));
  };
  return (
    <main>
      <h1>Soft Opt-In Audit</h1>
      <button type="button" onClick={() => void openSample()}>
        Open the sample
      </button>
      <p role="status">{said}</p>
    </main>
  );
}

createRoot(document.getElementById('root')!).render(<Start />);
