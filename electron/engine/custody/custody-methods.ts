/** Methods on how the open audit is kept: its passphrase, its retention, its end. */
import { basename } from 'node:path';
import { auditView } from '../views.ts';
import { Failure } from '../failure.ts';
import { ACTOR, type EngineTable, type OpenAudit } from '../open-audit.ts';
import { changePassphrase, setRetention } from './custody.ts';
import { purgeFile } from './purge.ts';

type Method = 'setPassphrase' | 'setRetention' | 'purge';

export function custodyMethods(open: OpenAudit): Pick<EngineTable, Method> {
  return {
    setPassphrase: ({ current, next }) => {
      const audit = open.store;
      return open.jobs.start('Writing the audit file anew', async (task) => {
        task.progress('Writing the audit file anew', null);
        changePassphrase(audit, current, next, ACTOR);
        return {
          summary:
            next === null
              ? 'The audit file has no passphrase any more.'
              : 'The audit file opens with the new passphrase only. Keep it safe: nobody can recover it.',
          notes: [],
        };
      });
    },
    setRetention: ({ until }) => {
      setRetention(open.store, until, ACTOR);
      return auditView(open.store);
    },
    purge: ({ name }) => {
      const { path } = open.store;
      if (name.trim() !== basename(path, '.soia'))
        throw new Failure('wrong_name', 'That is not the name of this audit: nothing was removed.');
      open.close();
      return purgeFile(path);
    },
  };
}
