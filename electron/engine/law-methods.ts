/** Methods on the laws applied and on the unsettled points of law. */
import { effectSentence } from '../../shared/report/effect-words.ts';
import { lawViews } from '../../shared/report/law-words.ts';
import type { EngineTable, OpenAudit } from './open-audit.ts';
import { policyEffect } from './policy-effect.ts';

export function lawMethods(open: OpenAudit): Pick<EngineTable, 'laws' | 'policyEffect'> {
  return {
    laws: () => lawViews(open.store.latestRun()?.counts.laws ?? {}),
    policyEffect: ({ policy, value }) => {
      const audit = open.store;
      return open.jobs.start('Trying the switch', async (task) => {
        const effect = await policyEffect(audit, policy, value, task);
        return { summary: effectSentence(effect.contacts, effect.messages), notes: [], effect };
      });
    },
  };
}
