/**
 * `npm run bench [-- NAME] [--json] [--contacts=N]`: measures at size, in this run and on this machine. Figures are named `stage.what`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchApp } from './app.ts';
import { benchEvaluate } from './evaluate.ts';
import type { Figures } from './figures.ts';
import { benchImport } from './import.ts';
import { benchReport } from './report.ts';
import { benchSimilarity } from './similarity.ts';

type Bench = (folder: string, contacts: number) => Figures | Promise<Figures>;

const BENCHES: Readonly<Record<string, Bench>> = {
  import: benchImport,
  evaluate: benchEvaluate,
  similarity: benchSimilarity,
  report: benchReport,
  app: benchApp,
};

/** For benches that are as long as the audit is large. */
const contacts = Number(
  process.argv.find((word) => word.startsWith('--contacts='))?.slice('--contacts='.length) ?? 1_000_000,
);
const names = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const unknown = names.find((name) => !Object.hasOwn(BENCHES, name));
if (unknown !== undefined) {
  console.error(`There is no bench "${unknown}": name ${Object.keys(BENCHES).join(' or ')}.`);
  process.exit(2);
}
for (const name of names.length > 0 ? names : Object.keys(BENCHES)) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const figures = await BENCHES[name]!(folder, contacts);
    if (process.argv.includes('--json')) console.log(JSON.stringify({ bench: name, figures }));
    else
      for (const [figure, value] of Object.entries(figures))
        console.log(
          `${figure.padEnd(34)} ${value.toLocaleString('en-GB', { maximumFractionDigits: 2 }).padStart(14)}`,
        );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
