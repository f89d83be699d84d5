/** What people said of readings, and whom they told apart, against what the log recorded of it. */
import { sourceNames } from '../../../shared/report/source-names.ts';
import type { AuditStore } from '../../store/store.ts';
import { same, type Entry } from './entry.ts';

/** Of several words on one reading the last one counts; those on a file withdrawn since went with it. */
export function* readingDifferences(store: AuditStore, entries: readonly Entry[]): Iterable<string> {
  const files = new Map<unknown, string>(sourceNames(store.sources()));
  const logged = new Map(
    entries
      .filter(({ action, detail }) => action === 'reading_judged' && files.has(detail['source']))
      .map(({ actor, detail }) => [keyOf(detail), { actor, detail }] as const),
  );
  for (const { actor, ...stored } of store.judgedReadings()) {
    const name = `${files.get(stored.source)}: what was said of the reading “${stored.reading}”`;
    const entry = logged.get(keyOf(stored));
    logged.delete(keyOf(stored));
    if (entry === undefined || entry.detail['verdict'] === null) yield `${name} is not in the log.`;
    else if (!same({ ...stored, actor }, { ...entry.detail, actor: entry.actor }))
      yield `${name} is not what the log recorded.`;
  }
  for (const { detail } of logged.values())
    if (detail['verdict'] !== null)
      yield `${files.get(detail['source'])}: what was said of the reading “${String(detail['reading'])}” was removed: the log recorded it.`;
}

const keyOf = (of: { readonly source?: unknown; readonly reading?: unknown }): string =>
  JSON.stringify([of.source, of.reading]);

export function* separationDifferences(store: AuditStore, entries: readonly Entry[]): Iterable<string> {
  const files = new Set(store.sources().map(({ name }) => name));
  const of = (action: string): ReadonlyMap<unknown, Entry> =>
    new Map(
      entries.flatMap((entry) =>
        entry.action === action ? [[entry.detail['separation'], entry] as const] : [],
      ),
    );
  const [apart, joined] = [of('contacts_told_apart'), of('contacts_joined_again')];
  const stored = store.separations.all().toReversed();
  for (const one of stored) {
    const name = `Contacts told apart, decision ${one.separation}`;
    const [entry, undone] = [apart.get(one.separation), joined.get(one.separation)];
    if (entry === undefined) {
      yield `${name}: the log has no entry of it.`;
      continue;
    }
    if (!same([one.by, one.reason], [entry.actor, entry.detail['reason']]))
      yield `${name}: the log recorded another person or reason.`;
    const now = store.separations.named(one);
    for (const side of ['names', 'from'] as const)
      if (!same(now[side].toSorted(), stillHere(entry.detail[side], files)))
        yield `${name}: the log recorded other contacts.`;
    if (!same([one.undone?.by, one.undone?.reason], [undone?.actor, undone?.detail['reason']]))
      yield `${name}: whether it was taken back, by whom and why, is not what the log recorded.`;
  }
  const known = new Set<unknown>(stored.map(({ separation }) => separation));
  for (const id of apart.keys())
    if (!known.has(id)) yield `Contacts told apart, decision ${String(id)} was removed: the log recorded it.`;
}

/** Of what was logged as `name in file` or `name, row 3 in file`, that of files not withdrawn since. */
function stillHere(names: unknown, files: ReadonlySet<string>): readonly string[] {
  const all = Array.isArray(names) ? names.map(String) : [];
  return all.filter((name) => [...files].some((file) => name.endsWith(` in ${file}`))).toSorted();
}
