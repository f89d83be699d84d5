/** Which field a column may hold: by what known exports call it and by what its values look like. A suggestion decides nothing. */
import type { EvidenceKind } from '../../../shared/model/evidence.ts';
import type { FieldSource } from '../../../shared/model/mapping.ts';
import { TEMPLATE_FIELDS } from '../../../shared/model/template-fields.ts';
import { PRESETS } from '../presets/index.ts';
import { headingKey } from '../../../shared/model/heading.ts';

export interface Suggested {
  readonly kind: EvidenceKind;
  readonly field: string;
  readonly why: string;
}

interface Vote {
  readonly kind: EvidenceKind;
  readonly field: string;
  readonly titles: Set<string>;
}

/** Most that a person wants to read for one column. */
const MOST = 4;

let index: ReadonlyMap<string, ReadonlyMap<string, Vote>> | null = null;

/** Headings of every known export and template, with the fields they are read as. */
function votes(): ReadonlyMap<string, ReadonlyMap<string, Vote>> {
  if (index !== null) return index;
  const found = new Map<string, Map<string, Vote>>();
  const vote = (heading: string, kind: EvidenceKind, field: string, title: string): void => {
    const of = found.get(heading) ?? new Map<string, Vote>();
    found.set(heading, of);
    const name = `${kind}.${field}`;
    const one = of.get(name) ?? { kind, field, titles: new Set<string>() };
    of.set(name, one);
    one.titles.add(title);
  };
  for (const { mapping, title } of PRESETS) {
    if (mapping === null) continue;
    const about = mapping.records.find(({ kind }) => kind !== 'campaign' && kind !== 'review')?.kind;
    if (about !== undefined)
      for (const [field, source] of Object.entries(mapping.who))
        for (const heading of headingsOf(source)) vote(heading, 'contact', field, title);
    for (const { kind, fields } of mapping.records)
      for (const [field, source] of Object.entries(fields))
        for (const heading of headingsOf(source)) vote(heading, kind, field, title);
  }
  for (const [kind, fields] of Object.entries(TEMPLATE_FIELDS) as [EvidenceKind, object][])
    for (const field of Object.keys(fields)) {
      vote(field, kind, field, 'the import template');
      vote(field.replaceAll('_', ' '), kind, field, 'the import template');
    }
  return (index = found);
}

function headingsOf(source: FieldSource): readonly string[] {
  if (source.from === 'first') return source.of.flatMap(headingsOf);
  return source.from === 'column' || source.from === 'joined' ? source.columns.map(headingKey) : [];
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^[+(]?[\d][\d\s().-]{7,18}$/;

/** @param values the column's commonest values. */
export function suggestFields(heading: string, values: readonly string[]): readonly Suggested[] {
  const byName = [...(votes().get(headingKey(heading))?.values() ?? [])]
    .toSorted((a, b) => b.titles.size - a.titles.size)
    .map(({ kind, field, titles }): Suggested => {
      const [first, ...others] = titles;
      const more = others.length === 0 ? '' : ` and ${others.length} other${others.length === 1 ? '' : 's'}`;
      return { kind, field, why: `so read in ${first}${more}` };
    });
  const share = (pattern: RegExp): number =>
    values.length === 0 ? 0 : values.filter((value) => pattern.test(value)).length / values.length;
  const byValue: Suggested[] = [];
  if (share(EMAIL) > 0.8)
    byValue.push({ kind: 'contact', field: 'email', why: 'its values are email addresses' });
  else if (share(PHONE) > 0.8 && /phone|mobile|cell|tel|sms|whatsapp/i.test(heading))
    byValue.push({ kind: 'contact', field: 'phone', why: 'its values look like phone numbers' });
  const known = new Set(byValue.map(({ kind, field }) => `${kind}.${field}`));
  return [...byValue, ...byName.filter(({ kind, field }) => !known.has(`${kind}.${field}`))].slice(0, MOST);
}
