/** What a policy switch changes, told without a run being stored. */
import { describe, expect, it } from 'vitest';
import { Jobs } from '../../electron/engine/jobs.ts';
import { lawMethods } from '../../electron/engine/law-methods.ts';
import { OpenAudit } from '../../electron/engine/open-audit.ts';
import { evaluate } from '../../electron/engine/pipeline.ts';
import { policyEffect } from '../../electron/engine/policy-effect.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { ARGUMENT_SCHEMAS } from '../../shared/ipc/schemas.ts';
import type { JobEvent } from '../../shared/ipc/reply.ts';
import { effectSentence } from '../../shared/report/effect-words.ts';
import { auditFrom } from './audit-from.ts';

const CONTACTS =
  'contact_id,email,subscriber,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism\n';
const contact = (id: string, context: string): string =>
  `${id},${id}@example.org,individual,2025-03-02,${context},direct,Shop Ltd,yes,opt_out_box\n`;
const FILES = {
  'contacts.csv':
    CONTACTS + contact('a', 'checkout') + contact('b', 'basket_abandoned') + contact('c', 'basket_abandoned'),
  'transactions.csv':
    'contact_id,at,kind,category,status\na,2025-03-02,sale,shoes,completed\nb,2025-03-02,basket,shoes,abandoned\nc,2025-03-02,basket,shoes,abandoned\n',
  'campaigns.csv':
    'campaign_id,sent_at,channel,purpose,category,own_product,means_of_refusing,valid_address\nK1,2025-03-20,email,marketing,shoes,yes,yes,yes\n',
  'messages.csv': 'campaign_id,contact_id,sent_at,delivered\nK1,a,,yes\nK1,b,,yes\n',
  'preferences.csv': 'contact_id,at,kind,channel\nc,2025-04-01,objection,all\n',
};

describe('the effect of a switch', () => {
  it('is how many contacts and messages change, and in which direction', async () => {
    const { store } = await auditFrom(FILES, { asAt: '2025-06-01' });
    const yes = await policyEffect(store, 'basketIsNegotiation', 'yes', UNATTENDED);
    expect(yes.contacts).toEqual({
      total: 3,
      changed: 1,
      moves: [{ from: 'undetermined', to: 'yes', count: 1 }],
    });
    expect(yes.messages).toEqual({
      total: 2,
      changed: 1,
      moves: [{ from: 'undetermined', to: 'yes', count: 1 }],
    });
    expect(effectSentence(yes.contacts, yes.messages)).toBe(
      'Switching this changes 1 contact (1 from undetermined to may market) and 1 message (1 from undetermined to lawful).',
    );
    const no = await policyEffect(store, 'basketIsNegotiation', 'no', UNATTENDED);
    expect(no.contacts.moves).toEqual([{ from: 'undetermined', to: 'no', count: 1 }]);
    const same = await policyEffect(store, 'basketIsNegotiation', 'review', UNATTENDED);
    expect(effectSentence(same.contacts, same.messages)).toBe(
      'Switching this changes none of the 3 contacts and none of their messages.',
    );
  });

  it('is measured from the settings as they are, and stores no run', async () => {
    const { store } = await auditFrom(FILES, {
      asAt: '2025-06-01',
      policies: { basketIsNegotiation: 'yes' },
    });
    const before = (await evaluate(store, 'test', UNATTENDED)).id;
    const { contacts } = await policyEffect(store, 'basketIsNegotiation', 'no', UNATTENDED);
    expect(contacts.moves).toEqual([{ from: 'yes', to: 'no', count: 1 }]);
    expect(store.latestRun()!.id).toBe(before);
    expect(store.settings().policies).toEqual({ basketIsNegotiation: 'yes' });
  });

  it('leaves messages outside the period out, as the run does', async () => {
    const { store } = await auditFrom(FILES, {
      asAt: '2025-06-01',
      period: { from: '2025-05-01', to: null },
    });
    const { messages } = await policyEffect(store, 'basketIsNegotiation', 'yes', UNATTENDED);
    expect(messages).toEqual({ total: 0, changed: 0, moves: [] });
  });

  it('runs as a job of the window, which answers in words, and can be cancelled', async () => {
    const { store } = await auditFrom(FILES, { asAt: '2025-06-01' });
    let ended: (event: JobEvent) => void = () => undefined;
    const jobs = new Jobs(
      (event) => event.state !== 'running' && ended(event),
      (error) => ({ code: 'failed', message: String(error) }),
    );
    const open = new OpenAudit(jobs);
    open.replace(() => store);
    const { policyEffect: start, laws } = lawMethods(open);
    const finished = async (cancel: boolean): Promise<JobEvent> => {
      const end = new Promise<JobEvent>((resolve) => (ended = resolve));
      const { job } = await start({ policy: 'basketIsNegotiation', value: 'yes' });
      if (cancel) jobs.cancel(job);
      return end;
    };
    expect(await finished(true)).toMatchObject({ state: 'cancelled', result: null });
    expect(await finished(false)).toMatchObject({
      state: 'done',
      result: { effect: { policy: 'basketIsNegotiation', contacts: { changed: 1 } } },
    });
    await evaluate(store, 'test', UNATTENDED);
    expect(await laws({})).toContainEqual(
      expect.objectContaining({ law: 'uk', contacts: 3, confidence: 'high' }),
    );
    expect(await laws({})).toContainEqual(
      expect.objectContaining({ law: 'nl', contacts: 0, confidence: 'medium' }),
    );
  });

  it('is asked only of a setting the switch has', () => {
    const accepts = (args: unknown): boolean => ARGUMENT_SCHEMAS.policyEffect.safeParse(args).success;
    expect(accepts({ policy: 'basketIsNegotiation', value: 'yes' })).toBe(true);
    expect(accepts({ policy: 'basketIsNegotiation', value: true })).toBe(false);
    expect(accepts({ policy: 'staleWarningMonths', value: 12 })).toBe(true);
    expect(accepts({ policy: 'staleWarningMonths', value: 'yes' })).toBe(false);
    expect(accepts({ policy: 'anything', value: true })).toBe(false);
  });
});
