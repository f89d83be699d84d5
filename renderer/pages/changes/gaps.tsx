/** Gaps in the evidence and in the law's conditions, then and now: what was closed, what opened, what is left to do. */
import type { GapChange } from '../../../shared/model/comparison.ts';
import { OutcomeMark } from '../../components/outcome-mark.tsx';
import { count, counted } from '../../numbers.ts';

const SHOWN = 12;

export function Gaps({ gaps }: { readonly gaps: readonly GapChange[] }) {
  const remedied = gaps.reduce((sum, gap) => sum + gap.remedied, 0);
  return (
    <section className="panel" aria-labelledby="gaps">
      <h2 id="gaps">Gaps closed and left</h2>
      {gaps.length === 0 ? (
        <p className="soft">No contact that both sides hold had a gap in either.</p>
      ) : (
        <>
          <p className="soft">
            {counted(remedied, 'gap was', 'gaps were')} closed by evidence or by a review. Others closed
            because the date, the rules or the settings changed.
          </p>
          <div className="table-scroll">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">Gap, for example</th>
                  <th scope="col">Outcome</th>
                  {['Before', 'Closed', 'Opened', 'Now'].map((title) => (
                    <th key={title} scope="col" className="number">
                      {title}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {gaps.slice(0, SHOWN).map((gap) => (
                  <tr key={`${gap.provision} ${gap.outcome} ${gap.text}`}>
                    <th scope="row" className="gap-text">
                      <span className="imported">{gap.text}</span>
                      <span className="soft small gap-remedy">{gap.remedy}</span>
                    </th>
                    <td>
                      <OutcomeMark outcome={gap.outcome} />
                    </td>
                    <td className="number">{count(gap.before)}</td>
                    <td className="number">{count(gap.closed)}</td>
                    <td className="number">{count(gap.opened)}</td>
                    <td className="number gap-now">{count(gap.after)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {gaps.length > SHOWN ? (
            <p className="soft">{counted(gaps.length - SHOWN, 'smaller gap')} in the saved comparison.</p>
          ) : null}
        </>
      )}
    </section>
  );
}
