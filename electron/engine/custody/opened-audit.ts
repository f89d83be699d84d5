/** Opening audit files from the command line: with the passphrase of a file, and a reminder when one is kept too long. */
import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { openAuditFile } from '../../store/open.ts';
import type { AuditStore } from '../../store/store.ts';
import { Failure } from '../failure.ts';
import { custodyOf, retentionReminder } from './custody.ts';

export interface PassphraseOption {
  readonly passphraseFile?: string;
}

/** Adds `--passphrase-file` to a command that opens audit files. */
export function withPassphraseOption(command: Command): Command {
  return command.option(
    '--passphrase-file <file>',
    'a file whose first line is the passphrase of the audit file',
  );
}

/** The first line of the file; `null` without one. Throws `Failure` `no_such_file`. */
export function passphraseOf({ passphraseFile }: PassphraseOption): string | null {
  return passphraseFile === undefined ? null : firstLine(passphraseFile);
}

/** Throws `Failure` `no_such_file`. */
export function firstLine(path: string): string {
  if (!existsSync(path)) throw new Failure('no_such_file', `There is no file "${path}".`);
  return readFileSync(path, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/, 1)[0]!;
}

/** Throws as `openAuditFile` does. */
export function openNamed(path: string, options: PassphraseOption): AuditStore {
  const store = openAuditFile(path, { passphrase: passphraseOf(options) });
  const reminder = retentionReminder(custodyOf(store));
  if (reminder !== null) console.error(reminder);
  return store;
}
