/** The headline figures: how many contacts may be marketed to, how many messages were lawful. */
import type { RunView } from '../../../shared/ipc/audit-contract.ts';
import { LAWFUL_WORDS, MAY_MARKET_WORDS } from '../../../shared/report/words.ts';
import { ShareBar } from '../../components/charts/share-bar.tsx';
import { Mark, toneOf } from '../../components/outcome-mark.tsx';
import { count, counted, percent } from '../../numbers.ts';
import { hrefTo } from '../../route.ts';

const VERDICTS = ['no', 'undetermined', 'yes'] as const;
const ROUTES = [
  ['soft_opt_in', 'on the soft opt-in'],
  ['consent', 'on consent'],
  ['charitable_soft_opt_in', 'on the charitable soft opt-in'],
  ['corporate_subscriber', 'as corporate subscribers'],
] as const;

export function Headlines({ run: { contacts, messages, bases } }: { readonly run: RunView }) {
  const people = contacts.yes + contacts.no + contacts.undetermined;
  const judged = messages.yes + messages.no + messages.undetermined;
  const routes = ROUTES.filter(([basis]) => bases[basis] > 0).map(
    ([basis, words]) => `${count(bases[basis])} ${words}`,
  );
  return (
    <div className="headlines">
      <section className="headline" aria-labelledby="headline-contacts">
        <h2 id="headline-contacts">{counted(people, 'contact')}</h2>
        <ShareBar parts={VERDICTS.map((verdict) => ({ tone: toneOf(verdict), count: contacts[verdict] }))} />
        <ul className="figures">
          {VERDICTS.map((verdict) => (
            <Figure
              key={verdict}
              verdict={verdict}
              word={MAY_MARKET_WORDS[verdict]}
              n={contacts[verdict]}
              of={people}
              href={hrefTo('contacts', null, { may: verdict })}
            />
          ))}
        </ul>
        {routes.length === 0 ? null : <p className="soft">May market: {routes.join(', ')}.</p>}
      </section>
      <section className="headline" aria-labelledby="headline-messages">
        <h2 id="headline-messages">{counted(judged, 'message')} judged</h2>
        <ShareBar parts={VERDICTS.map((verdict) => ({ tone: toneOf(verdict), count: messages[verdict] }))} />
        <ul className="figures">
          {VERDICTS.map((verdict) => (
            <Figure
              key={verdict}
              verdict={verdict}
              word={LAWFUL_WORDS[verdict]}
              n={messages[verdict]}
              of={judged}
              href={hrefTo('campaigns')}
            />
          ))}
        </ul>
        {messages.not_applicable === 0 ? null : (
          <p className="soft">
            {counted(messages.not_applicable, 'more message')} {messages.not_applicable === 1 ? 'is' : 'are'}{' '}
            outside the rules: not marketing, not electronic mail, or not received.
          </p>
        )}
      </section>
    </div>
  );
}

interface FigureProps {
  readonly verdict: (typeof VERDICTS)[number];
  readonly word: string;
  readonly n: number;
  readonly of: number;
  readonly href: string;
}

function Figure({ verdict, word, n, of: whole, href }: FigureProps) {
  return (
    <li className="figure">
      <a className="figure-count" href={href}>
        {count(n)}
      </a>
      <Mark tone={toneOf(verdict)} word={word} />
      <span className="soft small">{percent(n, whole)}</span>
    </li>
  );
}
