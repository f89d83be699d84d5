/** What was put together and taken apart, by whom and when, the newest first. */
import { Answer } from '../../components/states.tsx';
import { counted } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';

const SHOWN = 20;

export function LabelHistory() {
  const found = useMethod('labelHistory', { page: { offset: 0, limit: SHOWN } });
  return (
    <section className="label-side" aria-label="History of labels">
      <h2>History</h2>
      <Answer of={found} what="the history">
        {({ total, rows }) =>
          total === 0 ? (
            <p className="soft">Nothing was put together yet.</p>
          ) : (
            <>
              <ol className="history">
                {rows.map(({ act, kind, name, labels, count: n, reviewer, when, reason, undone }) => (
                  <li key={act} className={undone ? 'undone' : undefined}>
                    <p>
                      <span className="imported">{labels.join(', ')}</span>
                      {n > labels.length ? ` and ${n - labels.length} more` : ''}{' '}
                      {kind === 'group' ? 'put under' : 'taken out of'}{' '}
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
