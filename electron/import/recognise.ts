/** Recognition: which preset a file is, from its name and its headings, and why. Nothing is guessed from values. */
import { headingKey } from './row-reader.ts';
import { HUBSPOT } from './presets/hubspot.ts';
import { MAILCHIMP } from './presets/mailchimp.ts';
import type { Preset } from './presets/preset.ts';
import { SHOPIFY } from './presets/shopify.ts';
import { TEMPLATES } from './presets/templates.ts';
import { SourceRefused, type Recognition } from './source.ts';

export const PRESETS: readonly Preset[] = [...SHOPIFY, ...MAILCHIMP, ...HUBSPOT, ...TEMPLATES];

interface Recognised {
  readonly preset: Preset;
  readonly recognition: Recognition;
}

/**
 * The file's name settles it where one names it (a template, or Mailchimp's three states, which headings alone confuse);
 * otherwise the headings must. Throws `SourceRefused` `missing_column` or `not_recognised`, naming what was seen.
 */
export function recognise(name: string, header: readonly string[]): Recognised {
  const headings = new Set(header.map(headingKey));
  const missing = (preset: Preset): readonly string[] => preset.required.filter((heading) => !headings.has(heading));
  const named = PRESETS.find((preset) => preset.fileName?.test(name) === true);
  if (named !== undefined && missing(named).length === 0) return explained(named, header, `the file name and the columns ${named.required.join(', ')}`);
  const told = PRESETS.filter(
    (preset) => missing(preset).length === 0 && (preset.telling.length === 0 || preset.telling.some((heading) => headings.has(heading))),
  );
  const best = told.toSorted((a, b) => strength(b, headings) - strength(a, headings))[0];
  if (best !== undefined) {
    const seen = [...best.required, ...best.telling.filter((heading) => headings.has(heading))];
    return explained(best, header, `the columns ${seen.join(', ')}`);
  }
  if (named !== undefined) {
    throw new SourceRefused('missing_column', `${name}: the column "${missing(named)[0]}" is missing, and the ${named.title.toLowerCase()} requires it. Add it and import the file again.`);
  }
  const shown = header.slice(0, 8).map((heading) => (heading.length > 40 ? `${heading.slice(0, 39)}…` : heading)).join(', ');
  throw new SourceRefused(
    'not_recognised',
    `${name}: the columns (${shown}${header.length > 8 ? ', …' : ''}) are of no export this app knows. Copy the data into an import template, whose columns the README lists.`,
  );
}

function strength(preset: Preset, headings: ReadonlySet<string>): number {
  return preset.required.length + preset.telling.filter((heading) => headings.has(heading)).length;
}

function explained(preset: Preset, header: readonly string[], why: string): Recognised {
  return {
    preset,
    recognition: { preset: preset.id, title: preset.title, kinds: preset.kinds, why: `Recognised by ${why}; ${header.length} columns.` },
  };
}
