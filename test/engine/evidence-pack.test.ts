/** The evidence pack: checkable with ordinary tools, recomputed by `verify`, and every tampering named. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { NO_SETTINGS } from '../../shared/model/settings.ts';
import { evaluate, exportPack, importPaths } from '../../electron/engine/pipeline.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { checkPack } from '../../electron/engine/verify-pack.ts';
import { SignatureRefused, signerFrom } from '../../electron/report/signature.ts';
import { checkBag, sealBag } from '../../electron/report/bag.ts';
import { createAuditFile } from '../../electron/store/open.ts';
import type { AuditStore } from '../../electron/store/store.ts';

let folder: string;
let store: AuditStore;
let pack: string;
let copies = 0;
const OPENSSL = spawnSync('openssl', ['version']).status === 0;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pack-'));
  mkdirSync(join(folder, 'in'));
  const put = (name: string, lines: readonly string[]): void =>
    writeFileSync(join(folder, 'in', name), `${lines.join('\n')}\n`);
  put('contacts.csv', [
    'contact_id,email,name,subscriber',
    'C1,ann@gmail.com,Ánn,individual',
    'C2,bob@gmail.com,"=Bob, the ""builder""",individual',
    'C3,cat@gmail.com,Cat,individual',
  ]);
  put('collections.csv', [
    'contact_id,collected_at,context,obtained_from,collected_by,means_of_refusing,mechanism,refused,point',
    'C1,2025-01-01,checkout,direct,Shop Ltd,yes,opt_out_box,no,both',
    'C2,2025-01-01,checkout,direct,Shop Ltd,yes,opt_out_box,no,both',
    'C3,2025-01-01,somewhere,direct,Shop Ltd,yes,opt_out_box,no,both',
  ]);
  put('transactions.csv', ['contact_id,at,kind,category,status', 'C1,2025-01-01,sale,shoes,completed']);
  put('campaigns.csv', [
    'campaign_id,name,sent_at,channel,purpose,category,own_product,means_of_refusing,valid_address',
    'K1,Spring shoes,2025-03-01,email,marketing,shoes,yes,yes,yes',
  ]);
  put('messages.csv', [
    'campaign_id,contact_id,sent_at,delivered',
    'K1,C1,2025-03-01,yes',
    'K1,C2,2025-03-01,yes',
    'K1,C3,2025-03-01,yes',
  ]);
  store = createAuditFile(join(folder, 'audit.soia'));
  store.saveSettings(
    {
      ...NO_SETTINGS,
      organisation: 'Shop Ltd',
      senders: [{ name: 'Shop Ltd', charity: false }],
      asAt: '2025-06-30',
    },
    'test',
  );
  await importPaths(store, [join(folder, 'in')], 'test', UNATTENDED);
  await evaluate(store, 'test', UNATTENDED);
  pack = join(folder, 'pack');
  await exportPack(store, pack, UNATTENDED);
}, 60_000);
afterAll(() => {
  store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function packDifferences(path: string): Promise<readonly string[]> {
  return (await checkPack(path, UNATTENDED)).differences;
}

function copyOfPack(): string {
  const copy = join(folder, `copy-${++copies}`);
  cpSync(pack, copy, { recursive: true });
  return copy;
}

function filesIn(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

function flipMiddleByte(path: string): void {
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(path, bytes);
}

describe('an evidence pack', () => {
  it('holds the report, the files, the sources as they were, the log, the rules and the guide', () => {
    const files = filesIn(pack);
    for (const file of [
      'HOW-TO-CHECK.txt',
      'bagit.txt',
      'data/report.pdf',
      'data/contacts.csv',
      'data/audit.soia',
      'data/log.jsonl',
      'data/rules/law/conclude.ts',
      'data/settings.json',
    ])
      expect(files).toContain(file);
    const source = files.find((file) => /^data\/sources\/\d{4}-contacts\.csv$/.test(file))!;
    expect(readFileSync(join(pack, source))).toEqual(readFileSync(join(folder, 'in', 'contacts.csv')));
  });

  it('is checked by sha256sum alone', () => {
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      expect(execFileSync('sha256sum', ['--check', manifest], { cwd: pack, encoding: 'utf8' })).not.toContain(
        'FAILED',
      );
  });

  it('says how many octets and files its payload has', () => {
    const payload = filesIn(pack).filter((file) => file.startsWith('data/'));
    const octets = payload.reduce((sum, file) => sum + readFileSync(join(pack, file)).length, 0);
    expect(readFileSync(join(pack, 'bag-info.txt'), 'utf8')).toContain(
      `Payload-Oxum: ${octets}.${payload.length}`,
    );
  });

  it('is verified as it was written, as a folder and as a ZIP', async () => {
    expect(await packDifferences(pack)).toEqual([]);
    const zip = join(folder, 'pack.zip');
    await exportPack(store, zip, UNATTENDED);
    expect(await packDifferences(zip)).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.endsWith('.making'))).toEqual([]);
  }, 60_000);

  it('names any file of which one byte was changed', async () => {
    const copy = copyOfPack();
    for (const file of filesIn(pack)) {
      const sound = readFileSync(join(copy, file));
      flipMiddleByte(join(copy, file));
      const found = (await checkBag(copy, UNATTENDED.signal)).map(({ path }) => path).join('\n');
      // A changed manifest is named itself, or by the file it no longer fits, or makes the folder no bag at all.
      expect(found, file).toMatch(
        file.startsWith('tagmanifest') ? /./ : new RegExp(file.replaceAll('.', '\\.')),
      );
      writeFileSync(join(copy, file), sound);
    }
  }, 60_000);

  it.each(['data/audit.soia', 'data/manifest.json', 'data/log.jsonl'])(
    'names %s and goes on, when one byte of it was changed',
    async (file) => {
      const copy = copyOfPack();
      flipMiddleByte(join(copy, file));
      expect(await packDifferences(copy)).toContain(
        `${file} was changed: it no longer has the hash in the pack's manifest.`,
      );
    },
    60_000,
  );

  it('names a file that was added and one that is missing', async () => {
    const copy = copyOfPack();
    writeFileSync(join(copy, 'data', 'extra.txt'), 'extra');
    rmSync(join(copy, 'data', 'settings.json'));
    expect(await packDifferences(copy)).toEqual([
      'data/settings.json is missing.',
      "data/extra.txt was added: the pack's manifest does not name it.",
    ]);
  });

  it('recomputes the conclusions: a changed, added or missing row is named although the manifests were made to fit', async () => {
    const copy = copyOfPack();
    const path = join(copy, 'data', 'messages.csv');
    const lines = readFileSync(path, 'utf8').split('\n');
    const unlawful = lines.findIndex((line) => line.startsWith('C2,'));
    lines[unlawful] = lines[unlawful]!.replace(',K1,', ',K2,');
    writeFileSync(path, lines.join('\n'));
    writeFileSync(join(copy, 'data', 'rejected.csv'), 'file,row,line,code,reason,raw\n');
    appendFileSync(join(copy, 'data', 'contacts.csv'), 'C9,eve@gmail.com\n');
    await sealBag(copy, {}, UNATTENDED.signal);
    const found = await packDifferences(copy);
    expect(found).toContain(
      `data/messages.csv, row ${unlawful} (C2): campaign_id is “K2”, and “K1” when recomputed.`,
    );
    expect(found.some((line) => line.startsWith('data/rejected.csv, before row 1'))).toBe(true);
    expect(found.some((line) => line.includes('(C9): it does not follow from the evidence.'))).toBe(true);
  });

  it('names a log entry that was rewritten although the manifests were made to fit', async () => {
    const copy = copyOfPack();
    const path = join(copy, 'data', 'log.jsonl');
    const lines = readFileSync(path, 'utf8').split('\n');
    lines[1] = lines[1]!.replace('test', 'somebody else');
    writeFileSync(path, lines.join('\n'));
    await sealBag(copy, {}, UNATTENDED.signal);
    expect(await packDifferences(copy)).toContain(
      "data/log.jsonl, entry 2: it differs from the audit file's entry.",
    );
  });

  it('refuses a ZIP whose names lead out of the folder, and a folder that is no pack', async () => {
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from('x'), 'aa/evil.txt');
    zip.end();
    const chunks: Buffer[] = [];
    for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks).toString('latin1').replaceAll('aa/evil', '../evil');
    const path = join(folder, 'evil.zip');
    writeFileSync(path, Buffer.from(bytes, 'latin1'));
    await expect(packDifferences(path)).rejects.toThrow(/invalid relative path/);
    expect(existsSync(join(folder, 'evil.txt'))).toBe(false);
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    expect(await packDifferences(empty)).toEqual([
      'This is not an evidence pack: bagit.txt and its manifests are not all there.',
    ]);
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const abort = new AbortController();
    const target = join(folder, 'cancelled');
    const task = { signal: abort.signal, progress: () => abort.abort(new Error('Cancelled.')) };
    await expect(exportPack(store, target, task)).rejects.toThrow();
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.endsWith('.making'))).toEqual([]);
  });

  describe.skipIf(!OPENSSL)('signed with the officer’s own key (needs openssl)', () => {
    const openssl = (...args: readonly string[]): string =>
      execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
    const GUIDE = ['dgst', '-sha256', '-verify', 'key.pem', '-signature'];

    it.each([
      ['RSA', ['genpkey', '-algorithm', 'RSA', '-pkeyopt', 'rsa_keygen_bits:2048']],
      ['elliptic-curve', ['genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256']],
    ])(
      '%s: openssl verifies it as the guide says, and so does verify',
      async (kind, generate) => {
        openssl(...generate, '-out', 'private.pem');
        openssl(
          'req',
          '-new',
          '-x509',
          '-key',
          'private.pem',
          '-subj',
          '/CN=Ann Officer',
          '-days',
          '2',
          '-out',
          'cert.pem',
        );
        const signed = join(folder, `signed-${kind}`);
        await exportPack(store, signed, UNATTENDED, {
          signer: signerFrom(read('private.pem'), null, read('cert.pem')),
        });
        writeFileSync(
          join(folder, 'key.pem'),
          openssl('x509', '-in', join(signed, 'signed-by.pem'), '-pubkey', '-noout'),
        );
        const manifest = join(signed, 'tagmanifest-sha256.txt');
        expect(openssl(...GUIDE, `${manifest}.sig`, manifest)).toBe('Verified OK\n');
        const check = await checkPack(signed, UNATTENDED);
        expect(check.differences).toEqual([]);
        expect(check.signature).toMatchObject({ kind: 'signed', subject: 'CN=Ann Officer' });
        // Manifests made to fit after a change no longer fit the signature.
        appendFileSync(join(signed, 'data', 'settings.json'), ' ');
        await sealBag(signed, {}, UNATTENDED.signal);
        expect((await checkPack(signed, UNATTENDED)).differences).toEqual([
          'The signature does not fit the pack.',
          'data/settings.json does not hold the settings of the run.',
        ]);
      },
      60_000,
    );

    it('refuses a key it cannot use, in one sentence', () => {
      openssl('genpkey', '-algorithm', 'RSA', '-aes256', '-pass', 'pass:secret', '-out', 'locked.pem');
      openssl('genpkey', '-algorithm', 'ED25519', '-out', 'ed.pem');
      openssl('genpkey', '-algorithm', 'RSA', '-out', 'other.pem');
      const code = (act: () => unknown): string => {
        try {
          act();
          return 'accepted';
        } catch (error) {
          return error instanceof SignatureRefused ? error.code : String(error);
        }
      };
      expect(code(() => signerFrom(read('locked.pem'), null, null))).toBe('wrong_passphrase');
      expect(code(() => signerFrom(read('locked.pem'), 'guess', null))).toBe('wrong_passphrase');
      expect(code(() => signerFrom(read('locked.pem'), 'secret', null))).toBe('accepted');
      expect(code(() => signerFrom('hello', null, null))).toBe('no_key');
      expect(code(() => signerFrom(read('ed.pem'), null, null))).toBe('unusable_key');
      expect(code(() => signerFrom(read('other.pem'), null, read('cert.pem')))).toBe('foreign_certificate');
    });
  });
});
