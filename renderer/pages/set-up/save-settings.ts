/** Settings are kept as they are changed: there is no button to forget. */
import type { AuditView } from '../../../shared/ipc/audit-contract.ts';
import { NO_SETTINGS, type AuditSettings } from '../../../shared/model/settings.ts';
import { call } from '../../api.ts';
import { queryClient } from '../../queries.ts';
import { sayFailed } from '../../state/toasts.ts';

const KEY = ['audit', {}];
/** One after the other, so that a later change never undoes an earlier one. */
let last: Promise<void> = Promise.resolve();

/** The change of a list or a pair begins from what is kept by then, not from what the screen showed. */
type Change = Partial<AuditSettings> | ((current: AuditSettings) => Partial<AuditSettings>);

/** What is not named stays as it is. Failures are told. */
export function saveSettings(change: Change): Promise<void> {
  last = last.then(async () => {
    const current = queryClient.getQueryData<AuditView | null>(KEY)?.settings ?? NO_SETTINGS;
    const changed = typeof change === 'function' ? change(current) : change;
    try {
      queryClient.setQueryData(KEY, await call('saveSettings', { settings: { ...current, ...changed } }));
    } catch (error) {
      sayFailed(error);
    }
  });
  return last;
}
