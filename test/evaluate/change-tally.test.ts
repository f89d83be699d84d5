/** Conclusions that changed between two evaluations of the same contacts, counted. */
import { expect, it } from 'vitest';
import { ChangeTally } from '../../shared/evaluate/change-tally.ts';
import { judge, type Scenario } from '../law/facts.ts';

const LAWFUL: Scenario = {};
const BARRED: Scenario = { preferences: [{}] };
const OPEN: Scenario = { collections: [{ context: 'unknown' }] };

function tallied(...pairs: readonly (readonly [Scenario, Scenario])[]): ChangeTally {
  const tally = new ChangeTally();
  for (const [before, after] of pairs) tally.add(judge(before), judge(after));
  return tally;
}

it('counts nothing at first', () => {
  expect(tallied().contacts).toEqual({ total: 0, changed: 0, moves: [] });
});

it('counts contacts, those that changed, and each move, the most frequent first', () => {
  const { contacts } = tallied(
    [LAWFUL, LAWFUL],
    [LAWFUL, BARRED],
    [OPEN, LAWFUL],
    [OPEN, LAWFUL],
    [BARRED, LAWFUL],
    [OPEN, LAWFUL],
    [LAWFUL, BARRED],
  );
  expect(contacts).toEqual({
    total: 7,
    changed: 6,
    moves: [
      { from: 'undetermined', to: 'yes', count: 3 },
      { from: 'yes', to: 'no', count: 2 },
      { from: 'no', to: 'yes', count: 1 },
    ],
  });
});

it('counts each message apart from its contact', () => {
  const twice = [{}, { at: '2025-04-01' }];
  const { contacts, messages } = tallied(
    [{ messages: twice }, { messages: twice, preferences: [{ at: '2025-03-25' }] }],
    [LAWFUL, LAWFUL],
  );
  expect(contacts).toEqual({ total: 2, changed: 1, moves: [{ from: 'yes', to: 'no', count: 1 }] });
  expect(messages).toEqual({ total: 3, changed: 1, moves: [{ from: 'yes', to: 'no', count: 1 }] });
});
