/** Telling two persons apart: which of what was put together is the other person's. */
import { useState } from 'react';
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components';
import type { PartView } from '../../../shared/ipc/identity-contract.ts';
import { runJob } from '../../state/jobs.ts';
import { Decide } from './decide.tsx';

interface Props {
  readonly contact: number;
  readonly parts: readonly PartView[];
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

const idOf = ({ key, source }: Pick<PartView, 'key' | 'source'>): string => `${key} ${source}`;

export function TellApart({ contact, parts, isOpen, onClose }: Props) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const apart = parts
    .filter((part) => chosen.includes(idOf(part)))
    .map(({ key, source }) => ({ key, source }));
  return (
    <Decide
      title="These are two persons"
      isOpen={isOpen}
      onClose={onClose}
      isReady={apart.length > 0 && apart.length < parts.length}
      choice={chosen.toSorted().join()}
      tryOut={async () => {
        const ended = await runJob('trySeparation', { contact, apart }, { quiet: true });
        return ended?.result?.separation ?? null;
      }}
      verb="Tell them apart"
      carryOut={async (reason, by) =>
        (await runJob('separateContact', { contact, apart, reason, by }))?.state === 'done'
      }
    >
      <CheckboxGroup className="identity-choice" value={[...chosen]} onChange={setChosen}>
        <Label>What is the other person’s?</Label>
        {parts.map((part) => (
          <Checkbox key={idOf(part)} value={idOf(part)} className="tick">
            <span className="tick-box" aria-hidden />
            <span className="imported">
              {part.title} in {part.file}
              <span className="soft small">
                {' '}
                {part.holds}
                {part.details[0]?.name == null ? '' : `, ${part.details[0].name}`}
              </span>
            </span>
          </Checkbox>
        ))}
      </CheckboxGroup>
      <p className="soft small">
        The rows stay as they were imported. A refusal by a mailbox or phone that both share still reaches
        both. It can be undone.
      </p>
    </Decide>
  );
}
