/** The smallest file that still fails as the found one does: pieces are left out, ever smaller ones, while it does. */
export async function minimise(
  bytes: Buffer,
  fails: (candidate: Buffer) => Promise<boolean>,
  until: number,
): Promise<Buffer> {
  let smallest = bytes;
  for (
    let piece = Math.ceil(smallest.length / 2);
    piece >= 1;
    piece = piece === 1 ? 0 : Math.ceil(piece / 2)
  ) {
    for (let at = 0; at < smallest.length && performance.now() < until;) {
      const candidate = Buffer.concat([smallest.subarray(0, at), smallest.subarray(at + piece)]);
      if (await fails(candidate)) smallest = candidate;
      else at += piece;
    }
  }
  return smallest;
}
