/** `pack`: the evidence pack of an audit file, as a folder or a ZIP. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { openAuditFile } from '../store/open.ts';
import { Failure } from './failure.ts';
import { exportPack } from './pipeline.ts';
import { terminalTask } from './terminal.ts';

export function packCommand(program: Command): void {
  program
    .command('pack')
    .description('write the evidence pack that a regulator can check without this program')
    .argument('<file.soia>')
    .requiredOption('--out <folder or file.zip>')
    .action(async (file: string, { out }: { out: string }) => {
      if (existsSync(out))
        throw new Failure('exists', `"${out}" is there already: name a new folder or file for the pack.`);
      const store = openAuditFile(file);
      const terminal = terminalTask(false);
      try {
        await exportPack(store, out, terminal.task);
        console.log(`${out}: check it with "verify", or as its HOW-TO-CHECK.txt says.`);
      } finally {
        store.close();
        terminal.stop();
      }
    });
}
