/** Good practice that concerns the contact: kept apart from the law, and never part of the verdict. */
import { Lightbulb } from 'lucide-react';
import type { ReasonView } from '../../../shared/report/justification.ts';

export function Advice({ advice }: { readonly advice: readonly ReasonView[] }) {
  if (advice.length === 0) return null;
  return (
    <aside className="contact-advice" aria-labelledby="advice">
      <h2 id="advice">
        <Lightbulb aria-hidden size={18} /> Good practice
      </h2>
      <p className="soft small">Not law: it has no part in the verdict.</p>
      <ul>
        {advice.map((each) => (
          <li key={each.code} className="imported">
            {each.text}
          </li>
        ))}
      </ul>
    </aside>
  );
}
