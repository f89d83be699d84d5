/** `rejected`: the rejected rows of one file, for a spreadsheet; put right there, the file is imported again. */
import type { Command } from 'commander';
import { many } from '../../shared/report/write.ts';
import type { AuditStore, SourceInfo } from '../store/store.ts';
import { openNamed, withPassphraseOption, type PassphraseOption } from './custody/opened-audit.ts';
import { Failure } from './failure.ts';
import { correctableRows } from './reconciliation.ts';
import { sourceNamed, sourcesListed } from './source-named.ts';
import { terminalTask } from './terminal.ts';
import { exportRejected } from './write-rejected.ts';

const ACTOR = 'command line';

export function rejectedCommand(program: Command): void {
  withPassphraseOption(program.command('rejected'))
    .description('write the rejected rows of one imported file for correction in a spreadsheet')
    .argument('<file.soia>')
    .option('--of <name>', 'the imported file, by its name or the beginning of its SHA-256')
    .requiredOption('--out <file.csv>')
    .action(
      async (
        file: string,
        { of, out, ...options }: PassphraseOption & { readonly of?: string; readonly out: string },
      ) => {
        const store = openNamed(file, options);
        const terminal = terminalTask(false);
        try {
          const source = waitingFile(store, of);
          const rows = await exportRejected(store, source, out, ACTOR, terminal.task);
          console.log(
            `${out}: ${many(rows, 'rejected row')} of ${source.name}. Put right what is wrong there, then import it.`,
          );
        } finally {
          store.close();
          terminal.stop();
        }
      },
    );
}

/** The one file that is meant, and has rows to be put right. Throws `Failure` `no_such_source` where there is not exactly one. */
function waitingFile(store: AuditStore, of: string | undefined): SourceInfo {
  const waiting = store
    .sources()
    .filter((source) => source.recognition.corrects === undefined && correctableRows(store, source) > 0);
  const meant = waiting.filter((source) => of === undefined || sourceNamed(source, of));
  const [one, another] = meant;
  if (one !== undefined && another === undefined) return one;
  const listed = sourcesListed(waiting);
  throw new Failure(
    'no_such_source',
    waiting.length === 0
      ? 'No file of this audit has rejected rows that are to be put right.'
      : one === undefined
        ? `No file "${of}" has rejected rows that are to be put right. These have: ${listed}.`
        : `Several files have rejected rows that are to be put right. Say which with --of, by name or SHA-256: ${listed}.`,
  );
}
