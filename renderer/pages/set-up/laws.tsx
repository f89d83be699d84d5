/** Which country's law applies where no country is recorded, and the laws that contacts elsewhere are judged by. */
import { useId } from 'react';
import type { LawView } from '../../../shared/report/law-words.ts';
import { JURISDICTIONS, type Jurisdiction } from '../../../shared/model/jurisdiction.ts';
import { Answer } from '../../components/states.tsx';
import { count } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import { saveSettings } from './save-settings.ts';

const CONFIDENCE = { high: 'High', medium: 'Medium', low: 'Low' } as const;

export function Laws({ jurisdiction }: { readonly jurisdiction: Jurisdiction }) {
  const laws = useMethod('laws', {});
  return (
    <Answer of={laws} what="the laws">
      {(held) => (
        <div className="stack">
          <JurisdictionChoice laws={held} value={jurisdiction} />
          <LawTable laws={held} />
        </div>
      )}
    </Answer>
  );
}

function JurisdictionChoice({
  laws,
  value,
}: {
  readonly laws: readonly LawView[];
  readonly value: Jurisdiction;
}) {
  const id = useId();
  return (
    <div className="text-setting">
      <label htmlFor={id}>Law where no country is recorded</label>
      <select
        id={id}
        className="text-setting-input"
        value={value}
        onChange={({ target }) => {
          const chosen = JURISDICTIONS.find((law) => law === target.value);
          if (chosen !== undefined) void saveSettings({ jurisdiction: chosen });
        }}
      >
        {laws
          .filter(({ law }) => law !== 'undetermined')
          .map(({ law, name }) => (
            <option key={law} value={law}>
              {name}
            </option>
          ))}
      </select>
      <p className="soft small">
        In files imported from now on, phone numbers without a country code are taken to be of this country.
      </p>
    </div>
  );
}

function LawTable({ laws }: { readonly laws: readonly LawView[] }) {
  return (
    <div className="table-scroll" role="region" aria-label="Laws held" tabIndex={0}>
      <table className="table">
        <caption className="unseen">
          The laws held, how sure we are of each, and the contacts judged by it
        </caption>
        <thead>
          <tr>
            <th scope="col">Law</th>
            <th scope="col">Our confidence</th>
            <th scope="col">What is uncertain</th>
            <th scope="col" className="number">
              Contacts
            </th>
          </tr>
        </thead>
        <tbody>
          {laws.map(({ law, name, citation, confidence, uncertain, contacts }) => (
            <tr key={law}>
              <th scope="row">
                {name}
                <span className="soft small set-up-citation">{citation}</span>
              </th>
              <td>{confidence === null ? '–' : CONFIDENCE[confidence]}</td>
              <td className="small">{uncertain.length === 0 ? '–' : uncertain.join(' ')}</td>
              <td className="number">{contacts === null ? '–' : count(contacts)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
