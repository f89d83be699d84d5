/** The acts of the label editor. What was wrong has been said when one answers false. */
import type { LabelsChanged } from '../../../shared/ipc/labels-contract.ts';
import { call } from '../../api.ts';
import { counted } from '../../numbers.ts';
import { queryClient } from '../../queries.ts';
import { say, sayFailed } from '../../state/toasts.ts';
import { reviewer } from './review-state.ts';
import { written } from '../../written.ts';

const CHANGED = ['reviewLabels', 'labelVariants', 'labelHistory', 'previewGrouping', 'reviewPairs', 'audit'];

async function recorded(
  act: Promise<LabelsChanged | null>,
  said: (labels: string) => string,
): Promise<boolean> {
  try {
    const done = await act;
    await queryClient.invalidateQueries({
      predicate: ({ queryKey }) => CHANGED.includes(String(queryKey[0])),
    });
    say(said(done === null ? '' : counted(done.labels, 'label')));
    return true;
  } catch (error) {
    sayFailed(error);
    return false;
  }
}

export function group(
  run: number,
  labels: readonly number[],
  name: string,
  reason: string,
): Promise<boolean> {
  return recorded(
    call('groupLabels', { run, reviewer: reviewer.get(), labels, name, reason: written(reason) }),
    (count) => `${count} put under ${name.trim()}. Pairs change when you evaluate again.`,
  );
}

export function ungroup(run: number, labels: readonly number[]): Promise<boolean> {
  return recorded(
    call('ungroupLabels', { run, reviewer: reviewer.get(), labels, reason: null }),
    (count) => `${count} taken out. Pairs change when you evaluate again.`,
  );
}

export function keepApart(run: number, labels: readonly number[]): Promise<boolean> {
  return recorded(
    call('keepLabelsApart', { run, reviewer: reviewer.get(), labels }),
    (count) => `${count} kept apart: they are not offered again.`,
  );
}

export function undoLabels(run: number): Promise<boolean> {
  const name = reviewer.get().trim();
  return recorded(call('undoLabels', { run, reviewer: name }), (count) =>
    count === '' ? `${name} has nothing left to undo here.` : `Undone: ${count}.`,
  );
}

export function redoLabels(run: number): Promise<boolean> {
  const name = reviewer.get().trim();
  return recorded(call('redoLabels', { run, reviewer: name }), (count) =>
    count === '' ? `${name} has nothing to do again here.` : `Done again: ${count}.`,
  );
}
