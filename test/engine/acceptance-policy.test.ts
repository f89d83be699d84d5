/** The acceptance policy: off unless set, as bold as set, named in every outcome, after any person's verdict, and taken back. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../electron/engine/pipeline.ts';
import { policyEffect } from '../../electron/engine/policy-effect.ts';
import { exportReviews } from '../../electron/engine/review/export-reviews.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import type { AuditStore } from '../../electron/store/store.ts';
import { evaluateContact } from '../../shared/evaluate/evaluate-contact.ts';
import { ACCEPTED_GROUNDS, admits } from '../../shared/model/accepted-ground.ts';
import type { Policies } from '../../shared/model/policies.ts';
import { reasonText } from '../../shared/report/reasons.ts';
import { auditFrom, type Files } from './audit-from.ts';

/** Bought, and promoted to whoever bought it: the same words, one category of the taxonomy, alike by score, and unlike. */
const PAIRS = [
  ['Desk lamps', 'Desk lamp'],
  ['Hedgehog', 'Mortgage'],
  ['Running shoes', 'Trail shoes'],
  ['Cat food', 'Car insurance'],
] as const;
const FILES: Files = {
  'contacts.csv':
    'contact_id,email,subscriber,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism\n' +
    PAIRS.map(
      (_, i) => `c${i},c${i}@example.org,individual,2025-03-02,checkout,direct,Shop Ltd,yes,opt_out_box\n`,
    ).join(''),
  'transactions.csv':
    'contact_id,at,kind,category,status\n' +
    PAIRS.map(([bought], i) => `c${i},2025-03-02,sale,${bought},completed\n`).join(''),
  'campaigns.csv':
    'campaign_id,sent_at,channel,purpose,category,own_product,means_of_refusing,valid_address\n' +
    PAIRS.map(([, promoted], i) => `K${i},2025-03-20,email,marketing,${promoted},yes,yes,yes\n`).join(''),
  'messages.csv':
    'campaign_id,contact_id,sent_at,delivered\n' + PAIRS.map((_, i) => `K${i},c${i},,yes\n`).join(''),
  'preferences.csv': 'contact_id,at,kind,channel\n',
  'taxonomy.csv': 'label,category\nHedgehog,Oddments\nMortgage,Oddments\n',
};
type Policy = Policies['acceptSuggestions'];

const audit = (policy: Policy) =>
  auditFrom(FILES, { asAt: '2025-06-01', policies: { acceptSuggestions: policy } });
const run = (store: AuditStore) => evaluate(store, 'test', UNATTENDED);
const set = (store: AuditStore, policy: Policy): void =>
  store.saveSettings({ ...store.settings(), policies: { acceptSuggestions: policy } }, 'test');
const acceptances = (store: AuditStore): number =>
  store.logLength(['review_acceptance']) + store.logLength(['review_undo']);
const verdicts = (store: AuditStore) =>
  Object.fromEntries(
    store
      .labelPairs(store.latestRun()!)
      .map(({ bought, standing, verdict, reviewer }) => [bought, [standing, verdict, reviewer]]),
  );
const open = ['unreviewed', null, null];

describe.each([
  ['never', 0],
  ['identical', 1],
  ['category', 2],
  ['band', 3],
] as const)('set to %s', (policy, accepted) => {
  it(`accepts ${accepted} of the four pairs in one evaluation, and says so in each outcome`, async () => {
    const { store } = await audit(policy);
    const { counts } = await run(store);
    expect(counts.messages.yes).toBe(accepted);
    const found = [
      ['accepted', 'similar', 'Policy: same words'],
      ['accepted', 'similar', 'Policy: same category'],
      ['accepted', 'similar', 'Policy: similar band'],
    ].map((one, i) => (i < accepted ? one : open));
    expect(verdicts(store)).toEqual({
      'Desk lamps': found[0],
      Hedgehog: found[1],
      'Running shoes': found[2],
      'Cat food': open,
    });
    const asAt = { start: Date.UTC(2025, 5, 1), end: Date.UTC(2025, 5, 1) };
    const facts = store.auditFacts(asAt);
    const texts = [...store.contactFacts(asAt)].flatMap((one) =>
      evaluateContact(one, facts).messages.flatMap(({ lawful, findings }) =>
        lawful === 'yes'
          ? findings.flatMap(({ reasons }) =>
              reasons.filter(({ code }) => code === 'accepted_by_policy').map(reasonText),
            )
          : [],
      ),
    );
    expect(texts).toHaveLength(accepted);
    for (const text of texts)
      expect(text).toMatch(/^A policy of the organisation accepted .* without a person’s/);
  });

  it('records nothing more when evaluated again, and takes all of it back when switched off', async () => {
    const { store } = await audit(policy);
    const first = await run(store);
    const acts = acceptances(store);
    expect(acts).toBe(accepted);
    expect((await run(store)).counts).toEqual(first.counts);
    expect(acceptances(store)).toBe(acts);
    set(store, 'never');
    expect((await run(store)).counts.messages.yes).toBe(0);
    expect(store.reviews.acceptances()).toEqual([]);
  });

  it('is told before it is set, as it then comes out', async () => {
    const { store } = await audit('never');
    await run(store);
    const effect = await policyEffect(store, 'acceptSuggestions', policy, UNATTENDED);
    expect(effect.messages.changed).toBe(accepted);
    expect(acceptances(store)).toBe(0);
    set(store, policy);
    expect((await run(store)).counts.messages.yes).toBe(accepted);
    expect((await policyEffect(store, 'acceptSuggestions', 'never', UNATTENDED)).messages.changed).toBe(
      accepted,
    );
  });
});

it('goes behind a person’s verdict, and behind one of two reviewers who are asked for', async () => {
  const { store } = await audit('band');
  await run(store);
  store.reviews.record(
    { reviewer: 'Ann', kind: 'verdict', verdict: 'dissimilar', reason: 'no', undoes: null, detail: {} },
    [{ bought: 'Running shoes', promoted: 'Trail shoes' }],
  );
  expect((await run(store)).counts.messages).toMatchObject({ yes: 2, no: 1 });
  expect(verdicts(store)['Running shoes']).toEqual(['decided', 'dissimilar', 'Ann']);
  store.saveSettings(
    { ...store.settings(), policies: { acceptSuggestions: 'band', secondReviewer: true } },
    'test',
  );
  await run(store);
  expect(verdicts(store)['Running shoes']).toEqual(['one_reviewer', null, 'Ann']);
});

it('follows moved bands and a withdrawn taxonomy', async () => {
  const { store } = await audit('band');
  await run(store);
  store.saveSettings(
    { ...store.settings(), thresholds: { similarFrom: 0.98, dissimilarBelow: 0.2 } },
    'test',
  );
  await run(store);
  expect(verdicts(store)['Running shoes']).toEqual(open);
  for (const _step of store.withdrawSources(
    store.sources().filter(({ name }) => name === 'taxonomy.csv'),
    'test',
  ));
  await run(store);
  expect(verdicts(store)).toMatchObject({
    Hedgehog: open,
    'Desk lamps': ['accepted', 'similar', 'Policy: same words'],
  });
});

it('is carried to no other audit as a verdict', async () => {
  const { store, folder } = await audit('band');
  await run(store);
  expect(exportReviews(store, join(folder, 'exported.csv'))).toEqual({ reviews: 0, labels: 0 });
});

it('admits every ground up to its own, and none when off', () => {
  for (const [i, policy] of ACCEPTED_GROUNDS.entries())
    expect(ACCEPTED_GROUNDS.filter((ground) => admits(policy, ground))).toEqual(
      ACCEPTED_GROUNDS.slice(0, i + 1),
    );
  expect(ACCEPTED_GROUNDS.filter((ground) => admits('never', ground))).toEqual([]);
});
