/** Counting campaigns as one: what it would make of the register, and the edit that says so. */
import {
  EDITABLE_FIELDS,
  type JoinedEvidence,
  type JoinEffect,
  type JoinOutcomes,
  type RegisterRow,
} from '../../shared/ipc/register-contract.ts';
import { CONCLUSIONS, type Conclusion } from '../../shared/model/outcome.ts';
import { plain } from '../../shared/report/timeline-words.ts';
import type { AuditStore, RunInfo, SourceInfo } from '../store/store.ts';
import { messagesKept, reportsOf } from './campaign-reports.ts';
import { editCampaigns, editsOf } from './edit-campaigns.ts';
import { evaluate } from './evaluate.ts';
import { Failure } from './failure.ts';
import { onCopy } from './on-copy.ts';
import { registerRow } from './register-row.ts';
import { share, type Task } from './task.ts';

interface Join {
  readonly campaignIds: readonly string[];
  /** The campaign that all of them are. */
  readonly into: string;
}

/**
 * What joining would do, with nothing changed.
 * Throws `Failure` `no_such_campaign` for an id that nothing names, `nothing_to_join` where all are one already.
 */
export async function joinEffect(store: AuditStore, { campaignIds, into: named }: Join): Promise<JoinEffect> {
  const joins = store.campaignJoins();
  const register = store.standingCampaigns();
  const into = joins.of(named);
  const joined = [...new Set(campaignIds.map((id) => joins.of(id)))].filter((id) => id !== into);
  if (joined.length === 0) throw new Failure('nothing_to_join', 'These are one campaign already.');
  for (const id of [into, ...joined])
    if (!register.has(id)) throw new Failure('no_such_campaign', `No campaign is called "${id}".`);
  const row = (id: string, standing = register): RegisterRow => registerRow(id, standing.get(id) ?? null);
  const against = await contradictions(store, [into, ...joined]);
  const evidence: JoinedEvidence[] = [];
  for (const id of [into, ...joined]) evidence.push(await evidenceOf(store, id));
  return {
    into: row(into),
    joined: joined.map((id) => row(id)),
    after: row(into, store.standingCampaigns(joins.with(joined, into))),
    evidence,
    against,
  };
}

async function evidenceOf(store: AuditStore, campaignId: string): Promise<JoinedEvidence> {
  const run = store.latestRun();
  const materials = [...messagesKept(store, campaignId), ...reportsOf(store, campaignId)];
  const judged = run === null ? null : store.campaigns(run.id).find((one) => one.campaignId === campaignId);
  return {
    campaignId,
    messages: run === null ? null : Object.values(judged?.lawful ?? {}).reduce((sum, one) => sum + one, 0),
    materials: materials.length,
    judged: materials.reduce((sum, { id }) => sum + store.readingVerdicts(id).length, 0),
    edits: (await editsOf(store, campaignId)).length,
  };
}

/** Confirmed readings of one campaign never contradict, whichever of its names they were confirmed under. */
async function contradictions(store: AuditStore, campaignIds: readonly string[]): Promise<readonly string[]> {
  const confirmed: { readonly field: string; readonly value: string; readonly of: string }[] = [];
  for (const of of campaignIds)
    for (const { passage, changes } of await editsOf(store, of))
      if (passage !== null) confirmed.push(...changes.map((change) => ({ ...change, of })));
  return EDITABLE_FIELDS.flatMap((field) => {
    const said = confirmed.filter((one) => one.field === field);
    const other = said.find(({ value }) => value !== said[0]!.value);
    return other === undefined
      ? []
      : [
          `Of “${said[0]!.of}” was confirmed “${plain(field)}: ${said[0]!.value}”, and of “${other.of}” “${other.value}”. Both cannot stand: take one of the two words back first.`,
        ];
  });
}

/** Throws what `joinEffect` throws, and `Failure` `contradicts` where confirmed readings do. */
export async function joinCampaigns(
  store: AuditStore,
  { note, ...join }: Join & { readonly note: string | null },
  actor: string,
  now: Date,
): Promise<SourceInfo> {
  const { into, joined, against } = await joinEffect(store, join);
  if (against.length > 0) throw new Failure('contradicts', against.join(' '));
  const campaignIds = joined.map(({ campaignId }) => campaignId);
  return editCampaigns(store, { campaignIds, changes: { same_as: into.campaignId }, note }, actor, now);
}

/**
 * What joining would change of the conclusions, worked out on a copy. Throws what `joinCampaigns` throws, and `Failure` `no_run`
 * before the first evaluation.
 */
export async function tryJoin(store: AuditStore, join: Join, task: Task): Promise<JoinOutcomes> {
  const run = store.latestRun();
  if (run === null)
    throw new Failure('no_run', 'Nothing has been evaluated yet: import files, then evaluate.');
  const { into, joined } = await joinEffect(store, join);
  const ids = new Set([into, ...joined].map(({ campaignId }) => campaignId));
  return onCopy(store, async (copy) => {
    await joinCampaigns(copy, { ...join, note: null }, 'trial', new Date());
    const then = await evaluate(copy, 'trial', share(task, 0.05, 1));
    const counted = (on: AuditStore, { id }: RunInfo, conclusion: Conclusion): number =>
      on
        .campaigns(id)
        .filter(({ campaignId }) => ids.has(campaignId))
        .reduce((sum, { lawful }) => sum + lawful[conclusion], 0);
    return {
      messages: CONCLUSIONS.map((conclusion) => ({
        conclusion,
        before: counted(store, run, conclusion),
        after: counted(copy, then, conclusion),
      })),
      contacts: (['yes', 'no', 'undetermined'] as const).map((conclusion) => ({
        conclusion,
        before: run.counts.contacts[conclusion],
        after: then.counts.contacts[conclusion],
      })),
    };
  });
}

/** Says of campaigns that they are none other, whatever was said before or is suggested. */
export async function keepApart(
  store: AuditStore,
  { campaignIds, note }: { readonly campaignIds: readonly string[]; readonly note: string | null },
  actor: string,
  now: Date,
): Promise<SourceInfo> {
  return editCampaigns(store, { campaignIds, changes: { same_as: '' }, note }, actor, now);
}
