/** Counting campaigns as one: which of them they are, then what that makes of the register, then the edit that says so. */
import { useState } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import type { JoinEffect, RegisterRow } from '../../../shared/ipc/register-contract.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { WordsField } from '../../components/fields.tsx';
import { Answer } from '../../components/states.tsx';
import { count, counted } from '../../numbers.ts';
import { auditChanged, useMethod } from '../../queries.ts';
import { useDates } from '../../state/dates.ts';
import { sayFailed } from '../../state/toasts.ts';
import { SearchField } from '../contacts/search-field.tsx';
import { differences, mostRecorded, nameOf } from './join.ts';
import { lastEdit } from './last-edit.ts';
import { REGISTER_WORDS, valueWords } from './register-words.ts';

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
  const [isSaving, setSaving] = useState(false);
  const campaignIds = rows.map(({ campaignId }) => campaignId).filter((id) => id !== into);
  const asked = useMethod(
    'joinEffect',
    { campaignIds, into: into ?? '' },
    { enabled: step === 'check' && into !== null },
  );
  const save = async (one: string): Promise<void> => {
    setSaving(true);
    try {
      const { source } = await call('joinCampaigns', {
        campaignIds,
        into: one,
        note: note.trim() === '' ? null : note.trim(),
      });
      lastEdit.set({ source, words: `counting ${counted(campaignIds.length + 1, 'campaign')} as one` });
      await auditChanged();
      onDone();
    } catch (error) {
      sayFailed(error);
      setSaving(false);
    }
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
              onPress={() => (into === null ? undefined : void save(into))}
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
              <Effect effect={effect} />
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

function Effect({ effect }: { readonly effect: JoinEffect }) {
  const { into, joined, after, evidence, against } = effect;
  const dates = useDates();
  const all = [into, ...joined];
  const changes = differences(effect);
  const sum = (of: (one: JoinEffect['evidence'][number]) => number | null): number =>
    evidence.reduce((total, one) => total + (of(one) ?? 0), 0);
  const isJudged = evidence.every(({ messages }) => messages !== null);
  return (
    <>
      {against.map((sentence) => (
        <p key={sentence} role="alert" className="join-against">
          {sentence}
        </p>
      ))}
      <p>
        {counted(all.length, 'campaign')} would be one, “<span className="imported">{nameOf(into)}</span>”.
        The edit is evidence of its own and can be undone. Outcomes change with the next evaluation.
      </p>
      <div className="table-scroll" tabIndex={0} role="region" aria-label="What counts for it">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">What counts for it</th>
              <th scope="col" className="number">
                Messages
              </th>
              <th scope="col" className="number">
                Own messages and reports
              </th>
              <th scope="col" className="number">
                Readings judged
              </th>
              <th scope="col" className="number">
                Edits
              </th>
            </tr>
          </thead>
          <tbody>
            {evidence.map((one, i) => (
              <tr key={one.campaignId}>
                <th scope="row" className="imported">
                  <Called row={all[i]!} />
                </th>
                <td className="number">{one.messages === null ? 'not evaluated' : count(one.messages)}</td>
                <td className="number">{count(one.materials)}</td>
                <td className="number">{count(one.judged)}</td>
                <td className="number">{count(one.edits)}</td>
              </tr>
            ))}
            <tr>
              <th scope="row">Then, together</th>
              <td className="number">
                <strong>{isJudged ? count(sum(({ messages }) => messages)) : 'not evaluated'}</strong>
              </td>
              <td className="number">
                <strong>{count(sum(({ materials }) => materials))}</strong>
              </td>
              <td className="number">
                <strong>{count(sum(({ judged }) => judged))}</strong>
              </td>
              <td className="number">
                <strong>{count(sum(({ edits }) => edits) + 1)}</strong>
              </td>
            </tr>
          </tbody>
        </table>
      </div>
      <div
        className="table-scroll register-check"
        tabIndex={0}
        role="region"
        aria-label="What the record says"
      >
        <table className="table">
          <thead>
            <tr>
              <th scope="col">What the record says</th>
              {all.map((row) => (
                <th key={row.campaignId} scope="col" className="imported">
                  <Called row={row} />
                </th>
              ))}
              <th scope="col">Then</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((field) => (
              <tr key={field}>
                <th scope="row">{REGISTER_WORDS[field]}</th>
                {all.map(({ campaignId, fields }) => (
                  <td key={campaignId} className="imported soft">
                    {valueWords(field, fields[field]) ?? 'not recorded'}
                  </td>
                ))}
                <td className="imported">
                  <strong>{valueWords(field, after.fields[field]) ?? 'not recorded'}</strong>
                </td>
              </tr>
            ))}
            <tr>
              <th scope="row">Sent</th>
              {all.map(({ campaignId, sent }) => (
                <td key={campaignId} className="soft">
                  {sent === null ? 'not recorded' : dates.time(sent)}
                </td>
              ))}
              <td>
                <strong>{after.sent === null ? 'not recorded' : dates.time(after.sent)}</strong>
              </td>
            </tr>
          </tbody>
        </table>
      </div>
    </>
  );
}

/** With its id, as two campaigns may have one name. */
function Called({ row }: { readonly row: RegisterRow }) {
  const name = nameOf(row);
  return (
    <>
      {name}
      {name === row.campaignId ? null : <span className="soft small"> {row.campaignId}</span>}
    </>
  );
}
