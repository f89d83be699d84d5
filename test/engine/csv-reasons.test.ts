/** The reasons in the CSV files: what decided, then in the window's own sentences what would settle it or make it lawful. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { contactDetail, messageJustification } from '../../electron/engine/contact-detail.ts';
import { exportContacts } from '../../electron/engine/export-contacts.ts';
import { evaluate, exportFiles, justify } from '../../electron/engine/pipeline.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import type { AuditSettings } from '../../shared/model/settings.ts';
import type { Redaction } from '../../shared/model/redaction.ts';
import type { JustificationTree } from '../../shared/report/justification-tree.ts';
import { auditFrom } from './audit-from.ts';

interface Row {
  readonly contact_id: string;
  readonly campaign_id: string;
  readonly may_market: string;
  readonly lawful: string;
  readonly reasons: string;
}

const CAMPAIGNS =
  'campaign_id,name,sent_at,channel,purpose,category,own_product,means_of_refusing,valid_address\n' +
  'K1,Spring,2025-03-30,email,marketing,shoes,yes,yes,yes\n' +
  'K2,For zoe@example.org or Zoe Archer on 07700 900101,2025-04-30,email,marketing,hats,yes,,yes\n' +
  'K3,Receipt,2025-04-30,email,service,,yes,,yes\n';

/** One more than can be supposed about where each is held against all the others. */
const IDS = Array.from({ length: 61 }, (_, i) => `M${i}`);
const MANY = `campaign_id,name,sent_at,channel,purpose,category,own_product,means_of_refusing,valid_address\n${IDS.map(
  (id, i) => `${id},${id},2025-0${3 + (i % 3)}-01,email,marketing,shoes,yes,,yes\n`,
).join('')}`;

/** A lawful contact, an undetermined one and one that objected; each was sent every campaign. */
async function audited(
  settings: Partial<AuditSettings> = {},
  campaigns: string = CAMPAIGNS,
  ids: readonly string[] = ['K1', 'K2', 'K3'],
) {
  const people = ['C1', 'C2', 'C3'];
  const { store, folder } = await auditFrom(
    {
      'contacts.csv':
        'contact_id,email,phone,name,subscriber\nC1,ann@gmail.com,,Ann Bell,individual\n' +
        'C2,zoe@example.org,+447700900101,Zoe Archer,individual\nC3,bo@gmail.com,,Bo Cole,individual\n',
      'collections.csv':
        'contact_id,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism,point,collection_point\n' +
        'C1,2025-01-01,checkout,direct,Shop Ltd,yes,opt_out_box,both,Web\n' +
        'C2,2025-01-01,checkout,direct,Shop Ltd,,,both,Stall of zoe@example.org\n' +
        'C3,2025-01-01,checkout,direct,Shop Ltd,no,,both,Web\n',
      'transactions.csv': `contact_id,at,kind,category,status\n${people.map((id) => `${id},2025-01-01,sale,shoes,completed\n`).join('')}`,
      'campaigns.csv': campaigns,
      'messages.csv': `campaign_id,contact_id,delivered\n${people.flatMap((id) => ids.map((campaign) => `${campaign},${id},yes\n`)).join('')}`,
      'preferences.csv': 'contact_id,at,kind,channel\nC3,2025-02-01,objection,all\n',
    },
    { asAt: '2025-06-30', preferencesComplete: true, ...settings },
  );
  await evaluate(store, 'test', UNATTENDED);
  const read = (name: string): readonly Row[] =>
    Papa.parse<Row>(readFileSync(join(folder, name), 'utf8'), { header: true, skipEmptyLines: true }).data;
  const exported = async (redaction: Redaction = 'full') => {
    await exportFiles(store, folder, UNATTENDED, { redaction });
    return { contacts: read('contacts.csv'), messages: read('messages.csv') };
  };
  return { store, folder, read, exported };
}

const sentences = ({ settledBy, lawfulIf }: JustificationTree): string =>
  [...settledBy, ...lawfulIf].map(({ text }) => text).join(' ');

describe('reasons', () => {
  it('end with what the window says would settle it or make it lawful, for all but what is lawful', async () => {
    const { store, exported } = await audited();
    const { contacts, messages } = await exported();
    const justifier = justify(store);
    expect(contacts.map(({ may_market }) => may_market)).toEqual(['undetermined', 'undetermined', 'no']);
    expect(new Set(messages.map(({ lawful }) => lawful))).toEqual(
      new Set(['yes', 'undetermined', 'no', 'not_applicable']),
    );
    const at = { message: 0 };
    for (const [i, row] of contacts.entries()) {
      const one = justifier.justify(i + 1);
      const detail = contactDetail(store, justifier, i + 1);
      const said = sentences(detail.justification);
      expect(said.length).toBeGreaterThan(40);
      expect(row.reasons).toBe(`${detail.reasons.map(({ text }) => text).join(' ')} ${said}`);
      for (const view of detail.messages) {
        const { lawful, reasons } = messages[at.message++]!;
        const judged = one.result.messages.find(({ message }) => message === view.message)!;
        const fact = one.facts.messages.find(({ id }) => id === view.message)!;
        const tree = messageJustification(one, justifier.audit, judged, fact, () => []);
        const would = sentences(tree);
        expect(lawful).toBe(view.lawful);
        expect(would !== '').toBe(lawful === 'undetermined' || lawful === 'no');
        const deciding = view.reasons.map(({ text }) => text).join(' ');
        expect(reasons).toBe(would === '' ? deciding : `${deciding} ${would}`);
      }
    }
    expect(at.message).toBe(9);
    expect(contacts[1]!.reasons).toContain('Needed: a record of whether the collection “Stall of');
    expect(contacts[2]!.reasons).toMatch(/Would have been lawful with .*the absence of any refusal/);
  });

  it('are the same where chosen contacts are exported', async () => {
    const { store, folder, read, exported } = await audited();
    const { contacts } = await exported();
    const chosen = { kind: 'named', contacts: [2, 3] } as const;
    await exportContacts(store, chosen, join(folder, 'chosen.csv'), UNATTENDED);
    expect(read('chosen.csv')).toEqual(contacts.slice(1));
  });

  it.each(['masked', 'pseudonymised'] as const)(
    '%s name nobody in what is needed either, and say all the rest',
    async (level) => {
      const { exported } = await audited();
      const [whole, shown] = [await exported(), await exported(level)];
      for (const rows of [shown.contacts, shown.messages])
        for (const [i, { reasons }] of rows.entries()) {
          const said = reasons.toLowerCase();
          for (const detail of ['zoe@example.org', '07700', '+447700900101'])
            expect(said).not.toContain(detail);
          // A name is known to be one in the person's own rows.
          if (rows.length === 3 ? i === 1 : i > 2 && i < 6) expect(said).not.toContain('zoe archer');
        }
      const needed = (rows: readonly Row[]): readonly number[] =>
        rows.map(({ reasons }) => reasons.split('Needed: ').length + reasons.split('Would ').length);
      expect(needed(shown.contacts)).toEqual(needed(whole.contacts));
      expect(needed(shown.messages)).toEqual(needed(whole.messages));
      expect(whole.messages.some(({ reasons }) => reasons.includes('zoe@example.org'))).toBe(true);
    },
  );

  it('leave it to the window where more messages bear on each other than can be supposed about', async () => {
    const text =
      'What would settle or change it is worked out in the window only: the contact’s 61 messages bear on each other.';
    const { messages, contacts } = await (
      await audited({ policies: { optOutGap: 'strict' } }, MANY, IDS)
    ).exported();
    expect(messages).toHaveLength(183);
    expect(messages.every(({ reasons }) => reasons.endsWith(text))).toBe(true);
    expect(contacts.every(({ reasons }) => !reasons.includes(text))).toBe(true);
    // Read by themselves, each is supposed about.
    const each = (await (await audited({}, MANY, IDS)).exported()).messages;
    expect(each.every(({ reasons }) => /Needed: |Would /.test(reasons))).toBe(true);
  });

  it('can be stopped while they are worked out', async () => {
    const { store, folder } = await audited({}, MANY, IDS);
    const abort = new AbortController();
    const stopped = exportFiles(store, folder, {
      signal: abort.signal,
      progress: () => abort.abort(new Error('stopped')),
    });
    await expect(stopped).rejects.toThrow('stopped');
    expect(existsSync(join(folder, 'similarity.csv'))).toBe(false);
  });
});
