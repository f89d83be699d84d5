import { WorkingPapers } from './working-papers.ts';
import { recordsOfRow } from './records-of-row.ts';
/** The audit file in use: every named question and change, answered by the table groups beside this file. */
import type { EvidenceKind } from '../../shared/model/evidence.ts';
import { DEFAULT_POLICIES } from '../../shared/model/policy-switches.ts';
import { phoneRegion } from '../../shared/model/jurisdiction.ts';
import { NO_SETTINGS, type AuditSettings } from '../../shared/model/settings.ts';
import { assemble, assembledContacts, clearAssembly, evidenceStamp } from './assembly/assemble.ts';
import { auditFacts } from './audit-facts.ts';
import { chunkCount } from './chunks.ts';
import { campaignMessages, campaignOutcomes, campaignRegister } from './campaign-messages.ts';
import { contactIdentity, contactNames, contactsByKey, namesHeld } from './contact-names.ts';
import { campaignJoins } from './campaign-joins.ts';
import { registerOf } from './campaign-rows.ts';
import { ContactList } from './contact-list.ts';
import { layOpen, type Connection } from './connect.ts';
import { isKeyOf, newKey, reEncrypt, type FileKey } from './encryption.ts';
import { engagementReader } from './engagement.ts';
import { TABLES } from './evidence-tables.ts';
import { FactReader } from './facts.ts';
import { findContacts, rowsOf } from './find-contacts.ts';
import { labelPairs } from './label-pairs.ts';
import { labelVectors } from './label-vectors.ts';
import { Keeping } from './keeping.ts';
import { Log } from './log.ts';
import { MappingProfiles } from './mapping-profiles.ts';
import { Outcomes } from './outcomes.ts';
import { PointRegister } from './point-register.ts';
import { readGaps, saveGaps } from './run-gaps.ts';
import { ReviewJournal } from './review-journal.ts';
import { campaigns } from './run-summaries.ts';
import { runFacts, sourcesOfRun } from './run-facts.ts';
import { nameOfKey, partsOf, statedRows } from './contact-parts.ts';
import { identityPage, identitySurvey, surveyIdentity } from './identity-survey.ts';
import { rejectedNaming } from './rejected-rows.ts';
import { Separations } from './separations.ts';
import { runPairs } from './run-pairs.ts';
import { ReadingVerdicts } from './reading-verdicts.ts';
import { Runs } from './runs.ts';
import type { Soundness } from './soundness.ts';
import { transactionsOf } from './source-transactions.ts';
import { Sources } from './sources.ts';
import type { AuditStore } from './store.ts';
import { readTaxonomy } from './taxonomy.ts';
import { storedRows } from './stored-rows.ts';
import { recordNamesOf } from './record-names.ts';
import { recordCounts } from './withdraw-source.ts';

/**
 * Takes over an open connection, and the reading through of a file that was opened before it; `close` gives both back.
 * Removes what an interrupted import or evaluation left.
 */
export function auditStore(
  db: Connection,
  path: string,
  now: () => Date,
  key: FileKey | null,
  soundness: Soundness | null = null,
): AuditStore {
  let held = key;
  const log = new Log(db, now);
  const keeping = new Keeping(db);
  const sources = new Sources(db, log, now, () => held);
  const profiles = new MappingProfiles(db, log);
  const verdicts = new ReadingVerdicts(db, log, now);
  const outcomes = new Outcomes(db);
  const papers = new WorkingPapers(db, log, now);
  const runs = new Runs(db, log, outcomes, now);
  const contacts = new ContactList(db, outcomes);
  const reviews = new ReviewJournal(db, log, now);
  sources.removeUnsealed();
  runs.removeUnsealed();
  const engagement = engagementReader(db, keeping);
  const settings = (): AuditSettings => {
    const json = db.prepare<[], string>('SELECT json FROM setting').pluck().get();
    return json === undefined ? NO_SETTINGS : { ...NO_SETTINGS, ...(JSON.parse(json) as AuditSettings) };
  };
  let reader: { readonly senders: string; readonly facts: FactReader } | null = null;
  const readFacts = (): FactReader => {
    const { senders } = settings();
    const now = JSON.stringify(senders);
    if (reader?.senders !== now)
      reader = { senders: now, facts: new FactReader(db, senders, assembledContacts(db) ?? 0) };
    return reader.facts;
  };
  return {
    path,
    get key() {
      return held;
    },
    hasPassphrase: (passphrase) =>
      held === null ? passphrase === null : passphrase !== null && isKeyOf(held, passphrase),
    setPassphrase: (next, actor) => {
      if (next === null && held === null) return;
      const made = next === null ? null : newKey(next);
      // No other connection may hold the file meanwhile.
      soundness?.stop();
      reEncrypt(db, made);
      log.append(
        actor,
        made === null ? 'passphrase_removed' : held === null ? 'passphrase_set' : 'passphrase_changed',
        {},
      );
      held = made;
    },
    isSound: async () => (await soundness?.answer) ?? true,
    close() {
      soundness?.stop();
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
    mappingProfiles: () => profiles.all(),
    saveMappingProfile: (profile, actor) => profiles.save(profile, actor),
    removeMappingProfile: (name, actor) => profiles.remove(name, actor),
    stageSource: (name, actor, replaced = []) => sources.stage(name, actor, replaced),
    sources: () => sources.all(),
    readBytes: (source, fromOffset) => sources.readBytes(source, fromOffset),
    markBefore: (source, row) => sources.markBefore(source, row),
    rejectedRows: (page) => sources.rejected(page),
    standingRejected: () => sources.standingRejected(),
    transactionsOf: (source) => transactionsOf(db, source),
    recordNames: (source) => recordNamesOf(db, source),
    recordCounts: (source) => recordCounts(db, source),
    standingCampaigns: (joins) => registerOf(db, joins),
    campaignJoins: () => campaignJoins(db),
    readingVerdicts: (source) => verdicts.of(source),
    judgedReadings: () => verdicts.all(),
    saveReadingVerdict: (verdict, actor) => verdicts.save(verdict, actor),
    removeReadingVerdict: (source, reading, actor) => verdicts.remove(source, reading, actor),
    dependentsOf: (source) => sources.dependents(source),
    withdrawSources: (withdrawn, actor) => sources.withdraw(withdrawn, actor),
    removeReplaced: (replaced) => sources.removeTakenOut(replaced),
    evidenceChangedSince: (run) =>
      db.prepare<[number], string>('SELECT assembly FROM run WHERE id = ?').pluck().get(run) !==
      evidenceStamp(db),
    rejectedRowsOf: (source) => sources.rejectedOf(source),
    rejections: (source) => sources.rejections(source),
    rejectedFates: (source) => sources.fates(source),
    correctedRows: (source) => sources.correctedRows(source),
    correctedRow: (source, row) => sources.correctedRow(source, row),
    evidenceCounts: () => evidenceCounts(db),
    storedRows: (kind) => storedRows(db, kind),
    eventSpan: () => eventSpan(db),
    *assemble() {
      contacts.forget();
      reader = null;
      const assembled = yield* assemble(db, phoneRegion(settings().jurisdiction));
      contacts.forget();
      return assembled;
    },
    forgetAssembly: () => {
      for (const _ of clearAssembly(db));
      engagement.forget();
      contacts.forget();
      reader = null;
    },
    auditFacts: (asAt, acts = reviews.last()) => auditFacts(db, settings(), asAt, acts),
    *contactFacts(asAt) {
      const facts = readFacts();
      for (let chunk = 0; chunk < chunkCount(facts.contacts); chunk++)
        for (const { facts: one } of facts.chunk(chunk, asAt)) yield one;
    },
    factReader: readFacts,
    factsOf: (contact, asAt) => readFacts().one(contact, asAt),
    engagement: () => engagement,
    stageRun: (input, actor) => runs.stage(input, actor),
    latestRun: () => runs.latest(),
    runs: () => runs.all(),
    runFacts: (run, asAt) => {
      const within = sourcesOfRun(db, run.id);
      return within === null ? null : runFacts(db, run, asAt, assembledContacts(db) ?? 0, within);
    },
    contactNames: (kind) => contactNames(db, kind),
    contactIdentity: (contact) => contactIdentity(db, contact),
    namesHeld: () => namesHeld(db),
    contactsByKey: () => contactsByKey(db),
    contacts: (run, filter, sort, page) => contacts.page(run, filter, sort, page),
    readAhead: () => contacts.readAhead(),
    contactNumbers: (run, filter) => contacts.numbers(run, filter),
    outcomeCounts: (run, search) => contacts.outcomes(run, search),
    contactSummary: (run, contact) => contacts.one(run, contact),
    findContacts: (text) => findContacts(db, text, phoneRegion(settings().jurisdiction)),
    rowsOf: (contact) => rowsOf(db, contact),
    papers,
    separations: new Separations(db, log, now),
    nameOfKey: (key) => nameOfKey(db, key),
    partsOf: (contact) => partsOf(db, contact),
    rejectedNaming: (contact) => rejectedNaming(db, contact),
    statedRows: (contact) => statedRows(db, contact),
    identitySurvey: (run) => identitySurvey(db, run),
    surveyIdentity: (run) => surveyIdentity(db, run, assembledContacts(db) ?? 0),
    identityPage: (run, only, page) => identityPage(db, run, only, page),
    recordsOf: (row) => recordsOfRow(db, row),
    campaigns: (run) => campaigns(db, run),
    campaignRegister: (campaignId) => campaignRegister(db, campaignId),
    campaignOutcomes: (run, campaignId) => campaignOutcomes(db, run, campaignId),
    campaignMessages: (run, campaignId, lawful, page) =>
      campaignMessages(db, outcomes, run, campaignId, lawful, page),
    storedOutcome: (run, contact) => outcomes.of(run, contact),
    gaps: (run) => readGaps(db, run),
    saveGaps: (run, survey) => saveGaps(db, run, survey),
    points: new PointRegister(db, log, now),
    keyedOutcomes: (run) => outcomes.keyed(run),
    labelPairs: (run) =>
      labelPairs(db, run.id, reviews.reviews(run.acts, reviews.groups(run.acts, sourcesOfRun(db, run.id))), {
        ...DEFAULT_POLICIES,
        ...run.settings.policies,
      }),
    taxonomy: () => readTaxonomy(db),
    groupsOf: (run) => reviews.groups(run.acts, sourcesOfRun(db, run.id)),
    groupsSeen: (run) => {
      const within = sourcesOfRun(db, run.id);
      return {
        acts: run.acts,
        sources: reviews.groupingSources().filter((source) => within?.has(source) !== false),
      };
    },
    reviews,
    runPairs: (run) => runPairs(db, run),
    labelVectors: () => labelVectors(db),
    log: (page, beginnings = null) => log.page(page, beginnings),
    logLength: (beginnings = null) => log.length(beginnings),
    logLines: () => log.lines(),
    copyTo: (target) => {
      db.prepare('VACUUM INTO ?').run(target);
      if (held !== null) layOpen(target, held);
    },
    appendLog: (actor, action, detail) => log.append(actor, action, detail),
    logHead: () => log.head(),
    verifyLogHead: () => log.verifyHead(),
    retainUntil: () => keeping.get('retain_until'),
    setRetainUntil: (day, actor) => {
      db.transaction(() => {
        if (day === null) keeping.remove('retain_until');
        else keeping.set('retain_until', day);
        log.append(actor, 'retention_set', { until: day });
      })();
    },
    pseudonymKey: () => keeping.secret('pseudonym_key'),
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

/** From the first dated event to the last, as assembly found them; `null` when nothing is dated, or not yet assembled. */
function eventSpan(db: Connection): { earliest: number; latest: number } | null {
  const span = db
    .prepare<[], { earliest: number | null; latest: number | null }>('SELECT earliest, latest FROM assembled')
    .get();
  return span === undefined || span.earliest === null || span.latest === null
    ? null
    : { earliest: span.earliest, latest: span.latest };
}
