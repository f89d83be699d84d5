/** `verify`: an audit file or an evidence pack, checked against its own hashes and its own evidence. */
import { existsSync, statSync } from 'node:fs';
import type { Command } from 'commander';
import type { SignatureState } from '../report/signature.ts';
import { openNamed, withPassphraseOption, type PassphraseOption } from './custody/opened-audit.ts';
import { differences } from './differences.ts';
import { Failure } from './failure.ts';
import { terminalTask } from './terminal.ts';
import { checkPack } from './verify-pack.ts';

export function verifyCommand(program: Command): void {
  withPassphraseOption(program.command('verify'))
    .description('check an audit file or an evidence pack against itself, and evaluate a pack again')
    .argument('<pack or file.soia>')
    .action(async (path: string, options: PassphraseOption) => {
      if (!existsSync(path)) throw new Failure('no_such_file', `There is no file or folder "${path}".`);
      if (statSync(path).isDirectory() || path.toLowerCase().endsWith('.zip')) await verifyPack(path);
      else await verifyAuditFile(path, options);
    });
}

async function verifyPack(path: string): Promise<void> {
  const terminal = terminalTask(false);
  try {
    const { differences: found, signature, redaction } = await checkPack(path, terminal.task);
    if (found.length > 0) throw new Failure('differences', found.join('\n       '));
    const again =
      redaction === 'full'
        ? 'every row was read again, and every conclusion follows again from the evidence'
        : `the figures add up. The pack is ${redaction}: it holds no evidence, so nothing could be evaluated again`;
    console.log(
      `${path}: nothing was changed, added or lost, and ${again}.\n${signatureSentence(signature)}`,
    );
  } finally {
    terminal.stop();
  }
}

function signatureSentence(signature: SignatureState): string {
  if (signature.kind !== 'signed') return 'The pack is not signed.';
  const by = signature.subject === null ? '' : ` by ${signature.subject}`;
  return `The pack is signed${by}. Compare the fingerprint of the key with its owner's: ${signature.fingerprint}`;
}

async function verifyAuditFile(path: string, options: PassphraseOption): Promise<void> {
  const store = openNamed(path, options);
  const terminal = terminalTask(false);
  try {
    const found = await differences(store, terminal.task);
    if (found.length > 0) throw new Failure('differences', found.join('\n       '));
    console.log(
      `${path}: the log, ${store.sources().length} imported files and the latest run are as they were recorded.`,
    );
  } finally {
    store.close();
    terminal.stop();
  }
}
