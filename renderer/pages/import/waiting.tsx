/** Files that were not imported because a person has to say what they are. */
import { CircleHelp } from 'lucide-react';
import { LinkButton } from '../../components/button.tsx';
import { hrefToMapping } from '../../state/import-files.ts';
import { waitingFiles } from '../../state/waiting-files.ts';

export function Waiting() {
  const files = waitingFiles.use();
  if (files.length === 0) return null;
  return (
    <section className="import-waiting" aria-labelledby="waiting">
      <h2 id="waiting">
        <CircleHelp aria-hidden size={20} /> Waiting for your word
      </h2>
      <ul>
        {files.map(({ token, part, message }) => (
          <li key={`${token} ${part}`}>
            <div>
              <p className="import-kind imported">{part}</p>
              <p className="soft small imported">{message}</p>
            </div>
            <LinkButton href={hrefToMapping({ token, part })} label={`Say what it is… ${part}`}>
              Say what it is…
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
