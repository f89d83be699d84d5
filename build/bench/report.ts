/** A report of more than a thousand pages, beside pdfkit alone on the same text; and one person's dossier out of a large audit. */
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { evaluatedAudit } from './big-audit.ts';
import { stage, type Figures } from './figures.ts';

interface Drawn {
  readonly seconds: number;
  readonly pages: number;
  readonly peak_mb: number;
}

/** Draws each twice, in turn, and takes the better: the machine is shared. */
export function benchReport(folder: string, contacts: number): Figures {
  const runs = { report: [] as Drawn[], bare: [] as Drawn[] };
  for (const name of ['report', 'bare', 'report', 'bare'] as const) runs[name].push(draw(name, folder));
  const best = (name: 'report' | 'bare'): Drawn => runs[name].toSorted((a, b) => rate(b) - rate(a))[0]!;
  return {
    'report.pages': best('report').pages,
    'report.pages_per_second': rate(best('report')),
    'report.bare_pdfkit_pages_per_second': rate(best('bare')),
    'report.ratio_to_bare_pdfkit': rate(best('report')) / rate(best('bare')),
    'report.peak_mb': Math.max(...runs.report.map(({ peak_mb }) => peak_mb)),
    ...dossier(folder, contacts),
  };
}

function dossier(folder: string, contacts: number): Figures {
  const path = join(folder, 'dossiers.soia');
  copyFileSync(evaluatedAudit(contacts), path);
  const own = stage('dossier', path, join(folder, 'dossier.pdf'));
  return {
    'report.dossier_messages_in_audit': 10 * contacts,
    'report.dossier_first_ms': own['first_ms']!,
    'report.dossier_p95_ms': own['p95_ms']!,
  };
}

const rate = ({ pages, seconds }: Drawn): number => pages / seconds;

function draw(name: string, folder: string): Drawn {
  const script = join(import.meta.dirname, 'draw.ts');
  const run = spawnSync(process.execPath, [script, name, join(folder, `${name}.pdf`)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`The drawing of ${name} failed.`);
  return JSON.parse(run.stdout) as Drawn;
}
