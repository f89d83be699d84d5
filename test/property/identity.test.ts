/** What must hold of who is one contact, whatever the files: it depends on no order, and telling apart can be undone. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importPaths } from '../../electron/engine/pipeline.ts';
import { separating } from '../../electron/engine/identity/separate.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { createAuditFile } from '../../electron/store/open.ts';
import type { AuditStore } from '../../electron/store/store.ts';
import type { PartRef } from '../../shared/model/identity.ts';
import { NO_SETTINGS } from '../../shared/model/settings.ts';
import { assembled } from './assembled.ts';

/** Every run makes audit files, which reach the disk. */
const FEW = { numRuns: 6, endOnFailure: true };

const id = fc.constantFrom('C1', 'C2', 'C3', 'A@x.test', '');
const email = fc.constantFrom('a@x.test', 'A@X.test', 'b@x.test', 'c@x.test', '');
const phone = fc.constantFrom('07700 900111', '+44 7700 900111', '07700 900222', '');
const named = fc.record({ id, email, phone }).filter((one) => one.id + one.email + one.phone !== '');

/** A few files that name the same few people in every way. */
const files = fc.record({
  first: fc.array(
    fc.record({
      who: named,
      form: fc.constantFrom('', 'sole_trader', 'limited_company'),
      person: fc.constantFrom('', 'P1'),
      country: fc.constantFrom('', 'GB', 'FR'),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  second: fc.array(fc.record({ who: named, form: fc.constantFrom('', 'llp', 'other') }), { maxLength: 4 }),
  unsubscribed: fc.array(
    email.filter((one) => one !== ''),
    { maxLength: 2 },
  ),
  sales: fc.array(named, { maxLength: 4 }),
  preferences: fc.array(
    fc.record({ who: named, kind: fc.constantFrom('objection', 'consent', 'suppression') }),
    { maxLength: 4 },
  ),
  messages: fc.array(
    email.filter((one) => one !== ''),
    { maxLength: 4 },
  ),
});
type Files = typeof files extends fc.Arbitrary<infer T> ? T : never;

const cells = ({
  id: contact,
  email: mail,
  phone: number,
}: {
  id: string;
  email: string;
  phone: string;
}): string => `${contact},${mail},${number}`;

function textsOf(some: Files): Readonly<Record<string, string>> {
  const file = (header: string, rows: readonly string[]): string => [header, ...rows, ''].join('\n');
  return {
    'contacts-a.csv': file(
      'contact_id,email,phone,business_form,person_id,country',
      some.first.map(({ who, form, person, country }) => `${cells(who)},${form},${person},${country}`),
    ),
    'contacts-b.csv': file(
      'contact_id,email,phone,name,business_form',
      some.second.map(({ who, form }, i) => `${cells(who)},Person ${i},${form}`),
    ),
    'unsubscribed_list.csv': file(
      'Email Address,First Name,Last Name,MEMBER_RATING,OPTIN_TIME,UNSUB_TIME,EUID',
      some.unsubscribed.map((mail, i) => `${mail},Ann,A,3,,2025-02-01 10:00:00,e${i}`),
    ),
    'transactions.csv': file(
      'contact_id,email,phone,at,kind,status',
      some.sales.map((who) => `${cells(who)},2025-01-02,sale,completed`),
    ),
    'preferences.csv': file(
      'contact_id,email,phone,at,kind,channel',
      some.preferences.map(({ who, kind }) => `${cells(who)},2025-03-01,${kind},email`),
    ),
    'sent_to.csv': file(
      'Email Address,Opens',
      some.messages.map((mail) => `${mail},0`),
    ),
  };
}

async function within<T>(work: (store: AuditStore, folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'identity-'));
  const store = createAuditFile(join(folder, 'audit.soia'));
  try {
    store.saveSettings({ ...NO_SETTINGS, asAt: '2025-06-30' }, 'test');
    return await work(store, folder);
  } finally {
    store.close();
    rmSync(folder, { recursive: true });
  }
}

async function importAll(
  store: AuditStore,
  folder: string,
  texts: readonly (readonly [string, string])[],
): Promise<void> {
  const paths = texts.map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  expect((await importPaths(store, paths, 'test', UNATTENDED)).refused).toEqual([]);
}

it('who is one contact does not depend on the order of the files', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.infiniteStream(fc.nat(1000)), async (some, random) => {
      const texts = Object.entries(textsOf(some));
      const shuffled = texts
        .map((one) => [random.next().value as number, one] as const)
        .toSorted(([a], [b]) => a - b)
        .map(([, one]) => one);
      const of = (order: typeof texts): Promise<readonly unknown[]> =>
        within(async (store, folder) => {
          await importAll(store, folder, order);
          return assembled(store);
        });
      expect(await of(shuffled)).toEqual(await of(texts));
    }),
    FEW,
  );
}, 300_000);

it('telling any contact apart loses no row, and undone it is as if it had never been', async () => {
  await fc.assert(
    fc.asyncProperty(files, fc.nat(20), fc.infiniteStream(fc.boolean()), async (some, which, choice) => {
      await within(async (store, folder) => {
        await importAll(store, folder, Object.entries(textsOf(some)));
        const before = await assembled(store);
        const contact = 1 + (which % before.length);
        const parts = store.partsOf(contact);
        const rows = parts.flatMap(({ key, source, rows: own }) =>
          own.map(({ row }) => ({ key, source, row })),
        );
        const apart = rows.filter(() => choice.next().value === true);
        fc.pre(apart.length > 0 && apart.length < rows.length);
        const heldBefore = store.rowsOf(contact);
        const decision = { reason: 'two persons', by: 'Ada' };
        separating(store, contact, apart).carryOut(store, decision);
        const after = await assembled(store);
        expect(after).not.toEqual(before);
        const [separation] = store.separations.all();
        const person = store.contactsByKey()[separation!.person]!;
        expect(person).toBeGreaterThan(0);
        // The rows told apart, and no other row of that contact, are the new person's; nothing is nobody's.
        const name = (one: PartRef): string => `${one.key} ${one.source} ${one.row}`;
        const own = new Set(
          store
            .partsOf(person)
            .flatMap(({ key, source, rows: its }) => its.map(({ row }) => name({ key, source, row }))),
        );
        for (const row of rows) expect(own.has(name(row))).toBe(apart.includes(row));
        const everybody = Array.from({ length: after.length }, (_, i) => store.rowsOf(i + 1)).flat();
        for (const row of heldBefore) expect(everybody).toContain(row);
        // Undone, in whatever way a second look was taken meanwhile.
        store.separations.undo(separation!.separation, decision);
        expect(await assembled(store)).toEqual(before);
        expect(store.verifyLog()).toBeNull();
      });
    }),
    FEW,
  );
}, 300_000);
