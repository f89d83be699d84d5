/** Reports that are, by what they say themselves, campaigns of the register: each is looked at, and joined or not. */
import { useState } from 'react';
import type { JoinSuggestion, RegisterRow } from '../../../shared/ipc/register-contract.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { counted } from '../../numbers.ts';
import { useMethod } from '../../queries.ts';
import { sayFailed } from '../../state/toasts.ts';
import { JoinDialog } from './join-dialog.tsx';
import { countOnItsOwn } from './last-edit.ts';

const SHOWN = 3;

/** @param of only what concerns this campaign; `null` for all. */
export function JoinSuggestions({ of = null }: { readonly of?: string | null }) {
  const { data = [] } = useMethod('joinSuggestions', {});
  const [looked, setLooked] = useState<{ readonly row: RegisterRow; readonly into: string } | null>(null);
  const suggested = data.filter(
    ({ campaignId, into }) => of === null || campaignId === of || into.campaignId === of,
  );
  const look = async ({ campaignId, into }: JoinSuggestion): Promise<void> => {
    try {
      const { row } = await call('campaignEvidence', { campaignId });
      if (row !== null) setLooked({ row, into: into.campaignId });
    } catch (error) {
      sayFailed(error);
    }
  };
  if (suggested.length === 0) return null;
  return (
    <section className="join-suggestions" aria-labelledby="join-suggestions">
      <h2 id="join-suggestions">
        {suggested.length === 1
          ? 'One report looks like a campaign of the register'
          : `${counted(suggested.length, 'report')} look like campaigns of the register`}
      </h2>
      <ul>
        {suggested.slice(0, SHOWN).map((one) => (
          <li key={one.campaignId}>
            <p>
              “<span className="imported">{one.name}</span>” as “
              <span className="imported">{one.into.name}</span>”
              {one.into.name === one.into.campaignId ? '' : ` (${one.into.campaignId})`}.{' '}
              <span className="soft small">{one.why}</span>
            </p>
            <div className="line">
              <Button label={`Look what changes: ${one.name}`} onPress={() => void look(one)}>
                Look what changes
              </Button>
              <Button
                kind="quiet"
                label={`It is another: ${one.name}`}
                onPress={() =>
                  void countOnItsOwn(
                    one.campaignId,
                    `Suggested as “${one.into.name}”. ${one.why}`.slice(0, 2000),
                  )
                }
              >
                It is another
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {suggested.length > SHOWN ? (
        <p className="soft small">And {counted(suggested.length - SHOWN, 'further report')} after these.</p>
      ) : null}
      {looked === null ? null : (
        <JoinDialog
          rows={[looked.row]}
          suggested={looked.into}
          onClose={() => setLooked(null)}
          onDone={() => setLooked(null)}
        />
      )}
    </section>
  );
}
