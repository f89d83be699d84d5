/** The mapping profiles kept in the audit file. Every change is logged with the profile as it then was. */
import type { MappingProfile } from '../../shared/model/mapping.ts';
import type { Connection } from './connect.ts';
import type { Log } from './log.ts';

export class MappingProfiles {
  readonly #db: Connection;
  readonly #log: Log;

  constructor(db: Connection, log: Log) {
    this.#db = db;
    this.#log = log;
  }

  /** By name. */
  all(): readonly MappingProfile[] {
    return this.#db
      .prepare<[], string>('SELECT json FROM mapping_profile ORDER BY name')
      .pluck()
      .all()
      .map((json) => JSON.parse(json) as MappingProfile);
  }

  /** Takes the place of the one of the same name. Nothing happens when it is the same already. */
  save(profile: MappingProfile, actor: string): void {
    const json = JSON.stringify(profile);
    const saved = this.#db
      .prepare<[string], string>('SELECT json FROM mapping_profile WHERE name = ?')
      .pluck()
      .get(profile.name);
    if (saved === json) return;
    this.#db.transaction(() => {
      this.#db
        .prepare(
          'INSERT INTO mapping_profile (name, json) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET json = excluded.json',
        )
        .run(profile.name, json);
      this.#log.append(actor, 'mapping_saved', { profile });
    })();
  }

  remove(name: string, actor: string): void {
    this.#db.transaction(() => {
      const { changes } = this.#db.prepare('DELETE FROM mapping_profile WHERE name = ?').run(name);
      if (changes > 0) this.#log.append(actor, 'mapping_removed', { name });
    })();
  }
}
