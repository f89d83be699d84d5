/** One verdict for the pairs that were ticked. */
import type { Decision } from '../../../shared/ipc/review-contract.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { counted } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import { ReasonField, ReviewerField } from './decision-form.tsx';
import { decide } from './review-state.ts';

interface Props {
  readonly run: number;
  readonly pairs: readonly number[];
  readonly settles: boolean;
  readonly onClose: (done: boolean) => void;
}

export function TickedDialog({ run, pairs, settles, onClose }: Props) {
  const desk = useMethod('reviewDesk', {});
  const say = async (verdict: Decision['verdict']): Promise<void> => {
    if (await decide(run, pairs, verdict, settles && verdict !== 'skip')) onClose(true);
  };
  return (
    <Dialog
      title={`${settles ? 'Settle' : 'Decide'} ${counted(pairs.length, 'pair')}`}
      isOpen
      onClose={() => onClose(false)}
      actions={
        <>
          <Button onPress={() => void say('skip')}>Skip</Button>
          <Button kind="danger" onPress={() => void say('dissimilar')}>
            Dissimilar
          </Button>
          <Button kind="primary" onPress={() => void say('similar')}>
            Similar
          </Button>
        </>
      }
    >
      <ReviewerField names={desk.data?.reviewers ?? []} />
      <ReasonField wordings={desk.data?.wordings ?? []} />
    </Dialog>
  );
}
