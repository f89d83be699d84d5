/** One entry of the register: when it was in use, what it offered, and what it settles. */
import { CalendarX2, Paperclip, Pencil, Trash2 } from 'lucide-react';
import type { PointView } from '../../../shared/ipc/points-contract.ts';
import { plain } from '../../../shared/report/timeline-words.ts';
import { many } from '../../../shared/report/write.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { OutcomeMark } from '../../components/outcome-mark.tsx';
import { useDates } from '../../state/dates.ts';
import { sayFailed } from '../../state/toasts.ts';

interface Props {
  readonly point: PointView;
  readonly onEdit: () => void;
  readonly onEnd: () => void;
  readonly onRemove: () => void;
  readonly onAttach: () => void;
}

const MEANS = {
  yes: { outcome: 'met', words: 'Marketing could be refused' },
  no: { outcome: 'not_met', words: 'Marketing could not be refused' },
  unknown: { outcome: 'undetermined', words: 'Whether marketing could be refused is not recorded' },
} as const;

export function PointSheet({ point, onEdit, onEnd, onRemove, onAttach }: Props) {
  const dates = useDates();
  const name = point.name ?? point.pointId;
  const day = (text: string | null, none: string): string => (text === null ? none : dates.day(text));
  const means = MEANS[point.meansOfRefusing];
  return (
    <article className="point" aria-label={name}>
      <header className="line spread">
        <h2 className="imported">{name}</h2>
        <p className="point-effect">{effect(point)}</p>
      </header>
      <p className="soft">
        {[
          point.pointKind === 'unknown' ? 'Kind not recorded' : capital(plain(point.pointKind)),
          `in use from ${day(point.from, 'an unrecorded day')} to ${day(point.to, 'today')}`,
          ...(point.context === 'unknown' ? [] : [`for ${plain(point.context)}`]),
          ...(point.sources.length === 0 ? [] : [`speaks for ${point.sources.join(', ')}`]),
          ...(point.sender === null ? [] : [`by ${point.sender}`]),
        ].join(' · ')}
      </p>
      <p className="line">
        <OutcomeMark outcome={means.outcome} />
        <span>
          {means.words}
          {point.mechanism === 'unknown' ? '' : ` (${plain(point.mechanism)})`}
          {point.channels.length === 0 ? '' : `, for ${point.channels.map(plain).join(', ')} only`}
          {point.simple === 'no' ? ', not simply' : ''}
          {point.free === 'no' ? ', not free of charge' : ''}
        </span>
      </p>
      {point.wording === null ? null : <blockquote className="imported">{point.wording}</blockquote>}
      {point.files.length === 0 ? null : (
        <ul className="line" aria-label="Evidence attached">
          {point.files.map((file) => (
            <li key={`${file.name} ${file.sha256}`}>
              <Button kind="quiet" label={`Save ${file.name}`} onPress={() => void save(file)}>
                <Paperclip aria-hidden size={14} /> {file.name}
              </Button>
              <span className="mono soft" title={file.sha256}>
                SHA-256 {file.sha256.slice(0, 12)}…
              </span>
            </li>
          ))}
        </ul>
      )}
      <footer className="line spread">
        <span className="soft small">
          {point.notice === null ? '' : `Version ${point.notice} · `}
          {point.evidence}
        </span>
        <span className="line">
          <Button kind="quiet" label={`Change ${name}`} onPress={onEdit}>
            <Pencil aria-hidden size={16} /> Change
          </Button>
          {point.to === null ? (
            <Button kind="quiet" label={`End ${name}`} onPress={onEnd}>
              <CalendarX2 aria-hidden size={16} /> End
            </Button>
          ) : null}
          <Button kind="quiet" label={`Attach evidence to ${name}`} onPress={onAttach}>
            <Paperclip aria-hidden size={16} /> Attach
          </Button>
          <Button kind="quiet" label={`Remove ${name}`} onPress={onRemove}>
            <Trash2 aria-hidden size={16} /> Remove
          </Button>
        </span>
      </footer>
    </article>
  );
}

function effect({ contacts }: PointView): string {
  if (contacts === null) return 'Not counted yet';
  return contacts === 0 ? 'Settles nothing yet' : `Settles ${many(contacts, 'contact')}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

async function save({ name, sha256 }: { readonly name: string; readonly sha256: string }): Promise<void> {
  try {
    await call('savePointFile', { name, sha256 });
  } catch (error) {
    sayFailed(error);
  }
}
