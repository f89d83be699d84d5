/** `npm run lint` (or with a folder of planted imports, for the test of this check): holds every import against the rules of who may import whom. Needs `--import typescript-6.ts`. */
import { cruise, type ICruiseResult } from 'dependency-cruiser';
import { join } from 'node:path';
import { LAYER_RULES } from './layer-rules.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Each broken rule as `rule: file → file`. `baseDir` holds the folders `shared`, `electron` and `renderer`. */
export async function brokenLayers(baseDir: string): Promise<readonly string[]> {
  const { output } = await cruise(['shared', 'electron', 'renderer'], {
    baseDir,
    ruleSet: LAYER_RULES,
    validate: true,
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
  });
  const { summary, modules } = output as ICruiseResult;
  if (modules.length === 0) throw new Error('The check of the layers saw no file.');
  return summary.violations.map(({ rule, from, to, cycle }) =>
    [`${rule.name}: ${from}`, ...(cycle?.map(({ name }) => name) ?? (from === to ? [] : [to]))].join(' → '),
  );
}

if (import.meta.main) {
  const broken = await brokenLayers(process.argv[2] ?? ROOT);
  if (broken.length > 0) {
    console.error(`Imports that the design forbids (build/checks/layer-rules.ts):\n${broken.join('\n')}`);
    process.exitCode = 1;
  }
}
