/** The directions in which a set of vectors spreads most, by orthogonal iteration from a fixed start. */
const ROUNDS = 60;

/** @returns `count` orthonormal axes, the widest first. */
export function principalAxes(vectors: readonly Float32Array[], count: number): readonly Float64Array[] {
  const length = vectors[0]!.length;
  const moments = Array.from({ length }, () => new Float64Array(length));
  for (const vector of vectors)
    for (let i = 0; i < length; i++) {
      const row = moments[i]!;
      const factor = vector[i]! / vectors.length;
      for (let j = 0; j < length; j++) row[j]! += factor * vector[j]!;
    }
  let axes = Array.from({ length: count }, (_, k) =>
    Float64Array.from({ length }, (__, i) => Math.cos((k + 1) * (i + 0.5))),
  );
  orthonormalise(axes);
  for (let round = 0; round < ROUNDS; round++) {
    axes = axes.map((axis) => Float64Array.from(moments, (row) => dot(row, axis)));
    orthonormalise(axes);
  }
  return axes;
}

function orthonormalise(axes: readonly Float64Array[]): void {
  for (const [i, axis] of axes.entries()) {
    for (const earlier of axes.slice(0, i)) {
      const along = dot(axis, earlier);
      for (let k = 0; k < axis.length; k++) axis[k]! -= along * earlier[k]!;
    }
    const size = Math.sqrt(dot(axis, axis));
    for (let k = 0; k < axis.length; k++) axis[k]! /= size;
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
