/** What each command of the command line does: the stages of the pipeline, one after another or one by one. */
import { existsSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import type { JoinSuggestion } from '../../shared/ipc/register-contract.ts';
import type { Jurisdiction } from '../../shared/model/jurisdiction.ts';
import type { MappingProfile } from '../../shared/model/mapping.ts';
import {
  CHOSEN_SECTIONS,
  LASTING_SECTIONS,
  REPORT_SECTIONS,
  type ReportSection,
} from '../../shared/model/report-section.ts';
import { NO_SETTINGS, type AuditSettings } from '../../shared/model/settings.ts';
import { createAuditFile } from '../store/open.ts';
import {
  openNamed,
  passphraseOf,
  withPassphraseOption,
  type PassphraseOption,
} from './custody/opened-audit.ts';
import type { AuditStore, RunInfo, SourceInfo } from '../store/store.ts';
import { withAuditCopy } from './compare/audit-copy.ts';
import { compareAudits } from './compare/compare-audits.ts';
import { writeManifest } from './export-files.ts';
import { Failure } from './failure.ts';
import { findGaps, gapsView } from './find-gaps.ts';
import { settingsBeside, type Imported } from './import-files.ts';
import { readMappingFile } from './mapping-file.ts';
import { undecided, type Decide } from './newer-files.ts';
import { writeTogether } from './output-folder.ts';
import { evaluate, exportFiles, exportReport, importPaths } from './pipeline.ts';
import { withRedactOption, type RedactOption } from './redact-option.ts';
import { readSettingsFile } from './settings-file.ts';
import { leftOutLine, importLines, joinLines, replacedLine, sourcesLine } from './source-lines.ts';
import { joinSuggestions } from './suggest-joins.ts';
import { runLines } from './summary.ts';
import { share, type Task } from './task.ts';
import { terminalTask } from './terminal.ts';

/** Who the log names when a script did it. */
const ACTOR = 'command line';
const SAMPLE = join(import.meta.dirname, '..', '..', 'build', 'sample', 'exports');

/** Records whose want is told in the summary. */
const MISSING_SHOWN = 3;

interface ExportOptions extends PassphraseOption, RedactOption {
  readonly file: string;
  readonly out: string;
}

interface ImportOptions extends PassphraseOption {
  readonly file: string;
  readonly mapping?: string;
  readonly replace?: boolean;
  readonly keepBoth?: boolean;
  readonly hiddenSheet?: readonly string[];
}

interface ReportOptions extends ExportOptions {
  readonly since?: string;
  readonly sections?: readonly ReportSection[];
}

export interface AuditOptions extends PassphraseOption {
  readonly sample?: boolean;
  readonly out: string;
  readonly settings?: string;
  readonly asOf?: string;
  readonly period?: AuditSettings['period'];
  readonly organisation?: string;
  readonly sender?: readonly string[];
  readonly jurisdiction?: Jurisdiction;
  readonly charity?: boolean;
  readonly mapping?: string;
  readonly reviews?: string;
  readonly hiddenSheet?: readonly string[];
  readonly failOn?: 'unlawful';
  readonly quiet?: boolean;
  readonly json?: boolean;
}

/** The main job: exports in, seven files out. Returns the exit code. */
export async function auditCommand(files: readonly string[], options: AuditOptions): Promise<number> {
  if (options.quiet === true && options.json === true)
    throw new Failure('usage', '--quiet and --json exclude each other.');
  const paths = options.sample === true ? [SAMPLE, ...files] : files;
  if (paths.length === 0)
    throw new Failure('usage', 'Name the files or folders to audit, or use --sample. See --help.');
  for (const path of paths)
    if (!existsSync(path)) throw new Failure('no_such_file', `There is no file or folder "${path}".`);
  const settings = withOptions(settingsFor(paths, options), options);
  const profiles = options.mapping === undefined ? [] : readMappingFile(options.mapping);
  const terminal = terminalTask(options.quiet === true);
  const started = performance.now();
  let made: WholeAudit;
  try {
    made = await writeTogether(options.out, (folder) =>
      wholeAudit(folder, paths, { settings, profiles }, options, terminal.task),
    );
  } finally {
    terminal.stop();
  }
  report(made, options, performance.now() - started);
  return options.failOn === 'unlawful' && made.run.counts.messages.no > 0 ? 3 : 0;
}

interface WholeAudit {
  /** The records that would settle most, in words. */
  readonly missing: readonly string[];
  readonly run: RunInfo;
  readonly sources: readonly SourceInfo[];
  readonly leftOut: Imported['leftOut'];
  /** Reports that may be campaigns of the register. */
  readonly joins: readonly JoinSuggestion[];
}

async function wholeAudit(
  folder: string,
  paths: readonly string[],
  { settings, profiles }: { readonly settings: AuditSettings; readonly profiles: readonly MappingProfile[] },
  options: AuditOptions,
  task: Task,
): Promise<WholeAudit> {
  const store = createAuditFile(join(folder, 'audit.soia'), { passphrase: passphraseOf(options) });
  try {
    store.saveSettings(settings, ACTOR);
    for (const profile of profiles) store.saveMappingProfile(profile, ACTOR);
    const all = options.reviews === undefined ? paths : [...paths, options.reviews];
    const { refused, leftOut } = await importPaths(
      store,
      all,
      ACTOR,
      share(task, 0, 0.3),
      undefined,
      options.hiddenSheet,
    );
    if (refused.length > 0)
      throw new Failure(refused[0]!.code, refused.map(({ message }) => message).join('\n       '));
    if (store.sources().length === 0) throw nothingToRead(leftOut);
    const run = await evaluate(store, ACTOR, share(task, 0.3, 0.5));
    await exportReport(store, join(folder, 'report.pdf'), share(task, 0.5, 0.7));
    await exportFiles(store, folder, share(task, 0.7, 1), { manifest: false });
    await writeManifest(store, folder);
    const { gaps } = gapsView(store, run.id, await findGaps(store, share(task, 1, 1)));
    return {
      run,
      leftOut,
      joins: joinSuggestions(store),
      sources: store.sources(),
      missing: gaps.slice(0, MISSING_SHOWN).map(({ text }) => text),
    };
  } finally {
    store.close();
  }
}

/** Where all that was given is left out. */
function nothingToRead(leftOut: Imported['leftOut']): Failure {
  const lines = leftOut.map((one) => `\n       ${leftOutLine(one)}`);
  return new Failure(
    'nothing_to_read',
    `Nothing was imported: no file that can be read was given.${lines.join('')}`,
  );
}

function settingsFor(paths: readonly string[], options: AuditOptions): AuditSettings {
  const file = options.settings ?? settingsBeside(paths);
  return file === null ? NO_SETTINGS : readSettingsFile(file);
}

/** Command-line options win over `audit.json`. */
function withOptions(settings: AuditSettings, options: AuditOptions): AuditSettings {
  const named = options.sender?.map((name) => ({ name, charity: options.charity === true }));
  const senders =
    named ??
    (settings.senders.length === 0 && options.organisation !== undefined
      ? [{ name: options.organisation, charity: false }]
      : settings.senders);
  return {
    ...settings,
    organisation: options.organisation ?? settings.organisation,
    senders: options.charity === true ? senders.map((sender) => ({ ...sender, charity: true })) : senders,
    jurisdiction: options.jurisdiction ?? settings.jurisdiction,
    asAt: options.asOf ?? settings.asAt,
    period: options.period ?? settings.period,
  };
}

function report(
  { run, sources, leftOut, joins, missing }: WholeAudit,
  options: AuditOptions,
  milliseconds: number,
): void {
  if (options.quiet === true) return;
  if (options.json === true) {
    const { messageDays: _, ...counts } = run.counts;
    console.log(
      JSON.stringify({
        asAt: run.asAt,
        ruleVersion: run.ruleVersion,
        period: run.period,
        out: resolve(options.out),
        sources: sources.map(({ name, sha256, counts: rows, totals }) => ({ name, sha256, ...rows, totals })),
        leftOut: leftOut.map(({ name, why }) => ({ name, why })),
        joinSuggestions: joins,
        ...counts,
        missing,
      }),
    );
    return;
  }
  const place = relative(process.cwd(), resolve(options.out)) || '.';
  console.log(
    [
      '',
      sourcesLine(sources),
      ...leftOut.map(leftOutLine),
      ...joinLines(joins),
      ...runLines(run),
      ...(missing.length === 0 ? [] : ['', 'Missing most', ...missing.map((text) => `  ${text}`)]),
      '',
      `Written to ${place}/ in ${(milliseconds / 1000).toFixed(1)} s: read report.pdf first.`,
    ].join('\n'),
  );
}

/** Throws `Failure` `usage` for a name that no section has. */
function sectionsNamed(text: string): readonly ReportSection[] {
  return text.split(',').map((name) => {
    const section = REPORT_SECTIONS.find((one) => one === name.trim());
    if (section === undefined)
      throw new Failure(
        'usage',
        `The report has no section "${name.trim()}": it has ${REPORT_SECTIONS.join(', ')}.`,
      );
    return section;
  });
}

function decideBy({ replace, keepBoth }: Pick<ImportOptions, 'replace' | 'keepBoth'>): Decide {
  return (newer) => {
    if (keepBoth === true) return 'keep_both';
    const [last, ...others] = newer.earlier;
    if (replace === true && others.length === 0) return { replaces: last!.source.id };
    throw undecided(
      newer,
      replace === true
        ? 'Which of them it replaces has to be said in the window; --keep-both imports it beside them.'
        : '--replace lets it take the place of the earlier one, --keep-both is for an export of another period.',
    );
  };
}

/** Repeated for several. */
export function hiddenSheetOption(): Option {
  return new Option(
    '--hidden-sheet <name>',
    'read this sheet although it is hidden; repeat for several',
  ).argParser((name: string, earlier: readonly string[] = []) => [...earlier, name]);
}

/** `import`, `evaluate`, `export` and `report`: the stages one by one on the same audit file. */
export function stageCommands(program: Command): void {
  const stage = <T>(
    work: (store: AuditStore, task: Task) => Promise<T>,
    open: () => AuditStore,
  ): Promise<T> => {
    const terminal = terminalTask(false);
    const store = open();
    return work(store, terminal.task).finally(() => {
      store.close();
      terminal.stop();
    });
  };
  withPassphraseOption(program.command('import'))
    .description('import files into an audit file, creating it when it is not there')
    .argument('<files...>')
    .requiredOption('--file <file.soia>')
    .option('--mapping <file>', 'mapping profiles to read files by')
    .addOption(hiddenSheetOption())
    .option(
      '--replace',
      'a newer file of one imported before, by its name or its records, takes the place of that',
    )
    .option('--keep-both', 'such a file is imported beside it')
    .action(async (files: string[], { file, mapping, ...options }: ImportOptions) => {
      if (options.replace === true && options.keepBoth === true)
        throw new Failure('usage', '--replace and --keep-both exclude each other.');
      for (const path of files)
        if (!existsSync(path)) throw new Failure('no_such_file', `There is no file or folder "${path}".`);
      const fresh = !existsSync(file);
      const beside = settingsBeside(files);
      const settings = fresh && beside !== null ? readSettingsFile(beside) : null;
      const profiles = mapping === undefined ? [] : readMappingFile(mapping);
      const imported = await stage(
        async (store, task) => {
          if (settings !== null) store.saveSettings(settings, ACTOR);
          for (const profile of profiles) store.saveMappingProfile(profile, ACTOR);
          const done = await importPaths(store, files, ACTOR, task, decideBy(options), options.hiddenSheet);
          return { ...done, lines: importLines(store, done.sources), joins: joinSuggestions(store) };
        },
        () =>
          fresh ? createAuditFile(file, { passphrase: passphraseOf(options) }) : openNamed(file, options),
      );
      for (const line of imported.lines) console.log(line);
      if (imported.sources.length > 1) console.log(sourcesLine(imported.sources));
      for (const one of imported.leftOut) console.log(leftOutLine(one));
      for (const one of imported.replaced) console.log(replacedLine(one, imported.overlaps.get(one.id)));
      for (const line of joinLines(imported.joins)) console.log(line);
      const isNothing = imported.sources.length === 0;
      if (imported.refused.length === 0 && !isNothing) return;
      if (fresh && isNothing) for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
      if (imported.refused.length === 0) throw nothingToRead([]);
      throw new Failure(
        imported.refused[0]!.code,
        imported.refused.map(({ message }) => message).join('\n       '),
      );
    });
  withPassphraseOption(program.command('evaluate'))
    .description('evaluate an audit file')
    .requiredOption('--file <file.soia>')
    .action(async ({ file, ...options }: PassphraseOption & { file: string }) => {
      const run = await stage(
        (store, task) => evaluate(store, ACTOR, task),
        () => openNamed(file, options),
      );
      console.log(runLines(run).join('\n'));
    });
  withRedactOption(withPassphraseOption(program.command('export')))
    .description('write the CSV files and the manifest')
    .requiredOption('--file <file.soia>')
    .requiredOption('--out <dir>')
    .action(async ({ file, out, redact, ...options }: ExportOptions) => {
      await stage(
        (store, task) =>
          writeTogether(out, (folder) => exportFiles(store, folder, task, { redaction: redact })),
        () => openNamed(file, options),
      );
    });
  withRedactOption(withPassphraseOption(program.command('report')))
    .description('write the PDF report')
    .requiredOption('--file <file.soia>')
    .requiredOption('--out <file.pdf>')
    .option('--since <old.soia>', 'tell what changed since this earlier audit')
    .option(
      '--sections <names>',
      `sections beside ${LASTING_SECTIONS.join(', ')}, by commas: ${CHOSEN_SECTIONS.join(', ')} (default: all)`,
      sectionsNamed,
    )
    .action(async ({ file, out, since, sections, redact, ...options }: ReportOptions) => {
      await stage(
        async (store, task) => {
          const comparison =
            since === undefined
              ? null
              : await withAuditCopy(since, passphraseOf(options), task, (older) =>
                  compareAudits({ store: older, run: null }, { store, run: null }, share(task, 0, 0.4)),
                );
          return exportReport(store, out, share(task, 0.4, 1), {
            comparison,
            redaction: redact,
            sections: sections ?? null,
          });
        },
        () => openNamed(file, options),
      );
    });
}
