/** The same audit file, run and options give the same bytes; a PDF tells its creation time, and nothing else changes. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportCertificate } from '../../electron/engine/certificate/export-certificate.ts';
import { contactNamed } from '../../electron/engine/export-dossier.ts';
import {
  evaluate,
  exportDossier,
  exportFiles,
  exportPack,
  exportReport,
} from '../../electron/engine/pipeline.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { openAuditFile } from '../../electron/store/open.ts';
import type { AuditStore } from '../../electron/store/store.ts';
import { auditFrom } from './audit-from.ts';

const FILES = {
  'contacts.csv':
    'contact_id,email,phone,name,subscriber\nC1,zoe@example.org,+447700900101,Zoe Archer,individual\nC2,bo@example.org,,Bo,individual\nC3,not an address,,Cy,individual\n',
  'collections.csv':
    'contact_id,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism,refused,point\nC1,2025-01-01,checkout,direct,Shop Ltd,yes,opt_out_box,no,both\n',
  'transactions.csv': 'contact_id,at,kind,category,status\nC1,2025-01-01,sale,shoes,completed\n',
  'campaigns.csv':
    'campaign_id,name,sent_at,channel,purpose,category,own_product,means_of_refusing,valid_address\nK1,Spring,2025-03-01,email,marketing,boots,yes,yes,yes\n',
  'messages.csv': 'campaign_id,contact_id,sent_at,delivered\nK1,C1,2025-03-01,yes\nK1,C2,2025-03-01,yes\n',
};
const [EARLY, LATE] = [new Date('2026-01-02T03:04:05.678Z'), new Date('2027-11-12T13:14:15.161Z')];

/** Without what a PDF says of its creation: the dates of its information and metadata, and the id made from them. */
function timeless(bytes: Buffer): string {
  return bytes
    .toString('latin1')
    .replaceAll(/\(D:\d{14}Z?\)/g, '(D)')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, 'T')
    .replaceAll(/\/ID \[<[0-9a-f]{32}> <[0-9a-f]{32}>\]/g, '/ID');
}

type Outputs = ReadonlyMap<string, Buffer>;

/** Writes from an audit file, and from a copy of it elsewhere; gives the files of either by name. */
async function outputs(
  write: (store: AuditStore, folder: string, at: Date) => Promise<unknown>,
  at: readonly [Date, Date],
): Promise<readonly [Outputs, Outputs]> {
  const { store, folder } = await auditFrom(FILES, { asAt: '2025-06-01' });
  await evaluate(store, 'test', UNATTENDED);
  // The secret of pseudonyms is made at its first use, and goes with every copy from then on.
  store.pseudonymKey();
  const [one, other] = [join(folder, 'one'), join(folder, 'other')];
  mkdirSync(one);
  mkdirSync(other);
  store.copyTo(join(other, '.soia'));
  const again = openAuditFile(join(other, '.soia'));
  try {
    await write(store, one, at[0]);
    await write(again, other, at[1]);
  } finally {
    again.close();
  }
  rmSync(join(other, '.soia'));
  return [filesIn(one), filesIn(other)];
}

describe('what is written twice', () => {
  it.each(['full', 'masked', 'pseudonymised'] as const)('the files, %s', async (redaction) => {
    const [one, other] = await outputs(
      (store, folder) => exportFiles(store, folder, UNATTENDED, { redaction }),
      [EARLY, LATE],
    );
    expect([...one.keys()]).toEqual([
      'contacts.csv',
      'manifest.json',
      'messages.csv',
      'rejected.csv',
      'similarity.csv',
    ]);
    expect(other).toEqual(one);
  });

  it('the report and the dossier, to the byte at one time, and but for the time at another', async () => {
    const write = async (store: AuditStore, folder: string, createdAt: Date): Promise<void> => {
      await exportReport(store, join(folder, 'report.pdf'), UNATTENDED, { createdAt });
      await exportDossier(store, contactNamed(store, 'C1'), join(folder, 'dossier.pdf'), UNATTENDED, {
        createdAt,
      });
    };
    const [one, other] = await outputs(write, [EARLY, EARLY]);
    expect(other).toEqual(one);
    const [early, late] = await outputs(write, [EARLY, LATE]);
    for (const [name, bytes] of early) {
      expect(late.get(name)!.equals(bytes), name).toBe(false);
      expect(timeless(late.get(name)!), name).toBe(timeless(bytes));
    }
  });

  it('the certificate and its lists', async () => {
    const planned = {
      name: 'Autumn',
      channel: 'email',
      promoted: null,
      category: 'shoes',
      promotesType: 'product',
      ownProduct: 'yes',
      sender: null,
      day: '2026-09-01',
      meansOfRefusing: 'yes',
      validAddress: 'yes',
      identityConcealed: 'no',
    } as const;
    const [one, other] = await outputs(
      (store, folder) => exportCertificate(store, planned, 'mailchimp', folder, UNATTENDED),
      [EARLY, LATE],
    );
    expect(one.size).toBe(4);
    for (const [name, bytes] of one) expect(timeless(other.get(name)!), name).toBe(timeless(bytes));
  });

  it.each(['full', 'pseudonymised'] as const)('the evidence pack as one ZIP, %s', async (redaction) => {
    const { store, folder } = await auditFrom(FILES, { asAt: '2025-06-01' });
    await evaluate(store, 'test', UNATTENDED);
    const [one, other] = [join(folder, 'one.zip'), join(folder, 'other.zip')];
    for (const path of [one, other])
      await exportPack(store, path, UNATTENDED, { redaction, createdAt: EARLY });
    expect(readFileSync(other).equals(readFileSync(one))).toBe(true);
  });
});

function filesIn(folder: string): Outputs {
  const names = readdirSync(folder).sort();
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
}
