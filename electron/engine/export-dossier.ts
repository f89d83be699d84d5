/** The dossier of one contact: its detail and its own imported rows gathered, its text built, its pages drawn. */
import { buildDossier } from '../../shared/report/build-dossier.ts';
import type { Redaction } from '../../shared/model/redaction.ts';
import type { Report } from '../../shared/report/report.ts';
import { APP_NAME, APP_VERSION } from '../report/app-version.ts';
import { redactDetail, redactReport } from '../report/redact-report.ts';
import { ReadyThread } from '../report/pdf.ts';
import type { AuditStore } from '../store/store.ts';
import { detailOf } from './contact-detail.ts';
import { identityView } from './identity/identity-view.ts';
import { Failure } from './failure.ts';
import { justify } from './justify.ts';
import { redactorOf } from './redactor-of.ts';
import { reproduce } from './reproduce-rows.ts';
import { share, type Task } from './task.ts';
import { evidenceNames } from './views.ts';

/** The contact a person means. Throws `Failure` `no_such_contact`, or `several_contacts` with their ids. */
export function contactNamed(store: AuditStore, text: string): number {
  const found = store.findContacts(text);
  const [contact] = found;
  if (contact === undefined)
    throw new Failure('no_such_contact', `No contact of this audit has the id, email or phone "${text}".`);
  if (found.length > 1) {
    const run = store.latestRun();
    const ids = run === null ? [] : found.map((no) => store.contactSummary(run.id, no)?.contactId ?? '?');
    throw new Failure(
      'several_contacts',
      `${found.length} contacts hold "${text}": name one of them by its contact id (${ids.join(', ')}).`,
    );
  }
  return contact;
}

/** The dossier's text. Throws as `justify` does; the task's reason when cancelled. */
export async function dossierOf(
  store: AuditStore,
  contact: number,
  task: Task,
  redaction: Redaction = 'full',
): Promise<Report> {
  const redact = redactorOf(store, redaction);
  const justifier = justify(store);
  const justified = justifier.justify(contact);
  const { facts } = justified;
  const register = facts.messages.flatMap(({ campaign }) => campaign.rows);
  const shown = [...new Set([...store.rowsOf(contact), ...register])].sort((a, b) => a - b);
  const held = new Set(shown);
  const elsewhere = facts.preferences.map(({ row }) => row).filter((row) => !held.has(row));
  const detail = detailOf(store, justifier, justified);
  const named = evidenceNames(store.sources());
  const whole = redaction === 'full';
  const report = buildDossier({
    app: `${APP_NAME} ${APP_VERSION}`,
    organisation: justifier.run.settings.organisation,
    asAt: justifier.run.asAt,
    ruleVersion: justifier.run.ruleVersion,
    detail: redactDetail(detail, redact),
    identity: whole ? identityView(store, facts) : null,
    rows: whole ? await reproduce(store, shown, task) : [],
    leftOut: whole ? [] : named(shown),
    withheld: named(elsewhere),
  });
  return redactReport(report, [detail.row], redact);
}

/** Writes the dossier and returns how many pages it has. Throws as `dossierOf` does, and what the file system throws. */
export async function exportDossier(
  store: AuditStore,
  contact: number,
  path: string,
  task: Task,
  {
    redaction = 'full',
    createdAt = new Date(),
  }: { readonly redaction?: Redaction; readonly createdAt?: Date } = {},
): Promise<number> {
  const drawing = new ReadyThread();
  try {
    return await drawing.render(await dossierOf(store, contact, share(task, 0, 0.6), redaction), path, {
      createdAt,
      signal: task.signal,
      onProgress: (done) => share(task, 0.6, 1).progress('Drawing the dossier', done),
    });
  } finally {
    await drawing.release();
  }
}
