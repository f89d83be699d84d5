/** Runs: staged while contacts are evaluated, sealed with their figures and summaries. */
import type { AuditSettings } from '../../shared/model/settings.ts';
import { CampaignLists } from './campaign-lists.ts';
import type { Connection } from './connect.ts';
import type { Log } from './log.ts';
import type { ChunkOutcomes } from './outcome-words.ts';
import type { Outcomes } from './outcomes.ts';
import { writeSummaries } from './run-summaries.ts';
import type { RunCounts, RunInfo, StagedRun } from './store.ts';

interface RunRow {
  readonly id: number;
  readonly rule_version: string;
  readonly as_at: string;
  readonly settings: string;
  readonly created_at: string;
  readonly counts: string;
  readonly acts: number;
}

export class Runs {
  readonly #db: Connection;
  readonly #log: Log;
  readonly #outcomes: Outcomes;
  readonly #now: () => Date;

  constructor(db: Connection, log: Log, outcomes: Outcomes, now: () => Date) {
    this.#db = db;
    this.#log = log;
    this.#outcomes = outcomes;
    this.#now = now;
  }

  removeUnsealed(): void {
    for (const id of this.#db.prepare<[], number>('SELECT id FROM run WHERE sealed = 0').pluck().all())
      this.#remove(id);
  }

  #remove(id: number): void {
    this.#db.transaction(() => {
      for (const table of ['outcome_chunk', 'run_campaign', 'campaign_message', 'run_pair', 'run_gap'])
        this.#db.prepare(`DELETE FROM ${table} WHERE run = ?`).run(id);
      this.#db.prepare('DELETE FROM run WHERE id = ?').run(id);
    })();
  }

  /** Earlier runs keep their outcomes, by contact; what lists one campaign's messages is kept for the latest only. */
  stage(
    input: {
      readonly ruleVersion: string;
      readonly asAt: string;
      readonly settings: AuditSettings;
      readonly acts: number;
    },
    actor: string,
  ): StagedRun {
    const db = this.#db;
    const createdAt = this.#now().toISOString();
    const id = Number(
      db
        .prepare(
          'INSERT INTO run (rule_version, as_at, settings, created_at, acts, assembly) SELECT ?, ?, ?, ?, ?, stamp FROM assembled',
        )
        .run(input.ruleVersion, input.asAt, JSON.stringify(input.settings), createdAt, input.acts)
        .lastInsertRowid,
    );
    const lists = new CampaignLists(db, id);
    return {
      add: db.transaction((outcomes: ChunkOutcomes) => {
        this.#outcomes.add(id, outcomes);
        lists.add(outcomes);
      }),
      seal: (counts, summaries) => {
        db.transaction(() => {
          lists.finish();
          writeSummaries(db, id, summaries);
          db.prepare('UPDATE run SET counts = ?, sealed = 1 WHERE id = ?').run(JSON.stringify(counts), id);
          db.prepare('DELETE FROM campaign_message WHERE run < ?').run(id);
          this.#log.append(actor, 'run_sealed', {
            run: id,
            rule_version: input.ruleVersion,
            as_at: input.asAt,
            acts: input.acts,
            contacts: counts.contacts,
            messages: counts.messages,
          });
        })();
        return this.latest()!;
      },
      abandon: () => this.#remove(id),
    };
  }

  latest(): RunInfo | null {
    const row = this.#db
      .prepare<[], RunRow>('SELECT * FROM run WHERE sealed = 1 ORDER BY id DESC LIMIT 1')
      .get();
    return row === undefined ? null : runInfo(row);
  }

  /** The latest first. */
  all(): readonly RunInfo[] {
    return this.#db
      .prepare<[], RunRow>('SELECT * FROM run WHERE sealed = 1 ORDER BY id DESC')
      .all()
      .map(runInfo);
  }
}

function runInfo(row: RunRow): RunInfo {
  const settings = JSON.parse(row.settings) as AuditSettings;
  return {
    id: row.id,
    ruleVersion: row.rule_version,
    asAt: row.as_at,
    period: settings.period,
    settings,
    createdAt: row.created_at,
    counts: countsOf(row.counts),
    acts: row.acts,
  };
}

/** A run from before there were other laws judged every contact by the UK's. */
function countsOf(json: string): RunCounts {
  const counts = JSON.parse(json) as Omit<RunCounts, 'laws'> & Partial<Pick<RunCounts, 'laws'>>;
  const { yes, no, undetermined } = counts.contacts;
  return { ...counts, laws: counts.laws ?? { uk: yes + no + undetermined } };
}
