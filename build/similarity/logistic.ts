/** Logistic regression with a ridge: a few measures, a few hundred pairs, weights small enough to read. */
export interface Fitted {
  readonly weights: readonly number[];
  readonly bias: number;
}

export interface Example {
  readonly measures: readonly number[];
  /** Between 0 and 1: how similar the pair was judged to be. */
  readonly target: number;
  /** How much the example counts. */
  readonly weight: number;
}

const STEPS = 4_000;
const RATE = 0.5;

/** Gradient descent on standardised measures; the weights returned are for the measures as they are. */
export function fit(examples: readonly Example[], ridge: number): Fitted {
  const width = examples[0]!.measures.length;
  const columns = Array.from({ length: width }, (_, k) => examples.map(({ measures }) => measures[k]!));
  const means = columns.map(mean);
  const spreads = columns.map((column, k) => Math.sqrt(mean(column.map((x) => (x - means[k]!) ** 2))) || 1);
  const standard = examples.map(({ measures }) => measures.map((x, k) => (x - means[k]!) / spreads[k]!));
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const weights = columns.map(() => 0);
  let bias = 0;
  for (let step = 0; step < STEPS; step++) {
    const slope = columns.map(() => 0);
    let biasSlope = 0;
    for (const [i, { target, weight }] of examples.entries()) {
      const row = standard[i]!;
      const error = weight * (logistic(bias + row.reduce((sum, x, k) => sum + x * weights[k]!, 0)) - target);
      for (let k = 0; k < width; k++) slope[k]! += error * row[k]!;
      biasSlope += error;
    }
    for (let k = 0; k < width; k++) weights[k]! -= (RATE * (slope[k]! + ridge * weights[k]!)) / total;
    bias -= (RATE * biasSlope) / total;
  }
  return {
    weights: weights.map((weight, k) => weight / spreads[k]!),
    bias: bias - weights.reduce((sum, weight, k) => sum + (weight * means[k]!) / spreads[k]!, 0),
  };
}

export function predict({ weights, bias }: Fitted, measures: readonly number[]): number {
  return logistic(bias + measures.reduce((sum, x, k) => sum + x * weights[k]!, 0));
}

function logistic(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
