/**
 * Which lists of texts came before, in 8 bytes each however long they are: what is kept is a hash of 64 bits. Among ten
 * million different ones the chance that any two are taken for one is about one in 400,000.
 */
export class SeenBefore {
  /** Two words for each place; both zero where it is free. */
  #places = new Uint32Array(2 * 1024);
  #kept = 0;

  /** @returns whether these texts came before, in this order; from now on they have. */
  add(texts: readonly (string | null)[]): boolean {
    let a = 0xdeadbeef;
    let b = 0x41c6ce57;
    for (const text of texts) {
      const length = text?.length ?? -1;
      for (let i = 0; i < length; i++) {
        const code = text!.charCodeAt(i);
        a = Math.imul(a ^ code, 0x9e3779b1);
        b = Math.imul(b ^ code, 0x5f356495);
      }
      a = Math.imul(a ^ length, 0x85ebca77);
      b = Math.imul(b ^ length, 0xc2b2ae3d);
    }
    const high = mixed(a, b);
    // Not zero, which stands for a free place.
    const low = mixed(b, a) || 1;
    if (this.#keep(high, low)) return true;
    if (++this.#kept * 4 > this.#places.length) this.#grow();
    return false;
  }

  #keep(high: number, low: number): boolean {
    const mask = this.#places.length / 2 - 1;
    for (let place = low & mask; ; place = (place + 1) & mask) {
      const [one, other] = [this.#places[2 * place]!, this.#places[2 * place + 1]!];
      if (other === 0) {
        this.#places[2 * place] = high;
        this.#places[2 * place + 1] = low;
        return false;
      }
      if (one === high && other === low) return true;
    }
  }

  #grow(): void {
    const before = this.#places;
    this.#places = new Uint32Array(2 * before.length);
    for (let i = 0; i < before.length; i += 2)
      if (before[i + 1] !== 0) this.#keep(before[i]!, before[i + 1]!);
  }
}

function mixed(a: number, b: number): number {
  return (Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)) >>> 0;
}
