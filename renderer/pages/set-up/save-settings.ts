/** Settings are kept as they are changed: there is no button to forget. */
import type { AuditView } from '../../../shared/ipc/audit-contract.ts';
import { NO_SETTINGS, type AuditSettings } from '../../../shared/model/settings.ts';
import { call } from '../../api.ts';
import { queryClient } from '../../queries.ts';
import { sayFailed } from '../../state/toasts.ts';

const KEY = ['audit', {}];
/** One after the other, so that a later change never undoes an earlier one. */
let last: Promise<void> = Promise.resolve();

/** What is not named stays as it is. Failures are told. */
export function saveSettings(change: Partial<AuditSettings>): Promise<void> {
  last = last.then(async () => {
    const current = queryClient.getQueryData<AuditView | null>(KEY)?.settings ?? NO_SETTINGS;
    try {
      queryClient.setQueryData(KEY, await call('saveSettings', { settings: { ...current, ...change } }));
    } catch (error) {
      sayFailed(error);
    }
  });
  return last;
}
