/** The pairs that the score is calibrated on: written and labelled for this project, and kept beside this file. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type PairLabel = 'similar' | 'arguable' | 'dissimilar';

export interface LabelledPair {
  readonly business: string;
  readonly bought: string;
  readonly promoted: string;
  readonly label: PairLabel;
}

/** A file of tab-separated pairs with a header: business, bought, promoted, label. */
export function readPairs(path: string): readonly LabelledPair[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [business, bought, promoted, label] = line.split('\t');
      return { business: business!, bought: bought!, promoted: promoted!, label: label as PairLabel };
    });
}

export const TRAINING_PAIRS: readonly LabelledPair[] = readPairs(
  join(import.meta.dirname, 'training-pairs.tsv'),
);
