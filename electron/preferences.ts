/** How the person likes the window, kept in `preferences.json`. A missing or damaged file means the standard. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { STANDARD_PREFERENCES, type Preferences } from '../shared/ipc/window-contract.ts';
import { preferences } from '../shared/ipc/window-schemas.ts';

export class PreferencesFile {
  readonly #file: string;
  constructor(file: string) {
    this.#file = file;
  }

  read(): Preferences {
    try {
      return preferences.parse(JSON.parse(readFileSync(this.#file, 'utf8')));
    } catch {
      return STANDARD_PREFERENCES;
    }
  }

  save(next: Preferences): void {
    writeFileSync(`${this.#file}.tmp`, JSON.stringify(next, null, 2));
    renameSync(`${this.#file}.tmp`, this.#file);
  }
}
