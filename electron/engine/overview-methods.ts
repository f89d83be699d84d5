/** Methods on figures over the whole run. */
import type { DayView, FlowView } from '../../shared/ipc/overview-contract.ts';
import { facetsOf } from '../store/contact-list.ts';
import type { AuditStore } from '../store/store.ts';
import type { EngineTable, OpenAudit } from './open-audit.ts';

export function overviewMethods(
  open: OpenAudit,
): Pick<EngineTable, 'contactFacets' | 'flow' | 'messageDays'> {
  return {
    contactFacets: ({ filter }) => {
      const run = open.store.latestRun();
      return facetsOf(run === null ? [] : open.store.outcomeCounts(run.id, filter.search), filter);
    },
    flow: () => flow(open.store),
    messageDays: () => messageDays(open.store),
  };
}

const SUBSCRIBER = {
  met: 'corporate',
  not_met: 'individual',
  undetermined: 'unknown',
  not_applicable: 'unknown',
} as const;

/** Ribbons from subscriber through basis to verdict, largest first. */
function flow(store: AuditStore): readonly FlowView[] {
  const run = store.latestRun();
  if (run === null) return [];
  const ribbons = new Map<string, FlowView>();
  for (const { unpacked, contacts } of store.outcomeCounts(run.id, '')) {
    const { conclusion, basis, outcomes } = unpacked;
    if (conclusion === 'not_applicable') continue;
    const subscriber = SUBSCRIBER[outcomes.pecr_22_1];
    const key = `${subscriber} ${basis} ${conclusion}`;
    const earlier = ribbons.get(key)?.contacts ?? 0;
    ribbons.set(key, { subscriber, basis, mayMarket: conclusion, contacts: earlier + contacts });
  }
  return [...ribbons.values()].sort((a, b) => b.contacts - a.contacts);
}

/** In order of day, undated last. */
function messageDays(store: AuditStore): readonly DayView[] {
  const days = Object.entries(store.latestRun()?.counts.messageDays ?? {}).map(([day, lawful]) => ({
    day: day === '' ? null : day,
    lawful,
  }));
  return [...days.filter(({ day }) => day !== null), ...days.filter(({ day }) => day === null)];
}
