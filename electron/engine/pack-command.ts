/** `pack`: the evidence pack of an audit file, as a folder or a ZIP. */
import { existsSync, readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { signerFrom, type Signer } from '../report/signature.ts';
import { firstLine, openNamed, withPassphraseOption, type PassphraseOption } from './custody/opened-audit.ts';
import { Failure } from './failure.ts';
import { exportPack } from './pipeline.ts';
import { withRedactOption, type RedactOption } from './redact-option.ts';
import { terminalTask } from './terminal.ts';

interface PackOptions extends PassphraseOption, RedactOption {
  readonly out: string;
  readonly sign?: string;
  readonly certificate?: string;
  readonly keyPassphraseFile?: string;
}

function signerOf({ sign, certificate, keyPassphraseFile }: PackOptions): Signer | null {
  if (sign === undefined) {
    if (certificate !== undefined || keyPassphraseFile !== undefined)
      throw new Failure('usage', '--certificate and --key-passphrase-file go with --sign.');
    return null;
  }
  const read = (path: string): string => {
    if (!existsSync(path)) throw new Failure('no_such_file', `There is no file "${path}".`);
    return readFileSync(path, 'utf8');
  };
  return signerFrom(
    read(sign),
    keyPassphraseFile === undefined ? null : firstLine(keyPassphraseFile),
    certificate === undefined ? null : read(certificate),
  );
}

export function packCommand(program: Command): void {
  withRedactOption(withPassphraseOption(program.command('pack')))
    .description('write the evidence pack that a regulator can check without this program')
    .argument('<file.soia>')
    .requiredOption('--out <folder or file.zip>')
    .option('--sign <key.pem>', 'sign the pack with this private key (RSA or elliptic curve)')
    .option('--certificate <cert.pem>', 'the certificate of that key, to go with the pack')
    .option('--key-passphrase-file <file>', 'a file whose first line is the passphrase of the key')
    .action(async (file: string, options: PackOptions) => {
      const { out } = options;
      if (existsSync(out))
        throw new Failure('exists', `"${out}" is there already: name a new folder or file for the pack.`);
      const signer = signerOf(options);
      const store = openNamed(file, options);
      const terminal = terminalTask(false);
      try {
        await exportPack(store, out, terminal.task, { signer, redaction: options.redact });
        console.log(`${out}: check it with "verify", or as its HOW-TO-CHECK.txt says.`);
      } finally {
        store.close();
        terminal.stop();
      }
    });
}
