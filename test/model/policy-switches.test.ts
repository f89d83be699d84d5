/** One catalogue of switches: its defaults, its checks and its words agree. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readSettingsFile } from '../../electron/engine/settings-file.ts';
import { policySettings } from '../../shared/ipc/policies-schema.ts';
import type { Policies } from '../../shared/model/policies.ts';
import { DEFAULT_POLICIES, POLICY_NAMES, POLICY_SWITCHES } from '../../shared/model/policy-switches.ts';
import { changedSwitches, settingWords } from '../../shared/report/switch-words.ts';

const folder = mkdtempSync(join(tmpdir(), 'switches-'));
afterAll(() => rmSync(folder, { recursive: true }));
const fromFile = (policies: unknown): Partial<Policies> => {
  const path = join(folder, 'audit.json');
  writeFileSync(path, JSON.stringify({ policies }));
  return readSettingsFile(path).policies;
};

describe.each(POLICY_NAMES)('the switch %s', (name) => {
  const found = POLICY_SWITCHES[name];
  const answers =
    found.kind === 'choice' ? found.alternatives.map(({ value }) => value) : [found.least, found.most];

  it('asks, explains itself and cites', () => {
    expect(found.question).toMatch(/\?$/);
    expect(found.why).toMatch(/\.$/);
    expect(found.citation).toMatch(/^(PECR 2003, reg|UK GDPR, Art|Directive) /);
  });

  it('accepts its default and each of its answers, in the window and in a file', () => {
    for (const value of [DEFAULT_POLICIES[name], ...answers]) {
      expect(policySettings.parse({ [name]: value })).toEqual({ [name]: value });
      expect(fromFile({ [name]: value })).toEqual({ [name]: value });
    }
    if (found.kind === 'choice') expect(answers).toContain(found.default);
  });

  it('refuses what is none of its answers', () => {
    for (const value of ['maybe', -1, 0.5, null, undefined])
      expect(policySettings.safeParse({ [name]: value }).success).toBe(false);
    expect(() => fromFile({ [name]: 'maybe' })).toThrow(name);
  });

  it('is reported when it is not at its default, and only then', () => {
    expect(changedSwitches({ [name]: DEFAULT_POLICIES[name] })).toEqual([]);
    const other = answers.find((value) => value !== DEFAULT_POLICIES[name])!;
    expect(changedSwitches({ [name]: other })).toMatchObject([
      { policy: name, title: found.title, value: settingWords(name, other) },
    ]);
    expect(settingWords(name, other)).not.toBe(settingWords(name, DEFAULT_POLICIES[name]));
  });
});

it('reads true and false in a file as yes and no where the answers are words', () => {
  expect(fromFile({ basketIsNegotiation: true, freemiumIsSale: false, laterCollectionCures: false })).toEqual(
    {
      basketIsNegotiation: 'yes',
      freemiumIsSale: 'no',
      laterCollectionCures: false,
    },
  );
});

it('refuses a switch that does not exist', () => {
  expect(policySettings.safeParse({ allowEverything: true }).success).toBe(false);
});
