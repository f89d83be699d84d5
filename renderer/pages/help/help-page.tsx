/** Help: what each provision asks and where it is written, what the law leaves open, and the words of the audit. */
import { useEffect } from 'react';
import { PROVISION_LIST } from '../../../shared/law/index.ts';
import { ADVISORIES } from '../../../shared/advice/index.ts';
import { GLOSSARY } from '../../../shared/report/sections/closing.ts';
import { LAWFUL_WORDS, OUTCOME_WORDS } from '../../../shared/report/words.ts';
import { OutcomeMark } from '../../components/outcome-mark.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { hrefTo, useRoute } from '../../route.ts';
import { PROVISION_WORDS } from '../../../shared/report/provision-words.ts';
import { OpenPoints } from './open-points.tsx';
import { ProvisionHelp } from './provision-help.tsx';

const OUTCOMES = [
  ['met', 'The evidence shows that the answer to the provision’s question is yes.'],
  ['not_met', 'The evidence shows that the answer is no.'],
  ['undetermined', 'A fact is missing, or the law is unsettled. It is never counted as met, nor as not met.'],
  ['not_applicable', 'The question does not arise for this contact or message.'],
] as const;

const PARTS = [
  ['outcomes', 'How a conclusion is reached'],
  ['provisions', 'The provisions'],
  ['open-points', 'What the law leaves open'],
  ['good-practice', 'Good practice'],
  ['words', 'Words'],
] as const;

export function HelpPage() {
  const { id } = useRoute();
  useEffect(() => {
    if (id !== null) document.getElementById(`help-${id}`)?.scrollIntoView();
  }, [id]);
  return (
    <>
      <PageHeader
        title="Help"
        lead="What the audit asks of every contact and message, in the words of its own rules. It is not legal advice."
      />
      <div className="help">
        <nav className="help-contents" aria-label="On this page">
          <ul>
            {PARTS.map(([part, title]) => (
              <li key={part}>
                <a href={hrefTo('help', part)}>{title}</a>
                {part === 'provisions' ? <ProvisionLinks /> : null}
              </li>
            ))}
          </ul>
        </nav>
        <div className="help-text">
          <section id="help-outcomes">
            <h2>How a conclusion is reached</h2>
            <p>
              Each provision below asks one question of one contact or message, and has one of four outcomes.
            </p>
            <dl className="help-outcomes">
              {OUTCOMES.map(([outcome, meaning]) => (
                <div key={outcome}>
                  <dt>
                    <OutcomeMark outcome={outcome} />
                  </dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
            <p>
              An objection always wins. Otherwise one open route is enough: a corporate subscriber, consent,
              the soft opt-in with all four of its conditions, or for charities the charitable soft opt-in. A
              message must also show who sent it and where to refuse. It is {LAWFUL_WORDS.yes.toLowerCase()}{' '}
              only where all of that is shown; one missing fact leaves it{' '}
              {OUTCOME_WORDS.undetermined.toLowerCase()}.
            </p>
          </section>
          <section id="help-provisions">
            <h2>The provisions</h2>
            {PROVISION_LIST.map((provision) => (
              <ProvisionHelp key={provision.id} provision={provision} />
            ))}
          </section>
          <section id="help-open-points">
            <h2>What the law leaves open</h2>
            <p>
              On these points your organisation takes a position. Each starts at the cautious reading, and the
              report names every one that was changed.
            </p>
            <OpenPoints />
          </section>
          <section id="help-good-practice">
            <h2>Good practice</h2>
            <p>Pointed out beside the law. None of it changes a verdict.</p>
            <dl className="help-list">
              {ADVISORIES.map(({ code, title, why }) => (
                <div key={code}>
                  <dt>{title}</dt>
                  <dd>{why}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section id="help-words">
            <h2>Words</h2>
            <dl className="help-list">
              {GLOSSARY.map(([term, meaning]) => (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{meaning}</dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
      </div>
    </>
  );
}

function ProvisionLinks() {
  return (
    <ul>
      {PROVISION_LIST.map(({ id }) => (
        <li key={id}>
          <a href={hrefTo('help', id)}>{PROVISION_WORDS[id].about}</a>
        </li>
      ))}
    </ul>
  );
}
