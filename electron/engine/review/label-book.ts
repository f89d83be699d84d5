/** Every label that the editor knows, under a number that is good as long as the desk stands. */
import { labelKey } from '../../../shared/model/label.ts';
import type { LabelGroups } from '../../../shared/model/label-groups.ts';
import type { PairTable } from './pair-table.ts';

export class LabelBook {
  readonly #labels: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** Pairs that a label of the run is part of. */
  readonly #pairs: Uint32Array;

  constructor(table: PairTable) {
    for (const label of table.labels) this.number(label);
    this.#pairs = new Uint32Array(table.labels.length);
    for (let pair = 0; pair < table.length; pair++) {
      const [a, b] = [table.bought[pair]!, table.promoted[pair]!];
      this.#pairs[a]!++;
      if (a !== b) this.#pairs[b]!++;
    }
  }

  get labels(): readonly string[] {
    return this.#labels;
  }

  /** The number of a label, from now on also of one that was not in the book. */
  number(label: string): number {
    const key = labelKey(label);
    let number = this.#numbers.get(key);
    if (number === undefined) {
      this.#numbers.set(key, (number = this.#labels.length));
      this.#labels.push(label);
    }
    return number;
  }

  /** How many pairs of the run a label is part of, as the run has it. */
  pairs(number: number): number {
    return this.#pairs[number] ?? 0;
  }

  /** Takes in the labels that stand under one name. */
  add(groups: LabelGroups): void {
    for (const [name, members] of groups.all()) {
      this.number(name);
      for (const { label } of members) this.number(label);
    }
  }
}
