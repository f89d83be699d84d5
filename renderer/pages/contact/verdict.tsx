/** The conclusion on a contact in one sentence, with what carried it, provision by provision, and whose law was applied. */
import type { ContactView } from '../../../shared/ipc/contact-contract.ts';
import type { Basis } from '../../../shared/model/outcome.ts';
import { PROVISION_WORDS } from '../../../shared/report/provision-words.ts';
import { BASIS_WORDS } from '../../../shared/report/words.ts';
import { decidingFirst } from '../../components/justification/branch.ts';
import { OutcomeShape, toneOf } from '../../components/outcome-mark.tsx';
import { count } from '../../numbers.ts';

export function Verdict({ view }: { readonly view: ContactView }) {
  const { row, headline, findings, law } = view;
  const { deciding } = decidingFirst(findings, row.mayMarket === 'yes');
  return (
    <section className={`verdict tone-${toneOf(row.mayMarket)}`} aria-label="Conclusion">
      <OutcomeShape tone={toneOf(row.mayMarket)} />
      <div className="verdict-words">
        <p className="verdict-headline imported">{headline}</p>
        <ul className="verdict-reasons">
          {deciding.map(({ provision, reasons }) => (
            <li key={provision} className="imported">
              <strong>{PROVISION_WORDS[provision].about}.</strong> {reasons[0]?.text}
              {reasons.length > 1 ? (
                <span className="soft"> And {reasons.length - 1} more, below.</span>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
      <dl className="verdict-facts">
        <Fact name="Basis" value={basisWords(row.basis)} />
        <Fact name="Law applied" value={law.name} />
        <Fact
          name={row.messages === 1 ? '1 message' : `${count(row.messages)} messages`}
          value={`${count(row.unlawful)} unlawful, ${count(row.undetermined)} undetermined`}
        />
      </dl>
    </section>
  );
}

function basisWords(basis: Basis): string {
  if (basis === 'none') return 'None';
  if (basis === 'undetermined') return 'Undetermined';
  return BASIS_WORDS[basis].replace(/^./, (letter) => letter.toUpperCase());
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt className="soft small">{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
