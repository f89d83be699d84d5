/** Methods on evidence gaps. */
import { findGaps, gapsView } from './find-gaps.ts';
import type { EngineTable, OpenAudit } from './open-audit.ts';

export function gapsMethods(open: OpenAudit): Pick<EngineTable, 'evidenceGaps' | 'findEvidenceGaps'> {
  return {
    evidenceGaps: () => {
      const run = open.store.latestRun();
      const survey = run === null ? null : open.store.gaps(run.id);
      return run === null || survey === null ? null : gapsView(open.store, run.id, survey);
    },
    findEvidenceGaps: () => {
      const audit = open.store;
      return open.jobs.start('Looking for what is missing most', async (task) => {
        const survey = await findGaps(audit, task);
        const { summary } = gapsView(audit, audit.latestRun()!.id, survey);
        return { summary, notes: [] };
      });
    },
  };
}
