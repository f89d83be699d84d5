/** The parts of a pack that are not tables: report, settings, rules and guide, each made again and compared. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packGuide } from '../../../shared/report/pack-guide.ts';
import { APP_NAME, APP_VERSION } from '../../report/app-version.ts';
import { checkSignature } from '../../report/signature.ts';
import type { AuditStore, RunInfo } from '../../store/store.ts';
import { exportReport } from '../export-report.ts';
import { hashRules, ruleVersion } from '../rule-version.ts';
import type { Task } from '../task.ts';
import { settingsText } from './pack-files.ts';
import type { PackManifest } from './manifest-differences.ts';

interface Parts {
  readonly pack: string;
  readonly work: string;
  readonly manifest: PackManifest;
  readonly faulty: ReadonlySet<string>;
}

/** @param store evaluated again. @param run the run that the pack was made of. Throws the task's reason when cancelled. */
export async function documentDifferences(
  store: AuditStore,
  { pack, work, manifest, faulty }: Parts,
  run: RunInfo,
  task: Task,
): Promise<readonly string[]> {
  const found: string[] = [];
  const read = (name: string): Buffer => readFileSync(join(pack, name));
  const look = (name: string, difference: () => string | null): void => {
    if (faulty.has(name)) return;
    const said = existsSync(join(pack, name)) ? difference() : `${name} is not in the pack.`;
    if (said !== null) found.push(said);
  };
  look('data/settings.json', () =>
    read('data/settings.json').toString() === settingsText(run.settings)
      ? null
      : 'data/settings.json does not hold the settings of the run.',
  );
  look('data/rules', () => {
    const held = rulesIn(join(pack, 'data', 'rules'));
    return held === run.ruleVersion
      ? null
      : `data/rules is rule version ${held}, and the run was evaluated under ${run.ruleVersion}.`;
  });
  const isOurs =
    manifest['app'] === APP_NAME && manifest['version'] === APP_VERSION && run.ruleVersion === ruleVersion();
  // Another version of the program may word things otherwise.
  if (!isOurs)
    return [
      ...found,
      `The pack was made by another version of the program (${String(manifest['version'])}): its report and guide were not made again.`,
    ];
  const guide = packGuide({
    organisation: run.settings.organisation,
    redaction: 'full',
    isSigned: checkSignature(pack).kind !== 'unsigned',
  });
  look('HOW-TO-CHECK.txt', () =>
    read('HOW-TO-CHECK.txt').toString() === guide
      ? null
      : 'HOW-TO-CHECK.txt is not the guide that goes with this pack.',
  );
  if (faulty.has('data/report.pdf') || !existsSync(join(pack, 'data', 'report.pdf'))) return found;
  const claimed = read('data/report.pdf');
  const createdAt = creationOf(claimed);
  if (createdAt === null) return [...found, 'data/report.pdf does not say when it was made.'];
  const path = join(work, 'report.pdf');
  await exportReport(store, path, task, { createdAt });
  if (!claimed.equals(readFileSync(path)))
    found.push('data/report.pdf is not the report that follows from the evidence: read the tables instead.');
  return found;
}

function rulesIn(folder: string): string {
  try {
    return hashRules(folder);
  } catch {
    return 'unknown, because folders are missing';
  }
}

/** When a PDF's metadata (XMP) say it was made; `null` when they do not say. */
function creationOf(pdf: Buffer): Date | null {
  const [, text] = /<xmp:CreateDate>(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)</.exec(pdf.toString('latin1')) ?? [];
  return text === undefined ? null : new Date(text);
}
