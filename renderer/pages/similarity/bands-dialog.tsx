/** Where the bands of suggestions begin: moved by hand, with what that would do shown before it is set. */
import { useDeferredValue, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Label, Slider, SliderOutput, SliderThumb, SliderTrack } from 'react-aria-components';
import type { ThresholdsPreview } from '../../../shared/ipc/review-contract.ts';
import { THRESHOLD_BOUNDS, type Thresholds } from '../../../shared/model/thresholds.ts';
import { BANDS, DEFAULT_THRESHOLDS } from '../../../shared/similarity/score.ts';
import { call, type CallError } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Answer } from '../../components/states.tsx';
import { count, counted } from '../../numbers.ts';
import { queryClient } from '../../queries.ts';
import { say } from '../../state/toasts.ts';
import { saveSettings } from '../set-up/save-settings.ts';
import { BAND_WORDS } from './review-words.tsx';

/** How often it is asked again while suggestions are worked out. */
const PROGRESS_MS = 500;

interface Props {
  readonly run: number;
  readonly held: Thresholds;
  readonly onClose: () => void;
}

export function BandsDialog({ run, held, onClose }: Props) {
  const [thresholds, setThresholds] = useState(held);
  const asked = useDeferredValue(thresholds);
  const preview = useQuery<ThresholdsPreview, CallError>({
    queryKey: ['previewThresholds', run, asked],
    queryFn: () => call('previewThresholds', { run, thresholds: asked }),
    placeholderData: (earlier) => earlier,
    // Some pairs may still wait for their suggestion.
    refetchInterval: ({ state: { data } }) => (data !== undefined && data.pending > 0 ? PROGRESS_MS : false),
  });
  const set = async (next: Thresholds): Promise<void> => {
    await saveSettings({ thresholds: isSame(next, DEFAULT_THRESHOLDS) ? null : next });
    await queryClient.invalidateQueries();
    say('The bands begin there now. No verdict has changed.');
    onClose();
  };
  return (
    <Dialog
      title="Where the bands begin"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button
            isDisabled={isSame(thresholds, DEFAULT_THRESHOLDS)}
            onPress={() => setThresholds(DEFAULT_THRESHOLDS)}
          >
            Back to the default
          </Button>
          <Button kind="primary" isDisabled={isSame(thresholds, held)} onPress={() => void set(thresholds)}>
            Set the bands
          </Button>
        </>
      }
    >
      <p>
        Bands sort suggestions; they decide nothing. By default a pair is suggested as similar from{' '}
        {DEFAULT_THRESHOLDS.similarFrom.toFixed(2)} and as dissimilar below{' '}
        {DEFAULT_THRESHOLDS.dissimilarBelow.toFixed(2)}; the report says when they were moved.
      </p>
      <Threshold
        name="dissimilarBelow"
        label="Dissimilar below"
        thresholds={thresholds}
        onChange={setThresholds}
      />
      <Threshold name="similarFrom" label="Similar from" thresholds={thresholds} onChange={setThresholds} />
      <Answer of={preview} what="the effect">
        {(found) => (
          <>
            <Scores scores={found.scores} thresholds={asked} />
            <Moves preview={found} isChanged={!isSame(asked, held)} />
          </>
        )}
      </Answer>
    </Dialog>
  );
}

function Threshold({
  name,
  label,
  thresholds,
  onChange,
}: {
  readonly name: keyof Thresholds;
  readonly label: string;
  readonly thresholds: Thresholds;
  readonly onChange: (thresholds: Thresholds) => void;
}) {
  const { least, most } = THRESHOLD_BOUNDS[name];
  return (
    <Slider
      className="slider"
      minValue={least}
      maxValue={most}
      step={0.01}
      value={thresholds[name]}
      formatOptions={{ minimumFractionDigits: 2, maximumFractionDigits: 2 }}
      // Steps of a hundredth add up to other numbers than are written with two places.
      onChange={(value) => onChange({ ...thresholds, [name]: Math.round(value * 100) / 100 })}
    >
      <Label>{label}</Label>
      <SliderOutput />
      <SliderTrack className="slider-track">
        <SliderThumb className="slider-thumb" />
      </SliderTrack>
    </Slider>
  );
}

const WIDTH = 100;
const HEIGHT = 24;

/** How many pairs have which score, in the bands as they would be. The table below says the same in numbers. */
function Scores({
  scores,
  thresholds: { similarFrom, dissimilarBelow },
}: {
  readonly scores: readonly number[];
  readonly thresholds: Thresholds;
}) {
  const most = Math.max(1, ...scores);
  return (
    <svg className="score-picture" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
      {scores.map((pairs, at) => {
        const height = pairs === 0 ? 0 : Math.max(1, (HEIGHT * Math.sqrt(pairs)) / Math.sqrt(most));
        const score = at / scores.length;
        const band = score >= similarFrom ? 'similar' : score < dissimilarBelow ? 'dissimilar' : 'review';
        return (
          <rect
            key={score}
            className={`score-${band}`}
            x={score * WIDTH}
            y={HEIGHT - height}
            width={0.8}
            height={height}
          />
        );
      })}
    </svg>
  );
}

function Moves({
  preview: { before, after, moves, pending },
  isChanged,
}: {
  readonly preview: ThresholdsPreview;
  readonly isChanged: boolean;
}) {
  return (
    <div role="status" aria-label="What moves">
      <p>
        {BANDS.map((band) =>
          isChanged && before[band] !== after[band]
            ? `${BAND_WORDS[band]} ${count(before[band])} → ${count(after[band])}`
            : `${BAND_WORDS[band]} ${count(before[band])}`,
        ).join(' · ')}
        {pending === 0 ? '' : ` · ${counted(pending, 'pair')} still being worked out`}
      </p>
      {isChanged && moves.length === 0 ? <p className="soft">No pair would change its suggestion.</p> : null}
      {moves.length === 0 ? null : (
        <table className="effect-table">
          <caption className="unseen">Pairs that move</caption>
          <thead>
            <tr>
              <th scope="col">From</th>
              <th scope="col">To</th>
              <th scope="col" className="number">
                Pairs
              </th>
              <th scope="col" className="number">
                Undecided
              </th>
              <th scope="col" className="number">
                Contacts
              </th>
              <th scope="col" className="number">
                Messages
              </th>
            </tr>
          </thead>
          <tbody>
            {moves.map(({ from, to, pairs, undecided, contacts, messages }) => (
              <tr key={`${from} ${to}`}>
                <td>{BAND_WORDS[from]}</td>
                <td>{BAND_WORDS[to]}</td>
                {[pairs, undecided, contacts, messages].map((number, i) => (
                  // oxlint-disable-next-line react/no-array-index-key
                  <td key={i} className="number">
                    {count(number)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="soft small">A contact or message that hangs on several pairs is counted with each.</p>
    </div>
  );
}

function isSame(a: Thresholds, b: Thresholds): boolean {
  return a.similarFrom === b.similarFrom && a.dissimilarBelow === b.dissimilarBelow;
}
