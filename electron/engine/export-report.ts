/** The PDF report of one run: its data gathered, its text built, its pages drawn. */
import { PROVISION_LIST } from '../../shared/law/index.ts';
import { PROVISIONS, type Findings, type ProvisionId } from '../../shared/model/finding.ts';
import { buildReport } from '../../shared/report/build-report.ts';
import { isoText } from '../../shared/report/moment-text.ts';
import { reasonText, remedyFor } from '../../shared/report/reasons.ts';
import type { ReportException, ReportInput } from '../../shared/report/report-input.ts';
import { changedSwitches } from '../../shared/report/switch-words.ts';
import { suggestSimilarity } from '../../shared/similarity/suggest.ts';
import { APP_NAME, APP_VERSION } from '../report/app-version.ts';
import { renderPdf } from '../report/pdf.ts';
import type { AuditStore } from '../store/store.ts';
import { asAtOf } from './as-at.ts';
import { detailOf } from './contact-detail.ts';
import { justify, type Justified, type Justifier } from './justify.ts';
import { breathe, share, type Task } from './task.ts';

/** Contacts shown whole, for each verdict. */
const SAMPLES = 3;

/** Writes the report and returns how many pages it has. Throws as `justify` does, and what the file system throws. */
export async function exportReport(store: AuditStore, path: string, task: Task): Promise<number> {
  const justifier = justify(store);
  const input = await gather(store, justifier, share(task, 0, 0.6));
  return renderPdf(buildReport(input), path, {
    createdAt: new Date(),
    signal: task.signal,
    onPage: () => task.progress('Drawing the report', 0.8),
  });
}

async function gather(store: AuditStore, justifier: Justifier, task: Task): Promise<ReportInput> {
  const { run } = justifier;
  const { contacts } = run.counts;
  const total = contacts.yes + contacts.no + contacts.undetermined;
  const exceptions = new Exceptions();
  const samples: Justified[] = [];
  const seen = { yes: 0, no: 0, undetermined: 0 };
  let done = 0;
  for (const one of justifier.all()) {
    exceptions.add(one);
    const verdict = one.result.mayMarket;
    // Evenly spread over each verdict, so that the same run always shows the same contacts.
    const step = Math.max(1, Math.floor(contacts[verdict] / SAMPLES));
    if (seen[verdict] % step === 0 && seen[verdict] / step < SAMPLES) samples.push(one);
    seen[verdict]++;
    if (++done % 1_000 !== 0) continue;
    task.progress('Gathering the report', done / total);
    await breathe(task);
  }
  const asAt = asAtOf({ ...run.settings, asAt: run.asAt }, store);
  return {
    app: `${APP_NAME} ${APP_VERSION}`,
    settings: run.settings,
    asAt: run.asAt,
    asAtStated: run.settings.asAt !== null,
    ruleVersion: run.ruleVersion,
    ...run.counts,
    sources: store.sources().map(({ name, recognition, sha256, counts }) => ({
      name,
      title: recognition.title,
      sha256,
      ...counts,
    })),
    rejections: rejections(store),
    provisions: PROVISION_LIST,
    exceptions: exceptions.ranked(),
    campaigns: store.campaigns(run.id).map(({ sentAt, ...campaign }) => ({
      ...campaign,
      sent: sentAt === null ? 'undated' : isoText(sentAt).slice(0, 10),
    })),
    pairs: store
      .labelPairs(asAt.moment)
      .slice(0, 200)
      .map((pair) => ({ ...pair, suggestion: suggestSimilarity(pair.bought, pair.promoted).suggestion })),
    switches: changedSwitches(run.settings.policies),
    samples: samples.map((one) => detailOf(store, justifier, one)),
  };
}

/** Causes counted over contacts and messages: one for each provision and reason, with the first sentence met as example. */
class Exceptions {
  readonly #found = new Map<string, { -readonly [K in keyof ReportException]: ReportException[K] }>();

  add({ result }: Justified): void {
    if (result.mayMarket !== 'yes') this.#count(result.findings, 'contacts');
    for (const message of result.messages) {
      if (message.lawful === 'no' || message.lawful === 'undetermined')
        this.#count(message.findings, 'messages');
    }
  }

  #count(findings: Findings, what: 'contacts' | 'messages'): void {
    for (const { provision, outcome, reasons } of findings) {
      if (outcome !== 'not_met' && outcome !== 'undetermined') continue;
      for (const code of new Set(reasons.map((reason) => reason.code))) {
        const key = `${provision} ${outcome} ${code}`;
        let entry = this.#found.get(key);
        if (entry === undefined) {
          entry = {
            provision,
            outcome,
            text: reasonText(reasons.find((reason) => reason.code === code)!),
            remedy: remedyFor(code),
            contacts: 0,
            messages: 0,
          };
          this.#found.set(key, entry);
        }
        entry[what]++;
      }
    }
  }

  /** By exposure: those that touch most first; causes that say only that a route was never claimed are left out. */
  ranked(): readonly ReportException[] {
    const place = (id: ProvisionId): number => PROVISIONS.indexOf(id);
    return [...this.#found.values()]
      .filter(({ remedy }) => remedy !== null)
      .sort(
        (a, b) =>
          b.contacts + b.messages - (a.contacts + a.messages) ||
          place(a.provision) - place(b.provision) ||
          (a.text < b.text ? -1 : 1),
      );
  }
}

function rejections(store: AuditStore): ReportInput['rejections'] {
  const byCode = new Map<string, { code: string; rows: number; example: string }>();
  for (let offset = 0; ; offset += 1_000) {
    const rows = store.rejectedRows({ offset, limit: 1_000 });
    for (const { code, reason, file, row } of rows) {
      const entry = byCode.get(code) ?? { code, rows: 0, example: `${file}:${row}. ${reason}` };
      entry.rows++;
      byCode.set(code, entry);
    }
    if (rows.length < 1_000)
      return [...byCode.values()].sort((a, b) => b.rows - a.rows || (a.code < b.code ? -1 : 1));
  }
}
