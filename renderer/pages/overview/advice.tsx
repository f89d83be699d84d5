/** Good practice, apart from the law: looked for when asked, since it reads every contact. */
import type { AdviceCount } from '../../../shared/report/advice-count.ts';
import { Button } from '../../components/button.tsx';
import { count, counted } from '../../numbers.ts';
import { runJob, useJobs } from '../../state/jobs.ts';
import { createStore } from '../../state/store.ts';

/** What was found, and of which run: kept while the window is open. */
const survey = createStore<{ readonly run: number; readonly found: readonly AdviceCount[] } | null>(null);

async function look(run: number): Promise<void> {
  const ended = await runJob('surveyAdvice', {}, { quiet: true });
  const found = ended?.result?.advice;
  if (found !== undefined) survey.set({ run, found });
}

export function Advice({ run }: { readonly run: number }) {
  const { running } = useJobs();
  const known = survey.use();
  const found = known?.run === run ? known.found : null;
  return (
    <section className="panel" aria-labelledby="advice">
      <div className="line spread">
        <h2 id="advice">Good practice</h2>
        {found === null ? (
          <Button isDisabled={running !== null} onPress={() => void look(run)}>
            Look at good practice
          </Button>
        ) : null}
      </div>
      <p className="soft">
        What regulators advise beyond what the law requires. It changes no verdict.
        {found === null ? ' Every contact is looked at, which takes about as long as an evaluation.' : ''}
      </p>
      {found === null ? null : <Found advice={found.filter(({ contacts }) => contacts > 0)} />}
    </section>
  );
}

function Found({ advice }: { readonly advice: readonly AdviceCount[] }) {
  if (advice.length === 0) return <p>Nothing to point out.</p>;
  return (
    <ul className="advice">
      {advice.map(({ code, title, why, contacts }) => (
        <li key={code}>
          <span className="advice-count" title={counted(contacts, 'contact')}>
            {count(contacts)}
          </span>
          <div>
            <h3>{title}</h3>
            <p className="soft">{why}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
