/** The verdict: who gives it, why, and what it is. Every button shows the key that does the same. */
import { useId, useRef, useState } from 'react';
import { Checkbox, Input, Label, TextArea, TextField } from 'react-aria-components';
import type { Decision } from '../../../shared/ipc/review-contract.ts';
import { Button } from '../../components/button.tsx';
import { labelKey } from '../../../shared/model/label.ts';
import { useMethod } from '../../queries.ts';
import { keepsReason, reason, reviewer, undo } from './review-state.ts';

interface Props {
  /** Whether reviewers disagree, so that a verdict settles it. */
  readonly settles: boolean;
  /** Reviewers whose verdicts differ. */
  readonly differ: readonly string[];
  readonly onSay: (verdict: Decision['verdict']) => void;
}

export function DecisionForm({ settles, differ, onSay }: Props) {
  const desk = useMethod('reviewDesk', {});
  return (
    <section className="decision" aria-label="Verdict">
      <h2>{settles ? 'Settle the disagreement' : 'Your verdict'}</h2>
      {settles ? <Disagreement differ={differ} isThirdNeeded={desk.data?.secondReviewer === true} /> : null}
      {desk.data?.secondReviewer === true && !settles ? (
        <p className="soft small">Two reviewers must agree before a verdict counts.</p>
      ) : null}
      <ReviewerField names={desk.data?.reviewers ?? []} />
      <ReasonField wordings={desk.data?.wordings ?? []} />
      <div className="verdicts">
        <Button kind="primary" onPress={() => onSay('similar')}>
          Similar <kbd>S</kbd>
        </Button>
        <Button kind="danger" onPress={() => onSay('dissimilar')}>
          Dissimilar <kbd>D</kbd>
        </Button>
        <Button onPress={() => onSay('skip')}>
          Skip <kbd>K</kbd>
        </Button>
        <Button onPress={() => void undo()}>
          Undo <kbd>U</kbd>
        </Button>
      </div>
      <p className="soft small">
        <kbd>←</kbd> and <kbd>→</kbd> move through the queue. Keys work outside text fields; <kbd>Esc</kbd>{' '}
        leaves one.
      </p>
    </section>
  );
}

const NAMES = new Intl.ListFormat('en-GB');

function Disagreement({
  differ,
  isThirdNeeded,
}: {
  readonly differ: readonly string[];
  readonly isThirdNeeded: boolean;
}) {
  const name = labelKey(reviewer.use());
  const isParty = differ.some((one) => labelKey(one) === name);
  return (
    <>
      <p className="soft small">
        {differ.length > 1 ? `${NAMES.format(differ)} differ` : 'Reviewers differ'}, so the pair is
        undetermined. A third person’s verdict settles it and stands in place of theirs.
      </p>
      {isParty ? (
        <p className="party small" role="status">
          {isThirdNeeded
            ? 'You are one of those who differ: a third person must settle it.'
            : 'You are one of those who differ. You may settle it, and every outcome that rests on it will say so.'}
        </p>
      ) : null}
    </>
  );
}

export function ReviewerField({ names }: { readonly names: readonly string[] }) {
  const name = reviewer.use();
  const list = useId();
  return (
    <TextField className="field" value={name} onChange={(next) => reviewer.set(next)} maxLength={200}>
      <Label>Reviewer</Label>
      <Input list={list} onKeyDown={leaveOnEscape} />
      <datalist id={list}>
        {names.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </TextField>
  );
}

export function ReasonField({ wordings }: { readonly wordings: readonly string[] }) {
  const text = reason.use();
  const keeps = keepsReason.use();
  const area = useRef<HTMLTextAreaElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="reason">
      <TextField className="field" value={text} onChange={(next) => reason.set(next)} maxLength={4_000}>
        <Label>Reason (required for a verdict)</Label>
        <TextArea ref={area} rows={3} onKeyDown={leaveOnEscape} />
      </TextField>
      <div className="line spread">
        <Button kind="quiet" onPress={() => setOpen(!isOpen)}>
          {isOpen ? 'Hide the wordings' : 'Choose a wording'}
        </Button>
        <Checkbox className="tick" isSelected={keeps} onChange={(next) => keepsReason.set(next)}>
          <span className="menu-tick" aria-hidden /> Keep for the next pair
        </Checkbox>
      </div>
      {isOpen ? (
        <ul className="wordings">
          {wordings.map((wording) => (
            <li key={wording}>
              <Button
                kind="quiet"
                onPress={() => {
                  reason.set(wording);
                  setOpen(false);
                }}
              >
                {wording}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function leaveOnEscape(event: { readonly key: string; readonly currentTarget: HTMLElement }): void {
  if (event.key === 'Escape') event.currentTarget.blur();
}
