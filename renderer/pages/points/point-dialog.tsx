/** Entering a collection point, or stating one anew. */
import { useState } from 'react';
import type { PointInput, PointView } from '../../../shared/ipc/points-contract.ts';
import type { PreferenceChannel } from '../../../shared/model/channel.ts';
import { POINT_KINDS } from '../../../shared/model/collection-point.ts';
import { COLLECTION_CONTEXTS, MECHANISMS } from '../../../shared/model/evidence.ts';
import { plain } from '../../../shared/report/timeline-words.ts';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { DayField, isDayOrLess, OneOf, WordsField } from '../../components/fields.tsx';

const EMPTY: PointInput = {
  pointId: '',
  name: null,
  pointKind: 'unknown',
  from: null,
  to: null,
  context: 'unknown',
  sources: [],
  wording: null,
  meansOfRefusing: 'unknown',
  mechanism: 'unknown',
  simple: 'unknown',
  free: 'unknown',
  channels: [],
  notice: null,
  sender: null,
};

const TRI = [
  { value: 'yes', words: 'Yes' },
  { value: 'no', words: 'No' },
  { value: 'unknown', words: 'Not known' },
] as const;
const named = <T extends string>(values: readonly T[]) =>
  values.map((value) => ({ value, words: value === 'unknown' ? 'Not known' : plain(value) }));
const KINDS = named(POINT_KINDS);
const CONTEXTS = named(COLLECTION_CONTEXTS);
const MECHANISM_LIST = named(MECHANISMS);
const CHANNELS: readonly {
  readonly value: string;
  readonly words: string;
  readonly channels: readonly PreferenceChannel[];
}[] = [
  { value: 'any', words: 'Not limited', channels: [] },
  { value: 'email', words: 'Email', channels: ['email'] },
  { value: 'sms', words: 'Texts', channels: ['sms'] },
  { value: 'both', words: 'Email and texts', channels: ['email', 'sms'] },
];

interface Props {
  readonly point: PointView | null;
  readonly onClose: () => void;
  readonly onSave: (point: PointInput) => Promise<void>;
}

export function PointDialog({ point, onClose, onSave }: Props) {
  const [input, setInput] = useState<PointInput>(() => (point === null ? EMPTY : inputOf(point)));
  const [isSaving, setSaving] = useState(false);
  const set = (next: Partial<PointInput>): void => setInput({ ...input, ...next });
  const isComplete =
    input.pointId.trim() !== '' && isDayOrLess(input.from ?? '') && isDayOrLess(input.to ?? '');
  const save = async (): Promise<void> => {
    setSaving(true);
    await onSave({ ...input, pointId: input.pointId.trim() });
    setSaving(false);
  };
  const channels = CHANNELS.some(({ channels: some }) => same(some, input.channels))
    ? CHANNELS
    : [...CHANNELS, { value: 'own', words: input.channels.map(plain).join(', '), channels: input.channels }];
  return (
    <Dialog
      title={point === null ? 'Add a collection point' : `Change “${point.name ?? point.pointId}”`}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button kind="primary" isDisabled={!isComplete} isPending={isSaving} onPress={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <div className="point-form">
        <WordsField
          label="Identifier"
          isRequired
          help="Several wordings of one point may share it: each is an entry with its own days."
          value={input.pointId}
          onChange={(pointId) => set({ pointId })}
        />
        <WordsField
          label="Name"
          help="As your collections name it, if they do."
          value={input.name ?? ''}
          onChange={(name) => set({ name: name || null })}
        />
        <OneOf
          label="Kind"
          options={KINDS}
          value={input.pointKind}
          onChange={(pointKind) => set({ pointKind })}
        />
        <OneOf
          label="Details are collected in the course of"
          options={CONTEXTS}
          value={input.context}
          onChange={(context) => set({ context })}
        />
        <DayField
          label="In use from"
          help="As 2025-06-01, or 2025-06 where no more is known"
          mayBeLess
          value={input.from ?? ''}
          onChange={(from) => set({ from: from || null })}
        />
        <DayField
          label="In use to"
          help="Empty while it is in use"
          mayBeLess
          value={input.to ?? ''}
          onChange={(to) => set({ to: to || null })}
        />
        <WordsField
          label="Speaks for the files or platforms"
          help="Names as imported, joined by semicolons; empty where your collections name the point."
          value={input.sources.join('; ')}
          onChange={(text) =>
            set({
              sources: text
                .split(';')
                .map((one) => one.trim())
                .filter((one) => one !== ''),
            })
          }
        />
        <WordsField
          label="Sender"
          help="The legal person that collects there"
          value={input.sender ?? ''}
          onChange={(sender) => set({ sender: sender || null })}
        />
        <div className="point-form-wide">
          <WordsField
            label="Wording"
            isLong
            help="As the person saw or heard it"
            value={input.wording ?? ''}
            onChange={(wording) => set({ wording: wording || null })}
          />
        </div>
        <Choice
          label="Could marketing be refused there?"
          options={TRI}
          value={input.meansOfRefusing}
          onChange={(meansOfRefusing) => set({ meansOfRefusing })}
        />
        <OneOf
          label="By what"
          options={MECHANISM_LIST}
          value={input.mechanism}
          onChange={(mechanism) => set({ mechanism })}
        />
        <Choice
          label="Was that simple?"
          options={TRI}
          value={input.simple}
          onChange={(simple) => set({ simple })}
        />
        <Choice
          label="Was it free, but for sending the refusal?"
          options={TRI}
          value={input.free}
          onChange={(free) => set({ free })}
        />
        <OneOf
          label="Which marketing could be refused?"
          options={channels}
          value={channels.find(({ channels: some }) => same(some, input.channels))!.value}
          onChange={(value) =>
            set({ channels: channels.find((one) => one.value === value)?.channels ?? input.channels })
          }
        />
        <WordsField
          label="Version of the notice"
          value={input.notice ?? ''}
          onChange={(notice) => set({ notice: notice || null })}
        />
      </div>
    </Dialog>
  );
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.toSorted().join() === b.toSorted().join();
}

function inputOf(point: PointView): PointInput {
  const {
    entry: _entry,
    row: _row,
    evidence: _evidence,
    files: _files,
    contacts: _contacts,
    ...input
  } = point;
  return input;
}
