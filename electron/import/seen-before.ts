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
    const [high, low] = hashOf(texts);
    const place = this.#placeOf(high, low);
    if (this.#places[place + 1] !== 0) return true;
    this.#places[place] = high;
    this.#places[place + 1] = low;
    if (++this.#kept * 4 > this.#places.length) this.#grow();
    return false;
  }

  has(texts: readonly (string | null)[]): boolean {
    const [high, low] = hashOf(texts);
    return this.#places[this.#placeOf(high, low) + 1] !== 0;
  }

  /** Where it is kept, or the free place where it would be. */
  #placeOf(high: number, low: number): number {
    const places = this.#places;
    const last = places.length - 2;
    for (let place = (2 * low) & last; ; place = (place + 2) & last)
      if (places[place + 1] === 0 || (places[place] === high && places[place + 1] === low)) return place;
  }

  #grow(): void {
    const before = this.#places;
    this.#places = new Uint32Array(2 * before.length);
    for (let i = 0; i < before.length; i += 2) {
      const [high, low] = [before[i]!, before[i + 1]!];
      if (low !== 0) this.#places.set([high, low], this.#placeOf(high, low));
    }
  }
}

/** Two words, of which the second is not zero: that stands for a free place. */
function hashOf(texts: readonly (string | null)[]): readonly [high: number, low: number] {
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
  return [mixed(a, b), mixed(b, a) || 1];
}

function mixed(a: number, b: number): number {
  return (Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)) >>> 0;
}
