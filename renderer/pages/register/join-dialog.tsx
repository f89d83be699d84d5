/** Counting campaigns as one: which of them they are, then what that makes of the register, then the edit that says so. */
import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { RegisterRow } from '../../../shared/ipc/register-contract.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { WordsField } from '../../components/fields.tsx';
import { Answer } from '../../components/states.tsx';
import { counted } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import { useDates } from '../../state/dates.ts';
import { written } from '../../written.ts';
import { SearchField } from '../contacts/search-field.tsx';
import { JoinEffect } from './join-effect.tsx';
import { JoinOutcomes } from './join-outcomes.tsx';
import { mostRecorded, nameOf } from './join.ts';
import type { LastEdit } from './last-edit.ts';
import { useSaving } from './use-saving.ts';

interface Props {
  readonly rows: readonly Pick<RegisterRow, 'campaignId' | 'fields' | 'sent'>[];
  /** The campaign that is suggested, whose effect is shown at once. */
  readonly suggested?: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Campaigns offered at once; the search finds the others. */
const OFFERED = 30;

export function JoinDialog({ rows, suggested, onClose, onDone }: Props) {
  const [into, setInto] = useState(suggested ?? (rows.length > 1 ? mostRecorded(rows).campaignId : null));
  const [step, setStep] = useState<'which' | 'check'>(suggested === undefined ? 'which' : 'check');
  const [note, setNote] = useState('');
  const { isSaving, save } = useSaving(onDone);
  const campaignIds = rows.map(({ campaignId }) => campaignId).filter((id) => id !== into);
  const asked = useMethod(
    'joinEffect',
    { campaignIds, into: into ?? '' },
    { enabled: step === 'check' && into !== null },
  );
  const join = async (one: string): Promise<LastEdit> => {
    const { source } = await call('joinCampaigns', { campaignIds, into: one, note: written(note) });
    return { source, words: `counting ${counted(campaignIds.length + 1, 'campaign')} as one` };
  };
  return (
    <Dialog
      title={rows.length === 1 ? `Same campaign as “${nameOf(rows[0]!)}”` : 'These are one campaign'}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        step === 'which' ? (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button kind="primary" isDisabled={into === null} onPress={() => setStep('check')}>
              Show what changes
            </Button>
          </>
        ) : (
          <>
            <Button onPress={() => setStep('which')}>Back</Button>
            <Button
              kind="primary"
              isPending={isSaving}
              isDisabled={asked.data === undefined || asked.data.against.length > 0}
              onPress={() => (into === null ? undefined : void save(() => join(into)))}
            >
              Count as one campaign
            </Button>
          </>
        )
      }
    >
      {step === 'which' ? (
        <Which rows={rows} into={into} onChange={setInto} />
      ) : (
        <Answer of={asked} what="what changes">
          {(effect) => (
            <div className="stack">
              <JoinEffect effect={effect} />
              <JoinOutcomes campaignIds={campaignIds} into={effect.into.campaignId} />
              <WordsField
                label="What this rests on"
                isLong
                help="Kept with the edit and quoted in the record: by what you know that they are one."
                value={note}
                onChange={setNote}
              />
            </div>
          )}
        </Answer>
      )}
    </Dialog>
  );
}

function Which({
  rows,
  into,
  onChange,
}: Pick<Props, 'rows'> & { readonly into: string | null; readonly onChange: (into: string) => void }) {
  const dates = useDates();
  const [search, setSearch] = useState('');
  const isSearched = rows.length === 1 || search !== '';
  const asked = useMethod(
    'campaignRegister',
    { search, lacking: null, page: { offset: 0, limit: OFFERED } },
    { enabled: isSearched, keep: true },
  );
  const found = isSearched ? (asked.data?.rows ?? []) : rows;
  const offered = rows.length === 1 ? found.filter((one) => one.campaignId !== rows[0]!.campaignId) : found;
  const others = isSearched ? (asked.data?.total ?? 0) - found.length : 0;
  return (
    <div className="join-choose">
      <p>
        {rows.length === 1
          ? 'Choose the campaign that it is. '
          : 'Choose the one that they are counted for. '}
        Its record stands, and takes from the others what it does not record; their messages, rows, readings
        and reports count for it.
      </p>
      <SearchField
        label="Find the campaign"
        hint="Name, subject, product or identifier"
        value={search}
        onChange={setSearch}
      />
      <RadioGroup className="join-which" value={into} onChange={onChange}>
        <Label className="unseen">The campaign that they are</Label>
        {offered.map((row) => (
          <Radio key={row.campaignId} value={row.campaignId} className="join-option">
            <span className="join-dot" aria-hidden />
            <span>
              <strong className="imported">{nameOf(row)}</strong>{' '}
              <span className="soft small imported">
                {[
                  row.fields.name === null ? null : row.campaignId,
                  row.fields.subject,
                  row.sent === null ? 'undated' : dates.day(row.sent),
                ]
                  .filter((one) => one !== null)
                  .join(' · ')}
              </span>
            </span>
          </Radio>
        ))}
      </RadioGroup>
      {offered.length === 0 && asked.data !== undefined ? (
        <p className="soft">No other campaign is like that.</p>
      ) : null}
      {others > 0 ? <p className="soft">And {counted(others, 'further campaign')}: search for it.</p> : null}
    </div>
  );
}
