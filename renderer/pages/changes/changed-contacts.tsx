/** The contacts that changed, page by page: from which verdict to which, and why. */
import { useState } from 'react';
import type { ContactChange } from '../../../shared/model/comparison.ts';
import { VerdictMark } from '../../components/outcome-mark.tsx';
import { Pager } from '../../components/pager.tsx';
import { Answer } from '../../components/states.tsx';
import { useMethod } from '../../queries.ts';
import { hrefTo } from '../../route.ts';

const PAGE = 25;

export function ChangedContacts() {
  const [offset, setOffset] = useState(0);
  const changed = useMethod('changedContacts', { page: { offset, limit: PAGE } }, { keep: true });
  return (
    <section className="panel" aria-labelledby="changed">
      <h2 id="changed">Contacts that changed</h2>
      <Answer of={changed} what="the contacts that changed">
        {({ total, rows }) =>
          total === 0 ? (
            <p className="soft">None: every verdict and its basis is as it was.</p>
          ) : (
            <>
              <div className="table-scroll">
                <table className="table">
                  <thead>
                    <tr>
                      <th scope="col">Contact</th>
                      <th scope="col">Before</th>
                      <th scope="col">Now</th>
                      <th scope="col">Why</th>
                    </tr>
                  </thead>
                  <tbody>
                    {rows.map((row) => (
                      <Changed key={`${row.contact} ${row.after === null}`} change={row} />
                    ))}
                  </tbody>
                </table>
              </div>
              <Pager of="changed contacts" offset={offset} limit={PAGE} total={total} onMove={setOffset} />
            </>
          )
        }
      </Answer>
    </section>
  );
}

function Changed({ change }: { readonly change: ContactChange }) {
  const { contact, contactId, name, email, phone, before, after, why } = change;
  const words = name ?? email ?? phone ?? contactId;
  return (
    <tr>
      <th scope="row" className="imported">
        {after === null ? words : <a href={hrefTo('contacts', contact)}>{words}</a>}
      </th>
      <td>
        {before === null ? (
          <span className="soft">Not held</span>
        ) : (
          <VerdictMark mayMarket={before.verdict} />
        )}
      </td>
      <td>
        {after === null ? <span className="soft">Not held</span> : <VerdictMark mayMarket={after.verdict} />}
      </td>
      <td className="imported">{why}</td>
    </tr>
  );
}
