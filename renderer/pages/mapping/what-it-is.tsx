/** What a file is: the exports it may be with what speaks for each, any other known one, a saved mapping, or the person's own. */
import { Radio, RadioGroup, Label } from 'react-aria-components';
import type { ReactNode } from 'react';
import type { CandidateView, FileLook } from '../../../shared/ipc/mapping-contract.ts';
import type { MappingProfile } from '../../../shared/model/mapping.ts';
import { OneOf } from '../../components/fields.tsx';
import { KIND_WORDS } from './field-words.ts';

/** How the file is to be read. */
export type Way =
  | { readonly by: 'preset'; readonly preset: string }
  | { readonly by: 'profile'; readonly name: string }
  | { readonly by: 'hand' };

interface Props {
  readonly look: FileLook;
  readonly known: readonly Omit<CandidateView, 'why'>[];
  readonly profiles: readonly MappingProfile[];
  readonly way: Way | null;
  readonly onChange: (way: Way) => void;
}

const OTHER = 'other';
const SAVED = 'saved';
const HAND = 'hand';

export function WhatItIs({ look, known, profiles, way, onChange }: Props) {
  const { candidates } = look;
  const isCandidate = way?.by === 'preset' && candidates.some(({ preset }) => preset === way.preset);
  const value =
    way === null
      ? null
      : way.by === 'preset'
        ? isCandidate
          ? `is:${way.preset}`
          : OTHER
        : way.by === 'profile'
          ? SAVED
          : HAND;
  const choose = (next: string): void => {
    if (next.startsWith('is:')) onChange({ by: 'preset', preset: next.slice(3) });
    else if (next === OTHER) {
      const first = known.find(({ preset }) => !candidates.some((one) => one.preset === preset));
      if (first !== undefined) onChange({ by: 'preset', preset: first.preset });
    } else if (next === SAVED) {
      if (profiles[0] !== undefined) onChange({ by: 'profile', name: profiles[0].name });
    } else onChange({ by: 'hand' });
  };
  return (
    <RadioGroup className="reading-ways" value={value} onChange={choose}>
      <Label className="unseen">What the file is</Label>
      {candidates
        .filter(({ kinds }) => kinds.length > 0)
        .map(({ preset, title, kinds, why }) => (
          <WayOption key={preset} value={`is:${preset}`} title={title} lead={`Because of ${why}.`}>
            <span className="reading-way-kinds small">
              {kinds.map((kind) => KIND_WORDS[kind].title).join(' · ')}
            </span>
          </WayOption>
        ))}
      <WayOption
        value={HAND}
        title="Say it column by column"
        lead="Any file: you say which column holds what, and see at once what its rows become."
      />
      {profiles.length === 0 ? null : (
        <WayOption
          value={SAVED}
          title="As a saved mapping says"
          lead={`${profiles.length === 1 ? 'One is' : `${profiles.length} are`} kept in this audit.`}
        />
      )}
      <WayOption
        value={OTHER}
        title="Another known export"
        lead={`One of the ${known.length} that this application knows, whatever its columns look like.`}
      />
      {value === OTHER && way?.by === 'preset' ? (
        <OneOf
          label="Which export"
          options={known.map(({ preset, title }) => ({ value: preset, words: title }))}
          value={way.preset}
          onChange={(preset) => onChange({ by: 'preset', preset })}
        />
      ) : null}
      {way?.by === 'profile' ? (
        <OneOf
          label="Which mapping"
          options={profiles.map(({ name }) => ({ value: name, words: name }))}
          value={way.name}
          onChange={(name) => onChange({ by: 'profile', name })}
        />
      ) : null}
    </RadioGroup>
  );
}

function WayOption({
  value,
  title,
  lead,
  children,
}: {
  readonly value: string;
  readonly title: string;
  readonly lead: string;
  readonly children?: ReactNode;
}) {
  return (
    <Radio value={value} className="reading-way">
      <span className="reading-way-dot" aria-hidden />
      <span className="reading-way-words">
        <span className="reading-way-title">{title}</span>
        <span className="soft small imported">{lead}</span>
        {children}
      </span>
    </Radio>
  );
}
