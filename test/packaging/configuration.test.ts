/** The packaging configuration: valid by electron-builder's own schema, and what each system gets. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { packaging } from '../../build/electron-builder.ts';
import { FUSES, setFuses, wrongFuses } from '../../build/packaging/fuses.ts';
import { drawIcons } from '../../build/icons/generate.ts';

const ROOT = join(import.meta.dirname, '../..');
const config = packaging('release/app-linux-x64');

/** electron-builder does not export its check, but carries it. */
const builder = createRequire(createRequire(import.meta.url).resolve('electron-builder'));
const { validateConfiguration } = builder('app-builder-lib/out/util/config/config.js') as {
  validateConfiguration(config: object, logger: { isEnabled: boolean; add(): void }): Promise<void>;
};
const logger = { isEnabled: false, add: () => {} };

const folder = mkdtempSync(join(tmpdir(), 'soia-packaging-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the configuration', () => {
  it('is valid by electron-builder’s schema, which refuses a word that it does not know', async () => {
    await validateConfiguration(config, logger);
    await expect(validateConfiguration({ ...config, planted: true }, logger)).rejects.toThrow(/planted/);
  });

  it('makes installers for the three systems, with the hardened runtime on Apple’s', () => {
    expect([config.win?.target, config.mac?.target, config.linux?.target]).toEqual([
      ['nsis', 'portable'],
      ['dmg'],
      ['AppImage', 'deb'],
    ]);
    expect(config.mac?.hardenedRuntime).toBe(true);
  });

  it('rebuilds nothing, publishes nothing and updates nothing', () => {
    expect(config).toMatchObject({ npmRebuild: false, publish: null, nsis: { differentialPackage: false } });
  });

  it('names only files that are there', () => {
    const named = [
      config.mac?.entitlements,
      config.win?.icon,
      config.mac?.icon,
      config.linux?.icon,
      'LICENSE',
    ];
    expect(named.filter((path) => !existsSync(join(ROOT, String(path))))).toEqual([]);
    for (const ending of ['ico', 'icns'])
      expect(existsSync(join(ROOT, `build/icons/soia.${ending}`))).toBe(true);
  });

  it('asks Apple’s runtime for one exception only', () => {
    const entitlements = readFileSync(join(ROOT, 'build/entitlements.mac.plist'), 'utf8');
    expect(entitlements.match(/<key>[^<]+/g)).toEqual(['<key>com.apple.security.cs.allow-jit']);
  });
});

it('the icons are those that the drawings give', async () => {
  for (const [name, bytes] of await drawIcons())
    expect(readFileSync(join(ROOT, 'build/icons', name)).equals(bytes), name).toBe(true);
});

describe('the fuses', () => {
  /** A file that holds Electron’s documented wire of fuses (sentinel, version, count, one character each) and nothing else. */
  function wire(count: number): string {
    const file = join(folder, `wire-${count}`);
    const head = Buffer.from([1, count]);
    writeFileSync(
      file,
      Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), head, Buffer.from('1'.repeat(count))]),
    );
    return file;
  }

  it('are set in the binary and read back', async () => {
    const file = wire(Object.keys(FUSES).length);
    expect(await wrongFuses(file)).toContain('RunAsNode');
    await setFuses(file, { isMac: false });
    expect(await wrongFuses(file)).toEqual([]);
  });

  it('stop the packaging when Electron has one that nobody decided about', async () => {
    await expect(setFuses(wire(Object.keys(FUSES).length + 1), { isMac: false })).rejects.toThrow();
  });

  it('leave no way to run the program as Node or to inspect it', () => {
    expect(FUSES).toMatchObject({ 0: false, 2: false, 3: false, 4: true, 5: true, 7: false });
  });
});
