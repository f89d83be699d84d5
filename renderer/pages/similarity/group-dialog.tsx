/** Labels put together under one name, with what that makes of pairs and verdicts shown before it is recorded. */
import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import type { GroupingPreview } from '../../../shared/ipc/labels-contract.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Answer } from '../../components/states.tsx';
import { counted } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import { ReviewerField } from './decision-form.tsx';
import { group } from './label-state.ts';

export interface Chosen {
  readonly name: string;
  readonly labels: readonly { readonly label: number; readonly text: string }[];
}

interface Props {
  readonly run: number;
  readonly chosen: Chosen;
  readonly onClose: (done: boolean) => void;
}

/** Labels named one by one; more are counted. */
const NAMED = 12;

export function GroupDialog({ run, chosen: { name: proposed, labels }, onClose }: Props) {
  const desk = useMethod('reviewDesk', {});
  const [name, setName] = useState(proposed);
  const [reason, setReason] = useState('');
  const numbers = labels.map(({ label }) => label);
  const isNamed = name.trim() !== '';
  const preview = useMethod(
    'previewGrouping',
    { run, labels: numbers, name },
    { enabled: isNamed, keep: true },
  );
  return (
    <Dialog
      title={`Put ${counted(labels.length, 'label')} together`}
      isOpen
      onClose={() => onClose(false)}
      actions={
        <Button
          kind="primary"
          isDisabled={!isNamed}
          onPress={() => void group(run, numbers, name, reason).then((done) => done && onClose(true))}
        >
          Put together
        </Button>
      }
    >
      <ul className="label-names">
        {labels.slice(0, NAMED).map(({ label, text }) => (
          <li key={label} className="imported">
            {text}
          </li>
        ))}
        {labels.length > NAMED ? <li className="soft">and {labels.length - NAMED} more</li> : null}
      </ul>
      <TextField className="field" value={name} onChange={setName} maxLength={500}>
        <Label>Name that they stand under</Label>
        <Input />
      </TextField>
      {isNamed ? (
        <Answer of={preview} what="the effect">
          {(found) => <Effect preview={found} />}
        </Answer>
      ) : null}
      <ReviewerField names={desk.data?.reviewers ?? []} />
      <TextField className="field" value={reason} onChange={setReason} maxLength={4_000}>
        <Label>Reason (optional)</Label>
        <Input />
      </TextField>
    </Dialog>
  );
}

function Effect({
  preview: { pairsBefore, pairsAfter, same, carried, conflicts, conflicting },
}: {
  readonly preview: GroupingPreview;
}) {
  return (
    <div role="status" className="grouping-effect">
      <p>
        With the next evaluation {counted(pairsBefore, 'pair becomes', 'pairs become')}{' '}
        <strong>{pairsAfter}</strong>.{' '}
        {same === 0
          ? null
          : `${counted(same, 'of them needs', 'of them need')} no verdict any longer: bought and promoted are then one label. `}
        {carried === 0
          ? null
          : `${counted(carried, 'verdict carries', 'verdicts carry')} over to a spelling that had none. `}
        {conflicts === 0 ? 'No verdicts contradict each other.' : null}
      </p>
      {conflicts === 0 ? null : (
        <>
          <p className="party">
            <strong>{counted(conflicts, 'pair was', 'pairs were')} decided differently</strong> under
            different spellings: they go to the disagreement queue, and are undetermined until somebody
            settles them.
          </p>
          <ul className="label-names">
            {conflicting.map(({ bought, promoted }) => (
              <li key={`${bought}\n${promoted}`}>
                <span className="imported">{bought}</span> and <span className="imported">{promoted}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
