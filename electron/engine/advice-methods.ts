/** Methods on advisory findings. What a survey found is kept while its run is the latest. */
import { many } from '../../shared/report/write.ts';
import { surveyAdvice, type AdviceSurvey } from './advise.ts';
import { Failure } from './failure.ts';
import type { EngineTable, OpenAudit } from './open-audit.ts';

export function adviceMethods(open: OpenAudit): Pick<EngineTable, 'surveyAdvice' | 'adviceContacts'> {
  let kept: { readonly path: string; readonly survey: AdviceSurvey } | null = null;
  return {
    surveyAdvice: () => {
      const audit = open.store;
      return open.jobs.start('Looking for good practice', async (task) => {
        const survey = await surveyAdvice(audit, task);
        kept = { path: audit.path, survey };
        const advice = survey.counts();
        const found = advice.filter(({ contacts }) => contacts > 0).length;
        const summary =
          found === 0
            ? 'There is nothing to advise.'
            : `${many(found, 'point')} of good practice to look at.`;
        return { summary, notes: [], advice };
      });
    },
    adviceContacts: ({ code, page }) => {
      const audit = open.store;
      const run = audit.latestRun();
      if (run === null || kept?.path !== audit.path || kept.survey.run !== run.id)
        throw new Failure(
          'no_survey',
          'Good practice was not looked for since the latest evaluation: do that first.',
        );
      const found = kept.survey.contactsWith(code);
      const rows = found
        .slice(page.offset, page.offset + page.limit)
        .flatMap((contact) => audit.contactSummary(run.id, contact) ?? []);
      return { total: found.length, rows };
    },
  };
}
