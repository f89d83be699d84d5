/** Decisions that told persons apart, each with who took it and why, and the way back. */
import { useState } from 'react';
import type { SeparationView } from '../../../shared/ipc/identity-contract.ts';
import { Button } from '../../components/button.tsx';
import { hrefTo } from '../../route.ts';
import { useDates } from '../../state/dates.ts';
import { runJob } from '../../state/jobs.ts';
import { Decide } from './decide.tsx';

interface Props {
  readonly separations: readonly SeparationView[];
  /** Whose page they are shown on; `null` on none's. */
  readonly contact: number | null;
}

export function Decisions({ separations, contact }: Props) {
  if (separations.length === 0) return null;
  return (
    <>
      <h3 id="decisions">Told apart</h3>
      <ul className="paper-list" aria-labelledby="decisions">
        {separations.map((one) => (
          <Decision key={one.separation} of={one} contact={contact} />
        ))}
      </ul>
    </>
  );
}

function Decision({ of, contact }: { readonly of: SeparationView; readonly contact: number | null }) {
  const dates = useDates();
  const [isUndoing, setUndoing] = useState(false);
  const { separation, names, from, reason, by, at, undone } = of;
  return (
    <li>
      <span className="imported">
        {names.length === 0 ? 'Files withdrawn since' : names.join(', ')}
        {from.length === 0 ? '' : ` apart from ${from.join(', ')}`}
      </span>
      <span className="imported">“{reason}”</span>
      <span className="soft small imported">
        {by}, {dates.time(at)}
        {undone === null ? '' : `. Undone by ${undone.by}, ${dates.time(undone.at)}: “${undone.reason}”`}
      </span>
      <div className="line">
        {of.contact === null || of.contact === contact ? null : (
          <a href={hrefTo('contacts', of.contact)}>The other person</a>
        )}
        {undone === null ? <Button onPress={() => setUndoing(true)}>Join again…</Button> : null}
      </div>
      <Decide
        title="Join them again"
        isOpen={isUndoing}
        onClose={() => setUndoing(false)}
        isReady
        choice={String(separation)}
        tryOut={async () => {
          const ended = await runJob('tryJoining', { separation }, { quiet: true });
          return ended?.result?.separation ?? null;
        }}
        verb="Join them again"
        carryOut={async (why, who) =>
          (await runJob('joinAgain', { separation, reason: why, by: who }))?.state === 'done'
        }
      >
        <p className="imported">
          {names.join(', ')} would be matched as if nobody had told them apart. The decision stays in the
          record, with who undid it.
        </p>
      </Decide>
    </li>
  );
}
