/** `--redact`, the same for every command that writes something about people. */
import { Option, type Command } from 'commander';
import { REDACTIONS, type Redaction } from '../../shared/model/redaction.ts';

export interface RedactOption {
  readonly redact: Redaction;
}

/** Adds `--redact <level>`, in full unless said otherwise. */
export function withRedactOption(command: Command): Command {
  return command.addOption(
    new Option('--redact <level>', 'how much of people’s identity to show')
      .choices(REDACTIONS)
      .default('full'),
  );
}
