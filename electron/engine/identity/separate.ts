/** Telling two persons apart and joining them again: tried on a copy first, then carried out and evaluated anew. */
import type { SeparationEffect } from '../../../shared/ipc/identity-contract.ts';
import type { IdentityPart, PartRef } from '../../../shared/model/identity.ts';
import type { Decision } from '../../store/separations.ts';
import type { AuditStore, ContactSummary } from '../../store/store.ts';
import { evaluate } from '../evaluate.ts';
import { Failure } from '../failure.ts';
import { evaluateAndFindGaps } from '../find-gaps.ts';
import { onCopy } from '../on-copy.ts';
import { share, type Task } from '../task.ts';

/** A change of who is one contact. */
export interface IdentityChange {
  /** Names of everybody concerned. */
  readonly keys: readonly number[];
  carryOut(store: AuditStore, decision: Decision): void;
}

/** Throws `Failure` `no_such_contact`, `nothing_apart` for what is no part of the contact, and `nothing_left`. */
export function separating(store: AuditStore, contact: number, apart: readonly PartRef[]): IdentityChange {
  const parts = store.partsOf(contact);
  if (parts.length === 0) throw new Failure('no_such_contact', 'There is no such contact in this audit.');
  const chosen = new Map<string, Set<number | null>>();
  for (const one of apart) {
    const part = parts.find(({ key, source }) => key === one.key && source === one.source);
    if (part === undefined || (one.row !== null && !part.rows.some(({ row }) => row === one.row)))
      throw new Failure('nothing_apart', 'That is no longer part of this contact: look at it again.');
    chosen.set(nameOf(part), (chosen.get(nameOf(part)) ?? new Set()).add(one.row));
  }
  const decidedByRow = store.separations.decidedByRow();
  const taken: PartRef[] = [];
  const staying: PartRef[] = [];
  for (const part of parts) {
    const rows = chosen.get(nameOf(part));
    const goes = (row: number): boolean => rows !== undefined && (rows.has(null) || rows.has(row));
    const sides = divided(part, goes, (row) => decidedByRow(part.key, part.source, row));
    taken.push(...sides.taken);
    staying.push(...sides.staying);
  }
  if (staying.length === 0)
    throw new Failure(
      'nothing_left',
      'Something must stay with this contact: leave out what is the other person’s.',
    );
  return {
    keys: parts.map(({ key }) => key),
    carryOut: (on, decision) => void on.separations.separate(taken, staying, decision),
  };
}

const nameOf = ({ key, source }: IdentityPart): string => `${key} ${source}`;

/**
 * What of a part goes and what stays. All of it is named as one, so that rows read later are of the same person; only where
 * rows go and others stay, or earlier decisions were of rows, are they named one by one.
 */
function divided(
  { key, source, rows }: IdentityPart,
  goes: (row: number) => boolean,
  isDecided: (row: number) => boolean,
): { readonly taken: readonly PartRef[]; readonly staying: readonly PartRef[] } {
  const named = (row: number | null): PartRef => ({ key, source, row });
  const all = rows.map(({ row }) => row);
  const decided = all.filter(isDecided);
  const others = all.filter((row) => !isDecided(row));
  const going = others.filter(goes);
  const whole = others.length === 0 ? [] : [named(null)];
  return {
    taken: [
      ...decided.filter(goes).map(named),
      ...(going.length === others.length ? whole : going.map(named)),
    ],
    staying: [
      ...decided.filter((row) => !goes(row)).map(named),
      ...(going.length === others.length ? [] : whole),
    ],
  };
}

/** Throws `Failure` `no_such_separation`, also for one undone before. */
export function joining(store: AuditStore, separation: number): IdentityChange {
  const found = store.separations.all().find((one) => one.separation === separation && one.undone === null);
  if (found === undefined)
    throw new Failure('no_such_separation', 'There is no such decision, or it was undone before.');
  return {
    keys: [found.person, ...found.parts.map(({ key }) => key)],
    carryOut: (on, decision) => on.separations.undo(separation, decision),
  };
}

/** What the change would do, with nothing changed in the audit. */
export async function identityEffect(
  store: AuditStore,
  change: IdentityChange,
  task: Task,
): Promise<SeparationEffect> {
  const run = store.latestRun();
  if (run === null)
    throw new Failure('no_run', 'Nothing has been evaluated yet: import files, then evaluate.');
  return onCopy(store, async (copy) => {
    const before = concerned(store, change.keys);
    const separations = copy.separations.all().length;
    change.carryOut(copy, { reason: 'trial', by: 'trial' });
    const then = await evaluate(copy, 'trial', share(task, 0.05, 1));
    const made = copy.separations.all().slice(0, copy.separations.all().length - separations);
    const total = ({ yes, no, undetermined }: typeof run.counts.contacts): number => yes + no + undetermined;
    return {
      before,
      after: concerned(copy, [...change.keys, ...made.map(({ person }) => person)]),
      contacts: [total(run.counts.contacts), total(then.counts.contacts)],
      messages: (['yes', 'no', 'undetermined'] as const).map((lawful) => ({
        lawful,
        before: run.counts.messages[lawful],
        after: then.counts.messages[lawful],
      })),
    };
  });
}

/** The contacts that these names belong to, each once, in contact order. */
function concerned(store: AuditStore, keys: readonly number[]): readonly ContactSummary[] {
  const run = store.latestRun()!;
  const contactOf = store.contactsByKey();
  const contacts = [...new Set(keys.map((key) => contactOf[key] ?? 0))].filter((contact) => contact !== 0);
  return contacts
    .toSorted((a, b) => a - b)
    .map((contact) => store.contactSummary(run.id, contact))
    .filter((row) => row !== null);
}

/** Carries the change out, and evaluates. */
export async function changeIdentity(
  store: AuditStore,
  change: IdentityChange,
  decision: Decision,
  actor: string,
  task: Task,
): Promise<void> {
  change.carryOut(store, decision);
  await evaluateAndFindGaps(store, actor, task);
}
