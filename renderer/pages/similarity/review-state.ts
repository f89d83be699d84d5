/** Who reviews and why, kept while the window is open, and the acts of a review. */
import type { Decided, Decision, PairFilter } from '../../../shared/ipc/review-contract.ts';
import { call } from '../../api.ts';
import { queryClient } from '../../queries.ts';
import { createStore } from '../../state/store.ts';
import { say, sayFailed } from '../../state/toasts.ts';
import { counted } from '../../numbers.ts';

export const reviewer = createStore('');
export const reason = createStore('');
/** Whether the reason stays for the next pair. */
export const keepsReason = createStore(false);

/** Asks again what an act may have changed. */
async function reviewed(): Promise<void> {
  const changed = ['reviewPairs', 'reviewPair', 'reviewDesk', 'audit'];
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => changed.includes(String(queryKey[0])) });
}

async function recorded<T extends Decided | null>(act: Promise<T>): Promise<T | null> {
  try {
    const done = await act;
    await reviewed();
    return done;
  } catch (error) {
    sayFailed(error);
    return null;
  }
}

/** The decision as the form has it. */
export function decisionOf(verdict: Decision['verdict'], settles: boolean): Decision {
  const text = reason.get().trim();
  return { reviewer: reviewer.get(), verdict, settles, reason: text === '' ? null : text };
}

/** Whether it was recorded; what was wrong has then been said. */
export async function decide(
  run: number,
  pairs: readonly number[],
  verdict: Decision['verdict'],
  settles: boolean,
): Promise<boolean> {
  const done = await recorded(call('decidePairs', { run, pairs, decision: decisionOf(verdict, settles) }));
  if (done !== null && !keepsReason.get()) reason.set('');
  return done !== null;
}

export async function decideFiltered(
  run: number,
  filter: PairFilter,
  expected: number,
  verdict: Decision['verdict'],
): Promise<boolean> {
  const done = await recorded(
    call('decideFiltered', { run, filter, expected, decision: decisionOf(verdict, false) }),
  );
  if (done === null) return false;
  say(`${counted(done.pairs, 'pair')} recorded as ${verdict}. Undo takes all of them back.`);
  return true;
}

export async function undo(act: number | null = null): Promise<void> {
  const name = reviewer.get().trim();
  if (name === '') {
    say('Say who reviews first: each reviewer undoes their own acts.');
    return;
  }
  try {
    const undone = await call('undoReview', { reviewer: name, act });
    await reviewed();
    say(undone === null ? `${name} has nothing left to undo.` : `Undone: ${counted(undone.pairs, 'pair')}.`);
  } catch (error) {
    sayFailed(error);
  }
}
