/** An edit of one campaign or of many: what is to be set, then what that changes, then the edit. */
import { useState } from 'react';
import type { EditableField, RegisterRow } from '../../../shared/ipc/register-contract.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { OneOf, Tick, WordsField } from '../../components/fields.tsx';
import { counted } from '../../numbers.ts';
import { written } from '../../written.ts';
import { wordChoices } from '../mapping/field-words.ts';
import { changedBy, commonValue, differ, type Changed, type Changes } from './change.ts';
import type { LastEdit } from './last-edit.ts';
import { REGISTER_GROUPS, REGISTER_WORDS, valuesOf, valueWords } from './register-words.ts';
import { useSaving } from './use-saving.ts';

interface Props {
  readonly rows: readonly RegisterRow[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const KEEP = '(keep)';
/** Of a preview; the number of all is said. */
const SHOWN = 100;

export function EditDialog({ rows, onClose, onDone }: Props) {
  const [changes, setChanges] = useState<Changes>({});
  const [note, setNote] = useState('');
  const [step, setStep] = useState<'set' | 'check'>('set');
  const { isSaving, save } = useSaving(onDone);
  const changed = changedBy(rows, changes);
  const what =
    rows.length === 1 ? (rows[0]!.fields.name ?? rows[0]!.campaignId) : counted(rows.length, 'campaign');
  const edit = async (): Promise<LastEdit> => {
    const campaignIds = changed.map(({ campaignId }) => campaignId);
    const { source } = await call('editCampaigns', { campaignIds, changes, note: written(note) });
    return {
      source,
      words: `editing ${changed.length === 1 ? changed[0]!.name : counted(changed.length, 'campaign')}`,
    };
  };
  return (
    <Dialog
      title={rows.length === 1 ? `Edit “${what}”` : `Edit ${what}`}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        step === 'set' ? (
          <>
            <Button onPress={onClose}>Cancel</Button>
            <Button kind="primary" isDisabled={changed.length === 0} onPress={() => setStep('check')}>
              Show what changes
            </Button>
          </>
        ) : (
          <>
            <Button onPress={() => setStep('set')}>Back</Button>
            <Button kind="primary" isPending={isSaving} autoFocus onPress={() => void save(edit)}>
              Change {counted(changed.length, 'campaign')}
            </Button>
          </>
        )
      }
    >
      {step === 'set' ? (
        <div className="register-form">
          {REGISTER_GROUPS.map(({ title, fields }) => (
            <fieldset key={title} className="register-group">
              <legend>{title}</legend>
              <div className="register-fields">
                {fields.map((field) => (
                  <Field
                    key={field}
                    field={field}
                    rows={rows}
                    value={changes[field]}
                    onChange={(value) => setChanges(withValue(changes, field, value))}
                  />
                ))}
              </div>
            </fieldset>
          ))}
          <WordsField
            label="What this rests on"
            isLong
            help="Kept with the edit and quoted in the record: what you looked at, or who told you."
            value={note}
            onChange={setNote}
          />
        </div>
      ) : (
        <Check changed={changed} all={rows.length} />
      )}
    </Dialog>
  );
}

function withValue(changes: Changes, field: EditableField, value: string | null): Changes {
  const { [field]: _before, ...others } = changes;
  return value === null ? others : { ...others, [field]: value };
}

interface FieldProps {
  readonly field: EditableField;
  readonly rows: readonly RegisterRow[];
  /** Absent while it is kept as it is. */
  readonly value: string | undefined;
  /** `null`: keep it. */
  readonly onChange: (value: string | null) => void;
}

function Field({ field, rows, value, onChange }: FieldProps) {
  const label = REGISTER_WORDS[field];
  const values = valuesOf(field);
  const common = commonValue(rows, field);
  const areDifferent = differ(rows, field);
  const now = areDifferent ? 'as they are' : (valueWords(field, common) ?? 'not recorded');
  if (Array.isArray(values))
    return (
      <OneOf
        label={label}
        options={[
          { value: KEEP, words: `Keep: ${now}` },
          ...wordChoices(values.filter((word) => word !== 'unknown')),
          { value: '', words: 'Not known' },
        ]}
        value={value ?? KEEP}
        onChange={(next) => onChange(next === KEEP ? null : next)}
      />
    );
  if (rows.length === 1)
    return (
      <WordsField
        label={label}
        value={value ?? common ?? ''}
        onChange={(next) => onChange(next === (common ?? '') ? null : next)}
      />
    );
  return (
    <div className="register-set">
      <Tick isTicked={value !== undefined} onChange={(isSet) => onChange(isSet ? (common ?? '') : null)}>
        Set “{label}”{' '}
        <span className="soft small imported">{areDifferent ? 'now different' : `now ${now}`}</span>
      </Tick>
      {value === undefined ? null : (
        <WordsField
          label={`${label}, for all of them`}
          help="Empty: that it is not known."
          value={value}
          onChange={onChange}
        />
      )}
    </div>
  );
}

function Check({ changed, all }: { readonly changed: readonly Changed[]; readonly all: number }) {
  const same = all - changed.length;
  return (
    <div className="stack">
      <p>
        {counted(changed.length, 'campaign')} would change
        {same === 0
          ? '.'
          : `; ${counted(same, 'campaign')} already ${same === 1 ? 'says' : 'say'} so and stay.`}{' '}
        The edit is evidence of its own: it says who made it, when and what it rests on, and can be undone.
        Outcomes change with the next evaluation.
      </p>
      <div className="table-scroll register-check" tabIndex={0} role="region" aria-label="What changes">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Campaign</th>
              <th scope="col">Field</th>
              <th scope="col">Now</th>
              <th scope="col">Then</th>
            </tr>
          </thead>
          <tbody>
            {changed.slice(0, SHOWN).flatMap(({ campaignId, name, fields }) =>
              fields.map(({ field, now, next }, i) => (
                <tr key={`${campaignId} ${field}`}>
                  {i === 0 ? (
                    <th scope="rowgroup" rowSpan={fields.length} className="imported">
                      {name}
                    </th>
                  ) : null}
                  <td>{REGISTER_WORDS[field]}</td>
                  <td className="imported soft">{valueWords(field, now) ?? 'not recorded'}</td>
                  <td className="imported">
                    <strong>{valueWords(field, next) ?? 'not known'}</strong>
                  </td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </div>
      {changed.length > SHOWN ? (
        <p className="soft">And {counted(changed.length - SHOWN, 'further campaign')} alike.</p>
      ) : null}
    </div>
  );
}
