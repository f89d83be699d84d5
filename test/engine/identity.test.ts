/** Who is one contact: every joining explained, what the files say differently reported, and two persons told apart. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../electron/engine/evaluate.ts';
import { identityView } from '../../electron/engine/identity/identity-view.ts';
import {
  changeIdentity,
  identityEffect,
  joining,
  separating,
} from '../../electron/engine/identity/separate.ts';
import { surveyIdentity } from '../../electron/engine/identity/survey-identity.ts';
import { logDifferences } from '../../electron/engine/held-to-log/log-differences.ts';
import { isStale, justify } from '../../electron/engine/justify.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { withdraw } from '../../electron/engine/withdraw.ts';
import { writeRejected } from '../../electron/engine/write-rejected.ts';
import type { IdentityView } from '../../shared/ipc/identity-contract.ts';
import type { PartRef } from '../../shared/model/identity.ts';
import { auditFrom, type TestAudit } from './audit-from.ts';
import { whole } from './whole-parts.ts';

const FILES = {
  'contacts.csv': [
    'contact_id,email,phone,name,subscriber,business_form,country',
    'C1,Ann@Shop.test,07700 900111,Ann Archer,corporate,llp,GB',
    'C2,bob@shop.test,07700 900222,Bob Baker,individual,,GB',
    '',
  ].join('\n'),
  'second-shop.csv': [
    'contact_id,email,phone,name,subscriber,business_form,country',
    'C1,anton@other.test,,ANTON Áster,individual,sole_trader,FR',
    '',
  ].join('\n'),
  'unsubscribed_list.csv':
    'Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,UNSUB_TIME,EUID\nann@shop.test,Ann,Archer,3,,2025-02-01 10:00:00,e1\n',
  'preferences.csv': [
    'contact_id,email,phone,at,kind,channel',
    'C1,,,2025-03-01,objection,email',
    ',,+44 7700 900222,2025-03-02,suppression,sms',
    '',
  ].join('\n'),
  'sent_to.csv': 'Email Address,Opens\nanton@other.test,0\nbob@shop.test,0\n',
} as const;

const DECISION = { reason: 'Two people whose shops both began to number at C1', by: 'Ada' };

async function evaluated(): Promise<TestAudit> {
  const audit = await auditFrom(FILES, { asAt: '2025-06-30' });
  await evaluate(audit.store, 'test', UNATTENDED);
  return audit;
}

const viewOf = ({ store }: TestAudit, contact: number): IdentityView =>
  identityView(store, justify(store).justify(contact).facts);

const contactsOf = ({ store }: TestAudit): readonly string[] => {
  const filter = { search: '', mayMarket: null, provision: null, outcome: null };
  const { rows } = store.contacts(store.latestRun()!.id, filter, 'contact', { offset: 0, limit: 20 });
  return rows.map(({ contactId, email, messages }) => `${contactId} ${email} ${messages}`);
};

/** What stands in one file under one name of a contact. */
const partsIn = (audit: TestAudit, contact: number, ...files: readonly string[]) =>
  viewOf(audit, contact).parts.filter(({ file }) => files.includes(file));

describe('a contact', () => {
  it('says by which key, rows and spellings it was put together', async () => {
    const audit = await evaluated();
    const { parts, links } = viewOf(audit, 1);
    expect(parts.map(({ title, file, holds }) => `${file}: ${title}, ${holds}`)).toEqual([
      'contacts.csv: id C1, 1 contact row',
      'second-shop.csv: id C1, 1 contact row',
      'preferences.csv: id C1, 1 preference',
      'unsubscribed_list.csv: mailchimp id e1, 1 contact row, 1 preference',
      'unsubscribed_list.csv: email ann@shop.test, 1 preference',
      'sent_to.csv: email anton@other.test, 1 message',
    ]);
    expect(parts[0]!.details).toEqual([
      expect.objectContaining({
        evidence: 'contacts.csv:1',
        email: 'Ann@Shop.test',
        emailCompared: 'ann@shop.test',
        phone: '07700 900111',
        phoneCompared: '+447700900111',
        name: 'Ann Archer',
        nameCompared: 'ann archer',
      }),
    ]);
    expect(parts[1]!.details[0]!.nameCompared).toBe('anton aster');
    expect(links.map(({ text, evidence }) => [text, evidence])).toEqual([
      [
        'By id C1: contacts.csv, second-shop.csv, preferences.csv hold the same id.',
        ['contacts.csv:1', 'second-shop.csv:1', 'preferences.csv:1'],
      ],
      [
        'By email ann@shop.test: id C1, mailchimp id e1, email ann@shop.test hold the same email (contacts.csv, unsubscribed_list.csv).',
        ['contacts.csv:1', 'unsubscribed_list.csv:1'],
      ],
      [
        'By email anton@other.test: id C1, email anton@other.test hold the same email (second-shop.csv, sent_to.csv).',
        ['second-shop.csv:1', 'sent_to.csv:1'],
      ],
    ]);
    const byPhone = viewOf(audit, 2).links.find(({ by }) => by === 'phone');
    expect(byPhone?.text).toBe(
      'By phone +447700900222: id C2, phone +447700900222 hold the same phone number (contacts.csv, preferences.csv).',
    );
  });

  it('keeps both of what its rows say differently, and the cautious one is used', async () => {
    const audit = await evaluated();
    const { conflicts } = viewOf(audit, 1);
    expect(conflicts.map(({ kind, values, used }) => [kind, values.map(({ text }) => text), used])).toEqual([
      ['refusal_date', ['1 February 2025, 10:00 GMT', '1 March 2025'], expect.stringContaining('earliest')],
      ['subscriber', ['corporate', 'individual'], 'The cautious one is used: individual.'],
      ['business_form', ['llp', 'sole trader'], 'The cautious one is used: sole trader.'],
      ['country', ['GB', 'FR'], expect.stringContaining('undetermined')],
      ['name', ['Ann Archer', 'ANTON Áster'], expect.stringContaining('tell them apart')],
    ]);
    const { subscriber } = justify(audit.store).justify(1).facts;
    expect(subscriber).toMatchObject({ subscriber: 'individual', businessForm: 'sole_trader' });
    expect(viewOf(audit, 2).conflicts).toEqual([]);
  });
});

describe('the run', () => {
  it('is looked through for joined contacts and conflicts once', async () => {
    const audit = await evaluated();
    const { store } = audit;
    const run = store.latestRun()!.id;
    expect(store.identitySurvey(run)).toBeNull();
    const survey = await surveyIdentity(store, UNATTENDED);
    expect(survey).toEqual({
      joined: { id: 1, email: 2, phone: 1 },
      conflicts: {
        refusal_date: 1,
        subscriber: 1,
        business_form: 1,
        business_contact: 0,
        country: 1,
        name: 1,
      },
      shared: { shared_email: 0, shared_phone: 0 },
      contacts: 2,
    });
    const page = { offset: 0, limit: 10 };
    expect(store.identityPage(run, null, page).rows.map(({ contact }) => contact)).toEqual([1, 2]);
    expect(store.identityPage(run, 'phone', page)).toEqual({
      total: 1,
      rows: [{ contact: 2, findings: ['email', 'phone'], sharesWith: null }],
    });
    expect(store.identityPage(run, null, { offset: 1, limit: 1 })).toMatchObject({
      total: 2,
      rows: [{ contact: 2 }],
    });
  });
});

describe('contacts with the same details and different ids', () => {
  it('stay several, and are listed each with another of them', async () => {
    const audit = await auditFrom(
      {
        'contacts.csv': [
          'contact_id,email,phone',
          'C1,home@shop.test,07700 900111',
          'C2,HOME@shop.test,+447700900111',
          'C3,c3@shop.test,07700 900222',
          'C4,home@shop.test,',
          'C5,c5@shop.test,07700 900222',
          'C6,c6@shop.test,07700 900333',
          'C6,c6@shop.test,07700 900333',
          '',
        ].join('\n'),
      },
      { asAt: '2025-06-30' },
    );
    const { store } = audit;
    await evaluate(store, 'test', UNATTENDED);
    expect(await surveyIdentity(store, UNATTENDED)).toMatchObject({
      joined: { id: 1, email: 0 },
      shared: { shared_email: 3, shared_phone: 4 },
      contacts: 6,
    });
    const run = store.latestRun()!.id;
    const { rows } = store.identityPage(run, null, { offset: 0, limit: 10 });
    expect(rows.map(({ contact, findings }) => [contact, findings.join(' ')])).toEqual([
      [1, 'shared_email shared_phone'],
      [2, 'shared_email shared_phone'],
      [3, 'shared_phone'],
      [4, 'shared_email'],
      [5, 'shared_phone'],
      [6, 'id'],
    ]);
    const other = new Map(rows.map(({ contact, sharesWith }) => [contact, sharesWith]));
    // From any of the three who share a mailbox one comes to the others.
    const first = other.get(1)!;
    expect(new Set([1, first, other.get(first)])).toEqual(new Set([1, 2, 4]));
    expect([other.get(3), other.get(5), other.get(6)]).toEqual([5, 3, null]);
  });

  it('are so as well where a person told them apart', async () => {
    const audit = await auditFrom(
      {
        'contacts.csv': 'contact_id,email\nC1,home@shop.test\n',
        'other.csv': 'contact_id,email,name\nC1,home@shop.test,Bo\n',
      },
      { asAt: '2025-06-30' },
    );
    const { store } = audit;
    await evaluate(store, 'test', UNATTENDED);
    const apart = whole(partsIn(audit, 1, 'other.csv'));
    await changeIdentity(store, separating(store, 1, apart), DECISION, 'test', UNATTENDED);
    expect(await surveyIdentity(store, UNATTENDED)).toMatchObject({ shared: { shared_email: 2 } });
  });
});

describe('two persons', () => {
  it('are told apart, with what it would do shown first, and joined again', async () => {
    const audit = await evaluated();
    const { store } = audit;
    const before = contactsOf(audit);
    expect(before).toEqual(['C1 Ann@Shop.test 1', 'C2 bob@shop.test 1']);
    const stamp = store.latestRun()!.id;
    const apart = partsIn(audit, 1, 'second-shop.csv', 'sent_to.csv');
    const effect = await identityEffect(store, separating(store, 1, whole(apart)), UNATTENDED);
    expect(effect.before.map(({ contactId, mayMarket }) => [contactId, mayMarket])).toEqual([['C1', 'no']]);
    expect(effect.after.map(({ contactId, messages }) => [contactId, messages])).toEqual([
      ['C1', 0],
      ['C1 (2)', 1],
    ]);
    expect(effect.contacts).toEqual([2, 3]);
    expect(effect.messages).toContainEqual({ lawful: 'undetermined', before: 2, after: 2 });
    // Nothing was changed by looking.
    expect(store.separations.all()).toEqual([]);
    expect(store.latestRun()!.id).toBe(stamp);

    await changeIdentity(store, separating(store, 1, whole(apart)), DECISION, 'test', UNATTENDED);
    expect(contactsOf(audit)).toEqual([
      'C1 Ann@Shop.test 0',
      'C1 (2) anton@other.test 1',
      'C2 bob@shop.test 1',
    ]);
    const person = 2;
    expect(viewOf(audit, person).parts.map(({ file }) => file)).toEqual(['second-shop.csv', 'sent_to.csv']);
    expect(viewOf(audit, person).conflicts).toEqual([]);
    // The objection was of C1 in another file: it is no longer this person's.
    expect(justify(store).justify(person).facts.preferences).toEqual([]);
    expect(justify(store).justify(1).facts.preferences).toHaveLength(2);
    const { separations } = viewOf(audit, 1);
    expect(separations).toMatchObject([
      {
        reason: DECISION.reason,
        by: 'Ada',
        undone: null,
        names: ['id C1 in second-shop.csv', 'email anton@other.test in sent_to.csv'],
        contact: person,
      },
    ]);
    expect(viewOf(audit, person).separations).toEqual(separations);
    expect(store.findContacts('anton@other.test')).toEqual([person]);
    expect(
      store.log({ offset: 0, limit: 5 }).find(({ action }) => action === 'contacts_told_apart'),
    ).toMatchObject({
      actor: 'Ada',
      detail: {
        reason: DECISION.reason,
        names: ['template:C1 in second-shop.csv', 'email:anton@other.test in sent_to.csv'],
      },
    });

    const { separation } = separations[0]!;
    const back = await identityEffect(store, joining(store, separation), UNATTENDED);
    expect(back.after.map(({ contactId }) => contactId)).toEqual(['C1']);
    await changeIdentity(
      store,
      joining(store, separation),
      { reason: 'One after all', by: 'Bo' },
      'test',
      UNATTENDED,
    );
    expect(contactsOf(audit)).toEqual(before);
    expect(viewOf(audit, 1).separations).toMatchObject([{ undone: { reason: 'One after all', by: 'Bo' } }]);
    expect(() => joining(store, separation)).toThrow(expect.objectContaining({ code: 'no_such_separation' }));
    expect(store.verifyLog()).toBeNull();
  });

  it('who share a mailbox are still both reached by a refusal of it, and by no consent', async () => {
    const audit = await auditFrom(
      {
        'contacts.csv': 'contact_id,email,name\nC1,home@x.test,Ann\n',
        'club.csv': 'contact_id,email,name\nC1,home@x.test,Bob\n',
        'preferences.csv':
          'contact_id,email,at,kind,channel,method,evidence\n,home@x.test,2025-03-01,objection,email,,\n,home@x.test,2025-03-02,consent,email,unticked_box,yes\n',
      },
      { asAt: '2025-06-30' },
    );
    const { store } = audit;
    await evaluate(store, 'test', UNATTENDED);
    const change = separating(store, 1, whole(partsIn(audit, 1, 'club.csv')));
    await changeIdentity(store, change, DECISION, 'test', UNATTENDED);
    const said = (contact: number): readonly string[] =>
      justify(store)
        .justify(contact)
        .facts.preferences.map(({ type }) => type);
    expect(said(1)).toEqual(['objection', 'consent']);
    expect(said(2)).toEqual(['objection']);
    expect(viewOf(audit, 2).reached.map(({ evidence }) => evidence)).toEqual(['preferences.csv:1']);
  });

  it('stay apart when more is imported, which goes to whoever it names', async () => {
    const audit = await evaluated();
    const { store } = audit;
    const change = separating(store, 1, whole(partsIn(audit, 1, 'second-shop.csv', 'sent_to.csv')));
    await changeIdentity(store, change, DECISION, 'test', UNATTENDED);
    expect(isStale(store, store.latestRun()!)).toBe(false);
    await audit.add({
      'unsubscribed_more.csv':
        'Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,UNSUB_TIME,EUID\nanton@other.test,Anton,A,3,,2025-05-01 10:00:00,e9\n',
      'sent_to_more.csv': 'Email Address,Opens\nann@shop.test,0\nanton@other.test,0\n',
    });
    await evaluate(store, 'test', UNATTENDED);
    expect(contactsOf(audit)).toEqual([
      'C1 Ann@Shop.test 1',
      'C1 (2) anton@other.test 2',
      'C2 bob@shop.test 1',
    ]);
    expect(
      justify(store)
        .justify(2)
        .facts.preferences.map(({ type }) => type),
    ).toEqual(['objection']);
  });

  it('are forgotten with the file that they were told apart by, and nobody else gets their place', async () => {
    const audit = await evaluated();
    const { store } = audit;
    const messages = store.sources().find(({ name }) => name === 'sent_to.csv')!;
    const change = separating(store, 1, whole(partsIn(audit, 1, 'sent_to.csv')));
    await changeIdentity(store, change, DECISION, 'test', UNATTENDED);
    expect(contactsOf(audit)).toContain('anton@other.test (2) anton@other.test 1');
    await withdraw(store, messages.id, 'test', UNATTENDED);
    await audit.add({
      'sent_to_later.csv': 'Email Address,Opens\nanton@other.test,0\n',
    });
    await evaluate(store, 'test', UNATTENDED);
    // The new file has the number that the withdrawn one had, and none of what was decided of it.
    expect(store.sources().at(-1)!.id).toBe(messages.id);
    expect(contactsOf(audit)).toEqual(['C1 Ann@Shop.test 1', 'C2 bob@shop.test 0']);
    expect(store.separations.all()[0]!.parts.some(({ stays }) => !stays)).toBe(false);
  });

  it.each([
    ['everything', (parts: IdentityView['parts']) => parts, 'nothing_left'],
    ['what is no part of it', () => [{ key: 9_999, source: 1 }], 'nothing_apart'],
  ])('cannot be made of %s', async (_, choose, code) => {
    const audit = await evaluated();
    expect(() => separating(audit.store, 1, whole(choose(viewOf(audit, 1).parts)))).toThrow(
      expect.objectContaining({ code }),
    );
  });
});

it('a refusal by a phone that was told apart from whoever holds the phone reaches them both', async () => {
  const { store } = await auditFrom(
    {
      'contacts.csv': 'contact_id,email,phone,subscriber\nC1,ann@shop.test,07700 900111,individual\n',
      'preferences.csv': 'phone,at,kind,channel\n07700 900111,2025-01-01,suppression,all\n',
    },
    { asAt: '2025-06-01' },
  );
  await evaluate(store, 'test', UNATTENDED);
  const apart = store.partsOf(1).filter(({ by }) => by === 'phone');
  expect(apart).toHaveLength(1);
  // Nothing is left under the phone alone.
  await changeIdentity(store, separating(store, 1, whole(apart)), DECISION, 'test', UNATTENDED);
  const all = justify(store);
  expect([1, 2].map((contact) => all.justify(contact).facts.preferences.length)).toEqual([1, 1]);
});

describe('rows of one file under one name', () => {
  const CLASH = {
    'contacts.csv': [
      'contact_id,email,name',
      'C1,ann@x.test,Ann Archer',
      'C1,anton@x.test,Anton Aster',
      'C1,ann.a@x.test,Ann Archer',
      '',
    ].join('\n'),
    'transactions.csv':
      'contact_id,at,kind,status\nC1,2025-01-02,sale,completed\nC1,2025-01-03,sale,completed\n',
    'sent_to.csv': 'Email Address,Opens\nann@x.test,0\nanton@x.test,0\n',
  };
  const DECISION_BY_ROW = { reason: 'A number given twice', by: 'Ada' };

  async function clash(): Promise<TestAudit> {
    const audit = await auditFrom(CLASH, { asAt: '2025-06-30' });
    await evaluate(audit.store, 'test', UNATTENDED);
    return audit;
  }

  /** References to rows of a file that are the contact's. */
  const rowsIn = (audit: TestAudit, contact: number, file: string, ...rows: readonly number[]) =>
    partsIn(audit, contact, file).flatMap(({ key, source }) => rows.map((row) => ({ key, source, row })));

  const rowsOf = (audit: TestAudit, contact: number, file: string): readonly number[] =>
    partsIn(audit, contact, file).flatMap(({ rows }) => rows.map(({ row }) => row));

  it('are explained, and shown one by one with whom each names', async () => {
    const audit = await clash();
    const { parts, links } = viewOf(audit, 1);
    expect(links.map(({ text, evidence }) => [text, evidence])).toContainEqual([
      'By id C1: contacts.csv, transactions.csv hold the same id.',
      ['contacts.csv:1', 'contacts.csv:2', 'contacts.csv:3', 'transactions.csv:1'],
    ]);
    expect(parts[0]!.rows).toEqual([
      { row: 1, evidence: 'contacts.csv:1', holds: '1 contact row, Ann Archer, ann@x.test' },
      { row: 2, evidence: 'contacts.csv:2', holds: '1 contact row, Anton Aster, anton@x.test' },
      { row: 3, evidence: 'contacts.csv:3', holds: '1 contact row, Ann Archer, ann.a@x.test' },
    ]);
    expect((await surveyIdentity(audit.store, UNATTENDED)).joined.id).toBe(1);
  });

  it('are explained where nothing else names the contact', async () => {
    const audit = await auditFrom({ 'contacts.csv': CLASH['contacts.csv'] }, { asAt: '2025-06-30' });
    await evaluate(audit.store, 'test', UNATTENDED);
    expect(viewOf(audit, 1).links.map(({ text }) => text)).toEqual([
      'By id C1: 3 contact rows of contacts.csv hold the same id.',
    ]);
  });

  it('are told apart, with what is joined by their details, and joined again', async () => {
    const audit = await clash();
    const { store } = audit;
    const before = contactsOf(audit);
    const messages = partsIn(audit, 1, 'sent_to.csv').filter(({ name }) => name === 'anton@x.test');
    const apart = [
      ...rowsIn(audit, 1, 'contacts.csv', 2),
      ...rowsIn(audit, 1, 'transactions.csv', 2),
      ...whole(messages),
    ];
    await changeIdentity(store, separating(store, 1, apart), DECISION_BY_ROW, 'test', UNATTENDED);
    expect(contactsOf(audit)).toEqual(['C1 ann@x.test 1', 'C1 (2) anton@x.test 1']);
    expect([1, 2].map((contact) => rowsOf(audit, contact, 'contacts.csv'))).toEqual([[1, 3], [2]]);
    expect([1, 2].map((contact) => rowsOf(audit, contact, 'transactions.csv'))).toEqual([[1], [2]]);
    expect(viewOf(audit, 2).separations).toMatchObject([
      {
        names: [
          'id C1 in contacts.csv, row 2',
          'id C1 in transactions.csv, row 2',
          'email anton@x.test in sent_to.csv',
        ],
        contact: 2,
      },
    ]);
    expect(
      store.log({ offset: 0, limit: 9 }).find(({ action }) => action === 'contacts_told_apart'),
    ).toMatchObject({
      detail: {
        names: expect.arrayContaining([
          'template:C1, row 2 in contacts.csv',
          'template:C1, row 2 in transactions.csv',
          'email:anton@x.test in sent_to.csv',
        ]),
      },
    });
    expect(store.findContacts('anton@x.test')).toEqual([2]);
    expect(logDifferences(store)).toEqual([]);
    const { separation } = store.separations.all()[0]!;
    await changeIdentity(store, joining(store, separation), DECISION_BY_ROW, 'test', UNATTENDED);
    expect(contactsOf(audit)).toEqual(before);
  });

  it('stay where they were put when the rest is told apart, and when that is undone', async () => {
    const audit = await clash();
    const { store } = audit;
    const change = async (contact: number, apart: readonly PartRef[]): Promise<void> =>
      changeIdentity(store, separating(store, contact, apart), DECISION_BY_ROW, 'test', UNATTENDED);
    await change(1, rowsIn(audit, 1, 'contacts.csv', 2));
    // All that the first person still has in the contact list: row 2 is not part of it.
    await change(1, whole(partsIn(audit, 1, 'contacts.csv')));
    const owners = (): readonly (readonly number[])[] =>
      contactsOf(audit)
        .map((_, i) => rowsOf(audit, i + 1, 'contacts.csv'))
        .filter((rows) => rows.length > 0)
        .toSorted();
    expect(owners()).toEqual([[1, 3], [2]]);
    // A row that was told apart is told apart from others of its person.
    const rest = contactsOf(audit).findIndex((_, i) => rowsOf(audit, i + 1, 'contacts.csv').includes(3)) + 1;
    await change(rest, rowsIn(audit, rest, 'contacts.csv', 3));
    expect(owners()).toEqual([[1], [2], [3]]);
    const [, second] = store.separations.all();
    await changeIdentity(store, joining(store, second!.separation), DECISION_BY_ROW, 'test', UNATTENDED);
    // The row of the third decision stays where it is; the other goes back to who had it first.
    expect(contactsOf(audit)[0]).toContain('C1 ann@x.test');
    expect(rowsOf(audit, 1, 'contacts.csv')).toEqual([1]);
    expect(owners()).toEqual([[1], [2], [3]]);
  });

  it('are all of the part when all are chosen', async () => {
    const audit = await clash();
    const { store } = audit;
    const apart = rowsIn(audit, 1, 'contacts.csv', 1, 2, 3);
    await changeIdentity(store, separating(store, 1, apart), DECISION_BY_ROW, 'test', UNATTENDED);
    expect(store.separations.all()[0]!.parts.filter(({ stays }) => !stays)).toMatchObject([{ row: null }]);
  });

  it('must be the contact’s', async () => {
    const audit = await clash();
    expect(() => separating(audit.store, 1, rowsIn(audit, 1, 'contacts.csv', 4))).toThrow(
      expect.objectContaining({ code: 'nothing_apart' }),
    );
  });
});

describe('an id that is an email address', () => {
  const UNSUBSCRIBED =
    'Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,UNSUB_TIME,EUID\nbob@x.test,Bob,B,3,,2025-02-01 10:00:00,e3\n';
  const MESSAGES = 'campaign_id,contact_id,sent_at,delivered\nK1,Bob@X.test,2025-03-01,yes\n';

  it('means whoever holds the mailbox, and his refusal counts', async () => {
    const audit = await auditFrom(
      {
        'unsubscribed_list.csv': UNSUBSCRIBED,
        'messages.csv': MESSAGES,
        'campaigns.csv': 'campaign_id,sent_at,channel,purpose\nK1,2025-03-01,email,marketing\n',
      },
      { asAt: '2025-06-30' },
    );
    await evaluate(audit.store, 'test', UNATTENDED);
    expect(contactsOf(audit)).toEqual(['e3 bob@x.test 1']);
    expect(viewOf(audit, 1).links.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('By email bob@x.test: id Bob@X.test, mailchimp id e3'),
    );
    const { messages } = justify(audit.store).justify(1).result;
    expect(messages[0]!.findings.find(({ provision }) => provision === 'gdpr_21_3')!.outcome).toBe('not_met');
  });

  it('means the contact of that id where a contact list has it', async () => {
    const audit = await auditFrom(
      {
        'contacts.csv': 'contact_id,email\nBob@X.test,ann@x.test\n',
        'unsubscribed_list.csv': UNSUBSCRIBED,
        'messages.csv': MESSAGES,
      },
      { asAt: '2025-06-30' },
    );
    await evaluate(audit.store, 'test', UNATTENDED);
    expect(contactsOf(audit)).toEqual(['Bob@X.test ann@x.test 1', 'e3 bob@x.test 0']);
  });

  it('means the same as the address where nobody holds it', async () => {
    const audit = await auditFrom(
      { 'messages.csv': MESSAGES, 'sent_to.csv': 'Email Address,Opens\nbob@x.test,0\n' },
      { asAt: '2025-06-30' },
    );
    await evaluate(audit.store, 'test', UNATTENDED);
    expect(contactsOf(audit)).toHaveLength(1);
  });
});

describe('refusals under an id that no contact list has', () => {
  const contacts = 'contact_id,email\n007,ann@x.test\nN1,bob@x.test\n12,cy@x.test\n120,di@x.test\n';
  const objectionsBy = async (refusals: string): Promise<readonly string[]> => {
    const audit = await auditFrom(
      { 'contacts.csv': contacts, 'preferences.csv': `contact_id,email,at,kind,channel\n${refusals}` },
      { asAt: '2025-06-30' },
    );
    await evaluate(audit.store, 'test', UNATTENDED);
    return ['ann', 'bob', 'cy', 'di'].map(
      (name) =>
        justify(audit.store)
          .justify(audit.store.findContacts(`${name}@x.test`)[0]!)
          .result.findings.find(({ provision }) => provision === 'gdpr_21_3')!.outcome,
    );
  };
  const all = ['met', 'met', 'met', 'met'];
  it.each<readonly [string, string, readonly string[]]>([
    [
      'leave it open for whose id is the same but for zeros in front',
      '7,,2025-01-02,objection,email\n',
      ['undetermined', 'met', 'met', 'met'],
    ],
    [
      'leave it open for whose id is the same but for capitals',
      'n1,,2025-01-02,suppression,email\n',
      ['met', 'undetermined', 'met', 'met'],
    ],
    [
      'leave it open for whose id is the same but for decimals',
      '12.0,,2025-01-02,objection,email\n',
      ['met', 'met', 'undetermined', 'met'],
    ],
    ['concern nobody whose id is another', '1200,,2025-01-02,objection,email\n', all],
    ['concern nobody where they are consents', '7,,2025-01-02,consent,email\n', all],
    [
      'are those of whoever has their address',
      '7,cy@x.test,2025-01-02,objection,email\n',
      ['met', 'met', 'not_met', 'met'],
    ],
    [
      'are those of the id where a list has it',
      '12,,2025-01-02,objection,email\n',
      ['met', 'met', 'not_met', 'met'],
    ],
  ])('%s', async (_title, refusals, outcomes) => {
    expect(await objectionsBy(refusals)).toEqual(outcomes);
  });

  it('are told with the row and why', async () => {
    const audit = await auditFrom(
      {
        'contacts.csv': contacts,
        'preferences.csv': 'contact_id,at,kind,channel\n7,2025-01-02,objection,email\n',
      },
      { asAt: '2025-06-30' },
    );
    await evaluate(audit.store, 'test', UNATTENDED);
    const [ann] = audit.store.findContacts('ann@x.test');
    expect(viewOf(audit, ann!).rejected).toMatchObject([
      { evidence: 'preferences.csv:1', reason: expect.stringContaining('zeros in front') },
    ]);
  });
});

describe('rejected rows of a file of preferences', () => {
  const FILES = {
    'contacts.csv':
      'contact_id,email,phone\nC1,Eve@x.test,\nC12,ann@x.test,\nC3,,07700 900333\nC4,dan@x.test,\nC5,fay@x.test,\n',
    'preferences.csv': [
      'contact_id,email,phone,at,kind,channel',
      ',"eve@x.test, eve2@",,2025-01-01,objection,email',
      'C1,,,2025-01-01,complaint,email',
      'C12,,,2025-13-01,objection,email',
      ',,+44 7700 900333,2025-01-01,objection,pigeon',
      'C4,,,2025-01-01,objection,email',
      '',
    ].join('\n'),
  };
  const objections = (audit: TestAudit, contacts = [1, 2, 3, 4, 5]): readonly string[] =>
    contacts.map(
      (contact) =>
        justify(audit.store)
          .justify(contact)
          .result.findings.find(({ provision }) => provision === 'gdpr_21_3')!.outcome,
    );
  const rejected = (audit: TestAudit, contact: number): readonly string[] =>
    viewOf(audit, contact).rejected.map(({ evidence }) => evidence);

  it('leave undetermined whether whoever they name refused, until they are put right', async () => {
    const audit = await auditFrom(FILES, { asAt: '2025-06-30' });
    const { store } = audit;
    await evaluate(store, 'test', UNATTENDED);
    expect([1, 2, 3, 4, 5].map((contact) => rejected(audit, contact))).toEqual([
      ['preferences.csv:1', 'preferences.csv:2'],
      ['preferences.csv:3'],
      ['preferences.csv:4'],
      [],
      [],
    ]);
    expect(objections(audit)).toEqual(['undetermined', 'undetermined', 'undetermined', 'not_met', 'met']);
    const preferences = store.sources().find(({ name }) => name === 'preferences.csv')!;
    const path = join(audit.folder, 'rejected-rows.csv');
    await writeRejected(store, preferences, path, UNATTENDED);
    const corrected = readFileSync(path, 'utf8').replace('2025-13-01', '2025-01-13').replace('pigeon', 'sms');
    await audit.add({ 'corrected.csv': corrected });
    await evaluate(store, 'test', UNATTENDED);
    // Those that came back and were rejected again name whom they name now.
    expect([1, 2, 3].map((contact) => rejected(audit, contact))).toEqual([
      ['corrected.csv:1', 'corrected.csv:2'],
      [],
      [],
    ]);
    expect(objections(audit)).toEqual(['undetermined', 'not_met', 'not_met', 'not_met', 'met']);
    // The same spreadsheet once all of it is right: what was put right before names nobody.
    const all = corrected.replace('complaint', 'withdrawal').replace('"eve@x.test, eve2@"', 'gus@x.test');
    await audit.add({ 'all.csv': all });
    await evaluate(store, 'test', UNATTENDED);
    expect([1, 2, 3].map((contact) => rejected(audit, contact))).toEqual([[], [], []]);
    expect(store.rejectedRows({ offset: 0, limit: 10 })).toEqual([]);
    expect(objections(audit)).not.toContain('undetermined');
  });

  it('name whoever an address with a slip in it may mean', async () => {
    const slips = [
      'ann @x.test',
      'ann@@x.test',
      'ann(at)x.test',
      'ann at x.test',
      'ann\uff20x.test',
      'ann@x,test',
      'ann@x..test',
      'Ann@ X.test',
    ];
    const audit = await auditFrom(
      {
        'contacts.csv': 'contact_id,email\nC1,ann@x.test\nC2,joann@x.test\n',
        'preferences.csv': `email,at,kind\n${slips.map((slip) => `"${slip}",2025-01-01,objection\n`).join('')}`,
      },
      { asAt: '2025-06-30' },
    );
    await evaluate(audit.store, 'test', UNATTENDED);
    expect(rejected(audit, 1)).toEqual(slips.map((_, i) => `preferences.csv:${i + 1}`));
    expect(rejected(audit, 2)).toEqual([]);
  });

  it('name whoever has no address or number that can be read, and has it written so', async () => {
    const audit = await auditFrom(
      {
        'contacts.csv':
          'contact_id,email,phone\nC1,Ann at x,\nC2,bob@,353871234567\nC3,n/a,see notes\nC4,c@x.test,\n',
        'preferences.csv':
          'email,phone,at,kind\nann AT x,,2025-01-01,objection\n,353871234567,2025-01-01,objection\nbob@,,2025-01-01,objection\nn/a,,2025-01-01,objection\nsee notes,,2025-01-01,objection\n',
      },
      { asAt: '2025-06-30' },
    );
    await evaluate(audit.store, 'test', UNATTENDED);
    expect([1, 2, 3, 4].map((contact) => rejected(audit, contact))).toEqual([
      ['preferences.csv:1'],
      ['preferences.csv:2', 'preferences.csv:3'],
      [],
      [],
    ]);
    expect(objections(audit, [1, 2, 3])).toEqual(['undetermined', 'undetermined', 'met']);
  });

  it('of other files concern nobody’s refusals', async () => {
    const audit = await auditFrom(
      {
        'contacts.csv': 'contact_id,email\nC1,eve@x.test\n',
        'transactions.csv':
          'contact_id,at,kind,status\nC1,2025-01-02,sale,completed\nC1,2025-13-02,sale,completed\n',
        'preferences.csv': 'contact_id,email,at,kind,channel\n',
      },
      { asAt: '2025-06-30' },
    );
    await evaluate(audit.store, 'test', UNATTENDED);
    expect(rejected(audit, 1)).toEqual([]);
  });
});
