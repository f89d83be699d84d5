/** Small things kept between launches, one JSON file each. A missing or damaged file only costs convenience: the standard holds. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { z } from 'zod';

export class StateFile<T> {
  readonly #file: string;
  readonly #schema: z.ZodType<T>;
  readonly #standard: T;

  constructor(file: string, schema: z.ZodType<T>, standard: T) {
    this.#file = file;
    this.#schema = schema;
    this.#standard = standard;
  }

  read(): T {
    try {
      return this.#schema.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch {
      return this.#standard;
    }
  }

  /** Replaces the file whole. Throws what the file system throws. */
  save(value: T): void {
    writeFileSync(`${this.#file}.tmp`, JSON.stringify(value, null, 2));
    renameSync(`${this.#file}.tmp`, this.#file);
  }
}
