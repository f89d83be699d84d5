/** Many growing lists of numbers at once, written out in parts as they fill. Its owner brings the transactions. */
export class BlobParts {
  readonly #write: (list: number, words: Uint32Array) => void;
  readonly #size: number;
  readonly #open = new Map<number, { readonly words: Uint32Array; used: number }>();

  /** @param size words of a part. @param write takes a full part, or a last one, of a list; it must not keep the words. */
  constructor(size: number, write: (list: number, words: Uint32Array) => void) {
    this.#size = size;
    this.#write = write;
  }

  add(list: number, word: number): void {
    let part = this.#open.get(list);
    if (part === undefined) this.#open.set(list, (part = { words: new Uint32Array(this.#size), used: 0 }));
    part.words[part.used++] = word;
    if (part.used < this.#size) return;
    this.#write(list, part.words);
    part.used = 0;
  }

  finish(): void {
    for (const [list, { words, used }] of this.#open)
      if (used > 0) this.#write(list, words.subarray(0, used));
    this.#open.clear();
  }
}
