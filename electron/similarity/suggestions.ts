/** Suggestions for pairs of labels, prepared together. */
import type { Thresholds } from '../../shared/model/thresholds.ts';
import { DEFAULT_THRESHOLDS } from '../../shared/similarity/score.ts';
import type { Placements } from '../../shared/similarity/placement.ts';
import { PLAIN_CONTEXT, suggestSimilarity, type Suggestion } from '../../shared/similarity/suggest.ts';
import { LabelLibrary, memoryShelf } from './label-library.ts';

/** What suggests, for labels prepared first. */
export async function suggestionsFor(
  pairs: readonly { readonly bought: string; readonly promoted: string }[],
  { thresholds, placements }: { readonly thresholds: Thresholds | null; readonly placements: Placements },
): Promise<(bought: string, promoted: string) => Suggestion> {
  const library = new LabelLibrary(memoryShelf());
  await library.prepare(pairs.flatMap(({ bought, promoted }) => [bought, promoted]));
  const context = { ...PLAIN_CONTEXT, placements, thresholds: thresholds ?? DEFAULT_THRESHOLDS };
  return (bought, promoted) => suggestSimilarity(library.traits(bought), library.traits(promoted), context);
}
