/** Where a collection's facts stand, and what is said of the register beside them. */
import { describe, expect, it } from 'vitest';
import { doubtsOf, registerReason, rowsFor, toldByRegister } from '../../shared/law/collection-rows.ts';
import type { PointAnswer } from '../../shared/model/collection-point.ts';
import type { CollectionFact } from '../../shared/model/facts.ts';
import { factsOf, when } from './facts.ts';

const BARE = factsOf({}).collections[0]!;
const ROW = BARE.row;
const REGISTER: PointAnswer = {
  by: 'name',
  names: 'Checkout',
  pointKind: 'checkout',
  rows: { context: [81, 82], collector: [], means: [] },
  doubts: { context: null, collector: null, means: { code: 'points_differ', names: 'Till', rows: [83, 84] } },
  simple: 'yes',
  free: 'yes',
  channels: [],
};
const JOINED: CollectionFact = { ...BARE, register: REGISTER };

describe('without a register', () => {
  it('a fact stands in its own row, and there is nothing to say', () => {
    expect(rowsFor(BARE, 'context')).toEqual([ROW]);
    expect(toldByRegister(BARE, 'context')).toBe(false);
    expect(doubtsOf(BARE, 'context')).toEqual([]);
    expect(registerReason(BARE, 'context')).toEqual([]);
  });
});

describe('with a register', () => {
  it('a fact that it gave stands in its entries too, and it is said which and how found', () => {
    expect(rowsFor(JOINED, 'context')).toEqual([ROW, 81, 82]);
    expect(toldByRegister(JOINED, 'context')).toBe(true);
    expect(doubtsOf(JOINED, 'context')).toEqual([]);
    expect(registerReason(JOINED, 'context')).toEqual([
      { code: 'told_by_register', values: ['Checkout', 'name'], rows: [81, 82] },
    ]);
  });

  it('a fact that it did not give stands in its own row alone', () => {
    expect(rowsFor(JOINED, 'collector')).toEqual([ROW]);
    expect(toldByRegister(JOINED, 'collector')).toBe(false);
    expect(doubtsOf(JOINED, 'collector')).toEqual([]);
    expect(registerReason(JOINED, 'collector')).toEqual([]);
  });

  it('a doubt names both, and the day', () => {
    expect(doubtsOf(JOINED, 'means')).toEqual([
      { code: 'points_differ', values: ['Till', when('2025-03-02')], rows: [ROW, 83, 84] },
    ]);
  });
});
