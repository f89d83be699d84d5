/** A message is counted for what was bought before it or may have been, as the law asks, and for nothing bought afterwards. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LabelPairCounts } from '../../electron/engine/label-pair-counts.ts';
import type { ContactFacts } from '../../shared/model/facts.ts';
import { NO_GROUPS } from '../../shared/model/label-groups.ts';
import { order, type Moment } from '../../shared/model/moment.ts';

const moment = fc.option(
  fc.record({ start: fc.nat(20), length: fc.nat(4) }).map(({ start, length }): Moment => ({
    start,
    end: start + length,
  })),
);
const contact = fc.record({
  transactions: fc.array(
    fc.record({
      at: moment,
      category: fc.constantFrom('Shoes', 'shoes ', 'Chairs'),
      product: fc.constant(null),
    }),
    { maxLength: 6 },
  ),
  messages: fc.array(fc.record({ sentAt: moment, promoted: fc.constantFrom('Boots', 'Lamps') }), {
    maxLength: 6,
  }),
});

it('counts the messages that some purchase of the label does not come after', () => {
  fc.assert(
    fc.property(contact, ({ transactions, messages }) => {
      const campaigns = new Map(
        ['Boots', 'Lamps'].map((category) => [category, { category, promoted: null, purpose: 'marketing' }]),
      );
      const counts = new LabelPairCounts();
      counts.add(
        {
          transactions,
          messages: messages.map(({ sentAt, promoted }) => ({ sentAt, campaign: campaigns.get(promoted) })),
        } as unknown as ContactFacts,
        NO_GROUPS,
      );
      const expected = ['shoes', 'chairs'].flatMap((bought) =>
        ['Boots', 'Lamps'].flatMap((promoted) => {
          const found = messages.filter(
            (message) =>
              message.promoted === promoted &&
              transactions.some(
                ({ at, category }) =>
                  category.trim().toLowerCase() === bought && order(at, message.sentAt) !== 'after',
              ),
          ).length;
          return found === 0 ? [] : [[bought, promoted, 1, found]];
        }),
      );
      const found = counts
        .counts()
        .map(({ bought, promoted, contacts, messages: n }) => [
          bought.trim().toLowerCase(),
          promoted,
          contacts,
          n,
        ]);
      expect(found.toSorted()).toEqual(expected.toSorted());
    }),
  );
});
