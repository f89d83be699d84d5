/** A sample as the window and the report show it. */
import type { SampleView } from '../../../shared/ipc/samples-contract.ts';
import type { AuditStore } from '../../store/store.ts';
import type { StoredSample } from '../../store/working-papers.ts';
import { Failure } from '../failure.ts';

/** Throws `Failure` `no_such_sample`. */
export function sampleOf(store: AuditStore, sample: number): StoredSample {
  const found = store.papers.samples().find(({ id }) => id === sample);
  if (found === undefined) throw new Failure('no_such_sample', 'There is no such sample in this audit.');
  return found;
}

export function sampleView(store: AuditStore, sample: StoredSample): SampleView {
  const items = store.papers.items(sample.id);
  const signatures = store.papers.signatures(sample.id);
  const ticks = { agrees: 0, differs: 0, cannot_tell: 0 };
  for (const { mark } of items) if (mark !== null) ticks[mark]++;
  return {
    sample: sample.id,
    name: sample.name,
    method: sample.method,
    seed: sample.seed,
    population: sample.population,
    contacts: items.length,
    drawnBy: sample.by,
    drawnAt: sample.at,
    isOfEarlierRun: store.latestRun()?.id !== sample.run,
    ticks,
    signatures: {
      reviewer: signatures.get('reviewer') ?? null,
      second_reviewer: signatures.get('second_reviewer') ?? null,
    },
  };
}
