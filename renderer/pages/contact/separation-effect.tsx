/** What telling contacts apart, or joining them again, would do: contact by contact, and for the whole audit. */
import type { SeparationEffect as Effect } from '../../../shared/ipc/identity-contract.ts';
import type { ContactRow } from '../../../shared/ipc/contacts-contract.ts';
import { LAWFUL_WORDS } from '../../../shared/report/words.ts';
import { VerdictMark } from '../../components/outcome-mark.tsx';
import { count, counted } from '../../numbers.ts';

export function SeparationEffect({ effect }: { readonly effect: Effect }) {
  const changed = effect.messages.filter(({ before, after }) => before !== after);
  return (
    <section className="separation-effect" aria-label="What would change">
      <div className="separation-sides">
        <Side title="Now" rows={effect.before} />
        <Side title="Then" rows={effect.after} />
      </div>
      <p>
        The audit would hold {counted(effect.contacts[1], 'contact')} instead of {count(effect.contacts[0])}.{' '}
        {changed.length === 0
          ? 'No conclusion about a message changes in number.'
          : changed
              .map(
                ({ lawful, before, after }) =>
                  `Messages ${LAWFUL_WORDS[lawful].toLowerCase()}: ${count(before)} now, ${count(after)} then.`,
              )
              .join(' ')}
      </p>
    </section>
  );
}

function Side({ title, rows }: { readonly title: string; readonly rows: readonly ContactRow[] }) {
  return (
    <div>
      <h3>{title}</h3>
      <ul>
        {rows.map((row) => (
          <li key={row.contact}>
            <span className="imported">
              {row.contactId}
              {row.email === null || row.email === row.contactId ? '' : `, ${row.email}`}
            </span>{' '}
            <VerdictMark mayMarket={row.mayMarket} />
            <span className="soft small"> {counted(row.messages, 'message')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
