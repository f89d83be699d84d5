/** Which campaigns are one, whatever was said in whatever order. */
import fc from 'fast-check';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { CampaignJoins } from '../../electron/store/campaign-joins.ts';
import { MIGRATIONS } from '../../electron/store/migrations/index.ts';

const joins = (said: Record<string, string | null>): CampaignJoins =>
  new CampaignJoins(new Map(Object.entries(said)));

it('follows what was said to the one campaign, over several steps and from a circle', () => {
  const chain = joins({ a: 'b', b: 'c', d: 'c', e: null });
  expect(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => chain.of(id))).toEqual(['c', 'c', 'c', 'c', 'e', 'f']);
  expect(chain.members('b')).toEqual(['c', 'a', 'b', 'd']);
  expect(chain.members('f')).toEqual(['f']);
  expect([chain.isDecided('e'), chain.isDecided('f')]).toEqual([true, false]);
  const circle = joins({ x: 'y', y: 'z', z: 'y' });
  expect(['x', 'y', 'z'].map((id) => circle.of(id))).toEqual(['y', 'y', 'y']);
  expect(joins({ a: 'a' }).members('a')).toEqual(['a']);
});

it('divides all campaigns, and what was said of one holds', () => {
  const id = fc.constantFrom(...'abcdefgh');
  fc.assert(
    fc.property(fc.dictionary(id, fc.option(id)), (said) => {
      const all = joins(said);
      for (const one of 'abcdefgh') {
        expect(all.of(all.of(one))).toBe(all.of(one));
        expect(all.members(one)).toContain(one);
        for (const other of all.members(one)) expect(all.members(other)).toEqual(all.members(one));
        const same = said[one];
        if (same != null) expect(all.of(same)).toBe(all.of(one));
      }
    }),
  );
});

it('the migration keeps the register as it was, and no campaign is another', () => {
  const db = new DatabaseSync(':memory:');
  for (const { version, sql } of MIGRATIONS) if (version < 19) db.exec(sql);
  db.exec(`INSERT INTO source (id, name, sealed) VALUES (1, 'a.csv', 1);
    INSERT INTO campaign (source, row, campaign_id, channel, purpose, contains_promotion, promotes_type, own_product, means, valid_address, identity_concealed)
    VALUES (1, 1, 'K1', 'email', 'marketing', 'unknown', 'unknown', 'unknown', 'yes', 'yes', 'no')`);
  db.exec(MIGRATIONS.find(({ version }) => version === 19)!.sql);
  expect(db.prepare('SELECT campaign_id, means, same_as FROM campaign').get()).toEqual({
    campaign_id: 'K1',
    means: 'yes',
    same_as: null,
  });
});
