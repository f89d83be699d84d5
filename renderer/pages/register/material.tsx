/** One message kept with a campaign: what it is read to say, each with the passage, and the person's word on it. */
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import type { MaterialView, ReadingView } from '../../../shared/ipc/register-contract.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { counted, fileSize } from '../../numbers.ts';
import { auditChanged } from '../../queries.ts';
import { useDates } from '../../state/dates.ts';
import { sayFailed } from '../../state/toasts.ts';
import { undoRegister } from './last-edit.ts';
import { REGISTER_WORDS, valueWords } from './register-words.ts';

const KIND_WORDS: Readonly<Record<MaterialView['kind'], string>> = {
  email: 'Email',
  text_message: 'Text message',
  report: 'Table of clicks of an imported report',
};

export function Material({ material }: { readonly material: MaterialView }) {
  const dates = useDates();
  const [isRead, setRead] = useState(false);
  const { source, name, sha256, bytes, addedAt, kind, remark, text, readings } = material;
  const open = readings.filter(({ verdict, value }) => verdict === null && value !== 'unknown').length;
  return (
    <article className="material" aria-label={name}>
      <header className="material-head">
        <div>
          <h3 className="imported">{name}</h3>
          <p className="soft small">
            {KIND_WORDS[kind]}, {fileSize(bytes)}, added {dates.time(addedAt)}, SHA-256{' '}
            <code title={sha256}>{sha256.slice(0, 12)}…</code>
          </p>
        </div>
        <div className="line">
          <Button
            kind="quiet"
            label={isRead ? `Hide the text of ${name}` : `Show the text of ${name}`}
            onPress={() => setRead(!isRead)}
          >
            {isRead ? 'Hide the text' : 'Show the text'}
          </Button>
          {kind === 'report' ? null : (
            <Button
              kind="quiet"
              label={`Take out ${name}`}
              onPress={() =>
                void undoRegister(source, `“${name}” was taken out, and what was confirmed of it with it.`)
              }
            >
              Take out
            </Button>
          )}
        </div>
      </header>
      {remark === null ? null : <p className="small">{remark}</p>}
      {isRead ? (
        <div className="material-text imported" role="region" tabIndex={0} aria-label={`Text of ${name}`}>
          {text}
        </div>
      ) : null}
      {readings.length === 0 ? (
        <p className="soft">
          {kind === 'report'
            ? 'It lists no link that refuses. That proves nothing: the link may have been left out of the table.'
            : 'Nothing in it speaks of refusing, of an address, of the sender or of a promotion.'}
        </p>
      ) : (
        <>
          <p className="small" role="status">
            {open === 0
              ? 'No reading is waiting for your word.'
              : `${counted(open, 'reading')} waiting for your word: none of them counts before.`}
          </p>
          <ul className="readings">
            {readings.map((reading) => (
              <Reading key={reading.id} source={source} reading={reading} />
            ))}
          </ul>
        </>
      )}
    </article>
  );
}

function Reading({ source, reading }: { readonly source: number; readonly reading: ReadingView }) {
  const [isSaving, setSaving] = useState(false);
  const { id, field, value, passage, place, why, verdict } = reading;
  const words = valueWords(field, value) ?? 'cannot be told from the message';
  const says = `${REGISTER_WORDS[field]}: ${words}`;
  const judge = async (next: ReadingView['verdict']): Promise<void> => {
    setSaving(true);
    try {
      await call('judgeReading', { source, reading: id, verdict: next });
    } catch (error) {
      sayFailed(error);
    }
    await auditChanged();
    setSaving(false);
  };
  return (
    <li className="reading" data-verdict={verdict ?? undefined}>
      <div className="reading-words">
        <p>
          {REGISTER_WORDS[field]}: <strong className="imported">{words}</strong>
        </p>
        <blockquote className="imported">{passage}</blockquote>
        <p className="soft small">
          {why} <span className="imported">({place})</span>
        </p>
      </div>
      {value === 'unknown' ? null : verdict === null ? (
        <div className="line">
          <Button isPending={isSaving} label={`Confirm ${says}`} onPress={() => void judge('confirmed')}>
            <Check aria-hidden size={16} /> Confirm
          </Button>
          <Button isPending={isSaving} label={`Refuse ${says}`} onPress={() => void judge('refused')}>
            <X aria-hidden size={16} /> Refuse
          </Button>
        </div>
      ) : (
        <div className="line">
          <strong className={`reading-${verdict}`}>
            {verdict === 'confirmed' ? 'Confirmed' : 'Refused'}
          </strong>
          <Button
            kind="quiet"
            isPending={isSaving}
            label={`Take back the word on ${says}`}
            onPress={() => void judge(null)}
          >
            Take back
          </Button>
        </div>
      )}
    </li>
  );
}
