/** `withdraw`: takes one import back as a whole. What that would change is said first, and nothing done without `--yes`. */
import type { Command } from 'commander';
import { withdrawalSentences } from '../../shared/report/withdrawal-words.ts';
import type { AuditStore, SourceInfo } from '../store/store.ts';
import { openNamed, withPassphraseOption, type PassphraseOption } from './custody/opened-audit.ts';
import { Failure } from './failure.ts';
import { sourceNamed, sourcesListed } from './source-named.ts';
import { share } from './task.ts';
import { terminalTask } from './terminal.ts';
import { withdraw, withdrawalEffect } from './withdraw.ts';

const ACTOR = 'command line';

export function withdrawCommand(program: Command): void {
  withPassphraseOption(program.command('withdraw'))
    .description('say what the withdrawal of one imported file would change, and withdraw it')
    .argument('<file.soia>')
    .requiredOption('--of <name>', 'the imported file, by its name or the beginning of its SHA-256')
    .option('--yes', 'withdraw it, and evaluate what is left')
    .action(
      async (
        file: string,
        { of, yes, ...options }: PassphraseOption & { readonly of: string; readonly yes?: true },
      ) => {
        const store = openNamed(file, options);
        const terminal = terminalTask(false);
        try {
          const source = importOf(store, of);
          const effect = await withdrawalEffect(store, source.id, share(terminal.task, 0, 0.6));
          for (const line of withdrawalSentences(effect)) console.log(line);
          const names = effect.files.join(' and ');
          if (yes !== true) {
            console.log(`Nothing was withdrawn. With --yes, ${names} would be.`);
            return;
          }
          const { notEvaluated } = await withdraw(store, source.id, ACTOR, share(terminal.task, 0.6, 1));
          console.log(`${names} withdrawn.${notEvaluated === null ? '' : ` ${notEvaluated}`}`);
        } finally {
          store.close();
          terminal.stop();
        }
      },
    );
}

/** Throws `Failure` `no_such_source` where there is not exactly one such file. */
function importOf(store: AuditStore, of: string): SourceInfo {
  const sources = store.sources();
  const [one, another] = sources.filter((source) => sourceNamed(source, of));
  if (one !== undefined && another === undefined) return one;
  const listed = sourcesListed(sources);
  throw new Failure(
    'no_such_source',
    one === undefined
      ? `No file "${of}" is in this audit. These are: ${listed || 'none'}.`
      : `Several files are called "${of}". Say which by its SHA-256: ${listed}.`,
  );
}
