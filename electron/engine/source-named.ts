/** How a person names an imported file on the command line, and is told which there are. */
import type { SourceInfo } from '../store/store.ts';

/** By its name, whatever the case, or by at least six of the digits that its SHA-256 begins with. */
export function sourceNamed({ name, sha256 }: SourceInfo, by: string): boolean {
  return name.toLowerCase() === by.toLowerCase() || (by.length > 5 && sha256.startsWith(by.toLowerCase()));
}

/** Each with as much of its SHA-256 as tells it from others of its name. */
export function sourcesListed(sources: readonly SourceInfo[]): string {
  return sources.map(({ name, sha256 }) => `${name} (${sha256.slice(0, 12)})`).join(', ');
}
