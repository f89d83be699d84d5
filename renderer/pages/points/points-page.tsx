/** The register of collection points: what each form, checkout, script and till said, and how many contacts that settles. */
import { Plus, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { PointInput, PointsView, PointView } from '../../../shared/ipc/points-contract.ts';
import { call } from '../../api.ts';
import { Button } from '../../components/button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Answer, Empty } from '../../components/states.tsx';
import { auditChanged, queryClient, useMethod } from '../../queries.ts';
import { sayFailed } from '../../state/toasts.ts';
import { EndDialog } from './end-dialog.tsx';
import { PointDialog } from './point-dialog.tsx';
import { PointSheet } from './point-sheet.tsx';

/** What a dialog is open for. */
type Asked =
  | { readonly about: 'edit'; readonly point: PointView | null }
  | { readonly about: 'end'; readonly point: PointView };

export function PointsPage() {
  const answer = useMethod('points', {});
  const [asked, setAsked] = useState<Asked | null>(null);
  const add = (
    <Button kind="primary" onPress={() => setAsked({ about: 'edit', point: null })}>
      <Plus aria-hidden size={16} /> Add a point
    </Button>
  );
  const undo = answer.data?.undo ?? null;
  return (
    <div className="stack">
      <PageHeader
        title="Collection points"
        lead="Forms, checkouts, scripts and tills at which details were collected, with the wording of each while it was in use. No export holds this, and the soft opt-in hangs on it: one entry can settle thousands of contacts."
        actions={
          <>
            {undo === null ? null : (
              <Button onPress={() => void change(call('undoPoint', {}))}>
                <Undo2 aria-hidden size={16} /> Undo: {undo}
              </Button>
            )}
            {add}
          </>
        }
      />
      <Answer of={answer} what="the register">
        {(view) => (
          <>
            {view.changedSinceRun ? (
              <p role="status">
                The register changed after the latest evaluation: evaluate again to see what that settles.
              </p>
            ) : null}
            {view.points.length === 0 ? (
              <Empty title="The register is empty" action={add}>
                Enter each form and script with the days on which it was in use, or import
                collection-points.csv.
              </Empty>
            ) : (
              <ul className="points">
                {view.points.map((point) => (
                  <li key={point.entry}>
                    <PointSheet
                      point={point}
                      onEdit={() => setAsked({ about: 'edit', point })}
                      onEnd={() => setAsked({ about: 'end', point })}
                      onRemove={() => void change(call('removePoint', { entry: point.entry }))}
                      onAttach={() => void change(call('attachToPoint', { entry: point.entry }))}
                    />
                  </li>
                ))}
              </ul>
            )}
          </>
        )}
      </Answer>
      {asked?.about === 'edit' ? (
        <PointDialog
          point={asked.point}
          onClose={() => setAsked(null)}
          onSave={async (point: PointInput) => {
            if (await change(call('savePoint', { entry: asked.point?.entry ?? null, point }))) setAsked(null);
          }}
        />
      ) : null}
      {asked?.about === 'end' ? (
        <EndDialog
          point={asked.point}
          onClose={() => setAsked(null)}
          onEnd={async (lastDay) => {
            if (await change(call('endPoint', { entry: asked.point.entry, lastDay }))) setAsked(null);
          }}
        />
      ) : null}
    </div>
  );
}

/** Shows the register as it then is. @returns whether the change was made; a failure has been said. */
async function change(asking: Promise<PointsView | null>): Promise<boolean> {
  try {
    const view = await asking;
    if (view === null) return false;
    queryClient.setQueryData(['points', {}], view);
    await auditChanged();
    return true;
  } catch (error) {
    sayFailed(error);
    return false;
  }
}
