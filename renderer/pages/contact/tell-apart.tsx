/** Telling two persons apart: which of what was put together is the other person's. */
import { useState } from 'react';
import type { PartView } from '../../../shared/ipc/identity-contract.ts';
import type { PartRef } from '../../../shared/model/identity.ts';
import { runJob } from '../../state/jobs.ts';
import { Decide } from './decide.tsx';
import { PartChoice, type Chosen } from './part-choice.tsx';

interface Props {
  readonly contact: number;
  readonly parts: readonly PartView[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const idOf = ({ key, source }: PartView): string => `${key} ${source}`;
const NOTHING: Chosen = [];

export function TellApart({ contact, parts, isOpen, onClose }: Props) {
  const [choice, setChoice] = useState<Readonly<Record<string, Chosen>>>({});
  const chosenOf = (part: PartView): Chosen => choice[idOf(part)] ?? NOTHING;
  const apart = parts.flatMap((part): readonly PartRef[] => {
    const [{ key, source }, chosen] = [part, chosenOf(part)];
    return chosen === 'all' ? [{ key, source, row: null }] : chosen.map((row) => ({ key, source, row }));
  });
  const isAll = parts.every((part) => chosenOf(part) === 'all');
  return (
    <Decide
      title="These are two persons"
      isOpen={isOpen}
      onClose={onClose}
      isReady={apart.length > 0 && !isAll}
      choice={JSON.stringify(apart)}
      tryOut={async () => {
        const ended = await runJob('trySeparation', { contact, apart }, { quiet: true });
        return ended?.result?.separation ?? null;
      }}
      verb="Tell them apart"
      carryOut={async (reason, by) =>
        (await runJob('separateContact', { contact, apart, reason, by }))?.state === 'done'
      }
    >
      <div className="identity-choice" role="group" aria-labelledby="other-persons">
        <span id="other-persons">What is the other person’s?</span>
        {parts.map((part) => (
          <PartChoice
            key={idOf(part)}
            part={part}
            chosen={chosenOf(part)}
            onChange={(chosen) => setChoice({ ...choice, [idOf(part)]: chosen })}
          />
        ))}
      </div>
      <p className="soft small">
        The rows stay as they were imported. A refusal by a mailbox or phone that both share still reaches
        both. It can be undone.
      </p>
    </Decide>
  );
}
