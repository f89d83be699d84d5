/** Every shortcut in one list. */
import { Dialog } from '../components/dialog.tsx';
import { Keys } from '../components/keys.tsx';
import { ACTIONS } from './actions.tsx';
import { closeSurface } from './surface.ts';

export function ShortcutsDialog({ isOpen }: { readonly isOpen: boolean }) {
  return (
    <Dialog title="Keyboard shortcuts" isOpen={isOpen} onClose={closeSurface}>
      <dl className="shortcuts">
        {ACTIONS.map(({ id, label, keys }) =>
          keys === null ? null : (
            <div key={id}>
              <dt>{label.replace('…', '')}</dt>
              <dd>
                <Keys keys={keys} />
              </dd>
            </div>
          ),
        )}
      </dl>
    </Dialog>
  );
}
