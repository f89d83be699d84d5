/** Labels prepared for a test, with the real encoder. */
import { LabelLibrary, memoryShelf } from '../../electron/similarity/label-library.ts';
import { PLAIN_CONTEXT, suggestSimilarity, type Suggestion } from '../../shared/similarity/suggest.ts';

export const library = new LabelLibrary(memoryShelf());

export async function suggest(
  bought: string,
  promoted: string,
  context = PLAIN_CONTEXT,
): Promise<Suggestion> {
  await library.prepare([bought, promoted]);
  return suggestSimilarity(library.traits(bought), library.traits(promoted), context);
}
