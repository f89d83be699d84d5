/** How far reading a source has come, over every time that its bytes are gone through. */

/** In order: what is read of a source before its rows, and its rows. A source takes some of them. */
const PASSES = ['unpack', 'strings', 'probe', 'hash', 'prove', 'rows'] as const;
export type Pass = (typeof PASSES)[number];

interface Expected {
  /** All the bytes that the pass could go through, and the part of them after which it will end. */
  readonly bytes: number;
  readonly until: number;
}

export class Passes {
  readonly #report: (share: number) => void;
  readonly #expected = new Map<Pass, Expected>();
  #share = 0;

  /** @param report is told what share of the bytes was read, from 0 to 1, and never less than before. */
  constructor(report: (share: number) => void) {
    this.#report = report;
  }

  /** That a pass over so many bytes is to come, which will end after the share `until` of them. */
  expect(pass: Pass, bytes: number, until = 1): void {
    this.#expected.set(pass, { bytes, until });
  }

  /** A pass has come to this share of the bytes that it could go through; those before it are done. */
  at(pass: Pass, share: number): void {
    let read = 0;
    let all = 0;
    const place = PASSES.indexOf(pass);
    for (const [one, { bytes, until }] of this.#expected) {
      const before = PASSES.indexOf(one) < place;
      all += bytes * until;
      read += bytes * (one === pass ? Math.min(share, until) : before ? until : 0);
    }
    if (all === 0 || read / all <= this.#share) return;
    this.#share = Math.min(1, read / all);
    this.#report(this.#share);
  }
}
