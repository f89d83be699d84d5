/** The PDF report of one run: its data gathered, its text built, its pages drawn. */
import type { ContactDetail } from '../../shared/ipc/contacts-contract.ts';
import type { Comparison } from '../../shared/model/comparison.ts';
import { PROVISION_LIST } from '../../shared/law/index.ts';
import type { Redaction } from '../../shared/model/redaction.ts';
import type { RowRef } from '../../shared/model/row-ref.ts';
import type { ReportSection } from '../../shared/model/report-section.ts';
import type { DealTotals } from '../../shared/model/source-totals.ts';
import { buildReport } from '../../shared/report/build-report.ts';
import { chooseSections } from '../../shared/report/choose-sections.ts';
import { isoText } from '../../shared/report/moment-text.ts';
import type { Report } from '../../shared/report/report.ts';
import { monthsOf } from '../../shared/report/months.ts';
import type { DrawnSample, ReportInput, UnsettledPair } from '../../shared/report/report-input.ts';
import { sourceNames } from '../../shared/report/source-names.ts';
import { changedSwitches } from '../../shared/report/switch-words.ts';
import { suggestionsFor } from '../similarity/suggestions.ts';
import { APP_NAME, APP_VERSION } from '../report/app-version.ts';
import {
  redactComparison,
  redactDetail,
  redactPapers,
  redactReport,
  redactSecondLook,
} from '../report/redact-report.ts';
import type { Redactor } from '../report/redact.ts';
import { renderPdf } from '../report/pdf.ts';
import type { AuditStore, LabelPair, SourceInfo } from '../store/store.ts';
import type { StoredSample } from '../store/working-papers.ts';
import { adviser, AdviceSurvey } from './advise.ts';
import { sampleOf as secondLookOf } from './review/coverage.ts';
import { sampleView } from './samples/sample-view.ts';
import { detailOf } from './contact-detail.ts';
import { Exceptions } from './exceptions.ts';
import { reportIdentity } from './identity/report-identity.ts';
import { findGaps, gapsView } from './find-gaps.ts';
import { justify, type Justified, type Justifier } from './justify.ts';
import { redactorOf } from './redactor-of.ts';
import { reproduce } from './reproduce-rows.ts';
import { ownPlacements } from './review/own-placements.ts';
import { breathe, share, type Task } from './task.ts';
import { totalsTogether } from './totals-together.ts';
import { evidenceNames } from './views.ts';

/** Contacts shown whole, for each verdict. */
const SAMPLES = 3;
/** Pairs of labels listed. */
const PAIRS = 200;

export interface ReportChoice {
  /** With the audit before, where there was one to compare with. */
  readonly comparison?: Comparison | null;
  /** How much of people's identity it shows; in full when left out. */
  readonly redaction?: Redaction;
  /** Sections beside those that no report goes without; `null`, or left out, for all. */
  readonly sections?: readonly ReportSection[] | null;
  /** Stamped into the document; now when left out. */
  readonly createdAt?: Date;
}

/** Writes the report and returns how many pages it has. Throws as `justify` does, and what the file system throws. */
export async function exportReport(
  store: AuditStore,
  path: string,
  task: Task,
  choice: ReportChoice = {},
): Promise<number> {
  return renderPdf(await reportOf(store, share(task, 0, 0.6), choice), path, {
    createdAt: choice.createdAt ?? new Date(),
    signal: task.signal,
    onProgress: (done) => share(task, 0.6, 1).progress('Drawing the report', done),
  });
}

/** The report's text. Throws as `justify` does; the task's reason when cancelled. */
export async function reportOf(
  store: AuditStore,
  task: Task,
  { comparison = null, redaction = 'full', sections = null }: Omit<ReportChoice, 'createdAt'> = {},
): Promise<Report> {
  const redact = redactorOf(store, redaction);
  const gathered = await gather(store, justify(store), redact, task);
  if (redaction === 'full') return chooseSections(buildReport({ ...gathered, comparison }), sections);
  const people = [...gathered.samples.map(({ row }) => row), ...(comparison?.contacts ?? [])];
  const input: ReportInput = {
    ...gathered,
    ...redactPapers(gathered, redact),
    samples: gathered.samples.map((detail) => redactDetail(detail, redact)),
    comparison: comparison === null ? null : redactComparison(comparison, redact),
  };
  return redactReport(chooseSections(buildReport(input), sections), people, redact);
}

async function gather(
  store: AuditStore,
  justifier: Justifier,
  redact: Redactor,
  task: Task,
): Promise<Omit<ReportInput, 'comparison'>> {
  const { run } = justifier;
  const { contacts } = run.counts;
  const total = contacts.yes + contacts.no + contacts.undetermined;
  const exceptions = new Exceptions();
  const advise = adviser(store, justifier);
  const advice = new AdviceSurvey(run.id);
  const samples: Justified[] = [];
  const seen = { yes: 0, no: 0, undetermined: 0 };
  let done = 0;
  for (const one of justifier.all()) {
    exceptions.add(one);
    advice.add(one.facts.contact, advise(one));
    const verdict = one.result.mayMarket;
    // Evenly spread over each verdict, so that the same run always shows the same contacts.
    const step = Math.max(1, Math.floor(contacts[verdict] / SAMPLES));
    if (seen[verdict] % step === 0 && seen[verdict] / step < SAMPLES) samples.push(one);
    seen[verdict]++;
    if (++done % 1_000 !== 0) continue;
    task.progress('Gathering the report', done / total);
    await breathe(task);
  }
  const names = sourceNames(store.sources());
  const survey = await findGaps(store, task);
  const shown = samples.map((one) => detailOf(store, justifier, one));
  const everyPair = store.labelPairs(run);
  const pairs = everyPair.slice(0, PAIRS);
  const suggest = await suggestionsFor(pairs, {
    thresholds: run.settings.thresholds ?? null,
    placements: ownPlacements(store, store.groupsOf(run)),
  });
  return {
    app: `${APP_NAME} ${APP_VERSION}`,
    settings: run.settings,
    asAt: run.asAt,
    asAtStated: run.settings.asAt !== null,
    ruleVersion: run.ruleVersion,
    ...run.counts,
    sources: store.sources().map((source) => ({
      name: names.get(source.id)!,
      title: source.recognition.title,
      sha256: source.sha256,
      ...source.counts,
      amounts: source.totals?.amounts ?? [],
      repeats: source.totals?.repeats ?? [],
      deals: dealsOf(source.totals, redact),
      withCorrections: totalsTogether(store, source)?.together.amounts ?? null,
      unread: source.totals?.unread ?? [],
      details: source.totals ?? { kinds: {} },
    })),
    rejections: rejections(store, redact),
    provisions: PROVISION_LIST,
    exceptions: exceptions.ranked(evidenceNames(store.sources())),
    months: monthsOf(run.counts.messageDays ?? {}),
    campaigns: store.campaigns(run.id).map(({ sentAt, ...campaign }) => ({
      ...campaign,
      sent: sentAt === null ? 'undated' : isoText(sentAt).slice(0, 10),
    })),
    pairs: pairs.map((pair) => ({
      ...pair,
      reviewer: redact.person(pair.reviewer),
      suggestion: suggest(pair.bought, pair.promoted).suggestion,
      byPolicy: pair.standing === 'accepted',
    })),
    unsettled: unsettled(everyPair, redact),
    secondLook: redactSecondLook(secondLookOf(store), redact),
    labels: [...store.groupsOf(run).all()].map(([name, members]) => ({
      name,
      labels: members.map(({ label }) => label),
      reviewers: [...new Set(members.flatMap(({ reviewer }) => redact.person(reviewer) ?? []))],
    })),
    gaps: gapsView(store, run.id, survey),
    identity: await reportIdentity(store, run, redact, task),
    advice: advice.counts(),
    switches: changedSwitches(run.settings.policies),
    samples: shown,
    drawn: store.papers.samples().map((sample) => drawnSample(store, sample)),
    followed: store.papers.exceptions(),
    rows: redact.level === 'full' ? await reproduce(store, rowsOf(shown), task) : [],
    rowsLeftOut: redact.level === 'full' ? [] : evidenceNames(store.sources())(rowsOf(shown)),
  };
}

/** Order numbers lead to people in the system that a file comes from. */
function dealsOf(totals: SourceInfo['totals'], redact: Redactor): DealTotals | null {
  if (totals?.deals === undefined) return null;
  return redact.level === 'full' ? totals.deals : { ...totals.deals, named: [] };
}

/** The rows that the samples' findings rely on, each once, in the order of the files. */
function rowsOf(samples: readonly ContactDetail[]): readonly RowRef[] {
  const rows = samples.flatMap(({ findings, messages }) =>
    [...findings, ...messages.flatMap((message) => message.findings)].flatMap(({ reasons }) =>
      reasons.flatMap((reason) => reason.rows),
    ),
  );
  return [...new Set(rows)].sort((a, b) => a - b);
}

function unsettled(pairs: readonly LabelPair[], redact: Redactor): ReportInput['unsettled'] {
  const found = pairs.flatMap(({ standing, ...pair }): readonly UnsettledPair[] =>
    standing === 'disagreed' || standing === 'one_reviewer'
      ? [{ ...pair, standing, reviewer: redact.person(pair.reviewer) }]
      : [],
  );
  return { total: found.length, pairs: found.slice(0, PAIRS) };
}

function drawnSample(store: AuditStore, sample: StoredSample): DrawnSample {
  return {
    ...sampleView(store, sample),
    items: store.papers.items(sample.id).map(({ contact, mark, note, by, at }) => ({
      contactId: contact === null ? null : (store.contactIdentity(contact)?.contactId ?? null),
      tick: mark === null ? null : { mark, note: note ?? '', by: by ?? '', at: at ?? '' },
    })),
  };
}

function rejections(store: AuditStore, redact: Redactor): ReportInput['rejections'] {
  const example = (file: string, row: number, reason: string): string =>
    `${file}:${row}${redact.level === 'full' ? `. ${reason}` : ''}`;
  const names = sourceNames(store.sources());
  const byCode = new Map<string, { code: string; rows: number; example: string }>();
  for (let offset = 0; ; offset += 1_000) {
    const rows = store.rejectedRows({ offset, limit: 1_000 });
    for (const { source, code, reason, file, row } of rows) {
      const entry = byCode.get(code) ?? {
        code,
        rows: 0,
        example: example(names.get(source) ?? file, row, reason),
      };
      entry.rows++;
      byCode.set(code, entry);
    }
    if (rows.length < 1_000)
      return [...byCode.values()].sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1));
  }
}
