/** What a deal of a customer system is taken for: one record, by the box that says how it ended before its stage. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readListed } from './read-file.ts';

/** The type and status of each record of each row, or why the row was rejected. */
async function dealsIn(name: string, text: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'deals-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  writeFileSync(path, text);
  const { rows } = await readListed({ path, name });
  return rows.flatMap((row) =>
    'records' in row
      ? row.records.flatMap((one) => (one.kind === 'transaction' ? [`${one.type} ${one.status}`] : []))
      : [`${row.rejection.code}: ${row.rejection.reason}`],
  );
}

const OPPORTUNITY = 'Id,IsDeleted,AccountId,Name,StageName,CloseDate,CreatedDate,IsWon,IsClosed,ContactId';
const opportunity = (deleted: boolean, stage: string, won: boolean | '', closed: boolean | ''): string =>
  `${OPPORTUNITY}\n0061,${deleted},0011,Lamp,${stage},2025-01-02,2024-12-01T00:00:00.000Z,${won},${closed},0031\n`;
const zoho = (stage: string): string =>
  `Record Id,Deal Name,Stage,Closing Date,Amount,Contact Name.id\n1,Lamp,${stage},2025-01-02,5,z1\n`;
const hubspot = (stage: string, won = ''): string =>
  `Deal ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Is Closed Won,Associated Contact IDs\n1,Lamp,${stage},5,2025-01-02,2024-12-01,${won},8001\n`;

it.each([
  ['won', 'Opportunity.csv', opportunity(false, 'Closed Won', true, true), 'sale completed'],
  ['won, and deleted', 'Opportunity.csv', opportunity(true, 'Closed Won', true, true), 'sale cancelled'],
  [
    'under way, and deleted',
    'Opportunity.csv',
    opportunity(true, 'Proposal', false, false),
    'quote cancelled',
  ],
  ['won by its stage alone', 'Opportunity.csv', opportunity(false, 'Closed Won', '', ''), 'sale completed'],
  [
    'called won and lost',
    'Opportunity.csv',
    opportunity(false, 'Closed Won', false, true),
    'unknown not_taken_up',
  ],
  ['called won and open', 'Opportunity.csv', opportunity(false, 'Closed Won', false, false), 'unknown open'],
  [
    'called lost and won',
    'Opportunity.csv',
    opportunity(false, 'Closed Lost', true, true),
    'sale not_taken_up',
  ],
  ['in a stage of its own', 'Opportunity.csv', opportunity(false, 'Hand-over', false, false), 'unknown open'],
  ['lost to a competitor', 'Deals.csv', zoho('Closed Lost to Competition'), 'unknown not_taken_up'],
  [
    'lost to a competitor, with a dash',
    'Deals.csv',
    zoho('Closed-Lost to Competition'),
    'unknown not_taken_up',
  ],
  ['quoted', 'Deals.csv', zoho('Proposal/Price Quote'), 'quote open'],
  ['in a stage of its own, and won', 'deals.csv', hubspot('Signed', 'true'), 'sale completed'],
])('a deal %s', async (_, name, text, outcome) => {
  expect(await dealsIn(name, text)).toEqual([outcome]);
});

it.each([
  ['Deals.csv', zoho('Half-way')],
  ['deals.csv', hubspot('Half-way')],
])('says of an unknown stage that it is the stage that is not known: %s', async (name, text) => {
  const [rejection, ...others] = await dealsIn(name, text);
  expect(rejection).toMatch(/^unknown_word: .*stage" holds "Half-way"/);
  expect(others).toEqual([]);
});
