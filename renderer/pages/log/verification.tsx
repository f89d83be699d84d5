/** Whether the log, the stored files and the latest run are as they were recorded, and what is not. */
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import type { JobResult } from '../../../shared/ipc/reply.ts';
import { runJob } from '../../state/jobs.ts';

export function useVerification(): { readonly verification: JobResult | null; readonly verify: () => void } {
  const [verification, setVerification] = useState<JobResult | null>(null);
  const run = async (): Promise<void> => {
    setVerification(null);
    const ended = await runJob('verifyAudit', {}, { quiet: true });
    if (ended?.result != null) setVerification(ended.result);
  };
  return { verification, verify: () => void run() };
}

export function VerificationResult({ of: result }: { readonly of: JobResult | null }) {
  const holds = result?.notes.length === 0;
  return (
    <div role="status">
      {result === null ? null : (
        <section className={holds ? 'verification verification-holds' : 'verification verification-fails'}>
          {holds ? <ShieldCheck aria-hidden /> : <ShieldAlert aria-hidden />}
          <div>
            <h2>{holds ? 'Verified' : 'Not as recorded'}</h2>
            <p>{result.summary}</p>
            <ul className="verification-notes">
              {result.notes.map((note) => (
                <li key={note} className="imported">
                  {note}
                </li>
              ))}
            </ul>
          </div>
        </section>
      )}
    </div>
  );
}
