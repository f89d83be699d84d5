/** Identity for the report: counts of the whole run, some of the contacts, and every decision to tell apart. */
import type { ReportInput } from '../../../shared/report/report-input.ts';
import { many } from '../../../shared/report/write.ts';
import type { Redactor } from '../../report/redact.ts';
import type { AuditStore, RunInfo } from '../../store/store.ts';
import type { Task } from '../task.ts';
import { separationViews } from './identity-view.ts';
import { surveyIdentity } from './survey-identity.ts';

/** Contacts named; the window has all. */
const SHOWN = 25;

/** Throws as `surveyIdentity` does. */
export async function reportIdentity(
  store: AuditStore,
  run: RunInfo,
  redact: Redactor,
  task: Task,
): Promise<ReportInput['identity']> {
  const survey = await surveyIdentity(store, task);
  const whole = redact.level === 'full';
  const named = (person: string): string => redact.person(person) ?? '…';
  return {
    survey,
    contacts: store
      .identityPage(run.id, null, { offset: 0, limit: SHOWN })
      .rows.flatMap(({ contact, findings }) => {
        const row = store.contactSummary(run.id, contact);
        return row === null ? [] : [{ contactId: redact.identity(row).contactId, findings }];
      }),
    separations: separationViews(store, store.separations.all()).map(({ names, reason, by, at, undone }) => ({
      what: whole ? names.join(', ') : many(names.length, 'part'),
      reason: whole ? reason : '…',
      by: named(by),
      at,
      undone: undone === null ? null : { by: named(undone.by), at: undone.at },
    })),
  };
}
