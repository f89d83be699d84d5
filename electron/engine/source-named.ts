/** How a person names an imported file on the command line, and is told which there are. */
import { numberedName } from '../../shared/report/source-names.ts';
import type { SourceInfo } from '../store/store.ts';

/**
 * By its name, whatever the case, with or without the number of its import (`contacts.csv (import 3)`), or by at least six
 * of the digits that its SHA-256 begins with.
 */
export function sourceNamed(source: SourceInfo, by: string): boolean {
  const said = by.toLowerCase();
  return (
    [source.name, numberedName(source)].some((name) => name.toLowerCase() === said) ||
    (said.length > 5 && source.sha256.startsWith(said))
  );
}

/** Each with as much of its SHA-256 as tells it from others of its name. */
export function sourcesListed(sources: readonly SourceInfo[]): string {
  return sources.map(({ name, sha256 }) => `${name} (${sha256.slice(0, 12)})`).join(', ');
}
