/** The conclusion on a contact in one sentence, with the reasons that carried it and whose law was applied. */
import type { ContactView } from '../../../shared/ipc/contact-contract.ts';
import { BASIS_WORDS } from '../../../shared/report/words.ts';
import { OutcomeShape, toneOf } from '../../components/outcome-mark.tsx';
import { count, counted } from '../../numbers.ts';

/** Reasons quoted; all of them stand in the tree below. */
const QUOTED = 4;

export function Verdict({ view }: { readonly view: ContactView }) {
  const { row, headline, reasons, law } = view;
  const quoted = reasons.slice(0, QUOTED);
  return (
    <section className={`verdict tone-${toneOf(row.mayMarket)}`} aria-label="Conclusion">
      <OutcomeShape tone={toneOf(row.mayMarket)} />
      <div className="verdict-words">
        <p className="verdict-headline imported">{headline}</p>
        <ul className="verdict-reasons">
          {quoted.map((reason, i) => (
            <li key={i} className="imported">
              {reason.text}
            </li>
          ))}
          {reasons.length > QUOTED ? (
            <li className="soft">and {counted(reasons.length - QUOTED, 'more reason')}, below.</li>
          ) : null}
        </ul>
      </div>
      <dl className="verdict-facts">
        <Fact name="Basis" value={BASIS_WORDS[row.basis]} />
        <Fact name="Law" value={law.name} />
        <Fact name="Messages" value={count(row.messages)} />
        <Fact name="Unlawful" value={count(row.unlawful)} />
        <Fact name="Undetermined" value={count(row.undetermined)} />
      </dl>
    </section>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt className="soft small">{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
