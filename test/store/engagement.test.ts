/** Whether any message was answered is found out once, kept with the audit, and found out anew with other sources. */
import { expect, it } from 'vitest';
import { evaluate } from '../../electron/engine/pipeline.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { openAuditFile } from '../../electron/store/open.ts';
import { auditFrom } from '../engine/audit-from.ts';
import { join } from 'node:path';

const HEADER = 'campaign_id,contact_id,sent_at,delivered,opened_at\n';

it('is known without looking again, in the next process too, until a source comes or goes', async () => {
  const { store, folder, add } = await auditFrom({
    'contacts.csv': 'contact_id,email\nC1,a@example.org\n',
    'messages.csv': `${HEADER}K1,C1,2025-03-01,yes,\n`,
  });
  await evaluate(store, 'test', UNATTENDED);
  const engagement = store.engagement();
  expect(engagement.recorded).toBe(false);
  expect([...engagement.lookForAny()]).toEqual([]);
  store.copyTo(join(folder, 'copy.soia'));
  const copy = openAuditFile(join(folder, 'copy.soia'));
  expect([...copy.engagement().lookForAny()]).toEqual([]);
  copy.close();

  await add({ 'more-messages.csv': `${HEADER}K1,C1,2025-03-02,yes,2025-03-03\n` });
  expect(engagement.recorded).toBe(true);
  engagement.forget();
  expect([...engagement.lookForAny()].length).toBeGreaterThan(0);
  expect(engagement.recorded).toBe(true);
});
