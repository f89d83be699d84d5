/** The audit file in use: every named question and change, answered by the table groups beside this file. */
import type { Channel } from '../../shared/model/channel.ts';
import type { EvidenceKind } from '../../shared/model/evidence.ts';
import type { AuditFacts, ProposedMessage, ReviewFact } from '../../shared/model/facts.ts';
import { labelKey } from '../../shared/model/label.ts';
import type { Moment } from '../../shared/model/moment.ts';
import { DEFAULT_POLICIES } from '../../shared/model/policies.ts';
import { rowRef } from '../../shared/model/row-ref.ts';
import { NO_SETTINGS, type AuditSettings } from '../../shared/model/settings.ts';
import { assemble } from './assemble.ts';
import { campaignMessages, campaignOutcomes, campaignRegister } from './campaign-messages.ts';
import { ContactList } from './contact-list.ts';
import { readingConnection, type Connection } from './connect.ts';
import { momentOf, TABLES } from './evidence-tables.ts';
import { FactReader } from './facts.ts';
import { findContacts, rowsOf } from './find-contacts.ts';
import { labelPairs } from './label-pairs.ts';
import { Log } from './log.ts';
import { Runs } from './runs.ts';
import { Sources } from './sources.ts';
import type { AuditStore } from './store.ts';

/** Takes over an open connection; `close` gives it back. Removes what an interrupted import or evaluation left. */
export function auditStore(db: Connection, path: string, now: () => Date): AuditStore {
  const log = new Log(db, now);
  const sources = new Sources(db, log, now);
  const runs = new Runs(db, log, now);
  const contacts = new ContactList(db);
  sources.removeUnsealed();
  runs.removeUnsealed();
  let reader: Connection | null = null;
  const reading = (): Connection => (reader ??= readingConnection(path));
  const settings = (): AuditSettings => {
    const json = db.prepare<[], string>('SELECT json FROM setting').pluck().get();
    return json === undefined ? NO_SETTINGS : { ...NO_SETTINGS, ...(JSON.parse(json) as AuditSettings) };
  };
  return {
    path,
    close() {
      reader?.close();
      sources.finishRemoving();
      db.pragma('wal_checkpoint(TRUNCATE)');
      db.close();
    },
    settings,
    saveSettings: (next, actor) => {
      db.transaction(() => {
        db.prepare(
          'INSERT INTO setting (id, json) VALUES (1, ?) ON CONFLICT (id) DO UPDATE SET json = excluded.json',
        ).run(JSON.stringify(next));
        log.append(actor, 'settings_saved', { settings: next });
      })();
    },
    stageSource: (name, actor) => sources.stage(name, actor),
    sources: () => sources.all(),
    readBytes: (source, fromOffset) => sources.readBytes(source, fromOffset),
    markBefore: (source, row) => sources.markBefore(source, row),
    rejectedRows: (page) => sources.rejected(page),
    evidenceCounts: () => evidenceCounts(db),
    eventSpan: () => eventSpan(db),
    assemble: () => {
      contacts.forget();
      return assemble(db);
    },
    auditFacts: (asAt) => auditFacts(db, settings(), asAt),
    contactFacts: (asAt) => new FactReader(reading(), settings().senders).all(asAt),
    factsOf: (contact, asAt) => {
      const known = db.prepare<[number], number>('SELECT 1 FROM contact WHERE no = ?').pluck().get(contact);
      return known === undefined ? null : new FactReader(db, settings().senders).one(contact, asAt);
    },
    messagesAfter: (asAt) =>
      db
        .prepare<[number], number>(
          `SELECT count(*) FROM message m JOIN source s ON s.id = m.source AND s.sealed = 1
           LEFT JOIN (SELECT campaign_id, max(at_start) AS at_start FROM campaign GROUP BY 1) c ON c.campaign_id = m.campaign_id
           WHERE coalesce(m.at_start, c.at_start) >= ?`,
        )
        .pluck()
        .get(asAt.end)!,
    stageRun: (input, actor) => runs.stage(input, actor),
    latestRun: () => runs.latest(),
    contacts: (run, filter, sort, page) => contacts.page(run, filter, sort, page),
    contactNumbers: (run, filter) => contacts.numbers(run, filter),
    outcomeCounts: (run, search) => contacts.outcomes(run, search),
    contactSummary: (run, contact) => runs.contact(run, contact),
    findContacts: (text) => findContacts(db, text),
    rowsOf: (contact) => rowsOf(db, contact),
    campaigns: (run) => runs.campaigns(run),
    campaignRegister: (campaignId) => campaignRegister(db, campaignId),
    campaignOutcomes: (run, campaignId) => campaignOutcomes(db, run, campaignId),
    campaignMessages: (run, campaignId, lawful, page) => campaignMessages(db, run, campaignId, lawful, page),
    storedOutcome: (run, contact) => runs.stored(run, contact),
    labelPairs: (asAt) => labelPairs(db, asAt),
    log: (page) => log.page(page),
    logLength: () => log.length(),
    logLines: () => log.lines(),
    copyTo: (target) => void db.prepare('VACUUM INTO ?').run(target),
    appendLog: (actor, action, detail) => log.append(actor, action, detail),
    verifyLog: () => log.verify(),
  };
}

function sealed(kind: EvidenceKind): string {
  return `${TABLES[kind]} t JOIN source s ON s.id = t.source AND s.sealed = 1`;
}

function evidenceCounts(db: Connection): Readonly<Record<EvidenceKind, number>> {
  const kinds = Object.keys(TABLES) as EvidenceKind[];
  return Object.fromEntries(
    kinds.map((kind) => [
      kind,
      db
        .prepare<[], number>(`SELECT count(*) FROM ${sealed(kind)}`)
        .pluck()
        .get()!,
    ]),
  ) as Record<EvidenceKind, number>;
}

const DATED: readonly EvidenceKind[] = ['collection', 'transaction', 'campaign', 'message', 'preference'];

function eventSpan(db: Connection): { earliest: number; latest: number } | null {
  const spans = DATED.map((kind) =>
    db
      .prepare<[], { earliest: number | null; latest: number | null }>(
        `SELECT min(t.at_start) AS earliest, max(t.at_end) AS latest FROM ${sealed(kind)}`,
      )
      .get()!,
  ).filter(({ earliest }) => earliest !== null);
  if (spans.length === 0) return null;
  return {
    earliest: Math.min(...spans.map(({ earliest }) => earliest!)),
    latest: Math.max(...spans.map(({ latest }) => latest!)),
  };
}

function auditFacts(db: Connection, settings: AuditSettings, asAt: Moment): AuditFacts {
  const reviews = readReviews(db);
  return {
    asAt,
    senderIsCharity: settings.senders.some(({ charity }) => charity),
    jurisdiction: settings.jurisdiction,
    externalLists: importedLists(db),
    messageLogComplete: settings.messageLogComplete ?? imported(db, 'message', 'template.messages'),
    preferencesComplete:
      settings.preferencesComplete ??
      imported(
        db,
        'preference',
        'template.preferences',
        "t.type IN ('objection', 'withdrawal', 'suppression')",
      ),
    proposed: proposedOf(settings),
    policies: { ...DEFAULT_POLICIES, ...settings.policies },
    reviewsOf: (bought, promoted) => reviews.get(pairKey(bought, promoted)) ?? [],
  };
}

/** The public registers of refusals among the sources; one that names nobody counts as screened. */
function importedLists(db: Connection): readonly string[] {
  return db
    .prepare<[], string>(
      "SELECT DISTINCT json_extract(recognition, '$.preset') FROM source WHERE sealed = 1 AND json_extract(recognition, '$.preset') = 'template.ecg-list'",
    )
    .pluck()
    .all()
    .map(() => 'ecg');
}

/** Not stated: a history is taken as whole when one was imported. The report says so. */
function imported(db: Connection, kind: EvidenceKind, preset: string, condition = '1'): boolean {
  const source = db
    .prepare<[string], number>(
      "SELECT 1 FROM source WHERE sealed = 1 AND json_extract(recognition, '$.preset') = ?",
    )
    .pluck()
    .get(preset);
  return (
    source !== undefined ||
    db
      .prepare<[], number>(`SELECT 1 FROM ${sealed(kind)} WHERE ${condition} LIMIT 1`)
      .pluck()
      .get() !== undefined
  );
}

/** A pair in either order. */
export function pairKey(a: string, b: string): string {
  return [labelKey(a), labelKey(b)].sort().join('\u0000');
}

function readReviews(db: Connection): ReadonlyMap<string, readonly ReviewFact[]> {
  interface Row {
    readonly source: number;
    readonly row: number;
    readonly bought: string;
    readonly promoted: string;
    readonly verdict: ReviewFact['verdict'];
    readonly reviewer: string | null;
    readonly at_start: number | null;
    readonly at_end: number | null;
  }
  const reviews = new Map<string, ReviewFact[]>();
  for (const row of db
    .prepare<[], Row>(`SELECT t.* FROM ${sealed('review')} ORDER BY t.source, t.row`)
    .all()) {
    const key = pairKey(row.bought, row.promoted);
    const fact = {
      verdict: row.verdict,
      row: rowRef(row.source, row.row),
      reviewer: row.reviewer,
      reviewedAt: momentOf(row.at_start, row.at_end),
    };
    reviews.set(key, [...(reviews.get(key) ?? []), fact]);
  }
  return reviews;
}

function proposedOf({ proposed }: AuditSettings): ProposedMessage | null {
  if (proposed === null) return null;
  return {
    channel: proposed.channel as Channel,
    promoted: proposed.promoted,
    category: proposed.category,
    ownProduct: proposed.ownProduct === null ? 'unknown' : proposed.ownProduct ? 'yes' : 'no',
    promotesType: (proposed.promotesType ?? 'unknown') as ProposedMessage['promotesType'],
  };
}
