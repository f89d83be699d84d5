/** `dossier`: one contact's whole file as a PDF (design: names are fixed). */
import type { Command } from 'commander';
import { openNamed, withPassphraseOption, type PassphraseOption } from './custody/opened-audit.ts';
import { contactNamed } from './export-dossier.ts';
import { exportDossier } from './pipeline.ts';
import { withRedactOption, type RedactOption } from './redact-option.ts';
import { terminalTask } from './terminal.ts';

export function dossierCommand(program: Command): void {
  withRedactOption(withPassphraseOption(program.command('dossier')))
    .description('write all that an audit file holds and concludes about one contact')
    .argument('<file.soia>')
    .requiredOption('--contact <email, phone or id>')
    .requiredOption('--out <file.pdf>')
    .action(
      async (
        file: string,
        {
          contact,
          out,
          redact,
          ...options
        }: PassphraseOption & RedactOption & { contact: string; out: string },
      ) => {
        const store = openNamed(file, options);
        const terminal = terminalTask(false);
        try {
          const pages = await exportDossier(store, contactNamed(store, contact), out, terminal.task, {
            redaction: redact,
          });
          console.log(`${out}: ${pages} pages.`);
        } finally {
          store.close();
          terminal.stop();
        }
      },
    );
}
