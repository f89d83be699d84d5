/** An export in which everybody accepts marketing, though its platform writes down who does not. */
import { PRESETS } from '../import/presets/index.ts';
import { sourcesOf } from '../../shared/model/mapping-sources.ts';
import type { SourceInfo } from '../store/store.ts';

/** Rows of one answer that a whole customer list does not come to by chance: as other importers count. */
const FEWEST = 60;

/**
 * How many records of acceptance the file holds, where it holds no other answer and could: it may be filtered, or somebody
 * filled the column. `null` where there is nothing to tell.
 */
export function onlyConsents({
  recognition,
  totals,
}: Pick<SourceInfo, 'recognition' | 'totals'>): number | null {
  const mapping = PRESETS.find(({ id }) => id === recognition.preset)?.mapping ?? null;
  if (mapping === null || totals === null) return null;
  const couldSayOtherwise = [...sourcesOf(mapping)].some((source) => {
    const meanings = 'words' in source ? Object.values(source.words ?? {}) : [];
    return meanings.includes('consent') && meanings.includes('not_subscribed');
  });
  const answers = totals.statuses.filter(({ kind }) => kind === 'preference');
  const [only] = answers;
  if (!couldSayOtherwise || answers.length !== 1 || only?.status !== 'consent') return null;
  return only.records >= FEWEST ? only.records : null;
}
