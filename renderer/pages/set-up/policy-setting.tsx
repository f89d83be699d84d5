/** One point that the law leaves open: the answers, what each would change, and the one that holds. */
import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { PolicyName, PolicyValue, Policies } from '../../../shared/model/policies.ts';
import { POLICY_SWITCHES, type PolicySwitch } from '../../../shared/model/policy-switches.ts';
import { Button } from '../../components/button.tsx';
import { runJob, useJobs } from '../../state/jobs.ts';
import { saveSettings } from './save-settings.ts';
import { TextSetting } from './text-setting.tsx';

interface Props {
  readonly policy: PolicyName;
  readonly policies: Partial<Policies>;
  /** Whether there is an evaluation whose conclusions a switch could change. */
  readonly isEvaluated: boolean;
}

/** The settings with one more stated; the default is stated by not stating it. */
function withPolicy(policies: Partial<Policies>, policy: PolicyName, value: PolicyValue): Partial<Policies> {
  const { [policy]: _replaced, ...rest } = policies;
  return value === POLICY_SWITCHES[policy].default ? rest : { ...rest, [policy]: value };
}

export function PolicySetting({ policy, policies, isEvaluated }: Props) {
  const found: PolicySwitch = POLICY_SWITCHES[policy];
  const held = policies[policy] ?? found.default;
  const [considered, setConsidered] = useState<PolicyValue>(held);
  const [effect, setEffect] = useState<string | null>(null);
  const { running } = useJobs();
  const consider = (value: PolicyValue): void => {
    setConsidered(value);
    setEffect(null);
  };
  const look = async (): Promise<void> => {
    const ended = await runJob('policyEffect', { policy, value: considered }, { quiet: true });
    if (ended?.result != null) setEffect(ended.result.summary);
  };
  const set = async (): Promise<void> => {
    await saveSettings((current) => ({ policies: withPolicy(current.policies, policy, considered) }));
    setEffect(null);
  };
  return (
    <li className="panel policy">
      <h3>{found.title}</h3>
      <p>{found.question}</p>
      {found.kind === 'choice' ? (
        <RadioGroup
          className="policy-answers"
          value={String(considered)}
          onChange={(text) => {
            const chosen = found.alternatives.find(({ value }) => String(value) === text);
            if (chosen !== undefined) consider(chosen.value);
          }}
        >
          <Label className="unseen">{found.question}</Label>
          {found.alternatives.map(({ value, words }) => (
            <Radio key={String(value)} value={String(value)} className="policy-answer">
              <span className="policy-mark" aria-hidden />
              <span>
                {words}
                {value === found.default ? (
                  <span className="soft"> (default: the cautious reading)</span>
                ) : null}
              </span>
            </Radio>
          ))}
        </RadioGroup>
      ) : (
        <TextSetting
          label={`In ${found.unit}, ${found.least} to ${found.most} (default ${found.default})`}
          value={String(considered)}
          refuse={(text) =>
            /^\d+$/.test(text) && Number(text) >= found.least && Number(text) <= found.most
              ? null
              : `Give a whole number of ${found.unit} from ${found.least} to ${found.most}.`
          }
          onKeep={(text) => consider(Number(text ?? found.default))}
        />
      )}
      <p className="soft small">
        {found.why} <span className="policy-citation">{found.citation}</span>
      </p>
      {considered === held ? null : (
        <div className="policy-change">
          <p role="status">{effect ?? 'Not set yet: the earlier answer still holds.'}</p>
          <div className="line">
            <Button
              isDisabled={running !== null || !isEvaluated}
              onPress={() => void look()}
              label={`See what it changes: ${found.title}`}
            >
              See what it changes
            </Button>
            <Button
              kind="primary"
              isDisabled={running !== null}
              onPress={() => void set()}
              label={`Set it: ${found.title}`}
            >
              Set it
            </Button>
            <Button kind="quiet" onPress={() => consider(held)} label={`Leave it as it was: ${found.title}`}>
              Leave it as it was
            </Button>
          </div>
          {isEvaluated ? null : (
            <p className="soft small">What it changes can be told once there is an evaluation.</p>
          )}
        </div>
      )}
    </li>
  );
}
