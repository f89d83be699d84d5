/** What was put together, taken out and kept apart, by whom and when, the newest first. */
import type { LabelAct } from '../../../shared/ipc/labels-contract.ts';
import { Answer } from '../../components/states.tsx';
import { counted } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';

const SHOWN = 20;

const ACT_WORDS: Readonly<Record<LabelAct['kind'], string>> = {
  group: 'put under',
  ungroup: 'taken out of',
  keep_apart: 'kept apart from',
};

export function LabelHistory() {
  const found = useMethod('labelHistory', { page: { offset: 0, limit: SHOWN } });
  return (
    <section className="label-side" aria-label="History of labels">
      <h2>History</h2>
      <Answer of={found} what="the history">
        {({ total, rows }) =>
          total === 0 ? (
            <p className="soft">Nothing was put together or kept apart yet.</p>
          ) : (
            <>
              <ol className="history">
                {rows.map(({ act, kind, name, labels, count: n, reviewer, when, reason, undone }) => (
                  <li key={act} className={undone ? 'undone' : undefined}>
                    <p>
                      <span className="imported">{labels.join(', ')}</span>
                      {n > labels.length ? ` and ${n - labels.length} more` : ''} {ACT_WORDS[kind]}{' '}
                      <span className="imported">{name}</span>
                      {undone ? <span className="soft"> (undone)</span> : null}
                    </p>
                    <p className="soft small">
                      {reviewer}, {when}
                      {reason === null ? '' : `: ${reason}`}
                    </p>
                  </li>
                ))}
              </ol>
              {total > SHOWN ? (
                <p className="soft small">{counted(total, 'act')} in all; the log holds every one of them.</p>
              ) : null}
            </>
          )
        }
      </Answer>
    </section>
  );
}
