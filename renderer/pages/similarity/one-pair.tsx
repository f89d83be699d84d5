/** One pair at a time: what is known of it on the left, the verdict on the right, and keys for all of it. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import type { Decision, PairPage, PairRow } from '../../../shared/ipc/review-contract.ts';
import { Button } from '../../components/button.tsx';
import { Answer, Empty } from '../../components/states.tsx';
import { count, counted } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import { DecisionForm } from './decision-form.tsx';
import { PairEvidence } from './pair-evidence.tsx';
import type { ReviewQuery } from './review-query.ts';
import { decide, undo } from './review-state.ts';
import { StandingMark } from './review-words.tsx';

interface Props {
  readonly run: number;
  readonly page: PairPage;
  readonly query: ReviewQuery;
  readonly onMove: (at: number) => void;
}

export function OnePair({ run, page: { total, rows }, query, onMove }: Props) {
  const [row] = rows;
  const { at, queue } = query;
  useEffect(() => {
    // The last pairs of the queue were decided: stand on the one before.
    if (row === undefined && total > 0 && at >= total) onMove(total - 1);
  }, [row, total, at, onMove]);
  if (row === undefined)
    return total > 0 ? null : (
      <Empty
        title={query.search === '' && query.suggestion === null ? queue.empty : 'No pair of this queue fits'}
        action={
          <Button onPress={() => void undo()}>
            Undo my last act <kbd>U</kbd>
          </Button>
        }
      >
        Choose another queue above, or evaluate again to put what was decided into effect.
      </Empty>
    );
  return <Pair key={row.pair} run={run} row={row} total={total} query={query} onMove={onMove} />;
}

function Pair({
  run,
  row,
  total,
  query: { at, queue },
  onMove,
}: Omit<Props, 'page'> & { readonly row: PairRow; readonly total: number }) {
  const detail = useMethod('reviewPair', { run, pair: row.pair });
  const settles = row.state === 'disagreed';
  const say = useCallback(
    async (verdict: Decision['verdict']): Promise<void> => {
      const done = await decide(run, [row.pair], verdict, settles && verdict !== 'skip');
      // A pair that stays in the queue would otherwise be shown again.
      const leaves = !queue.states.some((state) => state === (verdict === 'skip' ? 'skipped' : 'decided'));
      if (done && !leaves && at + 1 < total) onMove(at + 1);
    },
    [run, row.pair, settles, queue, at, total, onMove],
  );
  useKeys({
    s: () => void say('similar'),
    d: () => void say('dissimilar'),
    k: () => void say('skip'),
    u: () => void undo(),
    ArrowLeft: () => at > 0 && onMove(at - 1),
    ArrowRight: () => at + 1 < total && onMove(at + 1),
  });
  return (
    <div className="one-pair">
      <article className="pair" aria-label="Pair">
        <div className="pair-place line spread">
          <span className="soft" role="status">
            {count(at + 1)} of {counted(total, 'pair')}
          </span>
          <span className="line">
            <Button kind="quiet" label="Previous pair" isDisabled={at === 0} onPress={() => onMove(at - 1)}>
              <ChevronLeft aria-hidden size={18} />
            </Button>
            <Button
              kind="quiet"
              label="Next pair"
              isDisabled={at + 1 >= total}
              onPress={() => onMove(at + 1)}
            >
              <ChevronRight aria-hidden size={18} />
            </Button>
          </span>
        </div>
        <div className="pair-labels">
          <div>
            <p className="pair-side">Bought or asked about</p>
            <h2 className="imported">{row.bought}</h2>
          </div>
          <div>
            <p className="pair-side">Promoted to them</p>
            <h2 className="imported">{row.promoted}</h2>
          </div>
        </div>
        <p className="pair-weight">
          {counted(row.contacts, 'contact')} and {counted(row.messages, 'message')} hang on this pair.{' '}
          <StandingMark row={row} />
        </p>
        <Answer of={detail} what="the suggestion">
          {(found) => <PairEvidence detail={found} />}
        </Answer>
      </article>
      {row.state === 'same' ? null : (
        <DecisionForm
          settles={settles}
          differ={detail.data?.differ ?? []}
          onSay={(verdict) => void say(verdict)}
        />
      )}
    </div>
  );
}

/** Keys heard anywhere on the screen, but not while somebody types, and not with Ctrl, Alt or ⌘. */
function useKeys(keys: Readonly<Record<string, () => unknown>>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || event.repeat) return;
      const { target } = event;
      if (target instanceof Element && target.closest('input, textarea, [role=dialog], [role=grid]') !== null)
        return;
      const inGroup =
        target instanceof Element && target.closest('[role=radiogroup], [role=toolbar]') !== null;
      if (inGroup && event.key.startsWith('Arrow')) return;
      const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  });
}
