/** What came of the import that has just ended: counts, and the files that were refused. */
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useJobs } from '../../state/jobs.ts';
import { waitingFiles } from '../../state/waiting-files.ts';

/** Results of these jobs belong here; those of others are told elsewhere. */
const IMPORT = /import|^nothing was/i;

export function LastImport() {
  const { running, ended } = useJobs();
  const result = ended?.result;
  const waiting = waitingFiles.use();
  if (running !== null || result == null || !IMPORT.test(result.summary)) return null;
  // What a person can answer is asked above, with the same words.
  const notes = result.notes.filter(
    (note) => !waiting.some(({ part, message }) => note === `${part}: ${message}`),
  );
  const leftOut = (result.leftOut ?? []).filter(({ part }) => !waiting.some((one) => one.part === part));
  return (
    <section className="import-result" aria-label="The last import" role="status">
      <p className="line">
        <CircleCheck aria-hidden size={18} /> {result.summary}
      </p>
      {notes.length === 0 ? null : (
        <div className="import-refused">
          <p className="line">
            <CircleAlert aria-hidden size={18} /> Not everything could be used:
          </p>
          <ul>
            {notes.map((note) => (
              <li key={note} className="imported">
                {note}
              </li>
            ))}
          </ul>
        </div>
      )}
      {leftOut.length === 0 ? null : (
        <div className="import-left-out soft small">
          <p>Not read:</p>
          <ul>
            {leftOut.map(({ part, why }) => (
              <li key={part}>
                <span className="imported">{part}</span>, {why}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
