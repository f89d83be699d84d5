/** The whole audit in one sentence, in the words of the report. */
import type { RunView } from '../../../shared/ipc/audit-contract.ts';
import { opinion } from '../../../shared/report/sections/summary.ts';
import { OutcomeShape, type Tone } from '../../components/outcome-mark.tsx';
import { useDates } from '../../state/dates.ts';

const TONES = { lawful: 'met', undetermined: 'undetermined', unlawful: 'not_met' } as const satisfies Record<
  string,
  Tone
>;

export function Opinion({ run }: { readonly run: RunView }) {
  const dates = useDates();
  const { tone, title, text } = opinion({ ...run, asAt: dates.day(run.asAt) });
  return (
    <section className={`opinion tone-${TONES[tone]}`} aria-label="Opinion">
      <OutcomeShape tone={TONES[tone]} />
      <div>
        <p className="opinion-title">{title}</p>
        <p>{text}</p>
      </div>
    </section>
  );
}
