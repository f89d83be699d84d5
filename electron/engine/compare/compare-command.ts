/** `compare`: what changed between two audit files, or since an earlier evaluation of one (design: names are fixed). */
import { resolve } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import type { Comparison } from '../../../shared/model/comparison.ts';
import {
  firstLine,
  passphraseOf,
  withPassphraseOption,
  type PassphraseOption,
} from '../custody/opened-audit.ts';
import { Failure } from '../failure.ts';
import { writeTogether } from '../output-folder.ts';
import { terminalTask } from '../terminal.ts';
import { withAuditCopy } from './audit-copy.ts';
import type { Chosen } from './compare-audits.ts';
import { exportComparison } from './export-comparison.ts';
import { comparisonLines } from './comparison-lines.ts';

interface CompareOptions extends PassphraseOption {
  readonly out: string;
  readonly run?: number;
  readonly oldPassphraseFile?: string;
}

function runNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Write the number of the evaluation.');
  return Number(text);
}

export function compareCommand(program: Command): void {
  withPassphraseOption(program.command('compare'))
    .description('write what changed between two audit files, and why')
    .argument('<old.soia>')
    .argument('[new.soia]', 'left out with --run: the same file')
    .requiredOption('--out <dir>')
    .option('--old-passphrase-file <file>', 'the passphrase of the old file, where it is another')
    .option('--run <number>', 'compare with this earlier evaluation of the old file', runNumber)
    .action(async (oldFile: string, newFile: string | undefined, { out, run, ...files }: CompareOptions) => {
      if (newFile === undefined && run === undefined)
        throw new Failure(
          'usage',
          'Name two audit files, or one and the evaluation to compare with: --run 1.',
        );
      if (newFile !== undefined && resolve(newFile) === resolve(oldFile))
        throw new Failure('usage', 'That is one audit file twice: to compare its evaluations use --run.');
      const passphrase = passphraseOf(files);
      // One passphrase does for both files, unless the older one has its own.
      const oldPassphrase =
        files.oldPassphraseFile === undefined ? passphrase : firstLine(files.oldPassphraseFile);
      const terminal = terminalTask(false);
      const { task } = terminal;
      const write = (older: Chosen, newer: Chosen): Promise<Comparison> =>
        writeTogether(out, (folder) => exportComparison(older, newer, folder, task));
      try {
        const comparison = await withAuditCopy(oldFile, oldPassphrase, task, (older) =>
          newFile === undefined
            ? write({ store: older, run: run! }, { store: older, run: null })
            : withAuditCopy(newFile, passphrase, task, (newer) =>
                write({ store: older, run: run ?? null }, { store: newer, run: null }),
              ),
        );
        terminal.stop();
        console.log(
          [...comparisonLines(comparison), '', `Written to ${out}: read changes.pdf first.`].join('\n'),
        );
      } finally {
        terminal.stop();
      }
    });
}
