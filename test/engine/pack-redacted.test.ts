/** A redacted evidence pack names nobody, says what it leaves out, and can still be checked for what it holds. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluate, exportPack } from '../../electron/engine/pipeline.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { checkPack } from '../../electron/engine/verify-pack.ts';
import { sealBag } from '../../electron/report/bag.ts';
import { auditFrom } from './audit-from.ts';

const DETAILS = [
  'zoe@example.org',
  '+447700900101',
  'Zoe Archer',
  'zoe_archer',
  '7700900101',
  'Ann Officer',
  'told me so',
];

async function packed(redaction: 'masked' | 'pseudonymised') {
  const { store, folder } = await auditFrom(
    {
      'contacts.csv':
        'contact_id,email,phone,name,subscriber\nC1,zoe@example.org,+447700900101,Zoe Archer,individual\nC3,not an address,,Cy Carter,individual\n',
      'zoe@example.org-preferences.csv': 'contact_id,at,kind,channel\nC1,2025-01-01,objection,all\n',
      'zoe_archer-campaigns.csv':
        'campaign_id,name,sent_at,channel,purpose,category,own_product,means_of_refusing,valid_address\n' +
        'K1,For one on 07700 900101 at zoe@example.org,2025-03-01,email,marketing,boots,yes,yes,yes\n',
      'messages.csv': 'campaign_id,contact_id,sent_at,delivered\nK1,C1,2025-03-01,yes\nK1,,2025-03-01,yes\n',
    },
    { asAt: '2025-06-01', organisation: 'Shop Ltd' },
  );
  store.reviews.record(
    {
      reviewer: 'Ann Officer',
      kind: 'verdict',
      verdict: 'similar',
      reason: 'told me so',
      undoes: null,
      detail: {},
    },
    [{ bought: 'shoes', promoted: 'boots' }],
  );
  await evaluate(store, 'test', UNATTENDED);
  const pack = join(folder, 'pack');
  await exportPack(store, pack, UNATTENDED, { redaction });
  return { store, folder, pack };
}

const text = (pack: string, name: string): string => readFileSync(join(pack, name), 'utf8');

describe.each(['masked', 'pseudonymised'] as const)('an evidence pack, %s', (level) => {
  it('names nobody in any file or name of a file, and says what it leaves out', async () => {
    const { store, pack } = await packed(level);
    const files = readdirSync(pack, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    for (const file of files) {
      const path = join(file.parentPath, file.name);
      const held = `${path.slice(pack.length)}: ${readFileSync(path, 'latin1')}`;
      for (const detail of DETAILS) expect(held.includes(detail), `${file.name} holds ${detail}`).toBe(false);
    }
    const names = files.map(({ name }) => name);
    for (const left of ['audit.soia', 'log.jsonl']) expect(names).not.toContain(left);
    expect(names).toContain('report.pdf');
    const manifest = JSON.parse(text(pack, 'data/manifest.json')) as {
      redaction: { level: string; removed: string[] };
      log: unknown;
      inputs: { file: string }[];
    };
    expect(manifest.redaction.level).toBe(level);
    expect(manifest.redaction.removed.join(' ')).toContain(
      '2 imported files, whose names tell who someone is',
    );
    expect(manifest.redaction.removed.join(' ')).toContain('The audit file is left out');
    expect(manifest.log).toEqual(store.logHead());
    expect(manifest.inputs.map(({ file }) => file)).toEqual([
      'contacts.csv',
      'file-0002.csv',
      'file-0003.csv',
      'messages.csv',
    ]);
    const guide = text(pack, 'HOW-TO-CHECK.txt');
    expect(guide).toContain(`People's identity is ${level} in this pack.`);
    expect(guide).toContain('It cannot evaluate\nagain');
    expect(Math.max(...guide.split('\n').map((line) => line.length))).toBeLessThanOrEqual(126);
    expect(text(pack, 'data/reviews.csv')).toMatch(
      /^shoes,boots,similar,(A\. O\.|person-[0-9a-f]{20}),.*,,no$/m,
    );
    // The evidence still names rows, under the name that says nothing.
    expect(text(pack, 'data/contacts.csv')).toContain('file-0002.csv:1');
  });

  it('is verified for what it holds, and a figure that was changed is named', async () => {
    const { pack, folder } = await packed(level);
    expect(await checkPack(pack, UNATTENDED)).toMatchObject({ differences: [], redaction: level });
    const copy = join(folder, 'copy');
    cpSync(pack, copy, { recursive: true });
    const contacts = join(copy, 'data', 'contacts.csv');
    writeFileSync(contacts, readFileSync(contacts, 'utf8').replace(',no,none,', ',yes,none,'));
    const path = join(copy, 'data', 'manifest.json');
    const hash = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace(hash(join(pack, 'data', 'contacts.csv')), hash(contacts)),
    );
    await sealBag(copy, {}, UNATTENDED.signal);
    expect((await checkPack(copy, UNATTENDED)).differences).toContain(
      'data/manifest.json counts 1 lines with may_market “no”, and data/contacts.csv has 0.',
    );
  });

  it.skipIf(spawnSync('sh', ['-c', 'command -v sha256sum']).status !== 0)(
    'is checked by the commands that its guide gives',
    async () => {
      const { pack } = await packed(level);
      const commands = text(pack, 'HOW-TO-CHECK.txt').match(/^ {4}sha256sum .*$/gm);
      expect(commands).toHaveLength(2);
      for (const command of commands ?? []) {
        const said = execFileSync('sh', ['-c', command], { cwd: pack, encoding: 'utf8' });
        expect(
          said
            .trimEnd()
            .split('\n')
            .every((line) => line.endsWith(': OK')),
        ).toBe(true);
      }
      writeFileSync(join(pack, 'data', 'contacts.csv'), '');
      const after = spawnSync('sh', ['-c', commands![1]!], { cwd: pack, encoding: 'utf8' });
      expect(after.status).not.toBe(0);
      expect(after.stdout).toContain('data/contacts.csv: FAILED');
    },
  );
});
