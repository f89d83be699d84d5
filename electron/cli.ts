/**
 * The command line: the same engine in plain Node, for scripts and scheduled reviews (design: names are fixed).
 * Results go to files, a short summary to standard output, progress and errors to standard error.
 * Exit codes: 0 done, 1 failed, 2 wrong usage, 3 with `--fail-on unlawful` when any message was.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { JURISDICTIONS } from '../shared/model/jurisdiction.ts';
import { auditCommand, hiddenSheetOption, stageCommands, type AuditOptions } from './engine/commands.ts';
import { describeError, isExpected } from './engine/describe-error.ts';
import { Failure } from './engine/failure.ts';
import { certificateCommand } from './engine/certificate/certificate-command.ts';
import { compareCommand } from './engine/compare/compare-command.ts';
import { packCommand } from './engine/pack-command.ts';
import { custodyCommands } from './engine/custody/custody-commands.ts';
import { dossierCommand } from './engine/dossier-command.ts';
import { rejectedCommand } from './engine/rejected-command.ts';
import { withdrawCommand } from './engine/withdraw-command.ts';
import { verifyCommand } from './engine/verify-command.ts';

const WRONG_USAGE = 2;

function period(text: string): { from: string | null; to: string | null } {
  const parts = text.split('..');
  if (parts.length !== 2)
    throw new InvalidArgumentError('Write it as FROM..TO, for example 2025-07-01..2025-09-30.');
  return { from: parts[0] || null, to: parts[1] || null };
}

function date(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}([T ].*)?$/.test(text)) throw new InvalidArgumentError('Write it as 2025-09-30.');
  return text;
}

const many = (value: string, earlier: readonly string[] = []): readonly string[] => [...earlier, value];

const program = new Command('audit')
  .description('Audit exports against the soft opt-in (PECR 2003, regulation 22) without a window.')
  .argument('[files...]', 'exports, or folders of them')
  .option('--sample', 'audit the bundled sample')
  .option('--out <dir>', 'folder for the seven outputs', 'out')
  .option('--settings <file>', 'an audit.json; by default the one beside the files')
  .option('--as-of <date>', 'the date the audit is drawn up at', date)
  .option('--period <from..to>', 'list only messages of this period', period)
  .option('--organisation <name>', 'whose audit this is')
  .option('--sender <name>', 'a legal person that sends; repeat for several', many)
  .addOption(
    new Option('--jurisdiction <code>', 'the law for contacts without a country').choices(JURISDICTIONS),
  )
  .option('--charity', 'the senders are charities')
  .option('--mapping <file>', 'mapping profiles to read files by')
  .addOption(hiddenSheetOption())
  .option('--reviews <file>', 'similarity verdicts to rely on')
  .addOption(new Option('--fail-on <what>', 'exit 3 when any message was').choices(['unlawful']))
  .option('--passphrase-file <file>', 'encrypt the audit file: a file whose first line is its passphrase')
  .option('--quiet', 'print nothing but errors')
  .option('--json', 'print the summary as JSON')
  .allowExcessArguments(true)
  .action(async (files: string[], options: AuditOptions) => {
    process.exitCode = await auditCommand(files, options);
  });

stageCommands(program);
rejectedCommand(program);
withdrawCommand(program);
dossierCommand(program);
custodyCommands(program);
compareCommand(program);
certificateCommand(program);
packCommand(program);
verifyCommand(program);

program.enablePositionalOptions();
program.exitOverride();
for (const command of program.commands) command.exitOverride();

/** Where an account is found without the window. */
const ALL_REJECTED =
  'On the command line: "import FILES --file review.soia" keeps them, and "rejected review.soia --out fix.csv" writes the rows.';

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
  else {
    if (!isExpected(error)) console.error(error);
    console.error(`audit: ${describeError(error).message}`);
    if (error instanceof Failure && error.code === 'all_rejected') console.error(`       ${ALL_REJECTED}`);
    process.exitCode = error instanceof Failure && error.code === 'usage' ? WRONG_USAGE : 1;
  }
}
