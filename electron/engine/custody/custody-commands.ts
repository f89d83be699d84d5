/** `passphrase`, `retention` and `purge`: how an audit file is kept, from the command line. */
import type { Command } from 'commander';
import { Failure } from '../failure.ts';
import { changePassphrase, custodyOf, setRetention } from './custody.ts';
import {
  firstLine,
  openNamed,
  passphraseOf,
  withPassphraseOption,
  type PassphraseOption,
} from './opened-audit.ts';
import { purgeFile } from './purge.ts';

const ACTOR = 'command line';

export function custodyCommands(program: Command): void {
  withPassphraseOption(program.command('passphrase'))
    .description('encrypt an audit file, change its passphrase, or lay it open')
    .argument('<file.soia>')
    .option('--new-file <file>', 'a file whose first line is the new passphrase')
    .option('--remove', 'lay the file open')
    .action((file: string, options: PassphraseOption & { newFile?: string; remove?: boolean }) => {
      if ((options.newFile === undefined) === (options.remove !== true))
        throw new Failure('usage', 'Give the new passphrase with --new-file, or use --remove.');
      const next = options.newFile === undefined ? null : firstLine(options.newFile);
      const store = openNamed(file, options);
      try {
        changePassphrase(store, passphraseOf(options), next, ACTOR);
      } finally {
        store.close();
      }
      console.log(
        next === null
          ? `${file} has no passphrase any more.`
          : `${file} opens with the new passphrase only. Keep it safe: nobody can recover it.`,
      );
    });
  withPassphraseOption(program.command('retention'))
    .description('say until when an audit file is to be kept, or set it')
    .argument('<file.soia>')
    .option('--until <date>', 'keep it until the end of this day')
    .option('--none', 'set no date')
    .action((file: string, options: PassphraseOption & { until?: string; none?: boolean }) => {
      if (options.until !== undefined && options.none === true)
        throw new Failure('usage', '--until and --none exclude each other.');
      const store = openNamed(file, options);
      try {
        if (options.until !== undefined || options.none === true)
          setRetention(store, options.until ?? null, ACTOR);
        const { retainUntil } = custodyOf(store);
        console.log(
          retainUntil === null
            ? `${file} has no date until which it is to be kept.`
            : `${file} is to be kept until ${retainUntil}.`,
        );
      } finally {
        store.close();
      }
    });
  withPassphraseOption(program.command('purge'))
    .description('overwrite and remove an audit file')
    .argument('<file.soia>')
    .option('--yes', 'really do it')
    .action((file: string, options: PassphraseOption & { yes?: boolean }) => {
      if (options.yes !== true) throw new Failure('usage', 'A purge cannot be undone: repeat it with --yes.');
      // Only what opens as an audit file is overwritten.
      openNamed(file, options).close();
      const { done, notPromised } = purgeFile(file);
      console.log(
        [...done, '', 'What cannot be promised:', ...notPromised.map((one) => `- ${one}`)].join('\n'),
      );
    });
}
