/** Two plain ways to compare labels, measured beside the suggestions so that their worth shows. */

type Score = (a: string, b: string) => number;

/** Cosine of word counts, each word weighed by how few labels hold it. */
export function tfIdf(pairs: readonly { readonly a: string; readonly b: string }[]): Score {
  const labels = [...new Set(pairs.flatMap(({ a, b }) => [a, b]))];
  const holders = new Map<string, number>();
  for (const label of labels)
    for (const word of new Set(words(label))) holders.set(word, (holders.get(word) ?? 0) + 1);
  const vector = (label: string): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const word of words(label))
      counts.set(
        word,
        (counts.get(word) ?? 0) + Math.log((1 + labels.length) / (1 + (holders.get(word) ?? 0))) + 1,
      );
    return counts;
  };
  return (a, b) => {
    const [x, y] = [vector(a), vector(b)];
    let product = 0;
    for (const [word, weight] of x) product += weight * (y.get(word) ?? 0);
    return product === 0 ? 0 : product / (size(x) * size(y));
  };
}

/** Dice's coefficient over groups of three characters. */
export const trigrams: Score = (a, b) => {
  const [x, y] = [groups(a), groups(b)];
  const shared = [...x].filter((group) => y.has(group)).length;
  return (2 * shared) / (x.size + y.size);
};

function groups(label: string): ReadonlySet<string> {
  const padded = `  ${label.toLowerCase()} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, i) => padded.slice(i, i + 3)));
}

function words(label: string): readonly string[] {
  return label.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function size(vector: ReadonlyMap<string, number>): number {
  return Math.sqrt([...vector.values()].reduce((sum, weight) => sum + weight * weight, 0));
}
