/** Two audits, or two evaluations of one audit, held side by side. */
import { changeCauses } from '../../../shared/evaluate/change-cause.ts';
import {
  CAUSE_KINDS,
  type CampaignChange,
  type CauseKind,
  type ChangeCause,
  type Comparison,
  type ContactChange,
  type MayMarket,
} from '../../../shared/model/comparison.ts';
import type { Move } from '../../../shared/model/changes.ts';
import type { Unpacked } from '../../../shared/model/packed.ts';
import { causeRows, causeSentence, identityWords } from '../../../shared/report/change-words.ts';
import { isoText } from '../../../shared/report/moment-text.ts';
import type { CampaignSummary } from '../../store/run-summaries.ts';
import type { AuditStore } from '../../store/store.ts';
import { breathe, share, type Task } from '../task.ts';
import { evidenceNames } from '../views.ts';
import { ComparedRun } from './compared-run.ts';
import { GapTally } from './gap-tally.ts';
import { matchContacts, type Matched } from './match-contacts.ts';

/** Which evaluation of which file; the latest where `run` is `null`. */
export interface Chosen {
  readonly store: AuditStore;
  readonly run: number | null;
}

/** Changes kept in memory for the window and the report; all of them go to `each`. */
const KEPT = 2_000;
const BATCH = 200;
const NOT_DETERMINED: readonly ChangeCause[] = [{ kind: 'not_determined' }];

/**
 * Compares the older with the newer. Every contact that changed goes to `each`, in the order of the newer audit and then,
 * for those it no longer holds, of the older. Throws as `ComparedRun.of` does; the task's reason when cancelled.
 */
export async function compareAudits(
  older: Chosen,
  newer: Chosen,
  task: Task,
  each: (change: ContactChange) => void = () => undefined,
): Promise<Comparison> {
  const before = await ComparedRun.of(older.store, older.run, share(task, 0, 0.1));
  const after = await ComparedRun.of(newer.store, newer.run, share(task, 0.1, 0.2));
  const matched =
    before.store === after.store
      ? sameContacts(before, after)
      : await matchContacts(before, after, share(task, 0.2, 0.4));
  const changes = new ChangeList(before, after, each);
  const gaps = before.audit === null || after.audit === null ? null : new GapTally(before.audit, after.audit);
  let pairs = 0;
  for (let contact = 1; contact <= after.contacts; contact++) {
    const now = after.concluded(contact);
    if (now === null) continue;
    const old = matched.older[contact]!;
    const was = before.concluded(old);
    if (was === null) {
      changes.added(contact, now);
      continue;
    }
    pairs++;
    if (was.conclusion !== now.conclusion || was.basis !== now.basis) changes.pair(old, was, contact, now);
    if (gaps !== null && (was.conclusion !== 'yes' || now.conclusion !== 'yes')) {
      const [left, right] = [before.look(old), after.look(contact)];
      if (left !== null && right !== null) gaps.add(left, right);
    }
    if (contact % BATCH !== 0) continue;
    share(task, 0.4, 0.95).progress('Comparing the contacts', contact / after.contacts);
    await breathe(task);
  }
  let gone = 0;
  for (const contact of matched.gone) {
    const was = before.concluded(contact);
    if (was === null) continue;
    gone++;
    changes.gone(contact, was);
  }
  return {
    before: before.side(),
    after: after.side(),
    matched: pairs,
    added: changes.newContacts,
    gone,
    merged: matched.merged,
    moves: changes.moves(),
    basisChanged: changes.basisChanged,
    causes: changes.causes,
    campaigns: campaignChanges(before, after),
    gaps: gaps?.changes() ?? [],
    contacts: changes.kept,
    changed: changes.count,
  };
}

/** Two evaluations of one file: its contacts keep their keys, and what was two contacts may be one now. */
function sameContacts(before: ComparedRun, after: ComparedRun): Matched {
  const older = Uint32Array.from({ length: after.contacts + 1 }, (_, contact) => contact);
  const gone: number[] = [];
  for (let contact = 1; contact <= before.contacts; contact++)
    if (before.concluded(contact) !== null && after.concluded(contact) === null) gone.push(contact);
  return { older, merged: before.merged, gone };
}

class ChangeList {
  readonly kept: ContactChange[] = [];
  readonly causes = Object.fromEntries(CAUSE_KINDS.map((kind) => [kind, 0])) as Record<CauseKind, number>;
  count = 0;
  newContacts = 0;
  basisChanged = 0;
  readonly #moves = new Map<string, { -readonly [K in keyof Move]: Move[K] }>();
  readonly #before: ComparedRun;
  readonly #after: ComparedRun;
  readonly #each: (change: ContactChange) => void;
  readonly #names;

  constructor(before: ComparedRun, after: ComparedRun, each: (change: ContactChange) => void) {
    this.#before = before;
    this.#after = after;
    this.#each = each;
    this.#names = {
      before: evidenceNames(before.store.sources()),
      after: evidenceNames(after.store.sources()),
    };
  }

  moves(): readonly Move[] {
    return [...this.#moves.values()].sort(
      (a, b) => b.count - a.count || (`${a.from} ${a.to}` < `${b.from} ${b.to}` ? -1 : 1),
    );
  }

  pair(old: number, was: Unpacked, contact: number, now: Unpacked): void {
    if (was.conclusion === now.conclusion) this.basisChanged++;
    else {
      const key = `${was.conclusion} ${now.conclusion}`;
      const move = this.#moves.get(key) ?? { from: was.conclusion, to: now.conclusion, count: 0 };
      move.count++;
      this.#moves.set(key, move);
    }
    const [left, right] = [this.#before.evaluated(old), this.#after.evaluated(contact)];
    const causes = left === null || right === null ? NOT_DETERMINED : changeCauses(left, right);
    for (const { kind } of causes) this.causes[kind]++;
    const sides = { before: this.#before.side(), after: this.#after.side() };
    this.#add(this.#after, contact, was, now, {
      causes: causes.map(({ kind }) => kind),
      why: causes.map((cause) => causeSentence(cause, sides, this.#names)).join(' '),
      evidence: this.#names.after(causes.flatMap(causeRows)),
    });
  }

  added(contact: number, now: Unpacked): void {
    this.newContacts++;
    this.#add(this.#after, contact, null, now, {
      causes: [],
      why: this.#newWords(contact),
      evidence: [],
    });
  }

  /** Whom a person told apart in this very audit was somebody else's before. */
  #newWords(contact: number): string {
    const regrouped = this.#before.store === this.#after.store ? this.#before.regrouped(contact) : null;
    return regrouped === null ? 'Not in the earlier audit.' : identityWords(regrouped);
  }

  gone(contact: number, was: Unpacked): void {
    this.#add(this.#before, contact, was, null, { causes: [], why: 'No longer held.', evidence: [] });
  }

  #add(
    side: ComparedRun,
    contact: number,
    was: Unpacked | null,
    now: Unpacked | null,
    rest: Pick<ContactChange, 'causes' | 'why' | 'evidence'>,
  ): void {
    const { contactId, email, phone, name } = side.store.contactIdentity(contact)!;
    const change: ContactChange = {
      contact,
      contactId,
      email,
      phone,
      name,
      before: verdictOf(was),
      after: verdictOf(now),
      ...rest,
    };
    this.count++;
    if (this.kept.length < KEPT) this.kept.push(change);
    this.#each(change);
  }
}

function verdictOf(one: Unpacked | null): ContactChange['before'] {
  // A contact is always judged: only messages can be outside the rules.
  return one === null ? null : { verdict: one.conclusion as MayMarket, basis: one.basis };
}

function together(a: CampaignSummary['lawful'], b: CampaignSummary['lawful']): CampaignSummary['lawful'] {
  return {
    yes: a.yes + b.yes,
    no: a.no + b.no,
    undetermined: a.undetermined + b.undetermined,
    not_applicable: a.not_applicable + b.not_applicable,
  };
}

function campaignChanges(before: ComparedRun, after: ComparedRun): readonly CampaignChange[] {
  // Campaigns that were joined since are compared as the one that they are.
  const joins = after.store.campaignJoins();
  const old = new Map<string, CampaignSummary>();
  for (const one of before.store.campaigns(before.run.id)) {
    const campaignId = joins.of(one.campaignId);
    const lawful = old.get(campaignId)?.lawful;
    old.set(campaignId, {
      ...(one.campaignId === campaignId ? one : (old.get(campaignId) ?? one)),
      campaignId,
      lawful: lawful === undefined ? one.lawful : together(lawful, one.lawful),
    });
  }
  const now = after.store.campaigns(after.run.id);
  const names = new Set(now.map(({ campaignId }) => campaignId));
  const all = [...now, ...[...old.values()].filter(({ campaignId }) => !names.has(campaignId))];
  return all
    .map(({ campaignId, name, sentAt, lawful }): CampaignChange => ({
      campaignId,
      name,
      sent: sentAt === null ? null : isoText(sentAt).slice(0, 10),
      before: old.get(campaignId)?.lawful ?? null,
      after: names.has(campaignId) ? lawful : null,
    }))
    .filter(
      (one) =>
        one.before === null || one.after === null || JSON.stringify(one.before) !== JSON.stringify(one.after),
    );
}
