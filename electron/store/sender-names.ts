/** Whether a legal person that a row names is one of the audit's senders. */
import { labelKey } from '../../shared/model/label.ts';
import type { Tri } from '../../shared/model/outcome.ts';
import type { Sender } from '../../shared/model/settings.ts';

/** Legal names compare without case and with `Ltd` and `Limited` alike. */
function legalName(name: string): string {
  return labelKey(name)
    .replace(/[.,]/g, '')
    .replace(/\blimited$/, 'ltd');
}

/** Answers `unknown` where no name was recorded, or the audit states no sender. */
export function senderNames(senders: readonly Sender[]): (name: string | null) => Tri {
  const known = new Set(senders.map(({ name }) => legalName(name)));
  return (name) => {
    if (name === null || known.size === 0) return 'unknown';
    return known.has(legalName(name)) ? 'yes' : 'no';
  };
}
