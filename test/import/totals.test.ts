/** Control totals: exact sums, and nothing added that could be read in two ways. */
import { expect, it } from 'vitest';
import { SeenBefore } from '../../electron/import/seen-before.ts';
import { Totals } from '../../electron/import/totals.ts';
import type { TransactionRecord } from '../../shared/model/evidence.ts';
import { addTotals } from '../../shared/model/source-totals.ts';

const sale = (amount: string | null, currency: string | null, day: number): TransactionRecord => ({
  kind: 'transaction',
  who: { contactId: 'template:1', email: null, phone: null },
  at: { start: day, end: day + 1 },
  type: 'sale',
  product: null,
  category: null,
  status: day === 0 ? 'completed' : 'refunded',
  amount,
  currency,
  sender: null,
  orderId: null,
});

it('adds up by currency, month in London and status', () => {
  const totals = new Totals();
  totals.add([sale('0.10', 'GBP', 0)]);
  totals.add([sale('0.20', 'gbp', 0)]);
  totals.add([sale('1,751', 'GBP', 0)]);
  totals.add([sale('5', null, Date.UTC(2025, 5, 30, 23, 30))]);
  totals.add([sale(null, 'EUR', Date.UTC(2025, 6, 1))]);
  expect(totals.totals()).toEqual({
    kinds: { transaction: 5 },
    months: [
      { kind: 'transaction', month: '1970-01', records: 3 },
      { kind: 'transaction', month: '2025-07', records: 2 },
    ],
    statuses: [
      { kind: 'transaction', status: 'completed', records: 3 },
      { kind: 'transaction', status: 'refunded', records: 2 },
    ],
    amounts: [
      { currency: null, records: 1, sum: '5.00', unread: 0 },
      { currency: 'GBP', records: 2, sum: '0.30', unread: 1 },
    ],
    amountParts: [
      { currency: null, type: 'sale', status: 'refunded', records: 1, sum: '5.00' },
      { currency: 'GBP', type: 'sale', status: 'completed', records: 2, sum: '0.30' },
    ],
  });
});

it('adds the amount of a deal once for all whom its row names, and each line of one person', () => {
  const totals = new Totals();
  const deal = { ...sale('1200', 'GBP', 0), orderId: 'D1' };
  const other = { ...deal, who: { contactId: 'template:2', email: null, phone: null } };
  totals.add([deal, other]);
  totals.add([deal, { ...deal }]);
  totals.add([deal, { ...other, product: 'Lamp' }]);
  expect(totals.totals().amounts).toEqual([{ currency: 'GBP', records: 5, sum: '6000.00', unread: 0 }]);
  expect(totals.totals().kinds).toEqual({ transaction: 6 });
});

it('tells what says the same as before under one order number, and adds it like any other', () => {
  const totals = new Totals();
  const line = (orderId: string | null, product: string, amount: string | null): void =>
    totals.add([{ ...sale(amount, 'GBP', 0), orderId, product }]);
  line('#1', 'Lamp', '34.50');
  line('#1', 'Bulb', null);
  line('#2', 'Lamp', '34.50');
  line('#1', 'Lamp', '34.50');
  line('#1', 'Bulb', null);
  // Two purchases without a number may well be alike.
  line(null, 'Lamp', '34.50');
  line(null, 'Lamp', '34.50');
  expect(totals.totals().amounts).toEqual([{ currency: 'GBP', records: 5, sum: '172.50', unread: 0 }]);
  expect(totals.totals().repeats).toEqual([{ currency: 'GBP', records: 2, sum: '34.50' }]);
});

it('knows every text that came before, and no other', () => {
  const seen = new SeenBefore();
  for (let i = 0; i < 30_000; i++) expect(seen.add([`order ${i}`])).toBe(false);
  for (let i = 0; i < 30_000; i++) expect(seen.add([`order ${i}`])).toBe(true);
  for (const texts of [[], [''], [null], ['', ''], ['ab', 'c'], ['a', 'bc'], [null, 'abc']]) {
    expect(seen.add(texts)).toBe(false);
    expect(seen.add(texts)).toBe(true);
  }
});

it('add up over files as one file would', () => {
  const rows = [
    sale('0.10', 'GBP', 0),
    sale('1,751', 'EUR', 0),
    sale('5', null, Date.UTC(2025, 6, 1)),
    sale('2', 'gbp', 0),
  ];
  const orders = [{ ...sale('1', 'GBP', 0), orderId: '#1' }];
  const of = (...records: readonly TransactionRecord[]) => {
    const totals = new Totals();
    for (const one of records) totals.add([one]);
    return totals.totals();
  };
  expect(addTotals([of(...rows.slice(0, 2)), of(...rows.slice(2)), of()])).toEqual(of(...rows));
  expect(addTotals([of(...orders, ...orders), of(...orders, ...orders)]).repeats).toEqual([
    { currency: 'GBP', records: 2, sum: '2.00' },
  ]);
});
