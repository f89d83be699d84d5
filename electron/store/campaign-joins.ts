/**
 * Which campaigns are one. A row or an edit of the register says of a campaign that it is the same as another; what is said
 * is followed to the campaign that all of them are counted for.
 */
import type { Connection } from './connect.ts';

/** What was said of a campaign: the same as this one; `null` that it is none other. */
type Said = ReadonlyMap<string, string | null>;

export class CampaignJoins {
  readonly #said: Said;
  readonly #one = new Map<string, string>();
  readonly #joined: ReadonlyMap<string, readonly string[]>;

  constructor(said: Said) {
    this.#said = said;
    this.#joined = Map.groupBy([...said.keys()].filter((id) => this.of(id) !== id).sort(), (id) =>
      this.of(id),
    );
  }

  /** The campaign that this one is counted for: itself, unless it was joined to another. */
  of(id: string): string {
    const path = new Set<string>();
    let at = id;
    for (let next = this.#said.get(at); next != null; next = this.#said.get(at)) {
      if (this.#one.has(at) || path.has(at)) break;
      path.add(at);
      at = next;
    }
    const passed = [...path];
    // Rows that lead in a circle name nobody first: the first by its letters is.
    const one = path.has(at) ? passed.slice(passed.indexOf(at)).sort()[0]! : (this.#one.get(at) ?? at);
    for (const each of passed) this.#one.set(each, one);
    return one;
  }

  /** Those that were joined to this one, or to what it was joined to: in the order of ids, without the one they are. */
  joinedTo(id: string): readonly string[] {
    return this.#joined.get(this.of(id)) ?? [];
  }

  /** All that are one with this campaign, itself among them. */
  members(id: string): readonly string[] {
    return [this.of(id), ...this.joinedTo(id)];
  }

  /** Whether somebody said whether this campaign is another. */
  isDecided(id: string): boolean {
    return this.#said.has(id);
  }

  /** As it would be if these were said to be the same as another too. */
  with(ids: readonly string[], into: string): CampaignJoins {
    return new CampaignJoins(new Map([...this.#said, ...ids.map((id) => [id, into] as const)]));
  }
}

/**
 * What the sealed rows say, the last one before others; edits come after all of them. A row that is silent takes nothing back.
 * @param within rows of these sources; `null` for all.
 */
export function campaignJoins(db: Connection, within: ReadonlySet<number> | null = null): CampaignJoins {
  const rows = db
    .prepare<[], { source: number; campaign_id: string; same_as: string | null }>(
      `SELECT c.source, c.campaign_id, c.same_as FROM campaign c JOIN source s ON s.id = c.source AND s.sealed = 1
       WHERE c.same_as IS NOT NULL OR ' ' || c.edited || ' ' LIKE '% same_as %'
       ORDER BY c.edited IS NOT NULL, c.source, c.row`,
    )
    .all()
    .filter(({ source }) => within?.has(source) !== false);
  return new CampaignJoins(new Map(rows.map(({ campaign_id, same_as }) => [campaign_id, same_as])));
}
