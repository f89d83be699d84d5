/** Runs: one packed integer for each contact and each message, and the questions the window asks of them. */
import { pack, unpack } from '../../shared/model/packed.ts';
import type { ContactResult } from '../../shared/model/finding.ts';
import { CONCLUSIONS, type Conclusion } from '../../shared/model/outcome.ts';
import type { AuditSettings } from '../../shared/model/settings.ts';
import type { Connection } from './connect.ts';
import { momentOf } from './evidence-tables.ts';
import type { Log } from './log.ts';
import type { CampaignSummary, ContactSummary, RunCounts, RunInfo, StagedRun } from './store.ts';

interface RunRow {
  readonly id: number;
  readonly rule_version: string;
  readonly as_at: string;
  readonly settings: string;
  readonly created_at: string;
  readonly counts: string;
}

export interface SummaryRow {
  readonly no: number;
  readonly contact_id: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly name: string | null;
  readonly packed: number;
  readonly subscriber: string;
  readonly messages: number;
  readonly unlawful: number;
  readonly undetermined: number;
}

/** The columns of `SummaryRow`. */
export const SUMMARY =
  'SELECT c.no, c.contact_id, c.email, c.phone, c.name, o.packed, o.subscriber, o.messages, o.unlawful, o.undetermined FROM contact_outcome o JOIN contact c ON c.no = o.contact';

export class Runs {
  readonly #db: Connection;
  readonly #log: Log;
  readonly #now: () => Date;

  constructor(db: Connection, log: Log, now: () => Date) {
    this.#db = db;
    this.#log = log;
    this.#now = now;
  }

  removeUnsealed(): void {
    for (const id of this.#db.prepare<[], number>('SELECT id FROM run WHERE sealed = 0').pluck().all())
      this.#remove(id);
  }

  #remove(id: number): void {
    this.#db.transaction(() => {
      for (const table of ['contact_outcome', 'message_outcome'])
        this.#db.prepare(`DELETE FROM ${table} WHERE run = ?`).run(id);
      this.#db.prepare('DELETE FROM run WHERE id = ?').run(id);
    })();
  }

  /** Earlier runs keep their figures; their outcomes go, since contacts may be numbered anew. */
  stage(
    input: { readonly ruleVersion: string; readonly asAt: string; readonly settings: AuditSettings },
    actor: string,
  ): StagedRun {
    const db = this.#db;
    const createdAt = this.#now().toISOString();
    const id = Number(
      db
        .prepare('INSERT INTO run (rule_version, as_at, settings, created_at) VALUES (?, ?, ?, ?)')
        .run(input.ruleVersion, input.asAt, JSON.stringify(input.settings), createdAt).lastInsertRowid,
    );
    const addContact = db.prepare(
      'INSERT INTO contact_outcome (run, contact, packed, subscriber, messages, unlawful, undetermined) VALUES (?, ?, ?, ?, ?, ?, ?)',
    );
    const addMessage = db.prepare(
      'INSERT INTO message_outcome (run, message, contact, packed) VALUES (?, ?, ?, ?)',
    );
    return {
      add: db.transaction((results: readonly ContactResult[]) => {
        for (const result of results) {
          const of = (lawful: Conclusion): number =>
            result.messages.reduce((sum, message) => sum + (message.lawful === lawful ? 1 : 0), 0);
          addContact.run(
            id,
            result.contact,
            pack(result.mayMarket, result.basis, result.findings, result.law),
            subscriberWord(result),
            result.messages.length,
            of('no'),
            of('undetermined'),
          );
          for (const { message, lawful, basis, findings } of result.messages)
            addMessage.run(id, message, result.contact, pack(lawful, basis, findings));
        }
      }),
      seal: (counts) => {
        db.transaction(() => {
          db.prepare('UPDATE run SET counts = ?, sealed = 1 WHERE id = ?').run(JSON.stringify(counts), id);
          for (const table of ['contact_outcome', 'message_outcome'])
            db.prepare(`DELETE FROM ${table} WHERE run < ?`).run(id);
          this.#log.append(actor, 'run_sealed', {
            run: id,
            rule_version: input.ruleVersion,
            as_at: input.asAt,
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
    if (row === undefined) return null;
    const settings = JSON.parse(row.settings) as AuditSettings;
    return {
      id: row.id,
      ruleVersion: row.rule_version,
      asAt: row.as_at,
      period: settings.period,
      settings,
      createdAt: row.created_at,
      counts: countsOf(row.counts),
    };
  }

  contact(run: number, contact: number): ContactSummary | null {
    const row = this.#db
      .prepare<[number, number], SummaryRow>(`${SUMMARY} WHERE o.run = ? AND o.contact = ?`)
      .get(run, contact);
    return row === undefined ? null : summaryOf(row);
  }

  stored(run: number, contact: number): { packed: number; messages: ReadonlyMap<number, number> } | null {
    const packed = this.#db
      .prepare<[number, number], number>('SELECT packed FROM contact_outcome WHERE run = ? AND contact = ?')
      .pluck()
      .get(run, contact);
    if (packed === undefined) return null;
    const rows = this.#db
      .prepare<[number, number], { message: number; packed: number }>(
        'SELECT message, packed FROM message_outcome WHERE run = ? AND contact = ?',
      )
      .all(run, contact);
    return { packed, messages: new Map(rows.map((row) => [row.message, row.packed])) };
  }

  campaigns(run: number): readonly CampaignSummary[] {
    interface Row {
      readonly campaign_id: string;
      readonly conclusion: number;
      readonly n: number;
    }
    const counted = this.#db
      .prepare<[number], Row>(
        'SELECT m.campaign_id, o.packed & 3 AS conclusion, count(*) AS n FROM message_outcome o JOIN message m ON m.id = o.message WHERE o.run = ? GROUP BY 1, 2',
      )
      .all(run);
    interface Register {
      readonly id: number;
      readonly campaign_id: string;
      readonly name: string | null;
      readonly channel: string;
      readonly label: string | null;
      readonly at_start: number | null;
      readonly at_end: number | null;
    }
    const register = new Map(
      this.#db
        .prepare<[], Register>(
          'SELECT c.id, c.campaign_id, c.name, c.channel, coalesce(c.category, c.promoted) AS label, c.at_start, c.at_end FROM campaign c JOIN source s ON s.id = c.source AND s.sealed = 1 ORDER BY c.source, c.row',
        )
        .all()
        .map((row) => [row.campaign_id, row]),
    );
    return [...Map.groupBy(counted, (row) => row.campaign_id)]
      .map(([campaignId, rows]) => {
        const known = register.get(campaignId);
        const lawful = Object.fromEntries(
          CONCLUSIONS.map((conclusion, i) => [conclusion, rows.find((row) => row.conclusion === i)?.n ?? 0]),
        ) as CampaignSummary['lawful'];
        return {
          campaign: known?.id ?? 0,
          campaignId,
          name: known?.name ?? null,
          channel: known?.channel ?? 'unknown',
          promoted: known?.label ?? null,
          sentAt: momentOf(known?.at_start ?? null, known?.at_end ?? null),
          lawful,
        };
      })
      .sort(
        (a, b) =>
          (a.sentAt?.start ?? Infinity) - (b.sentAt?.start ?? Infinity) ||
          (a.campaignId < b.campaignId ? -1 : 1),
      );
  }
}

/** A run from before there were other laws judged every contact by the UK's. */
function countsOf(json: string): RunCounts {
  const counts = JSON.parse(json) as Omit<RunCounts, 'laws'> & Partial<Pick<RunCounts, 'laws'>>;
  const { yes, no, undetermined } = counts.contacts;
  return { ...counts, laws: counts.laws ?? { uk: yes + no + undetermined } };
}

/** What the outcome of reg 22(1) says of the subscriber, for lists. */
function subscriberWord({ findings }: ContactResult): string {
  const { outcome, reasons } = findings[0]!;
  // Where the law protects companies too, the outcome alone no longer tells who is one.
  if (reasons.some(({ code }) => code === 'corporate_protected')) return 'corporate';
  if (reasons.some(({ code }) => code === 'every_subscriber_protected')) return 'unknown';
  return outcome === 'met' ? 'corporate' : outcome === 'not_met' ? 'individual' : 'unknown';
}

export function summaryOf(row: SummaryRow): ContactSummary {
  const { conclusion, law, basis, outcomes } = unpack(row.packed);
  return {
    contact: row.no,
    contactId: row.contact_id,
    email: row.email,
    phone: row.phone,
    name: row.name,
    subscriber: row.subscriber,
    law,
    mayMarket: conclusion as ContactSummary['mayMarket'],
    basis,
    outcomes,
    messages: row.messages,
    unlawful: row.unlawful,
    undetermined: row.undetermined,
  };
}
