/** One act on samples, notes or exceptions: done, then everything shown is asked for again; what went wrong is said. */
import type { Methods } from '../../../shared/ipc/contract.ts';
import { call } from '../../api.ts';
import { auditChanged } from '../../queries.ts';
import { sayFailed } from '../../state/toasts.ts';

export type Act = 'drawContacts' | 'tickContact' | 'signSample' | 'addNote' | 'saveException';

/** Answers with what came of it, or `null` when it was refused, which has then been said. */
export async function act<M extends Act>(
  method: M,
  args: Methods[M]['args'],
): Promise<{ readonly value: Methods[M]['result'] } | null> {
  try {
    const value = await call(method, args);
    await auditChanged();
    return { value };
  } catch (error) {
    sayFailed(error);
    return null;
  }
}
