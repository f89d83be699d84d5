/** A report of more than a thousand pages, beside pdfkit alone on the same text. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Figures } from './figures.ts';

interface Drawn {
  readonly seconds: number;
  readonly pages: number;
  readonly peak_mb: number;
}

/** Runs each twice, in turn, and takes the better: the machine is shared. */
export function benchReport(folder: string): Figures {
  const runs = { report: [] as Drawn[], bare: [] as Drawn[] };
  for (const name of ['report', 'bare', 'report', 'bare'] as const) runs[name].push(draw(name, folder));
  const best = (name: 'report' | 'bare'): Drawn => runs[name].toSorted((a, b) => rate(b) - rate(a))[0]!;
  return {
    'report.pages': best('report').pages,
    'report.pages_per_second': rate(best('report')),
    'report.bare_pdfkit_pages_per_second': rate(best('bare')),
    'report.ratio_to_bare_pdfkit': rate(best('report')) / rate(best('bare')),
    'report.peak_mb': Math.max(...runs.report.map(({ peak_mb }) => peak_mb)),
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
