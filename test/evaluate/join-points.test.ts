/** The register of collection points: which entry was in use when details were collected, and what entries say alike. */
import { describe, expect, it } from 'vitest';
import type { CollectionFact } from '../../shared/model/facts.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import type { Changed } from '../law/facts.ts';
import { joined, type ChangedPoint } from '../law/points.ts';

const NAMED = { collectionPoint: 'P1' } as const;
const OF_SOURCE = { sources: [2] } as const;

/** `used`, or the doubt about it, or `null` where nothing was joined. */
function use(collection: Changed<CollectionFact>, ...points: readonly ChangedPoint[]): string | null {
  const { register } = joined(collection, ...points);
  return register === null ? null : (register.doubts.means?.code ?? 'used');
}

describe('an entry that the collection names', () => {
  it.each<readonly [string, string, ChangedPoint, string]>([
    ['in use from the day on', '2025-03-02', { from: '2025-03-02' }, 'used'],
    ['in use until the day', '2025-03-02', { to: '2025-03-02' }, 'used'],
    ['in use on that day only', '2025-03-02', { from: '2025-03-02', to: '2025-03-02' }, 'used'],
    ['in use from the day after', '2025-03-02', { from: '2025-03-03' }, 'point_not_in_use'],
    ['in use until the day before', '2025-03-02', { to: '2025-03-01' }, 'point_not_in_use'],
    ['in use from noon of the day', '2025-03-02', { from: '2025-03-02T12:00:00Z' }, 'point_use_unknown'],
    ['in use until noon of the day', '2025-03-02', { to: '2025-03-02T12:00:00Z' }, 'point_use_unknown'],
    ['in use the day before and after', '2025-03-02', { from: '2025-03-01', to: '2025-03-03' }, 'used'],
    ['in use until some day', '2025-03-02', { from: '', to: '2025-03-02' }, 'used'],
    ['in use on unknown days', '2025-03-02', { from: '', to: '' }, 'used'],
    ['in use, of an undated collection', '', {}, 'used'],
  ])('%s', (_, at, point, found) => {
    expect(use({ ...NAMED, at }, point)).toBe(found);
  });

  it('leaves open which of two it is, where a day is missing', () => {
    expect(use({ ...NAMED, at: '' }, {}, { meansOfRefusing: 'no' })).toBe('point_use_unknown');
    expect(use(NAMED, { from: '', to: '' }, { from: '', to: '' })).toBe('point_use_unknown');
    expect(use(NAMED, {}, { from: '2025-03-02' })).toBe('used');
  });

  it('is no entry at all where the register does not hold the name', () => {
    expect(joined({ collectionPoint: 'Kiosk' }, {}).register).toMatchObject({
      by: 'name',
      names: 'Kiosk',
      rows: { context: [], collector: [], means: [] },
      doubts: { means: { code: 'point_not_in_register', names: 'Kiosk', rows: [] } },
    });
  });

  it('is named with the rows that were not in use', () => {
    expect(joined(NAMED, { to: '2025-03-01' }).register).toMatchObject({
      by: 'name',
      names: 'Checkout',
      doubts: { means: { code: 'point_not_in_use', rows: [rowRef(8, 1)] } },
    });
  });
});

describe('an entry for a notice', () => {
  it.each<readonly [string, Changed<CollectionFact>, ChangedPoint, string | null]>([
    ['without a first day', { notice: 'v1' }, { from: '', to: '' }, 'used'],
    ['of an undated collection', { notice: 'v1', at: '' }, {}, 'used'],
    ['under its name', { notice: 'checkout' }, {}, 'used'],
    ['that went out of use', { notice: 'v1' }, { to: '2025-03-01' }, null],
    ['of another version', { notice: 'v2' }, {}, null],
  ])('%s', (_, collection, point, found) => {
    expect(use(collection, point)).toBe(found);
  });
});

describe('an entry for a source, or for a context', () => {
  it.each<readonly [string, Changed<CollectionFact>, ChangedPoint, string | null]>([
    ['of the source', {}, OF_SOURCE, 'used'],
    ['of the source, without a first day', {}, { ...OF_SOURCE, from: '' }, 'point_use_unknown'],
    ['of the source, undated', { at: '' }, OF_SOURCE, 'point_use_unknown'],
    [
      'of the source, for a context that is not known',
      { context: 'quote' },
      { ...OF_SOURCE, context: 'unknown' },
      'used',
    ],
    ['of the source and context', { context: 'checkout' }, OF_SOURCE, 'used'],
    ['of the source, for another context', { context: 'quote' }, OF_SOURCE, null],
    ['of the context', { context: 'checkout' }, {}, 'used'],
    ['of the context, without a first day', { context: 'checkout' }, { from: '' }, 'point_use_unknown'],
    ['of no context', { context: 'checkout' }, { context: 'unknown' }, null],
    ['of neither', {}, { context: 'unknown' }, null],
  ])('%s', (_, collection, point, found) => {
    expect(use(collection, point)).toBe(found);
  });

  it('of another source is passed over for one of the context', () => {
    expect(joined({ context: 'checkout' }, { sources: [9], pointId: 'P9' }, {}).register).toMatchObject({
      by: 'date',
      rows: { means: [rowRef(8, 2)] },
    });
  });
});

describe('entries in use at once', () => {
  const both = (second: ChangedPoint) => joined(NAMED, {}, second);
  it('are taken for what they say alike, with the rows of all', () => {
    expect(both({ simple: 'yes' })).toMatchObject({
      context: 'checkout',
      collectedBy: 'Shop Ltd',
      meansOfRefusing: 'yes',
      register: { names: 'Checkout', rows: { means: [rowRef(8, 1), rowRef(8, 2)] } },
    });
    expect(both({ channels: [] }).register!.doubts).toEqual({ context: null, collector: null, means: null });
  });

  it.each<readonly [string, ChangedPoint, 'context' | 'collector' | 'means']>([
    ['the context', { context: 'quote' }, 'context'],
    ['the sender', { sender: 'Other Ltd' }, 'collector'],
    ['whether the sender collects', { sentBySender: 'no' }, 'collector'],
    ['the means', { meansOfRefusing: 'no' }, 'means'],
    ['the mechanism', { mechanism: 'unticked_opt_in_box' }, 'means'],
    ['whether it is simple', { simple: 'no' }, 'means'],
    ['whether it is free', { free: 'no' }, 'means'],
    ['the channels', { channels: ['sms'] }, 'means'],
    ['a script and a form', { pointKind: 'script' }, 'means'],
  ])('differ by %s, and only that stays open', (_, second, question) => {
    const { doubts, rows } = both(second).register!;
    for (const each of ['context', 'collector', 'means'] as const) {
      expect(doubts[each]?.code).toBe(each === question ? 'points_differ' : undefined);
      expect(rows[each]).toEqual(each === question ? [] : [rowRef(8, 1), rowRef(8, 2)]);
    }
  });

  it('do not differ by the order of their channels, or between a form and a till', () => {
    const one = joined(
      NAMED,
      { channels: ['email', 'sms'] },
      { channels: ['sms', 'email'], pointKind: 'till' },
    );
    expect(one.register!.doubts.means).toBeNull();
  });

  it('are named each once, by name or else by id', () => {
    const two = joined(
      { notice: 'v1' },
      { name: null },
      { pointId: 'P2', name: 'Till' },
      { pointId: 'P3', name: 'Till' },
    );
    expect(two.register!.names).toBe('P1, Till');
  });
});

describe('what an entry does not say', () => {
  it('stays open without a doubt', () => {
    const silent = joined(NAMED, {
      context: 'unknown',
      sender: null,
      sentBySender: 'unknown',
      meansOfRefusing: 'unknown',
      mechanism: 'unknown',
    });
    expect(silent).toMatchObject({ context: 'unknown', collectedBy: null, meansOfRefusing: 'unknown' });
    expect(silent.register).toMatchObject({
      rows: { context: [], collector: [], means: [] },
      doubts: { context: null, collector: null, means: null },
      simple: 'unknown',
      free: 'unknown',
      channels: [],
      pointKind: 'unknown',
    });
  });

  it('is not asked for where the collection says it', () => {
    const own = { ...NAMED, context: 'quote', collectedBy: 'Other Ltd' } as const;
    expect(joined(own, {})).toMatchObject({ ...own, meansOfRefusing: 'yes' });
    expect(joined(own, {}).register!.rows).toEqual({ context: [], collector: [], means: [rowRef(8, 1)] });
  });

  it('of the mechanism alone is a statement of the means all the same', () => {
    const half = joined(NAMED, { meansOfRefusing: 'unknown' });
    expect(half).toMatchObject({ meansOfRefusing: 'unknown', mechanism: 'opt_out_box' });
    expect(half.register!.rows.means).toEqual([rowRef(8, 1)]);
  });
});
