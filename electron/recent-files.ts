/** The audits opened lately, kept in `recent.json`; tokens last for one launch. */
import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import type { RecentAudit } from '../shared/ipc/audit-contract.ts';
import { StateFile } from './state-file.ts';

const SCHEMA = z.array(
  z.strictObject({
    path: z.string(),
    openedAt: z.string(),
    retainUntil: z.string().nullable().default(null),
  }),
);
const KEPT = 10;

export class RecentFiles {
  readonly #file: StateFile<z.infer<typeof SCHEMA>>;
  readonly #changed: () => void;
  readonly #tokens = new Map<string, string>();

  /** `changed` is called after the list is another one. */
  constructor(file: string, changed: () => void = () => {}) {
    this.#file = new StateFile(file, SCHEMA, []);
    this.#changed = changed;
  }

  /** The newest first. */
  paths(): readonly string[] {
    return this.#file.read().map(({ path }) => path);
  }

  list(): readonly RecentAudit[] {
    return this.#file.read().map(({ path, openedAt, retainUntil }) => {
      const token = randomUUID();
      this.#tokens.set(token, path);
      return { token, name: basename(path), folder: basename(dirname(path)), openedAt, retainUntil };
    });
  }

  pathOf(token: string): string | undefined {
    return this.#tokens.get(token);
  }

  add(path: string, retainUntil: string | null = null): void {
    const others = this.#file.read().filter((entry) => entry.path !== path);
    this.#file.save([{ path, openedAt: new Date().toISOString(), retainUntil }, ...others].slice(0, KEPT));
    this.#changed();
  }

  remove(path: string): void {
    this.#file.save(this.#file.read().filter((entry) => entry.path !== path));
    this.#changed();
  }

  clear(): void {
    this.#file.save([]);
    this.#changed();
  }
}
