/** Methods on identity. A decision is in the log under the name of who made it, and the audit is evaluated by it at once. */
import type { IdentityMethods } from '../../../shared/ipc/identity-contract.ts';
import { many } from '../../../shared/report/write.ts';
import { justify } from '../justify.ts';
import { ACTOR, type EngineTable, type OpenAudit } from '../open-audit.ts';
import { runSentence } from '../summary.ts';
import { identityView, separationViews } from './identity-view.ts';
import { changeIdentity, identityEffect, joining, separating, type IdentityChange } from './separate.ts';
import { surveyIdentity } from './survey-identity.ts';

export function identityMethods(open: OpenAudit): Pick<EngineTable, keyof IdentityMethods> {
  const tried = (change: IdentityChange): { job: number } => {
    const audit = open.store;
    return open.jobs.start('Working out what would change', async (task) => ({
      summary: 'What would change is worked out.',
      notes: [],
      separation: await identityEffect(audit, change, task),
    }));
  };
  return {
    contactIdentity: ({ contact }) => identityView(open.store, justify(open.store).justify(contact).facts),
    identitySurvey: () => {
      const run = open.store.latestRun();
      return run === null ? null : open.store.identitySurvey(run.id);
    },
    surveyIdentity: () => {
      const audit = open.store;
      return open.jobs.start('Looking for joined contacts and conflicts', async (task) => {
        const { contacts } = await surveyIdentity(audit, task);
        return { summary: `${many(contacts, 'contact')} found.`, notes: [] };
      });
    },
    identifiedContacts: ({ finding, page }) => {
      const run = open.store.latestRun();
      if (run === null) return { total: 0, rows: [] };
      const { total, rows } = open.store.identityPage(run.id, finding, page);
      return {
        total,
        rows: rows.flatMap(({ contact, findings, sharesWith }) => {
          const row = open.store.contactSummary(run.id, contact);
          const other = sharesWith === null ? null : open.store.contactSummary(run.id, sharesWith);
          return row === null ? [] : [{ ...row, findings, sharesWith: other }];
        }),
      };
    },
    separations: () => separationViews(open.store, open.store.separations.all()),
    trySeparation: ({ contact, apart }) => tried(separating(open.store, contact, apart)),
    tryJoining: ({ separation }) => tried(joining(open.store, separation)),
    separateContact: ({ contact, apart, reason, by }) => {
      const audit = open.store;
      const change = separating(audit, contact, apart);
      return open.jobs.start('Telling the contacts apart', async (task) => {
        await changeIdentity(audit, change, { reason, by }, ACTOR, task);
        return { summary: `The contacts are told apart. ${runSentence(audit.latestRun()!)}`, notes: [] };
      });
    },
    joinAgain: ({ separation, reason, by }) => {
      const audit = open.store;
      const change = joining(audit, separation);
      return open.jobs.start('Joining the contacts again', async (task) => {
        await changeIdentity(audit, change, { reason, by }, ACTOR, task);
        return { summary: `The contacts are joined again. ${runSentence(audit.latestRun()!)}`, notes: [] };
      });
    },
  };
}
