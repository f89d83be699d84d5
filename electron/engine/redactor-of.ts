/** The redactor of one audit file, which also knows the names of imported files that tell who someone is. */
import { extname } from 'node:path';
import type { Redaction } from '../../shared/model/redaction.ts';
import { numberedName } from '../../shared/report/source-names.ts';
import { holdsDetail, redactor, type Redactor } from '../report/redact.ts';
import type { AuditStore, SourceInfo } from '../store/store.ts';

/** Names of more words than this are not looked for in names of files. */
const WORDS = 5;

export function redactorOf(store: AuditStore, level: Redaction): Redactor {
  return redactor(level, () => store.pseudonymKey(), level === 'full' ? new Map() : tellingNames(store));
}

/** A name that says nothing: `file-0003.csv`. It is the number of the import. */
export function plainName({ id, name }: Pick<SourceInfo, 'id' | 'name'>): string {
  const [file = ''] = name.split(' › ');
  const extension = extname(file).slice(0, 6);
  return `file-${String(id).padStart(4, '0')}${/^\.[a-z0-9]+$/i.test(extension) ? extension.toLowerCase() : ''}`;
}

/**
 * Names of files that hold an address, a number, or the name of a contact or reviewer (of two words or more: a single word
 * may be anything).
 */
function tellingNames(store: AuditStore): ReadonlyMap<string, string> {
  const telling = new Map<string, string>();
  const bySaying = new Map<string, SourceInfo[]>();
  const tell = (source: SourceInfo): void => {
    for (const name of [source.name, numberedName(source)]) telling.set(name, plainName(source));
  };
  for (const source of store.sources()) {
    if (holdsDetail(source.name) || holdsDetail(source.name.replace(/[_-]/g, ' '))) tell(source);
    for (const saying of sayingsOf(source.name))
      bySaying.set(saying, [...(bySaying.get(saying) ?? []), source]);
  }
  const look = (name: string): void => {
    for (const source of bySaying.get(wordsOf(name).join(' ')) ?? []) tell(source);
  };
  for (const name of store.namesHeld()) look(name);
  for (const name of store.reviews.reviewers(1_000)) look(name);
  return telling;
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}']+/gu) ?? [];

/** Every run of two to `WORDS` words of a text. */
function sayingsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  const sayings = new Set<string>();
  for (let from = 0; from < words.length; from++)
    for (let length = 2; length <= WORDS && from + length <= words.length; length++)
      sayings.add(words.slice(from, from + length).join(' '));
  return sayings;
}
