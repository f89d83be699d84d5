/**
 * The audit file as the rest of the engine sees it: named questions and named changes, no SQL.
 *
 * Everything is synchronous, as better-sqlite3 is; callers do long work in batches and yield between them.
 */
import type { WorkingPapers } from './working-papers.ts';
import type { EvidenceRecord, TransactionRecord } from '../../shared/model/evidence.ts';
import type { GapSurvey } from '../../shared/model/evidence-gap.ts';
import type { AuditFacts, ContactFacts } from '../../shared/model/facts.ts';
import type { LabelGroups } from '../../shared/model/label-groups.ts';
import type { ProvisionId } from '../../shared/model/finding.ts';
import type { MappingProfile } from '../../shared/model/mapping.ts';
import type { Law } from '../../shared/model/jurisdiction.ts';
import type { Basis, Conclusion, Outcome, Tri } from '../../shared/model/outcome.ts';
import type { Unpacked } from '../../shared/model/packed.ts';
import type { RowRef } from '../../shared/model/row-ref.ts';
import type { SourceTotals } from '../../shared/model/source-totals.ts';
import type { AuditSettings } from '../../shared/model/settings.ts';
import type { StandingVerdict } from '../../shared/model/standing-verdict.ts';
import type {
  IdentityFinding,
  IdentityPart,
  IdentitySurvey,
  StatedRow,
} from '../../shared/model/identity.ts';
import type { EngagementReader } from './engagement.ts';
import type { FactReader } from './facts.ts';
import type { CampaignJoins } from './campaign-joins.ts';
import type { StandingCampaign } from './campaign-rows.ts';
import type { ChunkOutcomes } from './outcome-words.ts';
import type { KeyedOutcome } from './outcomes.ts';
import type { FileKey } from './encryption.ts';
import type { KeyName } from './contact-parts.ts';
import type { FoundContact } from './identity-survey.ts';
import type { JudgedReading } from './reading-verdicts.ts';
import type { NamingRow } from './rejected-rows.ts';
import type { Separations } from './separations.ts';
import type { LogHead } from './log.ts';
import type { ContactName, NameKind } from './contact-names.ts';
import type { StoredTaxonomy } from './taxonomy.ts';
import type { RunFacts } from './run-facts.ts';
import type { SeenGroups } from './pooled-reviews.ts';
import type { PointRegister } from './point-register.ts';
import type { ReviewJournal } from './review-journal.ts';
import type { CampaignSummary, CountedPair, RunSummaries } from './run-summaries.ts';
import type { StoredKind, StoredRow } from './stored-rows.ts';
import type { VectorShelf } from '../similarity/label-library.ts';
import type { Dialect, Mark, Recognition, SourceCounts } from '../import/source.ts';
import type { PackedRows } from './packed-rows.ts';

export interface SourceInfo {
  readonly id: number;
  /** File name without its folder; a workbook's sheet is appended as `name.xlsx › Sheet`. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly recognition: Recognition;
  readonly dialect: Dialect;
  readonly counts: SourceCounts;
  /** `null` for what was imported before totals were kept. */
  readonly totals: SourceTotals | null;
  readonly importedAt: string;
}

/** A rejected row that waits to be put right, in the form in which it was brought back last. */
export interface OpenRow extends RejectedRow {
  /** Its row in the file that it comes from. */
  readonly original: number;
}

/** What became of some rejected rows of one source. */
export interface RejectedFate {
  /** The later source that put them right, or that rejected them again; `null`: they wait. */
  readonly went: number | null;
  readonly isPutRight: boolean;
  /** Whether the source brought them back from an earlier one. */
  readonly isBroughtBack: boolean;
  readonly rows: number;
}

/** Rows of a source rejected for one reason. */
export interface RejectionCount {
  readonly code: string;
  readonly rows: number;
  /** The first of them, and what was said of it. */
  readonly row: number;
  readonly example: string;
}

export interface RejectedRow {
  readonly source: number;
  readonly file: string;
  readonly row: number;
  readonly line: number;
  readonly code: string;
  readonly reason: string;
  readonly raw: string;
}

/** One source being staged. Nothing of it is visible until `seal`; `abandon` leaves no trace. */
export interface StagedSource {
  recognised(recognition: Recognition, dialect: Dialect): void;
  /** Takes the bytes over: they must not change afterwards. */
  bytes(chunk: Uint8Array): void;
  mark(mark: Mark): void;
  /** Writes one batch in one transaction. All come from one `RowPacker`, in order, the one packed as its last included. */
  rows(packed: PackedRows): void;
  /** One last transaction makes the source part of the audit and logs it. */
  seal(counts: SourceCounts, totals: SourceTotals): Promise<SourceInfo>;
  /** Removes what was staged. Comes back within a moment: what then remains is removed behind, before the next import. */
  abandon(): Promise<void>;
}

export interface LogEntry {
  readonly id: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly hash: string;
}

export interface RunInfo {
  readonly id: number;
  readonly ruleVersion: string;
  readonly asAt: string;
  readonly period: AuditSettings['period'];
  readonly settings: AuditSettings;
  readonly createdAt: string;
  readonly counts: RunCounts;
  /** The last act of the review that it read. */
  readonly acts: number;
}

export interface RunCounts {
  readonly contacts: Readonly<Record<'yes' | 'no' | 'undetermined', number>>;
  readonly bases: Readonly<Record<Basis, number>>;
  /** Contacts by the country whose law was applied; laws that judged nobody are left out. */
  readonly laws: Readonly<Partial<Record<Law, number>>>;
  readonly messages: Readonly<Record<Conclusion, number>>;
  /** Outcomes of contacts and of messages, by provision. */
  readonly contactOutcomes: Readonly<Record<ProvisionId, Readonly<Record<Outcome, number>>>>;
  readonly messageOutcomes: Readonly<Record<ProvisionId, Readonly<Record<Outcome, number>>>>;
  /** Messages after the as-at moment, and outside the period: left out, and said to be. */
  readonly messagesAfterAsAt: number;
  readonly messagesOutsidePeriod: number;
  /** Messages by London day (`2026-02-14`) and conclusion; the empty string for those without a date. */
  readonly messageDays: Readonly<Record<string, Readonly<Record<Conclusion, number>>>>;
}

export interface StagedRun {
  /** Stores the outcomes of one chunk of contacts, in one transaction. Chunks come in order. */
  add(outcomes: ChunkOutcomes): void;
  seal(counts: RunCounts, summaries: RunSummaries): RunInfo;
  abandon(): void;
}

export interface ContactSummary {
  readonly contact: number;
  /** The organisation's own id without its naming system, else the email or phone. */
  readonly contactId: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly name: string | null;
  readonly subscriber: string;
  /** The country whose law was applied. */
  readonly law: Law;
  readonly mayMarket: 'yes' | 'no' | 'undetermined';
  readonly basis: Basis;
  readonly outcomes: Readonly<Record<ProvisionId, Outcome>>;
  /** Codes of the reasons that decided the verdict. */
  readonly messages: number;
  readonly unlawful: number;
  readonly undetermined: number;
}

/** What a contact is called, whatever was concluded. */
export type ContactIdentity = Pick<ContactSummary, 'contactId' | 'email' | 'phone' | 'name'>;

/** Contacts that share one packed outcome. */
export interface OutcomeCount {
  readonly unpacked: Unpacked;
  readonly contacts: number;
}

export interface ContactFilter {
  readonly search: string;
  readonly mayMarket: 'yes' | 'no' | 'undetermined' | null;
  readonly provision: ProvisionId | null;
  readonly outcome: Outcome | null;
}

/** Ascending for `contact`, `name` and `email`; most first for the counts. */
export type ContactSort = 'contact' | 'name' | 'email' | 'messages' | 'unlawful' | 'undetermined';

/** What the campaign register says beyond a `CampaignSummary`. */
export interface CampaignRegister {
  readonly subject: string | null;
  readonly purpose: string;
  readonly meansOfRefusing: Tri;
  readonly validAddress: Tri;
  readonly sender: string | null;
  readonly rows: readonly RowRef[];
}

/** One message as a campaign lists it. */
export interface MessageSummary {
  readonly message: number;
  readonly contact: number;
  readonly contactId: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly at: { readonly start: number; readonly end: number } | null;
  readonly lawful: Conclusion;
  readonly basis: Basis;
  readonly outcomes: Readonly<Record<ProvisionId, Outcome>>;
  readonly row: RowRef;
}

/** A distinct pair of labels that messages depend on. */
export interface LabelPair {
  readonly bought: string;
  readonly promoted: string;
  readonly contacts: number;
  readonly messages: number;
  readonly standing: StandingVerdict['standing'];
  /** `null` unless it is decided, or accepted by the policy. */
  readonly verdict: 'similar' | 'dissimilar' | null;
  /** Whose reviews stand, joined by semicolons. */
  readonly reviewer: string | null;
  readonly reviewedAt: { start: number; end: number } | null;
}

/** One record as it is stored: its columns by name, values as in the evidence tables. */
export interface StoredRecord {
  readonly kind: EvidenceRecord['kind'];
  readonly values: Readonly<Record<string, string | number | null>>;
}

/** What a person said of one reading of a campaign's own message. */
export interface ReadingVerdict {
  readonly reading: string;
  readonly verdict: 'confirmed' | 'refused';
  /** The edit of the register that a confirmation made; it counts while that stands. */
  readonly edit: number | null;
}

export interface AuditStore {
  readonly path: string;
  /** What an encrypted file is opened with, for threads that open it too; `null` for none. Never to be logged or shown. */
  readonly key: FileKey | null;
  /** Whether this is the passphrase that the file opens with; `null` stands for none. */
  hasPassphrase(passphrase: string | null): boolean;
  /**
   * Encrypts the whole file anew, or lays it open for `null`, and logs that it was done. Throws `StoreError`
   * `weak_passphrase` or `locked`.
   */
  setPassphrase(next: string | null, actor: string): void;
  close(): void;
  /** Whether every page is as it was written: told when a large file, opened at once, has been read through. Never rejects. */
  isSound(): Promise<boolean>;
  /** Writes a whole, compact copy of the audit file, without a passphrase; `target` must not exist. */
  copyTo(target: string): void;

  settings(): AuditSettings;
  saveSettings(settings: AuditSettings, actor: string): void;

  /** By name. */
  mappingProfiles(): readonly MappingProfile[];
  /** Takes the place of the one of the same name. */
  saveMappingProfile(profile: MappingProfile, actor: string): void;
  removeMappingProfile(name: string, actor: string): void;

  /**
   * Waits until what was abandoned before is gone: sources are staged one at a time. Those that it replaces leave the audit
   * in the transaction that seals it; `removeReplaced` then removes what they held.
   */
  stageSource(name: string, actor: string, replaced?: readonly SourceInfo[]): Promise<StagedSource>;
  sources(): readonly SourceInfo[];
  /** The bytes of a source from an offset, a piece at a time. */
  readBytes(source: number, fromOffset: number): Iterable<Uint8Array>;
  /** The last mark at or before a row. */
  markBefore(source: number, row: number): Mark | null;
  /** Rows that were rejected and not put right since; each once, where it was rejected last. */
  rejectedRows(page: { readonly offset: number; readonly limit: number }): readonly RejectedRow[];
  /** How many those are. */
  standingRejected(): number;
  /** The transactions of one source as they were read, those of each row together, in the order of the rows. */
  transactionsOf(source: number): Iterable<readonly TransactionRecord[]>;
  /** Names of the records that a source is known by, as `recordNames` makes them; some may come twice. */
  recordNames(source: number): Iterable<readonly string[]>;
  /** Records of one source by kind. */
  recordCounts(source: number): Readonly<Record<EvidenceRecord['kind'], number>>;
  /** Sources that put rejected rows of this one right, and edits that rest on what it says. */
  dependentsOf(source: number): readonly SourceInfo[];
  /** Takes sources out of the audit and logs it at the first step; the other steps remove what they held. */
  withdrawSources(sources: readonly SourceInfo[], actor: string): Generator<void>;
  removeReplaced(sources: readonly SourceInfo[]): Generator<void>;
  /**
   * The register as it stands, edits included, campaigns that only messages name among it; in the order of ids.
   * @param joins as if these campaigns were one; else as is said of them.
   */
  standingCampaigns(joins?: CampaignJoins): ReadonlyMap<string, StandingCampaign | null>;
  /** Which campaigns are one, as rows and edits of the register say. */
  campaignJoins(): CampaignJoins;
  readingVerdicts(source: number): readonly ReadingVerdict[];
  /** What was said of readings of every file. */
  judgedReadings(): readonly JudgedReading[];
  /** What a person said of a reading; `null` takes it back. */
  saveReadingVerdict(verdict: ReadingVerdict & { readonly source: number }, actor: string): void;
  removeReadingVerdict(source: number, reading: string, actor: string): void;
  /** Whether the evidence is other than it was when a run was evaluated. */
  evidenceChangedSince(run: number): boolean;
  /** Those not put right, in the order of the file, in their latest form. */
  rejectedRowsOf(source: number): Iterable<OpenRow>;
  rejections(source: number): readonly RejectionCount[];
  rejectedFates(source: number): readonly RejectedFate[];
  /** By rejected row: the row of a later file that puts it right. */
  correctedRows(source: number): ReadonlyMap<number, { readonly source: number; readonly row: number }>;
  correctedRow(source: number, row: number): { readonly source: number; readonly row: number } | null;
  evidenceCounts(): Readonly<Record<EvidenceRecord['kind'], number>>;
  /** What was read from the sources, by kind, in the order of source and row. */
  storedRows(kind: StoredKind): Iterable<StoredRow>;
  /** The first and the last moment of the events last assembled, in ms; `null` when nothing is dated. */
  eventSpan(): { readonly earliest: number; readonly latest: number } | null;

  /** Resolves which rows are one contact; idempotent, redone only when sealed sources changed. Yields between steps. */
  assemble(): Generator<{ readonly done: number; readonly total: number }, { readonly contacts: number }>;
  /** Forgets who is who, so that the next evaluation resolves it from the imported rows alone. */
  forgetAssembly(): void;
  /** @param acts the last act of the review that is read; the newest when left out. */
  auditFacts(asAt: { start: number; end: number }, acts?: number): AuditFacts;
  /** Facts of every contact in contact order; messages after `asAt` are left out. */
  contactFacts(asAt: { start: number; end: number }): Iterable<ContactFacts>;
  factsOf(contact: number, asAt: { start: number; end: number }): ContactFacts | null;
  /** The facts behind `contactFacts`, a chunk of contacts at a time. */
  factReader(): FactReader;
  /** Openings and clicks, for advice. */
  engagement(): EngagementReader;

  stageRun(
    input: {
      readonly ruleVersion: string;
      readonly asAt: string;
      readonly settings: AuditSettings;
      readonly acts: number;
    },
    actor: string,
  ): StagedRun;
  latestRun(): RunInfo | null;
  /** Every sealed run, the latest first. */
  runs(): readonly RunInfo[];
  /** The facts that a run was drawn from, looked at today; `null` where a source it saw is not held or was not recorded. */
  runFacts(run: RunInfo, asAt: { start: number; end: number }): RunFacts | null;
  /** Names that mean the same contact in any audit file. */
  contactNames(kind: NameKind): Iterable<readonly ContactName[]>;
  /** `null` when there is no such contact. */
  contactIdentity(contact: number): ContactIdentity | null;
  /** Names of people as the imported rows write them, one by one; some may come twice. */
  namesHeld(): Iterable<string>;
  /** By stable key: whose it is now; 0 for nobody's. */
  contactsByKey(): Uint32Array;
  contacts(
    run: number,
    filter: ContactFilter,
    sort: ContactSort,
    page: { readonly offset: number; readonly limit: number },
  ): { readonly total: number; readonly rows: readonly ContactSummary[] };
  /**
   * Reads a part of what lists of contacts are searched by, about a millisecond's worth; whether nothing is left to read.
   * They need not wait for it.
   */
  readAhead(): boolean;
  /** Every contact number of a filter, in contact order. */
  contactNumbers(run: number, filter: ContactFilter): readonly number[];
  /** How many contacts that a search finds (all, for an empty one) have each distinct outcome. */
  outcomeCounts(run: number, search: string): readonly OutcomeCount[];
  contactSummary(run: number, contact: number): ContactSummary | null;
  /** Every contact with this `contact_id`, else with this email or phone, as a person would type it. */
  findContacts(text: string): readonly number[];
  /** The imported rows that stand under the contact's own keys. */
  rowsOf(contact: number): readonly RowRef[];
  /** What people told apart. */
  readonly separations: Separations;
  /** What rows stand under a key. */
  nameOfKey(key: number): KeyName;
  /** What each file says under each name of the contact. */
  partsOf(contact: number): readonly IdentityPart[];
  /** Rejected rows of files that state preferences, not put right, that name the contact. */
  rejectedNaming(contact: number): readonly NamingRow[];
  /** What the contact's own rows state of the person, in the order of the files. */
  statedRows(contact: number): readonly StatedRow[];
  /** Which contacts of a run were joined or are said of differently; `null` while it was not looked for. */
  identitySurvey(run: number): IdentitySurvey | null;
  /** Looks for them among the contacts as assembled; yields the share done. */
  surveyIdentity(run: number): Iterable<number>;
  /** Those with one finding, or all, in contact order. */
  identityPage(
    run: number,
    only: IdentityFinding | null,
    page: { readonly offset: number; readonly limit: number },
  ): { readonly total: number; readonly rows: readonly FoundContact[] };
  /** Samples, notes and exceptions: what people did with the findings. */
  readonly papers: WorkingPapers;
  /** What one imported row was read as; nothing for a rejected or unknown row. */
  recordsOf(row: RowRef): readonly StoredRecord[];
  campaigns(run: number): readonly CampaignSummary[];
  /** `null` for a campaign that messages name and no register holds. */
  campaignRegister(campaignId: string): CampaignRegister | null;
  campaignOutcomes(
    run: number,
    campaignId: string,
  ): Readonly<Record<ProvisionId, Readonly<Record<Outcome, number>>>>;
  /** Worst first. `lawful` restricts to one conclusion. */
  campaignMessages(
    run: number,
    campaignId: string,
    lawful: Conclusion | null,
    page: { readonly offset: number; readonly limit: number },
  ): { readonly total: number; readonly rows: readonly MessageSummary[] };
  /** Stored outcome of one contact, to hold a rebuilt justification against: equal packed integers mean equal outcomes. */
  storedOutcome(
    run: number,
    contact: number,
  ): { readonly packed: number; readonly messages: ReadonlyMap<number, number> } | null;
  /** What was found missing in a run; `null` while it was not looked for. */
  gaps(run: number): GapSurvey | null;
  saveGaps(run: number, survey: GapSurvey): void;
  /** The register of collection points, and its changes. */
  readonly points: PointRegister;
  /** Outcomes of any run, earlier ones too, by a key that means the same contact in every run. */
  keyedOutcomes(run: number): Iterable<KeyedOutcome>;
  /** Pairs of labels that the run's messages depend on, each with the verdict that stood for it. */
  labelPairs(run: RunInfo): readonly LabelPair[];
  /** The same pairs without verdicts, in the order of their labels, a batch at a time. */
  runPairs(run: number): Iterable<readonly CountedPair[]>;
  /** Where vectors of labels are kept. */
  labelVectors(): VectorShelf;
  /** The organisation's own taxonomy; `null` where none was imported. */
  taxonomy(): StoredTaxonomy | null;
  /** Which labels stood under one name when a run was evaluated. */
  groupsOf(run: RunInfo): LabelGroups;
  /** What had put them there by then, to remember with a review. */
  groupsSeen(run: RunInfo): SeenGroups;
  /** What reviewers did. */
  readonly reviews: ReviewJournal;

  /** Newest first. With `beginnings`, the entries whose action begins with one of them. */
  log(
    page: { readonly offset: number; readonly limit: number },
    beginnings?: readonly string[] | null,
  ): readonly LogEntry[];
  logLength(beginnings?: readonly string[] | null): number;
  /** The log as lines of JSON, oldest first; `detail` is the text that the hash covers. */
  logLines(): Iterable<string>;
  appendLog(actor: string, action: string, detail: Readonly<Record<string, unknown>>): void;
  /** Where the log was recorded to end. */
  logHead(): LogHead;
  /** How many of the newest entries are gone, and whether the last one is another than was recorded. */
  verifyLogHead(): { readonly missing: number; readonly replaced: boolean };
  /** The day until which the audit is to be kept, `2030-12-31`; `null` where none was set. */
  retainUntil(): string | null;
  setRetainUntil(day: string | null, actor: string): void;
  /** Secret to this audit file, made at its first use: from it come the pseudonyms of this audit's people. */
  pseudonymKey(): Buffer;
  /** Recomputes the hash chain; the first entry that does not fit, or `null`. */
  verifyLog(): number | null;
}
