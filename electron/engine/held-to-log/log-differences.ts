/** What the log recorded when it happened, against what the audit file now says. */
import { sourceNames } from '../../../shared/report/source-names.ts';
import type { AuditStore } from '../../store/store.ts';
import { readingDifferences, separationDifferences } from './decision-differences.ts';
import { same, shown, type Entry } from './entry.ts';
import { paperDifferences } from './paper-differences.ts';
import { reviewDifferences } from './review-differences.ts';

const SOURCE_FIELDS = ['name', 'sha256', 'bytes', 'rows', 'accepted', 'rejected', 'blank'] as const;

/** One sentence for each thing that is not as it was logged; empty when everything is. */
export function logDifferences(store: AuditStore): readonly string[] {
  const entries = Array.from(store.logLines(), entryOf);
  return [
    ...sourceDifferences(store, entries),
    ...reviewDifferences(store, entries),
    ...pointDifferences(store, entries),
    ...paperDifferences(store, entries),
    ...readingDifferences(store, entries),
    ...separationDifferences(store, entries),
    ...settingDifferences(store, entries),
  ];
}

function settingDifferences(store: AuditStore, entries: readonly Entry[]): readonly string[] {
  const last = entries.findLast(({ action }) => action === 'settings_saved');
  return last === undefined || same(last.detail['settings'], store.settings())
    ? []
    : ['The settings are not those that the log recorded last.'];
}

function entryOf(line: string): Entry {
  const { actor, action, detail } = JSON.parse(line) as Omit<Entry, 'detail'> & { readonly detail: string };
  try {
    return { actor, action, detail: JSON.parse(detail) as Entry['detail'] };
  } catch {
    // The chain of hashes says that it was changed.
    return { actor, action, detail: {} };
  }
}

function* sourceDifferences(store: AuditStore, entries: readonly Entry[]): Iterable<string> {
  const logged = new Map(
    entries.flatMap(({ action, detail }) =>
      action === 'source_sealed' ? [[detail['source'], detail] as const] : [],
    ),
  );
  const sources = store.sources();
  const names = sourceNames(sources);
  for (const { id, counts, ...source } of sources) {
    const entry = logged.get(id);
    const now: Readonly<Record<string, unknown>> = { ...source, ...counts };
    if (entry === undefined) yield `${names.get(id)}: the log has no entry of its import.`;
    else
      for (const field of SOURCE_FIELDS)
        if (entry[field] !== now[field])
          yield `${names.get(id)}: ${field} is ${shown(now[field])}, and the log recorded ${shown(entry[field])}.`;
  }
}

function* pointDifferences(store: AuditStore, entries: readonly Entry[]): Iterable<string> {
  const logged = new Map(
    entries.flatMap((entry) =>
      entry.action.startsWith('collection_point_') ? [[entry.detail['change'], entry] as const] : [],
    ),
  );
  for (const change of store.points.changes()) {
    const { change: id } = change.detail;
    if (!logged.has(id)) yield `Change ${id} of the register of collection points is not in the log.`;
    else if (!same(change, logged.get(id)))
      yield `Change ${id} of the register of collection points is not the one that the log recorded.`;
    logged.delete(id);
  }
  for (const id of logged.keys())
    yield `Change ${String(id)} of the register of collection points was removed: the log recorded it.`;
}
