/** The CSV files and the manifest of one run, every row from the rebuilt and checked justification. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  PROVISIONS,
  type ContactResult,
  type Findings,
  type ProvisionId,
} from '../../shared/model/finding.ts';
import type { Outcome } from '../../shared/model/outcome.ts';
import { decidingReasons } from '../../shared/report/deciding-reasons.ts';
import type { Redaction } from '../../shared/model/redaction.ts';
import { isoText } from '../../shared/report/moment-text.ts';
import { sourceNames } from '../../shared/report/source-names.ts';
import { reasonText } from '../../shared/report/reasons.ts';
import {
  CONTACT_COLUMNS,
  MESSAGE_COLUMNS,
  REJECTED_COLUMNS,
  SIMILARITY_COLUMNS,
} from '../report/csv-columns.ts';
import { CsvWriter } from '../report/csv-writer.ts';
import type { Redactor } from '../report/redact.ts';
import { manifestOf } from '../report/manifest.ts';
import type { AuditStore, ContactSummary } from '../store/store.ts';
import { justify, type Justified, type Justifier } from './justify.ts';
import { ownPlacements } from './review/own-placements.ts';
import { redactorOf } from './redactor-of.ts';
import { breathe, type Task } from './task.ts';
import { evidenceNames } from './views.ts';
import { isOpen, whatWould } from './what-would.ts';
import { suggestionsFor } from '../similarity/suggestions.ts';

const PAGE = 1_000;
/** Work between two looks at progress and cancel: rows written, and rows of which something had to be supposed. */
const BREATH = 2_000;
const SUPPOSED = 20;

/** Writes the four CSV files, and the manifest unless told not to. Returns the names written. Throws as `justify` does. */
export async function exportFiles(
  store: AuditStore,
  folder: string,
  task: Task,
  { manifest = true, redaction = 'full' }: { manifest?: boolean; redaction?: Redaction } = {},
): Promise<readonly string[]> {
  const justifier = justify(store);
  const redact = redactorOf(store, redaction);
  await writeResults(store, justifier, folder, redact, task);
  await writeSimilarity(store, justifier, join(folder, 'similarity.csv'), redact);
  writeRejected(store, join(folder, 'rejected.csv'), redact);
  const names = ['contacts.csv', 'messages.csv', 'similarity.csv', 'rejected.csv'];
  if (!manifest) return names;
  writeManifest(store, folder, { names, redact });
  return [...names, 'manifest.json'];
}

async function writeResults(
  store: AuditStore,
  justifier: Justifier,
  folder: string,
  redact: Redactor,
  task: Task,
): Promise<void> {
  const names = evidenceNames(store.sources());
  const contacts = new CsvWriter(join(folder, 'contacts.csv'), CONTACT_COLUMNS);
  const messages = new CsvWriter(join(folder, 'messages.csv'), MESSAGE_COLUMNS);
  const { yes, no, undetermined } = justifier.run.counts.contacts;
  const total = yes + no + undetermined;
  const writer = { store, justifier, names, redact, contacts, messages };
  try {
    let [done, work] = [0, 0];
    for (const one of justifier.all()) {
      for (const spent of rowsWritten(writer, one)) {
        if ((work += spent) < BREATH) continue;
        work = 0;
        task.progress('Writing contacts and messages', done / total);
        await breathe(task);
      }
      done++;
    }
    contacts.finish();
    messages.finish();
  } catch (error) {
    contacts.abandon();
    messages.abandon();
    throw error;
  }
}

type Names = ReturnType<typeof evidenceNames>;

interface Writer {
  readonly store: AuditStore;
  readonly justifier: Justifier;
  readonly names: Names;
  readonly redact: Redactor;
  readonly contacts: CsvWriter<(typeof CONTACT_COLUMNS)[number]>;
  readonly messages: CsvWriter<(typeof MESSAGE_COLUMNS)[number]>;
}

/** Writes a contact and its messages, and yields after each row what it took. */
function* rowsWritten(
  { store, justifier: { run, audit }, names, redact, contacts, messages }: Writer,
  one: Justified,
): Generator<number> {
  const { facts, result } = one;
  const summary = store.contactSummary(run.id, result.contact)!;
  const shown = redact.identity(summary);
  const would = whatWould(one, audit);
  const row = contactCells({ ...summary, ...shown }, result, names, would('contact', result.mayMarket));
  contacts.write({
    ...row,
    scope: redact.text(row.scope ?? ''),
    evidence: redact.text(row.evidence ?? ''),
    reasons: redact.sentence(row.reasons ?? '', summary),
  });
  yield isOpen(result.mayMarket) ? SUPPOSED : 1;
  const facts_ = new Map(facts.messages.map((message) => [message.id, message]));
  for (const message of result.messages) {
    const fact = facts_.get(message.message)!;
    const said = why(
      { ...message, conclusion: message.lawful },
      names,
      would(message.message, message.lawful),
    );
    messages.write({
      contact_id: shown.contactId,
      email: shown.email,
      phone: shown.phone,
      campaign_id: fact.campaign.id,
      campaign: redact.text(fact.campaign.name ?? ''),
      sent_at: isoText(fact.sentAt),
      channel: fact.campaign.channel,
      purpose: fact.campaign.purpose,
      promoted: redact.text(fact.campaign.category ?? fact.campaign.promoted ?? ''),
      lawful: message.lawful,
      basis: message.basis,
      ...outcomes(message.findings),
      evidence: redact.text(said.evidence),
      reasons: redact.sentence(said.reasons, summary),
    });
    yield isOpen(message.lawful) ? SUPPOSED : 1;
  }
}

/** One row of `contacts.csv`. @param would what would settle or change the verdict, in sentences. */
export function contactCells(
  { contactId, email, phone, name, subscriber }: ContactSummary,
  { scope, mayMarket, basis, findings, reasons }: ContactResult,
  names: Names,
  would: readonly string[],
): Readonly<Record<(typeof CONTACT_COLUMNS)[number], string | null>> {
  return {
    contact_id: contactId,
    email,
    phone,
    name,
    subscriber,
    may_market: mayMarket,
    basis,
    scope: scope.label === null ? scope.channel : `${scope.channel}: ${scope.label}`,
    ...outcomes(findings),
    ...why({ conclusion: mayMarket, reasons, findings }, names, would),
  };
}

function outcomes(findings: Findings): Readonly<Record<ProvisionId, Outcome>> {
  return Object.fromEntries(PROVISIONS.map((id, i) => [id, findings[i]!.outcome])) as Record<
    ProvisionId,
    Outcome
  >;
}

function why(
  result: Parameters<typeof decidingReasons>[0],
  names: Names,
  would: readonly string[],
): { reasons: string; evidence: string } {
  const deciding = decidingReasons(result);
  return {
    reasons: [...new Set([...deciding.map(reasonText), ...would])].join(' '),
    evidence: names(deciding.flatMap(({ rows }) => rows)).join(';'),
  };
}

async function writeSimilarity(
  store: AuditStore,
  { run }: Justifier,
  path: string,
  redact: Redactor,
): Promise<void> {
  const file = new CsvWriter(path, SIMILARITY_COLUMNS);
  const pairs = store.labelPairs(run);
  const suggest = await suggestionsFor(pairs, {
    thresholds: run.settings.thresholds ?? null,
    placements: ownPlacements(store, store.groupsOf(run)),
  });
  for (const pair of pairs) {
    const { suggestion, score, explanation } = suggest(pair.bought, pair.promoted);
    file.write({
      bought: redact.text(pair.bought),
      promoted: redact.text(pair.promoted),
      suggestion,
      score: score.toFixed(3),
      explanation: redact.text(explanation),
      verdict: pair.verdict,
      reviewer: redact.person(pair.reviewer),
      reviewed_at: isoText(pair.reviewedAt),
      contacts: pair.contacts,
      messages: pair.messages,
    });
  }
  file.finish();
}

function writeRejected(store: AuditStore, path: string, redact: Redactor): void {
  const names = sourceNames(store.sources());
  const file = new CsvWriter(path, REJECTED_COLUMNS);
  for (let offset = 0; ; offset += PAGE) {
    const rows = store.rejectedRows({ offset, limit: PAGE });
    for (const { source, file: name, row, line, code, reason, raw } of rows)
      file.write({
        file: redact.text(names.get(source) ?? name),
        row,
        line,
        code,
        reason: redact.level === 'full' ? reason : null,
        raw: redact.raw(raw),
      });
    if (rows.length < PAGE) break;
  }
  file.finish();
}

/**
 * `manifest.json` over what is in the folder: inputs and outputs with their hashes, and the counts.
 * @param names the outputs; everything in the folder but the audit file when left out.
 * @param isPack whether it goes with an evidence pack, and states where the log ends.
 */
export function writeManifest(
  store: AuditStore,
  folder: string,
  {
    names = readdirSync(folder)
      .filter((name) => !name.startsWith('audit.soia'))
      .sort(),
    redact = redactorOf(store, 'full'),
    isPack = false,
  }: { readonly names?: readonly string[]; readonly redact?: Redactor; readonly isPack?: boolean } = {},
): void {
  const outputs = names.map((file) => {
    const bytes = readFileSync(join(folder, file));
    return { file, sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length };
  });
  const log = isPack ? store.logHead() : null;
  writeFileSync(
    join(folder, 'manifest.json'),
    manifestOf(store.latestRun()!, store.sources(), { outputs, redact, log }),
    { flush: true },
  );
}
