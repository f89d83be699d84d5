/** The audits opened lately, kept in `recent.json`; tokens last for one launch. */
import { randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { z } from 'zod';
import type { RecentAudit } from '../shared/ipc/audit-contract.ts';

const SCHEMA = z.array(z.strictObject({ path: z.string(), openedAt: z.string() }));
const KEPT = 10;

export class RecentFiles {
  readonly #file: string;
  readonly #tokens = new Map<string, string>();
  constructor(file: string) {
    this.#file = file;
  }

  #read(): z.infer<typeof SCHEMA> {
    // A missing or damaged list only costs convenience: start a new one.
    try {
      return SCHEMA.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch {
      return [];
    }
  }

  list(): readonly RecentAudit[] {
    return this.#read().map(({ path, openedAt }) => {
      const token = randomUUID();
      this.#tokens.set(token, path);
      return { token, name: basename(path), folder: basename(dirname(path)), openedAt };
    });
  }

  pathOf(token: string): string | undefined {
    return this.#tokens.get(token);
  }

  add(path: string): void {
    const others = this.#read().filter((entry) => entry.path !== path);
    const list = [{ path, openedAt: new Date().toISOString() }, ...others].slice(0, KEPT);
    writeFileSync(`${this.#file}.tmp`, JSON.stringify(list, null, 2));
    renameSync(`${this.#file}.tmp`, this.#file);
  }
}
