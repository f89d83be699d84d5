/** What a pack's `manifest.json` claims, against the files that go with it and, where there is one, the audit file. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { REDACTIONS, type Redaction } from '../../../shared/model/redaction.ts';
import { hashOf } from '../../report/bag.ts';
import { csvRows } from '../compare-csv.ts';

const COUNTS = z.record(z.string(), z.number());
/** What is relied on; whatever else the manifest says is compared as it is. */
const MANIFEST = z.looseObject({
  outputs: z.array(z.object({ file: z.string(), sha256: z.string(), bytes: z.number() })),
  inputs: z.array(
    z.looseObject({
      sha256: z.string(),
      rows: z.number(),
      accepted: z.number(),
      rejected: z.number(),
      blank: z.number(),
    }),
  ),
  counts: z.looseObject({ contacts: COUNTS, messages: COUNTS }),
  redaction: z.looseObject({ level: z.enum(REDACTIONS) }).optional(),
});
export type PackManifest = z.infer<typeof MANIFEST>;

/** The manifest, or one sentence on why it cannot be read. */
export function readManifest(data: string): PackManifest | string {
  const path = join(data, 'manifest.json');
  if (!existsSync(path)) return 'data/manifest.json is missing.';
  try {
    return MANIFEST.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return 'data/manifest.json cannot be read as the manifest of an evidence pack.';
  }
}

export const redactionOf = ({ redaction }: PackManifest): Redaction => redaction?.level ?? 'full';

/**
 * Whether the files are those that the manifest names and hold as many lines of each kind as it says.
 * @param faulty files that the hashes told of already.
 */
export async function filesDifferences(
  manifest: PackManifest,
  data: string,
  faulty: ReadonlySet<string>,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { file, sha256 } of manifest.outputs) {
    if (faulty.has(`data/${file}`)) continue;
    const path = join(data, file);
    if (!existsSync(path)) found.push(`data/${file} is missing, and data/manifest.json names it.`);
    else if ((await hashOf(path)) !== sha256)
      found.push(`data/${file} is not the file that data/manifest.json names: its hash is another.`);
  }
  for (const [file, column, counts] of [
    ['contacts.csv', 'may_market', manifest.counts.contacts],
    ['messages.csv', 'lawful', manifest.counts.messages],
  ] as const) {
    const held = await tally(join(data, file), column);
    for (const answer of new Set([...Object.keys(counts), ...held.keys()]))
      if ((counts[answer] ?? 0) !== (held.get(answer) ?? 0))
        found.push(
          `data/manifest.json counts ${counts[answer] ?? 0} lines with ${column} “${answer}”, and data/${file} has ${held.get(answer) ?? 0}.`,
        );
  }
  found.push(...(await rejectedDifferences(manifest, data)));
  return found;
}

async function rejectedDifferences({ inputs }: PackManifest, data: string): Promise<readonly string[]> {
  const found: string[] = [];
  let open = inputs.reduce((sum, { rejected }) => sum + rejected, 0);
  let line = 0;
  for await (const source of csvRows(join(data, 'sources.csv'))) {
    const claimed = inputs[line++];
    // A pack of an earlier version does not tell what was rejected again.
    open -= Number(source['put_right']) + Number(source['rejected_again'] ?? 0);
    for (const name of ['sha256', 'rows', 'accepted', 'rejected', 'blank'] as const)
      if (claimed !== undefined && String(claimed[name]) !== source[name])
        found.push(
          `data/sources.csv, row ${line}: ${name} is “${source[name]}”, and data/manifest.json says “${claimed[name]}”.`,
        );
  }
  if (line !== inputs.length)
    found.push(`data/sources.csv has ${line} files, and data/manifest.json ${inputs.length}.`);
  let rejected = 0;
  for await (const _ of csvRows(join(data, 'rejected.csv'))) rejected++;
  if (rejected !== open)
    found.push(
      `data/rejected.csv has ${rejected} lines, and the counts of the files leave ${open} rejected rows.`,
    );
  return found;
}

async function tally(path: string, column: string): Promise<ReadonlyMap<string, number>> {
  const held = new Map<string, number>();
  for await (const row of csvRows(path)) held.set(row[column] ?? '', (held.get(row[column] ?? '') ?? 0) + 1);
  return held;
}

/** Where one JSON value is not the other, by its place: `counts.contacts.yes is 3, and 2 when recomputed.` */
export function* jsonDifferences(claimed: unknown, recomputed: unknown, place: string): Generator<string> {
  if (isObject(claimed) && isObject(recomputed)) {
    for (const key of new Set([...Object.keys(claimed), ...Object.keys(recomputed)]))
      yield* jsonDifferences(claimed[key], recomputed[key], place === '' ? key : `${place}.${key}`);
    return;
  }
  const [a, b] = [JSON.stringify(claimed), JSON.stringify(recomputed)];
  if (a !== b)
    yield `data/manifest.json: ${place} is ${a ?? 'missing'}, and ${b ?? 'nothing'} when recomputed.`;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
