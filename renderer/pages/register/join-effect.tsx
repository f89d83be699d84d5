/** What counting campaigns as one makes of the register: what counts for the one, and what its record says then. */
import type { JoinEffect as Effect, RegisterRow } from '../../../shared/ipc/register-contract.ts';
import { count, counted } from '../../numbers.ts';
import { useDates } from '../../state/dates.ts';
import { differences, nameOf } from './join.ts';
import { REGISTER_WORDS, valueWords } from './register-words.ts';

export function JoinEffect({ effect }: { readonly effect: Effect }) {
  const { into, joined, after, evidence, against } = effect;
  const dates = useDates();
  const all = [into, ...joined];
  const changes = differences(effect);
  const sum = (of: (one: Effect['evidence'][number]) => number | null): number =>
    evidence.reduce((total, one) => total + (of(one) ?? 0), 0);
  const isJudged = evidence.every(({ messages }) => messages !== null);
  return (
    <>
      {against.map((sentence) => (
        <p key={sentence} role="alert" className="join-against">
          {sentence}
        </p>
      ))}
      <p>
        {counted(all.length, 'campaign')} would be one, “<span className="imported">{nameOf(into)}</span>”.
        The edit is evidence of its own and can be undone. Outcomes change with the next evaluation.
      </p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="What counts for it">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">What counts for it</th>
              <th scope="col" className="number">
                Messages
              </th>
              <th scope="col" className="number">
                Own messages and reports
              </th>
              <th scope="col" className="number">
                Readings judged
              </th>
              <th scope="col" className="number">
                Edits
              </th>
            </tr>
          </thead>
          <tbody>
            {evidence.map((one, i) => (
              <tr key={one.campaignId}>
                <th scope="row" className="imported">
                  <Called row={all[i]!} />
                </th>
                <td className="number">{one.messages === null ? 'not evaluated' : count(one.messages)}</td>
                <td className="number">{count(one.materials)}</td>
                <td className="number">{count(one.judged)}</td>
                <td className="number">{count(one.edits)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">Then, together</th>
              <td className="number">
                <strong>{isJudged ? count(sum(({ messages }) => messages)) : 'not evaluated'}</strong>
              </td>
              <td className="number">
                <strong>{count(sum(({ materials }) => materials))}</strong>
              </td>
              <td className="number">
                <strong>{count(sum(({ judged }) => judged))}</strong>
              </td>
              <td className="number">
                <strong>{count(sum(({ edits }) => edits) + 1)}</strong>
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <div
        className="table-scroll register-check"
        tabIndex={0}
        role="region"
        aria-label="What the record says"
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">What the record says</th>
              {all.map((row) => (
                <th key={row.campaignId} scope="col" className="imported">
                  <Called row={row} />
                </th>
              ))}
              <th scope="col">Then</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((field) => (
              <tr key={field}>
                <th scope="row">{REGISTER_WORDS[field]}</th>
                {all.map(({ campaignId, fields }) => (
                  <td key={campaignId} className="imported soft">
                    {valueWords(field, fields[field]) ?? 'not recorded'}
                  </td>
                ))}
                <td className="imported">
                  <strong>{valueWords(field, after.fields[field]) ?? 'not recorded'}</strong>
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">Sent</th>
              {all.map(({ campaignId, sent }) => (
                <td key={campaignId} className="soft">
                  {sent === null ? 'not recorded' : dates.time(sent)}
                </td>
              ))}
              <td>
                <strong>{after.sent === null ? 'not recorded' : dates.time(after.sent)}</strong>
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </>
  );
}

/** With its id, as two campaigns may have one name. */
function Called({ row }: { readonly row: RegisterRow }) {
  const name = nameOf(row);
  return (
    <>
      {name}
      {name === row.campaignId ? null : <span className="soft small"> {row.campaignId}</span>}
    </>
  );
}
