/** Advice over a whole audit: counted in a job, listed by contact, shown with the contact, and apart from every verdict. */
import { expect, it } from 'vitest';
import { adviceMethods } from '../../electron/engine/advice-methods.ts';
import { surveyAdvice } from '../../electron/engine/advise.ts';
import { contactDetail } from '../../electron/engine/contact-detail.ts';
import { Jobs } from '../../electron/engine/jobs.ts';
import { OpenAudit } from '../../electron/engine/open-audit.ts';
import { evaluate, justify } from '../../electron/engine/pipeline.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import type { JobEvent } from '../../shared/ipc/reply.ts';
import { auditFrom } from './audit-from.ts';

const FILES = {
  'contacts.csv': `contact_id,email,subscriber,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism,notice
a,a@example.org,individual,2023-01-02,checkout,direct,Shop Ltd,yes,opt_out_box,v1
b,b@example.org,individual,2023-01-02,checkout,direct,Shop Ltd,yes,opt_out_box,v1
c,c@example.org,individual,2025-03-02,checkout,direct,Shop Ltd,no,,
`,
  'transactions.csv':
    'contact_id,at,kind,category,status\na,2023-01-02,sale,shoes,completed\nb,2023-01-02,sale,shoes,completed\nc,2025-03-02,sale,shoes,completed\n',
  'campaigns.csv':
    'campaign_id,sent_at,channel,purpose,category,own_product,means_of_refusing,valid_address\nK1,2023-06-01,email,marketing,shoes,yes,yes,yes\nK2,2025-05-20,email,marketing,shoes,yes,yes,yes\n',
  'messages.csv':
    'campaign_id,contact_id,sent_at,delivered,opened_at,clicked_at\nK1,a,,yes,2023-06-01T10:00:00Z,\nK2,a,,yes,,\nK1,b,,yes,,\nK2,b,,yes,,2025-05-21T09:30:00Z\n',
  'preferences.csv': 'contact_id,at,kind,channel\nz,2025-01-01,objection,all\n',
};

it('counts each advisory over the run, by what the files say of openings, clicks and purchases', async () => {
  const { store } = await auditFrom(FILES, { asAt: '2025-06-01' });
  await evaluate(store, 'test', UNATTENDED);
  const survey = await surveyAdvice(store, UNATTENDED);
  const found = Object.fromEntries(
    survey.counts().flatMap(({ code, contacts }) => (contacts > 0 ? [[code, contacts]] : [])),
  );
  expect(found).toEqual({ unengaged: 1, stale_relationship: 2, regainable: 1 });
  expect(contactDetail(store, justify(store), 1).advice.map(({ code }) => code)).toEqual([
    'unengaged',
    'stale_relationship',
  ]);
  const [unengaged] = contactDetail(store, justify(store), 1).advice;
  expect(unengaged!.text).toContain('1 June 2023');
  expect(unengaged!.evidence).toEqual(['messages.csv:2', 'messages.csv:1', 'transactions.csv:1']);
});

it('calls nobody unengaged where the files record no opening or click', async () => {
  const messages = 'campaign_id,contact_id,sent_at,delivered\nK1,a,,yes\nK2,a,,yes\n';
  const { store } = await auditFrom({ ...FILES, 'messages.csv': messages }, { asAt: '2025-06-01' });
  await evaluate(store, 'test', UNATTENDED);
  const survey = await surveyAdvice(store, UNATTENDED);
  expect(survey.contactsWith('unengaged')).toEqual([]);
});

it('is listed contact by contact until the next evaluation', async () => {
  const { store } = await auditFrom(FILES, { asAt: '2025-06-01' });
  await evaluate(store, 'test', UNATTENDED);
  let ended: (event: JobEvent) => void = () => undefined;
  const jobs = new Jobs(
    (event) => event.state !== 'running' && ended(event),
    (error) => ({ code: 'failed', message: String(error) }),
  );
  const open = new OpenAudit(jobs);
  open.replace(() => store);
  const methods = adviceMethods(open);
  const page = { offset: 0, limit: 1 };
  expect(() => methods.adviceContacts({ code: 'stale_relationship', page })).toThrow('do that first');
  const end = new Promise<JobEvent>((resolve) => (ended = resolve));
  await methods.surveyAdvice({});
  expect((await end).result).toMatchObject({ summary: '3 points of good practice to look at.' });
  const first = await methods.adviceContacts({ code: 'stale_relationship', page });
  const second = await methods.adviceContacts({ code: 'stale_relationship', page: { offset: 1, limit: 1 } });
  expect([first.total, first.rows[0]!.contactId, second.rows[0]!.contactId]).toEqual([2, 'a', 'b']);
  await evaluate(store, 'test', UNATTENDED);
  expect(() => methods.adviceContacts({ code: 'stale_relationship', page })).toThrow('do that first');
});
