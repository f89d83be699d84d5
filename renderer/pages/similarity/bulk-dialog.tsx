/** One verdict for every pair of a filter, with what it would change shown before it is recorded. */
import { useState } from 'react';
import type { PairFilter } from '../../../shared/ipc/review-contract.ts';
import type { Verdict } from '../../../shared/model/evidence.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Answer } from '../../components/states.tsx';
import { count, counted } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import { runJob, useJobs } from '../../state/jobs.ts';
import { ReasonField, ReviewerField } from './decision-form.tsx';
import { EffectTable, type Effect } from './effect-panel.tsx';
import { decideFiltered } from './review-state.ts';
import { BAND_WORDS } from './review-words.tsx';

interface Props {
  readonly run: number;
  readonly filter: PairFilter;
  readonly onClose: () => void;
}

export function BulkDialog({ run, filter, onClose }: Props) {
  const { running } = useJobs();
  const desk = useMethod('reviewDesk', {});
  const preview = useMethod('previewDecision', { run, filter });
  const [verdict, setVerdict] = useState<Verdict>('similar');
  const [tried, setTried] = useState<{ readonly verdict: Verdict; readonly effect: Effect } | null>(null);
  const pairs = preview.data?.pairs ?? 0;
  const show = async (): Promise<void> => {
    const ended = await runJob('reviewEffect', { run, trial: { filter, verdict } }, { quiet: true });
    const effect = ended?.result?.changes;
    if (effect !== undefined) setTried({ verdict, effect });
  };
  return (
    <Dialog
      title="Decide all pairs shown"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button isDisabled={running !== null || pairs === 0} onPress={() => void show()}>
            Show the effect
          </Button>
          <Button
            kind="primary"
            isDisabled={pairs === 0}
            onPress={() => void decideFiltered(run, filter, pairs, verdict).then((done) => done && onClose())}
          >
            {`Record for ${counted(pairs, 'pair')}`}
          </Button>
        </>
      }
    >
      <Answer of={preview} what="the pairs">
        {({ alreadyReviewed, messages, suggestions }) => (
          <p>
            <strong>{counted(pairs, 'pair')}</strong>, on which {counted(messages, 'message')} hang.
            Suggested: {count(suggestions.similar)} {BAND_WORDS.similar.toLowerCase()},{' '}
            {count(suggestions.review)} {BAND_WORDS.review.toLowerCase()}, {count(suggestions.dissimilar)}{' '}
            {BAND_WORDS.dissimilar.toLowerCase()}.
            {alreadyReviewed === 0
              ? ' None has been reviewed before.'
              : ` ${counted(alreadyReviewed, 'pair has', 'pairs have')} been reviewed before: a verdict of yours is replaced, that of another reviewer contradicted or confirmed.`}
          </p>
        )}
      </Answer>
      <Choice
        label="Verdict for all of them"
        options={[
          { value: 'similar', words: 'Similar' },
          { value: 'dissimilar', words: 'Dissimilar' },
        ]}
        value={verdict}
        onChange={setVerdict}
      />
      <ReviewerField names={desk.data?.reviewers ?? []} />
      <ReasonField wordings={desk.data?.wordings ?? []} />
      {tried === null || tried.verdict !== verdict ? null : <EffectTable effect={tried.effect} />}
    </Dialog>
  );
}
