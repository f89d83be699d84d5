/** Samples, ticks, signatures, notes and exceptions, against what the log recorded of each. */
import type { PaperAct } from '../../store/working-papers.ts';
import type { AuditStore } from '../../store/store.ts';
import { same, type Entry } from './entry.ts';

type Kind = PaperAct['kind'];

const KINDS: Readonly<Record<string, Kind>> = {
  sample_drawn: 'sample',
  sample_ticked: 'tick',
  sample_signed: 'signature',
  note_added: 'note',
  exception_opened: 'exception',
  exception_changed: 'exception',
};
const NAMES: Readonly<Record<Kind, string>> = {
  sample: 'Sample',
  tick: 'Tick',
  signature: 'Signature',
  note: 'Note',
  exception: 'Act on an exception',
};

const OTHER: Readonly<Record<string, string>> = {
  sha256: 'other contacts',
  contacts: 'another number of contacts',
  at: 'another time',
};

/** Acts of a kind are appended in the order in which they are logged, so that the first goes with the first. */
export function* paperDifferences(store: AuditStore, entries: readonly Entry[]): Iterable<string> {
  const stored = byKind(store.papers.acts());
  const logged = byKind(
    entries.flatMap(({ actor, action, detail }): readonly PaperAct[] =>
      Object.hasOwn(KINDS, action) ? [{ kind: KINDS[action]!, by: actor, detail }] : [],
    ),
  );
  for (const kind of Object.keys(NAMES) as Kind[]) {
    const [now, then] = [stored.get(kind) ?? [], logged.get(kind) ?? []];
    for (let i = 0; i < Math.max(now.length, then.length); i++) {
      const name = `${NAMES[kind]} ${i + 1}`;
      const [act, entry] = [now[i], then[i]];
      if (act === undefined) yield `${name} was removed: the log recorded it.`;
      else if (entry === undefined) yield `${name}: the log has no entry of it.`;
      else yield* changed(name, act, entry);
    }
  }
}

/** Early entries stated less: what an entry does not state cannot be held against it. */
function* changed(name: string, now: PaperAct, then: PaperAct): Iterable<string> {
  if (now.by !== then.by) yield `${name}: the log recorded another person.`;
  const stated = Object.keys(now.detail).filter((field) => Object.hasOwn(then.detail, field));
  for (const field of stated)
    if (!same(now.detail[field], then.detail[field]))
      yield `${name}: the log recorded ${OTHER[field] ?? `another ${field}`}.`;
}

function byKind(acts: Iterable<PaperAct>): ReadonlyMap<Kind, readonly PaperAct[]> {
  return Map.groupBy(acts, ({ kind }) => kind);
}
