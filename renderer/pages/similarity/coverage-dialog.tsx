/** Coverage sampling: a seeded random sample of accepted pairs is looked at again, and the share found wrong is reported. */
import { useState } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import type { SampleView } from '../../../shared/ipc/review-contract.ts';
import type { Verdict } from '../../../shared/model/evidence.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Answer } from '../../components/states.tsx';
import { counted, percent } from '../../numbers.ts';
import { queryClient, useMethod } from '../../queries.ts';
import { sayFailed } from '../../state/toasts.ts';
import { ReviewerField } from './decision-form.tsx';
import { reviewer } from './review-state.ts';
import { VerdictTag } from './review-words.tsx';

const SIZE = 30;
const SEED = 1;

export function CoverageDialog({ run, onClose }: { readonly run: number; readonly onClose: () => void }) {
  const sample = useMethod('reviewSample', {});
  const desk = useMethod('reviewDesk', {});
  const [size, setSize] = useState(String(SIZE));
  const [seed, setSeed] = useState(String(SEED));
  const [why, setWhy] = useState('');
  const done = async (asked: Promise<SampleView>): Promise<void> => {
    try {
      queryClient.setQueryData(['reviewSample', {}], await asked);
      await queryClient.invalidateQueries({ queryKey: ['reviewPair'] });
    } catch (error) {
      sayFailed(error);
    }
  };
  const draw = (): void =>
    void done(
      call('drawSample', { run, reviewer: reviewer.get(), size: wholeNumber(size), seed: wholeNumber(seed) }),
    );
  const look = (place: number, verdict: Verdict): void =>
    void done(call('lookAgain', { run, reviewer: reviewer.get(), place, verdict, reason: why }));
  return (
    <Dialog title="A second look at accepted pairs" size="large" isOpen onClose={onClose}>
      <p>
        Draws pairs accepted as similar at random and asks somebody to judge them again. It measures how often
        pairs are accepted wrongly; it changes no verdict. The same seed draws the same pairs.
      </p>
      <ReviewerField names={desk.data?.reviewers ?? []} />
      <div className="line sample-draw">
        <TextField className="field" value={size} onChange={setSize} maxLength={3}>
          <Label>Pairs</Label>
          <Input inputMode="numeric" />
        </TextField>
        <TextField className="field" value={seed} onChange={setSeed} maxLength={10}>
          <Label>Seed</Label>
          <Input inputMode="numeric" />
        </TextField>
        <Button onPress={draw}>Draw a sample</Button>
      </div>
      <Answer of={sample} what="the sample">
        {(found) =>
          found === null ? (
            <p className="soft">No sample has been drawn yet.</p>
          ) : (
            <>
              <Found sample={found} />
              <TextField className="field" value={why} onChange={setWhy} maxLength={4_000}>
                <Label>Reason, where a pair should not have been accepted</Label>
                <Input />
              </TextField>
              <ol className="sample">
                {found.pairs.map((pair, place) => (
                  <li key={`${pair.bought}\n${pair.promoted}`} className="line spread">
                    <span>
                      <span className="imported">{pair.bought}</span> and{' '}
                      <span className="imported">{pair.promoted}</span>
                    </span>
                    <span className="line">
                      {pair.found === null ? null : <VerdictTag verdict={pair.found} />}
                      <Button
                        kind="quiet"
                        label={`${pair.bought} and ${pair.promoted}: still similar`}
                        onPress={() => look(place, 'similar')}
                      >
                        Still similar
                      </Button>
                      <Button
                        kind="quiet"
                        label={`${pair.bought} and ${pair.promoted}: not similar`}
                        onPress={() => look(place, 'dissimilar')}
                      >
                        Not similar
                      </Button>
                    </span>
                  </li>
                ))}
              </ol>
            </>
          )
        }
      </Answer>
    </Dialog>
  );
}

function Found({
  sample: { seed, population, drawnBy, when, looked, errors, rate, low, high, pairs },
}: {
  readonly sample: SampleView;
}) {
  return (
    <p role="status">
      {`${counted(pairs.length, 'pair')} of ${counted(population, 'accepted pair')}, seed ${seed}, drawn by ${drawnBy} on ${when}. `}
      <strong>
        {rate === null || low === null || high === null
          ? 'None has been looked at yet.'
          : `${errors} of ${looked} looked at were found wrong: ${percent(errors, looked)} (95 % interval ${percent(low, 1)} to ${percent(high, 1)}, Wilson).`}
      </strong>
    </p>
  );
}

/** Anything but a whole number is refused by the engine, which says so. */
function wholeNumber(text: string): number {
  return /^\d+$/.test(text.trim()) ? Number(text) : 0;
}
