/** Suggestions for pairs of labels, prepared together. */
import { suggestSimilarity, type Suggestion } from '../../shared/similarity/suggest.ts';
import { LabelLibrary, memoryShelf } from './label-library.ts';

/** What suggests, for labels prepared first. */
export async function suggestionsFor(
  pairs: readonly { readonly bought: string; readonly promoted: string }[],
): Promise<(bought: string, promoted: string) => Suggestion> {
  const library = new LabelLibrary(memoryShelf());
  await library.prepare(pairs.flatMap(({ bought, promoted }) => [bought, promoted]));
  return (bought, promoted) => suggestSimilarity(library.traits(bought), library.traits(promoted));
}
