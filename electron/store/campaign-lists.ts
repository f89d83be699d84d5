/** Which messages of each campaign had which conclusion: lists of message numbers, for looking through one campaign. */
import { CONCLUSIONS, type Conclusion } from '../../shared/model/outcome.ts';
import { BlobParts } from './blob-parts.ts';
import { fromBlob, toBlob } from './chunks.ts';
import type { Connection } from './connect.ts';
import { MESSAGE_WORDS, type ChunkOutcomes } from './outcome-words.ts';

/** Messages in one part of a list. */
const PART = 1024;

export class CampaignLists {
  readonly #lists: BlobParts;

  constructor(db: Connection, run: number) {
    const add = db.prepare(
      'INSERT INTO campaign_message (run, campaign, conclusion, messages) VALUES (?, ?, ?, ?)',
    );
    this.#lists = new BlobParts(PART, (list, words) => void add.run(run, list >> 2, list & 3, toBlob(words)));
  }

  /** Chunks come in order, so that every list is in contact order. */
  add({ messages, campaigns }: ChunkOutcomes): void {
    for (let i = 0; i < campaigns.length; i++) {
      const conclusion = messages[i * MESSAGE_WORDS + 1]! & 3;
      this.#lists.add((campaigns[i]! << 2) | conclusion, messages[i * MESSAGE_WORDS]!);
    }
  }

  finish(): void {
    this.#lists.finish();
  }
}

/** Numbers of the messages of one conclusion in campaigns that are one: one campaign after the other, each in contact order. */
export function messagesOf(
  db: Connection,
  run: number,
  campaignIds: readonly string[],
  conclusion: Conclusion,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): readonly number[] {
  const parts = db
    .prepare<[number, string, number], { id: number; length: number }>(
      `SELECT id, length(messages) / 4 AS length FROM campaign_message
       WHERE run = ? AND campaign IN (SELECT no FROM campaign_key WHERE campaign_id IN (SELECT value FROM json_each(?)))
         AND conclusion = ? ORDER BY campaign, id`,
    )
    .all(run, JSON.stringify(campaignIds), CONCLUSIONS.indexOf(conclusion));
  const part = db.prepare<[number], Buffer>('SELECT messages FROM campaign_message WHERE id = ?').pluck();
  const found: number[] = [];
  let before = 0;
  for (const { id, length } of parts) {
    const from = Math.max(0, offset - before);
    if (from < length && found.length < limit)
      found.push(...fromBlob(part.get(id)!).subarray(from, from + limit - found.length));
    before += length;
  }
  return found;
}
