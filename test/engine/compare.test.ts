/** Two audits held side by side: who changed, and for what cause, told from the facts of both. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { compareAudits } from '../../electron/engine/compare/compare-audits.ts';
import { exportComparison } from '../../electron/engine/compare/export-comparison.ts';
import { changeIdentity, joining, separating } from '../../electron/engine/identity/separate.ts';
import { evaluate } from '../../electron/engine/pipeline.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { changeCauses } from '../../shared/evaluate/change-cause.ts';
import type { AuditStore } from '../../electron/store/store.ts';
import type { AuditSettings } from '../../shared/model/settings.ts';
import { auditFrom, type Files, type TestAudit } from './audit-from.ts';
import { whole } from './whole-parts.ts';

const CONTACTS =
  'contact_id,email,subscriber,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism\n';
const contact = (id: string, context: string, means = 'yes'): string =>
  `${id},${id}@example.org,individual,2025-03-02,${context},direct,Shop Ltd,${means},opt_out_box\n`;
const PREFERENCES = 'contact_id,at,kind,channel\n';
const FILES = {
  'contacts.csv':
    CONTACTS + contact('a', 'checkout') + contact('b', 'checkout') + contact('c', 'basket_abandoned'),
  'transactions.csv':
    'contact_id,at,kind,category,status\na,2025-03-02,sale,shoes,completed\nb,2025-03-02,sale,shoes,completed\nc,2025-03-02,basket,shoes,abandoned\n',
  'campaigns.csv':
    'campaign_id,sent_at,channel,purpose,category,own_product,means_of_refusing,valid_address\nK1,2025-03-20,email,marketing,shoes,yes,yes,yes\n',
  'messages.csv': 'campaign_id,contact_id,sent_at,delivered\nK1,a,,yes\nK1,b,,yes\n',
  'preferences.csv': `${PREFERENCES}z,2025-01-01,objection,all\n`,
};

async function evaluated(files: Files, settings: Partial<AuditSettings> = {}): Promise<TestAudit> {
  const audit = await auditFrom(files, { asAt: '2025-06-01', ...settings });
  await evaluate(audit.store, 'test', UNATTENDED);
  return audit;
}
const nameOf = (store: AuditStore, source: number): string | undefined =>
  store.sources().find(({ id }) => id === source)?.name;

async function compared(before: TestAudit, after: TestAudit) {
  return compareAudits({ store: before.store, run: null }, { store: after.store, run: null }, UNATTENDED);
}

describe('two audit files', () => {
  it('differ in nothing when they hold the same', async () => {
    const comparison = await compared(await evaluated(FILES), await evaluated(FILES));
    expect(comparison).toMatchObject({
      matched: 4,
      added: 0,
      gone: 0,
      merged: 0,
      moves: [],
      campaigns: [],
      changed: 0,
    });
    expect(comparison.gaps.every(({ closed, opened }) => closed === 0 && opened === 0)).toBe(true);
  });

  it('tell an objection after the earlier as-at date as a new event, with its row', async () => {
    const after = await evaluated(
      { ...FILES, 'preferences.csv': `${FILES['preferences.csv']}a,2025-07-01,objection,all\n` },
      { asAt: '2025-09-01' },
    );
    const { contacts, causes, moves } = await compared(await evaluated(FILES), after);
    expect(moves).toEqual([{ from: 'yes', to: 'no', count: 1 }]);
    expect(causes).toMatchObject({ new_event: 1, new_evidence: 0, as_at: 0 });
    expect(contacts).toMatchObject([
      {
        contactId: 'a',
        causes: ['new_event'],
        why: 'New event after 2025-06-01: Objection, 1 July 2025 (preferences.csv:2).',
        evidence: ['preferences.csv:2'],
      },
    ]);
  });

  it('tell what happened before the earlier as-at date and was not held then as new evidence', async () => {
    const after = await evaluated({
      ...FILES,
      'preferences.csv': `${FILES['preferences.csv']}a,2025-04-01,objection,all\n`,
    });
    const { contacts } = await compared(await evaluated(FILES), after);
    expect(contacts.map(({ why }) => why)).toEqual([
      'New evidence of the time before: Objection, 1 April 2025 (preferences.csv:2).',
    ]);
  });

  it('tell what is no longer held', async () => {
    const before = await evaluated({
      ...FILES,
      'preferences.csv': `${FILES['preferences.csv']}a,2025-04-01,objection,all\n`,
    });
    const { contacts, moves } = await compared(before, await evaluated(FILES));
    expect(moves).toEqual([{ from: 'no', to: 'yes', count: 1 }]);
    expect(contacts.map(({ why }) => why)).toEqual([
      'Evidence no longer held: Objection, 1 April 2025 (preferences.csv:2).',
    ]);
  });

  it('tell a changed switch, with both settings, and count no remedial action for it', async () => {
    const after = await evaluated(FILES, { policies: { basketIsNegotiation: 'yes' } });
    const { contacts, gaps } = await compared(await evaluated(FILES), after);
    expect(contacts.map(({ contactId, why }) => [contactId, why])).toEqual([
      [
        'c',
        'Changed switch: Abandoned baskets, from “Undetermined until someone decides” to “Yes, it shows interest in buying”.',
      ],
    ]);
    const basket = gaps.find(({ provision }) => provision === 'pecr_22_3_a')!;
    expect(basket).toMatchObject({ before: 1, closed: 1, remedied: 0, opened: 0, after: 0 });
  });

  it('tell a new review, with both verdicts', async () => {
    const boots = { ...FILES, 'campaigns.csv': FILES['campaigns.csv'].replace('shoes', 'boots') };
    const after = await evaluated({
      ...boots,
      'similarity.csv':
        'bought,promoted,verdict,reviewer,reviewed_at,reason\nshoes,boots,similar,Ann,2025-05-01,Both footwear\n',
    });
    const { contacts, causes, gaps } = await compared(await evaluated(boots), after);
    expect(causes.reviews).toBe(contacts.length);
    expect(contacts.map(({ why }) => why)).toContain(
      'New review: “shoes” and “boots” similar, Ann, 1 May 2025 (before: not reviewed).',
    );
    expect(gaps.find(({ provision }) => provision === 'pecr_22_3_b')).toMatchObject({
      remedied: 2,
      after: 0,
    });
  });

  it('tell a later date alone from an event', async () => {
    const consent = 'contact_id,at,kind,channel\na,2025-08-01,objection,all\n';
    const files = { ...FILES, 'preferences.csv': consent };
    const { contacts } = await compared(
      await evaluated(files),
      await evaluated(files, { asAt: '2025-09-01' }),
    );
    expect(contacts.map(({ causes }) => causes)).toEqual([['as_at']]);
  });

  it('match contacts that were numbered otherwise, by id, email and phone, and never by a shared mailbox', async () => {
    const before = await evaluated({
      'contacts.csv':
        'contact_id,email,phone,subscriber\np,,+447700900101,individual\nq,q@example.org,,individual\nr,team@example.org,,individual\ns,team@example.org,,individual\n',
      'preferences.csv': `${PREFERENCES}q,2025-01-01,objection,all\n`,
    });
    const after = await evaluated({
      'contacts.csv':
        'contact_id,email,phone,subscriber\nnew,new@example.org,,individual\nq2,q@example.org,,individual\np2,,07700 900101,individual\nr2,team@example.org,,individual\n',
      'preferences.csv': `${PREFERENCES}new,2025-01-01,objection,all\n`,
    });
    const { matched, added, gone, contacts } = await compared(before, after);
    expect({ matched, added, gone }).toEqual({ matched: 2, added: 2, gone: 2 });
    expect(contacts.find(({ contactId }) => contactId === 'q2')?.causes).toEqual(['evidence_gone']);
    expect(contacts.filter(({ after: now }) => now === null).map(({ contactId }) => contactId)).toEqual([
      'r',
      's',
    ]);
  });

  it('are compared as they were evaluated, whatever was set since', async () => {
    const before = await evaluated(FILES);
    before.store.saveSettings(
      { ...before.store.settings(), policies: { basketIsNegotiation: 'no' } },
      'test',
    );
    const { moves } = await compared(before, await evaluated(FILES));
    expect(moves).toEqual([]);
  });

  it('write CSV files and a PDF, byte for byte the same each time', async () => {
    const [before, after] = [
      await evaluated(FILES),
      await evaluated({
        ...FILES,
        'preferences.csv': `${FILES['preferences.csv']}a,2025-04-01,objection,all\n`,
      }),
    ];
    const read = async (): Promise<readonly string[]> => {
      const folder = mkdtempSync(join(tmpdir(), 'compare-'));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      await exportComparison(
        { store: before.store, run: null },
        { store: after.store, run: null },
        folder,
        UNATTENDED,
      );
      expect(readFileSync(join(folder, 'changes.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
      return ['changed-contacts.csv', 'changed-campaigns.csv', 'gaps.csv'].map((name) =>
        readFileSync(join(folder, name), 'utf8'),
      );
    };
    const [contacts, campaigns] = await read();
    expect(contacts).toBe(
      'contact_id,email,phone,name,may_market_before,may_market,basis_before,basis,causes,why,evidence\n' +
        'a,a@example.org,,,yes,no,soft_opt_in,none,new_evidence,"New evidence of the time before: Objection, 1 April 2025 (preferences.csv:2).",preferences.csv:2\n',
    );
    expect(campaigns?.split('\n')).toHaveLength(2);
    expect((await read())[0]).toBe(contacts);
  });
});

describe('the cause of a change', () => {
  it('is not determined where what was stored does not follow from the facts that are held', async () => {
    const { store } = await evaluated(FILES);
    const run = store.latestRun()!;
    const facts = store.runFacts(run, { start: Date.UTC(2025, 5, 2), end: Date.UTC(2025, 5, 2) })!;
    const side = { facts: facts.of(1)!, audit: facts.audit, basis: 'none' } as const;
    const no = { ...side, ruleVersion: 'sha256:1', mayMarket: 'no' } as const;
    const yes = { ...side, ruleVersion: 'sha256:1', mayMarket: 'yes', basis: 'soft_opt_in' } as const;
    expect(changeCauses(no, yes)).toEqual([{ kind: 'not_determined' }]);
    expect(changeCauses({ ...no, ruleVersion: 'sha256:0' }, yes)).toEqual([
      { kind: 'rules', before: 'sha256:0', after: 'sha256:1' },
    ]);
    // Nor where the newer conclusion does not follow.
    expect(changeCauses(yes, { ...no, ruleVersion: 'sha256:2' })).toEqual([{ kind: 'not_determined' }]);
  });
});

describe('two evaluations of one audit file', () => {
  it('are compared contact by contact after more was imported and contacts were numbered anew', async () => {
    const audit = await evaluated(FILES);
    const first = audit.store.latestRun()!.id;
    await audit.add({
      'contacts (1).csv': CONTACTS + contact('A0', 'checkout'),
      'preferences (1).csv': `${PREFERENCES}b,2025-04-01,objection,all\n`,
    });
    await evaluate(audit.store, 'test', UNATTENDED);
    const { contacts, matched, added } = await compareAudits(
      { store: audit.store, run: first },
      { store: audit.store, run: null },
      UNATTENDED,
    );
    expect({ matched, added }).toEqual({ matched: 4, added: 1 });
    expect(contacts.map(({ contactId, causes, why }) => [contactId, causes, why])).toEqual(
      expect.arrayContaining([
        [
          'b',
          ['new_evidence'],
          'New evidence of the time before: Objection, 1 April 2025 (preferences (1).csv:1).',
        ],
        ['A0', [], 'Not in the earlier audit.'],
      ]),
    );
  });

  it('tell two contacts that became one', async () => {
    const audit = await evaluated({
      'contacts.csv': 'contact_id,email,subscriber\na,,individual\n',
      'preferences.csv': 'email,at,kind,channel\na@example.org,2025-01-01,objection,all\n',
    });
    const first = audit.store.latestRun()!.id;
    await audit.add({ 'contacts (1).csv': 'contact_id,email,subscriber\na,a@example.org,individual\n' });
    await evaluate(audit.store, 'test', UNATTENDED);
    const same = await compareAudits(
      { store: audit.store, run: first },
      { store: audit.store, run: null },
      UNATTENDED,
    );
    expect(same).toMatchObject({ matched: 1, gone: 0, merged: 1 });
    expect(same.contacts.map(({ causes, why }) => [causes, why])).toEqual([
      [
        ['identity'],
        '2 contacts of the earlier evaluation are one now: a file read since names them together.',
      ],
    ]);
  });

  it('tell whom somebody told apart, with the decision, and whom somebody joined again', async () => {
    const audit = await evaluated({
      ...FILES,
      'more.csv': 'contact_id,email,subscriber\na,anton@example.org,individual\n',
      'preferences.csv': `${PREFERENCES}c,2025-01-01,objection,all\n`,
      'preferences (1).csv': 'email,at,kind,channel\nanton@example.org,2025-04-01,objection,all\n',
    });
    const { store } = audit;
    const first = store.latestRun()!.id;
    const contact = store.findContacts('a')[0]!;
    const apart = store
      .partsOf(contact)
      .filter(({ source }) => ['more.csv', 'preferences (1).csv'].includes(nameOf(store, source) ?? ''));
    const decision = { reason: 'two people.', by: 'Ada' };
    await changeIdentity(store, separating(store, contact, whole(apart)), decision, 'test', UNATTENDED);
    const second = store.latestRun()!.id;
    const told = await compareAudits({ store, run: first }, { store, run: second }, UNATTENDED);
    expect(told.contacts.map(({ contactId, causes, why }) => [contactId, causes, why])).toEqual([
      ['a', ['identity'], 'Told apart by Ada: two people.'],
      ['a (2)', [], 'Told apart by Ada: two people.'],
    ]);
    const again = { reason: 'one person after all', by: 'Ben' };
    await changeIdentity(store, joining(store, 1), again, 'test', UNATTENDED);
    const joined = await compareAudits({ store, run: second }, { store, run: null }, UNATTENDED);
    expect(joined.contacts.map(({ contactId, causes, why }) => [contactId, causes, why])).toEqual([
      ['a', ['identity'], 'Joined again by Ben: one person after all.'],
    ]);
  });
});
