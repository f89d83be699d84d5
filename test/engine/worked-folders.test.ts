/**
 * The worked cases as a person would meet them: each written as a folder of import templates by the shared tool, then
 * imported, evaluated and exported like any audit. Skips, visibly, where the shared material is not at hand.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportFiles, evaluate, importPaths } from '../../electron/engine/pipeline.ts';
import { readSettingsFile } from '../../electron/engine/settings-file.ts';
import { UNATTENDED } from '../../electron/engine/task.ts';
import { createAuditFile } from '../../electron/store/open.ts';

const shared = join(import.meta.dirname, '..', '..', '..', 'shared');
const available = existsSync(join(shared, 'law-cases.json'));
const CONDITIONS = {
  collectedInSaleOrNegotiation: 'pecr_22_3_a',
  similarProducts: 'pecr_22_3_b',
  optOutAtCollection: 'pecr_22_3_c_collection',
  optOutInEveryMessage: 'pecr_22_3_c_messages',
  noObjection: 'gdpr_21_3',
} as const;
const OUTCOME: Readonly<Record<string, string>> = { unknown: 'undetermined', review: 'undetermined' };
const MAY_MARKET = new Map<boolean | null, string>([
  [true, 'yes'],
  [false, 'no'],
  [null, 'undetermined'],
]);

interface Expectation {
  readonly title: string;
  readonly conditions: Readonly<Record<keyof typeof CONDITIONS, string>>;
  readonly basis: string;
  readonly mayMarket: boolean | null;
  readonly breaches: readonly string[];
  readonly unproven?: readonly string[];
}
type Row = Readonly<Record<string, string>>;

function rows(path: string): readonly Row[] {
  return Papa.parse<Row>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
}

describe.skipIf(!available)('worked cases, as folders of templates', () => {
  const folder = mkdtempSync(join(tmpdir(), 'worked-'));
  beforeAll(() => {
    execFileSync('python3', [
      join(shared, 'tools', 'case-to-folder.py'),
      join(shared, 'law-cases.json'),
      join(folder, 'cases'),
    ]);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const ids = available
    ? (JSON.parse(readFileSync(join(shared, 'law-cases.json'), 'utf8')) as { id: string }[]).map(
        ({ id }) => id,
      )
    : [];

  it('covers every case there is', () => {
    expect(readdirSync(join(folder, 'cases')).sort()).toEqual([...ids].sort());
  });

  it.each(ids)('%s', async (id) => {
    const path = join(folder, 'cases', id);
    const expected = JSON.parse(readFileSync(join(path, 'expect.json'), 'utf8')) as Expectation;
    const store = createAuditFile(join(folder, `${id}.soia`));
    try {
      store.saveSettings(readSettingsFile(join(path, 'audit.json')), 'test');
      expect((await importPaths(store, [path], 'test', UNATTENDED)).refused).toEqual([]);
      await evaluate(store, 'test', UNATTENDED);
      mkdirSync(join(folder, `${id}-out`));
      await exportFiles(store, join(folder, `${id}-out`), UNATTENDED);
    } finally {
      store.close();
    }
    expect(rows(join(folder, `${id}-out`, 'rejected.csv'))).toEqual([]);
    const contact = rows(join(folder, `${id}-out`, 'contacts.csv')).find(
      ({ contact_id }) => contact_id === id,
    )!;
    const messages = rows(join(folder, `${id}-out`, 'messages.csv'));
    const found = {
      conditions: Object.fromEntries(
        Object.entries(CONDITIONS).map(([name, column]) => [name, contact[column]]),
      ),
      basis: contact['basis'],
      mayMarket: contact['may_market'],
      breaches: messages.filter(({ lawful }) => lawful === 'no').map(({ campaign_id }) => campaign_id),
      unproven: messages
        .filter(({ lawful }) => lawful === 'undetermined')
        .map(({ campaign_id }) => campaign_id),
    };
    expect(found, expected.title).toEqual({
      conditions: Object.fromEntries(
        Object.entries(expected.conditions).map(([name, outcome]) => [name, OUTCOME[outcome] ?? outcome]),
      ),
      basis: expected.basis,
      mayMarket: MAY_MARKET.get(expected.mayMarket),
      breaches: expected.breaches,
      unproven: expected.unproven ?? [],
    });
  });
});
