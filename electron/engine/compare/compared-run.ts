/** One side of a comparison: a run of an audit file, what it concluded of each contact, and the facts behind it. */
import { basename } from 'node:path';
import { evaluateContact } from '../../../shared/evaluate/evaluate-contact.ts';
import type { Evaluated } from '../../../shared/evaluate/change-cause.ts';
import type { ComparedSide, IdentityDecision, Regrouping } from '../../../shared/model/comparison.ts';
import type { AuditFacts, ContactFacts } from '../../../shared/model/facts.ts';
import type { ContactResult } from '../../../shared/model/finding.ts';
import { unpack, type Unpacked } from '../../../shared/model/packed.ts';
import type { AuditStore, RunInfo } from '../../store/store.ts';
import { asAtOf } from '../as-at.ts';
import { assembleContacts } from '../evaluate.ts';
import { Failure } from '../failure.ts';
import type { Task } from '../task.ts';

const NONE = -1;

/** Facts of a contact with what this program concludes of them. */
export interface Looked {
  readonly facts: ContactFacts;
  readonly result: ContactResult;
}

export class ComparedRun {
  readonly store: AuditStore;
  readonly run: RunInfo;
  /** What holds for the whole of the run; `null` where a source it saw is no longer held. */
  readonly audit: AuditFacts | null;
  /** Contacts of the run that are one with another contact now. */
  readonly merged: number;
  readonly #facts;
  /** By contact number. */
  readonly #packed: Int32Array;
  readonly #regrouped: ReadonlyMap<number, Regrouping>;

  private constructor(
    store: AuditStore,
    run: RunInfo,
    packed: Int32Array,
    joined: ReadonlyMap<number, number>,
  ) {
    this.store = store;
    this.run = run;
    this.merged = [...joined.values()].reduce((sum, contacts) => sum + contacts - 1, 0);
    this.#regrouped = regroupings(store, run, joined);
    this.#packed = packed;
    this.#facts = store.runFacts(run, asAtOf({ ...run.settings, asAt: run.asAt }, store).moment);
    this.audit = this.#facts?.audit ?? null;
  }

  /**
   * @param run the latest where it is left out.
   * Throws `Failure` `no_run`, `no_such_run`, or `run_without_outcomes` for a run of an early version of the app.
   */
  static async of(store: AuditStore, run: number | null, task: Task): Promise<ComparedRun> {
    const info = run === null ? store.latestRun() : store.runs().find(({ id }) => id === run);
    if (info === null)
      throw new Failure(
        'no_run',
        `Nothing has been evaluated yet in ${basename(store.path)}: import files, then evaluate.`,
      );
    if (info === undefined) throw new Failure('no_such_run', 'This audit has no such evaluation.');
    const contacts = await assembleContacts(store, task);
    const contactOf = store.contactsByKey();
    const packed = new Int32Array(contacts + 1).fill(NONE);
    const joined = new Map<number, number>();
    let held = 0;
    for (const one of store.keyedOutcomes(info.id)) {
      const contact = contactOf[one.key] ?? 0;
      held++;
      if (contact === 0) continue;
      if (packed[contact] === NONE) packed[contact] = one.packed;
      else joined.set(contact, (joined.get(contact) ?? 1) + 1);
    }
    if (held === 0)
      throw new Failure(
        'run_without_outcomes',
        'The outcomes of that evaluation are not held: an early version of the app made it.',
      );
    return new ComparedRun(store, info, packed, joined);
  }

  get contacts(): number {
    return this.#packed.length - 1;
  }

  /** `null` for a contact that the run did not hold. */
  concluded(contact: number): Unpacked | null {
    const packed = this.#packed[contact] ?? NONE;
    return packed === NONE ? null : unpack(packed);
  }

  /** What became of who counts as the contact after the run; `null` where nothing did. */
  regrouped(contact: number): Regrouping | null {
    return this.#regrouped.get(contact) ?? null;
  }

  packed(contact: number): number {
    return this.#packed[contact] ?? NONE;
  }

  look(contact: number): Looked | null {
    const facts = this.#facts?.of(contact) ?? null;
    return facts === null || this.audit === null
      ? null
      : { facts, result: evaluateContact(facts, this.audit) };
  }

  /** What was concluded of a contact, with the facts; `null` where the facts are not held. */
  evaluated(contact: number): Evaluated | null {
    const facts = this.#facts?.of(contact) ?? null;
    const concluded = this.concluded(contact);
    const regrouped = this.#regrouped.get(contact);
    return facts === null || concluded === null || this.audit === null
      ? null
      : {
          ...(regrouped === undefined ? {} : { regrouped }),
          ruleVersion: this.run.ruleVersion,
          mayMarket: concluded.conclusion,
          basis: concluded.basis,
          facts,
          audit: this.audit,
        };
  }

  side(): ComparedSide {
    const { id, asAt, ruleVersion, createdAt, counts } = this.run;
    return {
      name: basename(this.store.path),
      run: id,
      asAt,
      ruleVersion,
      createdAt,
      contacts: counts.contacts,
      messages: counts.messages,
    };
  }
}

/** By contact number. A decision concerns whoever it was about, and the person that was told apart. */
function regroupings(
  store: AuditStore,
  { createdAt }: RunInfo,
  joined: ReadonlyMap<number, number>,
): ReadonlyMap<number, Regrouping> {
  const contactOf = store.contactsByKey();
  const decisions = new Map<number, IdentityDecision[]>();
  for (const { person, parts, at, by, reason, undone } of store.separations.all().toReversed()) {
    const made: IdentityDecision[] = [];
    if (at > createdAt) made.push({ kind: 'told_apart', by, reason });
    if (undone !== null && undone.at > createdAt)
      made.push({ kind: 'joined_again', by: undone.by, reason: undone.reason });
    const concerned = new Set([person, ...parts.map(({ key }) => key)].map((key) => contactOf[key] ?? 0));
    for (const contact of concerned) decisions.set(contact, [...(decisions.get(contact) ?? []), ...made]);
  }
  const all = new Map<number, Regrouping>();
  for (const contact of new Set([...joined.keys(), ...decisions.keys()])) {
    const made = decisions.get(contact) ?? [];
    if (made.length > 0 || joined.has(contact))
      all.set(contact, { decisions: made, joined: joined.get(contact) ?? 1 });
  }
  return all;
}
