/** Samples that can be drawn again, ticked by one person and signed by two; notes; exceptions: all append-only and logged. */
import { expect, it } from 'vitest';
import { describeError } from '../../electron/engine/describe-error.ts';
import { Jobs } from '../../electron/engine/jobs.ts';
import type { OpenAudit } from '../../electron/engine/open-audit.ts';
import { evaluate } from '../../electron/engine/pipeline.ts';
import { samplesMethods } from '../../electron/engine/samples/samples-methods.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { auditFrom } from './audit-from.ts';

const PEOPLE = Array.from({ length: 60 }, (_, i) => i + 1);

async function sampled() {
  const { store } = await auditFrom(
    {
      'contacts.csv': `contact_id,email,name,subscriber\n${PEOPLE.map((i) => `C${i},p${i}@gmail.com,Person ${i},individual`).join('\n')}\n`,
      'campaigns.csv':
        'campaign_id,name,sent_at,channel,purpose,means_of_refusing\nK1,Spring,2025-05-01,email,marketing,no\n',
      'messages.csv': `campaign_id,contact_id,sent_at,delivered\n${PEOPLE.slice(0, 6)
        .map((i) => `K1,C${i},2025-05-01,yes`)
        .join('\n')}\n`,
    },
    { asAt: '2025-06-30' },
  );
  await evaluate(store, 'test', UNATTENDED);
  const jobs = new Jobs(() => {}, describeError);
  return { store, methods: samplesMethods({ store, jobs } as unknown as OpenAudit) };
}

const ask = { name: 'Q2', method: 'random', size: 10, seed: 42, by: 'Ada' } as const;
const codeOf = async (act: () => unknown): Promise<string> => {
  try {
    await act();
  } catch (error) {
    return describeError(error).code;
  }
  return 'none';
};

it('the same seed draws the same contacts, another seed others, and a risk-weighted one favours the unlawful', async () => {
  const { methods } = await sampled();
  const idsOf = async (
    more: Partial<Parameters<typeof methods.drawContacts>[0]>,
  ): Promise<readonly string[]> => {
    const { sample } = await methods.drawContacts({ ...ask, ...more });
    return (await methods.drawnSample({ sample })).items.map(({ row }) => row!.contactId);
  };
  const first = await idsOf({});
  expect(first).toHaveLength(10);
  expect(new Set(first).size).toBe(10);
  expect(await idsOf({})).toEqual(first);
  expect(await idsOf({ seed: 43 })).not.toEqual(first);
  expect(await idsOf({ size: 500 })).toHaveLength(60);
  const hits = { random: 0, risk_weighted: 0 };
  for (const method of ['random', 'risk_weighted'] as const)
    for (let seed = 0; seed < 40; seed++)
      hits[method] += (await idsOf({ method, seed })).filter((id) => Number(id.slice(1)) <= 6).length;
  expect(hits.risk_weighted).toBeGreaterThan(1.15 * hits.random);
});

it('is signed by two people, the first after every tick, and then cannot be ticked again', async () => {
  const { store, methods } = await sampled();
  const { sample } = await methods.drawContacts({ ...ask, size: 2 });
  const tick = { sample, mark: 'agrees', note: '', by: 'Ada' } as const;
  await methods.tickContact({ ...tick, place: 1, mark: 'differs', note: 'Phone differs' });
  expect(await codeOf(() => methods.signSample({ sample, role: 'reviewer', by: 'Ada' }))).toBe(
    'not_all_ticked',
  );
  await methods.tickContact({ ...tick, place: 2 });
  await methods.tickContact({ ...tick, place: 1 });
  expect(await codeOf(() => methods.tickContact({ ...tick, place: 3 }))).toBe('no_such_contact');
  expect(await codeOf(() => methods.signSample({ sample, role: 'second_reviewer', by: 'Bo' }))).toBe(
    'first_signature_missing',
  );
  await methods.signSample({ sample, role: 'reviewer', by: 'Ada Byron' });
  expect(await codeOf(() => methods.tickContact({ ...tick, place: 1 }))).toBe('already_signed');
  expect(await codeOf(() => methods.signSample({ sample, role: 'second_reviewer', by: ' ada  byron' }))).toBe(
    'same_person',
  );
  const view = await methods.signSample({ sample, role: 'second_reviewer', by: 'Bo' });
  expect(view).toMatchObject({
    ticks: { agrees: 2, differs: 0, cannot_tell: 0 },
    signatures: { reviewer: { name: 'Ada Byron' }, second_reviewer: { name: 'Bo' } },
  });
  expect(store.log({ offset: 0, limit: 3 }).map(({ actor, action }) => [actor, action])).toEqual([
    ['Bo', 'sample_signed'],
    ['Ada Byron', 'sample_signed'],
    ['Ada', 'sample_ticked'],
  ]);
  expect(store.verifyLog()).toBeNull();
});

it('keeps notes by contact and on the whole, and exceptions with their last word, open ones by due date', async () => {
  const { methods } = await sampled();
  await methods.addNote({ contact: 1, text: 'Asked the shop', by: 'Ada' });
  await methods.addNote({ contact: null, text: 'Whole audit', by: 'Bo' });
  expect((await methods.notes({ contact: 1 })).map(({ text, by }) => [text, by])).toEqual([
    ['Asked the shop', 'Ada'],
  ]);
  expect(await methods.notes({ contact: 2 })).toEqual([]);
  expect((await methods.notes({ contact: null })).map(({ text }) => text)).toEqual(['Whole audit']);
  expect(await codeOf(() => methods.addNote({ contact: 999, text: 'x', by: 'Ada' }))).toBe('no_such_contact');
  const exception = {
    exception: null,
    title: 'No opt-out in Spring',
    provision: 'pecr_22_3_c_messages',
    owner: 'Marketing',
    due: '2025-08-01',
    status: 'open',
    comment: '',
    by: 'Ada',
  } as const;
  await methods.saveException(exception);
  await methods.saveException({ ...exception, title: 'Earlier', due: '2025-07-01' });
  const [earlier, later] = await methods.exceptions({});
  expect([earlier!.title, later!.title]).toEqual(['Earlier', 'No opt-out in Spring']);
  await methods.saveException({ ...earlier!, status: 'closed', by: 'Bo' });
  expect((await methods.exceptions({})).map(({ title, status, by }) => [title, status, by])).toEqual([
    ['No opt-out in Spring', 'open', 'Ada'],
    ['Earlier', 'closed', 'Bo'],
  ]);
  expect(await codeOf(() => methods.saveException({ ...exception, exception: 9 }))).toBe('no_such_exception');
});
