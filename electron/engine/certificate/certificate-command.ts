/** `certificate`: who may receive a planned campaign, with the suppression list for the platform that will send it. */
import { Option, type Command } from 'commander';
import { PROMOTES_TYPES, type PromotesType } from '../../../shared/model/evidence.ts';
import type { Tri } from '../../../shared/model/outcome.ts';
import {
  PLANNED_CHANNELS,
  SUPPRESSION_FORMATS,
  type Place,
  type PlannedChannel,
  type SuppressionFormat,
} from '../../../shared/model/planned-campaign.ts';
import { many, n } from '../../../shared/report/write.ts';
import { openNamed, withPassphraseOption, type PassphraseOption } from '../custody/opened-audit.ts';
import { writeTogether } from '../output-folder.ts';
import { terminalTask } from '../terminal.ts';
import { exportCertificate } from './export-certificate.ts';

interface CertificateOptions extends PassphraseOption {
  readonly out: string;
  readonly name: string;
  readonly day: string;
  readonly channel: PlannedChannel;
  readonly promoted?: string;
  readonly category?: string;
  readonly promotes: PromotesType;
  readonly sender?: string;
  readonly own: Tri;
  readonly meansOfRefusing: Tri;
  readonly validAddress: Tri;
  readonly identityConcealed: Tri;
  readonly format: SuppressionFormat;
}

/** One sentence for a notice. */
export function certificateSentence(places: Readonly<Record<Place, number>>): string {
  const out = Object.values(places).reduce((sum, count) => sum + count, 0) - places.receives;
  return `${many(places.receives, 'contact')} may receive the campaign; ${n(out)} may not.`;
}

const tri = (flags: string, words: string): Option =>
  new Option(flags, words).choices(['yes', 'no', 'unknown']).default('unknown');

export function certificateCommand(program: Command): void {
  withPassphraseOption(program.command('certificate'))
    .description('certify who may receive a planned campaign, and list whom to suppress')
    .argument('<file.soia>')
    .requiredOption('--out <dir>')
    .requiredOption('--name <name>', 'what the campaign is called')
    .requiredOption('--day <date>', 'the day it is planned for')
    .addOption(new Option('--channel <channel>').choices(PLANNED_CHANNELS).default('email'))
    .option('--promoted <label>', 'the product or service promoted')
    .option('--category <label>', 'the category of what is promoted')
    .addOption(new Option('--promotes <kind>').choices(PROMOTES_TYPES).default('product'))
    .option('--sender <name>', 'the legal person that sends, where the audit has several')
    .addOption(tri('--own <answer>', 'the sender promotes its own product or service'))
    .addOption(tri('--means-of-refusing <answer>', 'the message will carry a means of refusing'))
    .addOption(tri('--valid-address <answer>', 'the message will name an address to refuse to'))
    .addOption(tri('--identity-concealed <answer>', 'the message will conceal who sends it'))
    .addOption(
      new Option('--format <platform>', 'whose import reads the suppression list')
        .choices(SUPPRESSION_FORMATS)
        .default('generic'),
    )
    .action(async (file: string, options: CertificateOptions) => {
      const store = openNamed(file, options);
      const terminal = terminalTask(false);
      try {
        const places = await writeTogether(options.out, (folder) =>
          exportCertificate(
            store,
            {
              name: options.name,
              channel: options.channel,
              promoted: options.promoted ?? null,
              category: options.category ?? null,
              promotesType: options.promotes,
              ownProduct: options.own,
              sender: options.sender ?? null,
              day: options.day,
              meansOfRefusing: options.meansOfRefusing,
              validAddress: options.validAddress,
              identityConcealed: options.identityConcealed,
            },
            options.format,
            folder,
            terminal.task,
          ),
        );
        terminal.stop();
        console.log(`${certificateSentence(places)}\nWritten to ${options.out}: sign certificate.pdf.`);
      } finally {
        store.close();
        terminal.stop();
      }
    });
}
