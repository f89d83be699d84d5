/** The unsettled points of law, each with its possible readings and the cautious one that holds unless changed. */
import { POLICY_NAMES } from '../../../shared/model/policy-switches.ts';
import { POLICY_SWITCHES, type PolicySwitch } from '../../../shared/model/policy-switches.ts';

export function OpenPoints() {
  return (
    <dl className="help-list">
      {POLICY_NAMES.map((name) => {
        const point: PolicySwitch = POLICY_SWITCHES[name];
        return (
          <div key={name}>
            <dt>
              {point.title}
              <span className="help-citation">{point.citation}</span>
            </dt>
            <dd>
              <p>{point.question}</p>
              <p className="soft">{point.why}</p>
              <p>
                Unless changed: <strong>{standardOf(point)}</strong>
              </p>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

function standardOf(point: PolicySwitch): string {
  if (point.kind === 'amount') return `${point.default} ${point.unit}`;
  const chosen = point.alternatives.find(({ value }) => value === point.default);
  return chosen?.words ?? String(point.default);
}
