/** Recognition: which preset a header row belongs to, by its headings first and the file's name where headings cannot tell. */
import { HUBSPOT } from './presets/hubspot.ts';
import { MAILCHIMP } from './presets/mailchimp.ts';
import type { Preset } from './presets/preset.ts';
import { SHOPIFY } from './presets/shopify.ts';
import { TEMPLATES } from './presets/templates.ts';
import { headingKey } from './row-reader.ts';
import { SourceRefused, type Recognition } from './source.ts';
import { templateColumns } from './templates.ts';

const PRESETS: readonly Preset[] = [...TEMPLATES, ...SHOPIFY, ...MAILCHIMP, ...HUBSPOT];

function columnsOf(preset: Preset): readonly string[] {
  return (
    templateColumns[preset.id.replace('template.', '')]?.map((column) => column.name) ?? [
      ...preset.required,
      ...preset.telling,
    ]
  );
}

/** The preset whose file this is, or `null`. Least permissive first where two fit. */
export function recognise(
  header: readonly string[],
  fileName: string,
): { preset: Preset; recognition: Recognition } | null {
  const headings = new Set(header.map(headingKey));
  let best: { preset: Preset; score: number } | null = null;
  for (const preset of PRESETS) {
    const named = preset.fileName?.test(fileName) ?? false;
    if (
      !preset.required.every((heading) => headings.has(heading)) ||
      preset.forbidden.some((heading) => headings.has(heading))
    )
      continue;
    if (preset.telling.length > 0 && !named && !preset.telling.some((heading) => headings.has(heading)))
      continue;
    const score = (named ? 1000 : 0) + columnsOf(preset).filter((heading) => headings.has(heading)).length;
    if (best === null || score > best.score) best = { preset, score };
  }
  if (best === null) return null;
  const { preset, score } = best;
  const known = new Set(columnsOf(preset));
  const extra = preset.id.startsWith('template.')
    ? header.filter((heading) => !known.has(headingKey(heading)) && headingKey(heading) !== '')
    : [];
  const settled = [...preset.required, ...preset.telling].filter((heading) => headings.has(heading));
  const why = `${score >= 1000 ? `file name "${fileName}"; ` : ''}columns ${settled.join(', ')}${extra.length === 0 ? '' : `; not read: ${extra.slice(0, 20).join(', ')}`}`;
  return { preset, recognition: { preset: preset.id, title: preset.title, kinds: preset.kinds, why } };
}

/** @throws SourceRefused always: `missing_column` when the file's name is a template's, else `unrecognised_header`. */
export function refuseHeader(header: readonly string[], fileName: string): never {
  const headings = new Set(header.map(headingKey));
  const template = TEMPLATES.find(
    (preset) =>
      preset.fileName?.test(fileName) === true && columnsOf(preset).some((heading) => headings.has(heading)),
  );
  const missing = template?.required.filter((heading) => !headings.has(heading)) ?? [];
  if (template !== undefined && missing.length > 0) {
    throw new SourceRefused(
      'missing_column',
      `"${fileName}" is read as the ${template.title.toLowerCase()}, which needs the column ${missing.map((name) => `"${name}"`).join(' and ')}.`,
    );
  }
  const seen = header
    .slice(0, 12)
    .map((heading) => heading.trim().slice(0, 40))
    .join(', ');
  throw new SourceRefused(
    'unrecognised_header',
    `"${fileName}" has columns that belong to no known export (${seen}). Put the data into one of the import templates.`,
  );
}
