/** The audits worked on lately, the newest first. */
import { Button as AriaButton } from 'react-aria-components';
import { Answer } from '../../components/states.tsx';
import { useMethod } from '../../queries.ts';
import { openRecent } from '../../state/audit.ts';
import { useDates } from '../../state/dates.ts';

export function RecentAudits() {
  const recent = useMethod('recentAudits', {});
  const dates = useDates();
  const today = new Date().toISOString().slice(0, 10);
  return (
    <section className="start-recent" aria-labelledby="recent">
      <h2 id="recent">Recent audits</h2>
      <Answer of={recent} what="the list of recent audits">
        {(audits) =>
          audits.length === 0 ? (
            <p className="soft">None yet. Audits that you create or open are listed here.</p>
          ) : (
            <ul className="recent">
              {audits.map(({ token, name, folder, openedAt, retainUntil }) => (
                <li key={token}>
                  <AriaButton className="recent-audit" onPress={() => void openRecent(token)}>
                    <span className="recent-name imported">{name.replace(/\.soia$/, '')}</span>
                    <span className="soft imported">in {folder}</span>
                    <span className="soft small">opened {dates.time(openedAt)}</span>
                    {retainUntil !== null && retainUntil < today ? (
                      <span className="small">due to be purged: kept until {retainUntil}</span>
                    ) : null}
                  </AriaButton>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </section>
  );
}
