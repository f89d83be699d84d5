/** Messages about what has just happened, in a corner and aloud. */
import { CircleAlert, CircleCheck, X } from 'lucide-react';
import { Button } from '../components/button.tsx';
import { dismiss, toasts } from '../state/toasts.ts';

/** Notes beyond these are only counted: an import may refuse hundreds of files. */
const NOTES_SHOWN = 4;

export function Toasts() {
  const shown = toasts.use();
  return (
    <section className="toasts" aria-label="Notices" aria-live="polite">
      {shown.map(({ id, tone, text, notes }) => (
        <div key={id} className={`toast toast-${tone}`}>
          {tone === 'done' ? <CircleCheck aria-hidden size={18} /> : <CircleAlert aria-hidden size={18} />}
          <div className="toast-words">
            <p>{text}</p>
            {notes.slice(0, NOTES_SHOWN).map((note) => (
              <p key={note} className="small soft imported">
                {note}
              </p>
            ))}
            {notes.length > NOTES_SHOWN ? (
              <p className="small soft">and {notes.length - NOTES_SHOWN} more</p>
            ) : null}
          </div>
          <Button kind="quiet" label="Dismiss" onPress={() => dismiss(id)}>
            <X aria-hidden size={16} />
          </Button>
        </div>
      ))}
    </section>
  );
}
