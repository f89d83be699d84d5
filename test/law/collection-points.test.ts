/** The register of collection points: how a collection is joined to it, and what each provision then makes of the collection. */
import { describe, expect, it } from 'vitest';
import { joinPoints } from '../../shared/evaluate/join-points.ts';
import type { CollectionFact } from '../../shared/model/facts.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import { factsOf, judge, outcomeFor, type Changed, type Scenario } from './facts.ts';
import { BARE, joined, pointsOf, type ChangedPoint } from './points.ts';

function scenario(collection: Changed<CollectionFact>, ...points: readonly ChangedPoint[]): Scenario {
  return {
    collections: [{ ...BARE, ...collection }],
    audit: { withRegister: joinPoints(pointsOf(...points)) },
  };
}
const NAMED = { collectionPoint: 'checkout' };

describe('joining a collection to the register', () => {
  it.each<readonly [string, Changed<CollectionFact>, readonly ChangedPoint[], string]>([
    ['by the name it gives, in any case', NAMED, [{}], 'name'],
    ['by the id it gives', { collectionPoint: 'p1' }, [{}], 'name'],
    ['by the version of the notice it quotes', { notice: 'V1' }, [{}], 'notice'],
    ['by the source of its row', {}, [{ sources: [2] }], 'source'],
    ['by its context and day', { context: 'checkout' }, [{}], 'date'],
  ])('is done %s', (_title, collection, points, by) => {
    const answer = joined(collection, ...points);
    expect(answer).toMatchObject({
      meansOfRefusing: 'yes',
      mechanism: 'opt_out_box',
      collectedBy: 'Shop Ltd',
      collectedBySender: 'yes',
      context: 'checkout',
    });
    expect(answer.register).toMatchObject({ by, rows: { means: [rowRef(8, 1)] } });
  });

  it.each<readonly [string, Changed<CollectionFact>, readonly ChangedPoint[]]>([
    ['an entry for another source', {}, [{ sources: [3] }]],
    ['an entry of another context', { context: 'quote' }, [{}]],
    ['an entry of the source, for another context', { context: 'quote' }, [{ sources: [2] }]],
    ['an entry that names a source whose day is past', {}, [{ sources: [2], to: '2025-03-01' }]],
    ['an entry not yet in use', { context: 'checkout' }, [{ from: '2025-03-03' }]],
    ['nothing that the collection says', {}, [{}]],
  ])('is not done with %s', (_title, collection, points) => {
    expect(joined(collection, ...points).register).toBeNull();
  });

  it('leaves what the collection states itself', () => {
    const own = joined({ ...NAMED, meansOfRefusing: 'no', collectedBy: 'Other Ltd', context: 'quote' }, {});
    expect(own).toMatchObject({ meansOfRefusing: 'no', mechanism: 'unknown', collectedBy: 'Other Ltd' });
    expect(own.register).toBeNull();
  });

  it('does not mix half a statement of the means with half of another', () => {
    expect(joined({ ...NAMED, mechanism: 'terms_only' }, {})).toMatchObject({
      meansOfRefusing: 'unknown',
      mechanism: 'terms_only',
    });
  });

  it.each<readonly [string, Changed<CollectionFact>, readonly ChangedPoint[], string]>([
    ['a name that it does not hold', { collectionPoint: 'Kiosk' }, [{}], 'point_not_in_register'],
    ['a named point that was not in use', NAMED, [{ from: '2025-04-01' }], 'point_not_in_use'],
    ['a named point that went out of use before', NAMED, [{ to: '2025-03-01' }], 'point_not_in_use'],
    [
      'two wordings of one point without days',
      NAMED,
      [{ from: '' }, { from: '', meansOfRefusing: 'no' }],
      'point_use_unknown',
    ],
    [
      'an undated collection of a point with two wordings',
      { ...NAMED, at: '' },
      [{ to: '2025-02-01' }, { from: '2025-02-02' }],
      'point_use_unknown',
    ],
    ['an entry for a source without a first day', {}, [{ sources: [2], from: '' }], 'point_use_unknown'],
    [
      'two entries in use that day that say different things',
      NAMED,
      [{ to: '2025-03-02' }, { from: '2025-03-02', meansOfRefusing: 'no', mechanism: 'unknown' }],
      'points_differ',
    ],
    [
      'two entries of a source, one of them silent',
      {},
      [{ sources: [2] }, { sources: [2], meansOfRefusing: 'unknown', mechanism: 'unknown' }],
      'points_differ',
    ],
  ])('leaves it open for %s, and says why', (_title, collection, points, code) => {
    const answer = joined(collection, ...points);
    expect(answer.meansOfRefusing).toBe('unknown');
    expect(answer.register!.doubts.means!.code).toBe(code);
    const set = scenario(collection, ...points);
    expect(outcomeFor('contact', 'pecr_22_3_c_collection', set)).toBe('undetermined');
    const reasons = judge(set).findings[4]!.reasons;
    expect(reasons.map((reason) => reason.code)).toContain(code);
  });

  it('takes what overlapping entries say alike, and names both rows', () => {
    const answer = joined(NAMED, { to: '2025-03-02' }, { from: '2025-03-02', notice: 'v2' });
    expect(answer.meansOfRefusing).toBe('yes');
    expect(answer.register!.rows.means).toEqual([rowRef(8, 1), rowRef(8, 2)]);
  });

  it.each<readonly [string, Changed<CollectionFact>]>([
    ['on its first day', { at: '2025-03-01' }],
    ['on its last day', { at: '2025-03-31' }],
    ['at its first second', { at: '2025-03-01T00:00:00' }],
    ['at its last second, in summer time', { at: '2025-03-31T23:59:59' }],
  ])('counts a wording as in use %s', (_title, collection) => {
    const answer = joined({ ...NAMED, ...collection }, { from: '2025-03-01', to: '2025-03-31' });
    expect(answer.meansOfRefusing).toBe('yes');
  });

  it('chooses between versions of a point by the day', () => {
    const versions = [
      { to: '2025-02-28', meansOfRefusing: 'no', mechanism: 'unknown', notice: 'v1' },
      { from: '2025-03-01', notice: 'v2' },
    ] as const;
    expect(joined({ ...NAMED, at: '2025-02-28' }, ...versions).meansOfRefusing).toBe('no');
    expect(joined({ ...NAMED, at: '2025-03-01' }, ...versions)).toMatchObject({
      meansOfRefusing: 'yes',
      notice: 'v2',
    });
  });

  it('does not depend on the order of the entries', () => {
    const points = pointsOf({}, { sources: [2] }, { pointId: 'P2', name: 'Till', to: '2025-02-01' });
    const { collections } = factsOf({ collections: [{ ...BARE, ...NAMED }] });
    expect(joinPoints(points.toReversed())(collections[0]!)).toEqual(joinPoints(points)(collections[0]!));
  });
});

describe('what the provisions make of it', () => {
  const means = (collection: Changed<CollectionFact>, ...points: readonly ChangedPoint[]): string =>
    outcomeFor('contact', 'pecr_22_3_c_collection', scenario({ ...NAMED, ...collection }, ...points));

  it('settles both limbs of 22(3) from one event, and names the row of the register in each', () => {
    const result = judge(scenario(NAMED, {}));
    expect(result.mayMarket).toBe('yes');
    for (const provision of ['pecr_22_3_a', 'pecr_22_3_c_collection']) {
      const finding = result.findings.find((one) => one.provision === provision)!;
      expect(finding.reasons.flatMap(({ rows }) => rows)).toContain(rowRef(8, 1));
      expect(finding.reasons.map(({ code }) => code)).toContain('told_by_register');
    }
    expect(judge(scenario(NAMED)).mayMarket).toBe('undetermined');
  });

  it('takes both limbs from the same collection, not one from each', () => {
    const set: Scenario = {
      collections: [
        { ...BARE, collectionPoint: 'Checkout' },
        { ...BARE, collectionPoint: 'Prize draw' },
      ],
      audit: {
        withRegister: joinPoints(
          pointsOf(
            { meansOfRefusing: 'no', mechanism: 'unknown' },
            { pointId: 'P2', name: 'Prize draw', context: 'competition' },
          ),
        ),
      },
    };
    expect(judge(set).mayMarket).toBe('no');
  });

  it.each<readonly [string, ChangedPoint, string]>([
    ['a point without a means', { meansOfRefusing: 'no', mechanism: 'unknown' }, 'not_met'],
    ['a means that is not simple', { simple: 'no' }, 'not_met'],
    ['a means that costs money', { free: 'no' }, 'not_met'],
    ['a means in the terms only', { mechanism: 'terms_only' }, 'not_met'],
    ['a refusal of texts only, for email', { channels: ['sms'] }, 'not_met'],
    ['a refusal of email and texts, for email', { channels: ['email', 'sms'] }, 'met'],
    [
      'a point of which the means is not recorded',
      { meansOfRefusing: 'unknown', mechanism: 'unknown' },
      'undetermined',
    ],
    ['a point of another sender', { sender: 'Other Ltd', sentBySender: 'no' }, 'not_met'],
    ['a point of an unnamed sender', { sender: null, sentBySender: 'unknown' }, 'met'],
  ])('judges %s', (_title, point, expected) => {
    expect(means({}, point)).toBe(expected);
  });

  it('asks of a script that the answer of each conversation was recorded (R-54)', () => {
    const script = { pointKind: 'script', mechanism: 'verbal_script' } as const;
    expect(means({}, script)).toBe('undetermined');
    expect(means({ refused: 'no' }, script)).toBe('met');
  });

  it('finds the sender in the register, or says that it is missing', () => {
    expect(outcomeFor('contact', 'pecr_22_3_a', scenario(NAMED, {}))).toBe('met');
    const unnamed = { sender: null, sentBySender: 'unknown' } as const;
    expect(outcomeFor('contact', 'pecr_22_3_a', scenario(NAMED, unnamed))).toBe('undetermined');
  });
});
