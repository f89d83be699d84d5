/**
 * Columns that a known export does not read. Nothing is concluded from them, and a person must be able to see that: where
 * the heading speaks of refusing, the rows that hold a value are counted, for each may be a refusal that nothing else tells.
 */
import { headingKey, headingPattern, headingText } from '../../shared/model/heading.ts';
import type { EvidenceRecord } from '../../shared/model/evidence.ts';
import type { Mapping } from '../../shared/model/mapping.ts';
import { headingsRead, isBeside, isRepeatedOver } from '../../shared/model/mapping-sources.ts';
import type { UnreadColumn } from '../../shared/model/source-totals.ts';
import { isAboutSomebody, WHO_FIELDS } from '../../shared/model/template-fields.ts';
import type { Preset } from './presets/preset.ts';
import { templateColumns } from './templates.ts';

/** Headings by which a person refused, in the languages of the exports that are known. */
const REFUSING =
  /unsub|opt(s|ed|ing)?[ _-]*out|do[ _-]*not|don['’]?t (contact|email|e-mail|mail|call|text|sms|market)|no[ _-]+(contact|email|e-mail|mail|calls?|texts?|sms|marketing)\b|suppress|object(ed|ion)|withdr[ae]w|abgemeldet|abmeldung|widerruf|d[ée]sinscri|desabonn|opposition|baja|desuscri|disiscri|uitgeschreven|afgemeld|cancelad/i;
/** Values by which nobody refused, whatever the heading. */
const NO_REFUSAL = new Set(['', 'no', 'n', 'false', 'f', '0', '-', 'none', 'never', 'null', 'n/a', 'na']);

interface Watched {
  readonly place: number;
  readonly heading: string;
  rows: number;
}

export class UnreadColumns {
  readonly #others: readonly string[];
  readonly #watched: readonly Watched[];

  constructor(preset: Preset, header: readonly string[]) {
    const isRead = readerOf(preset);
    const unread = header
      .map((heading, place) => ({ heading: headingText(heading), place, rows: 0 }))
      .filter(({ heading }) => heading !== '' && !isRead(heading));
    const mayRefuse = preset.kinds.some(isAboutSomebody);
    this.#watched = unread.filter(({ heading }) => mayRefuse && REFUSING.test(heading));
    this.#others = unread
      .filter((one) => !this.#watched.some(({ place }) => place === one.place))
      .map(({ heading }) => heading);
  }

  /** An accepted row, and what was read from it: where that is a refusal already, the row has told it. */
  look(cells: readonly string[], records: readonly EvidenceRecord[]): void {
    if (this.#watched.length === 0 || records.some(isRefusal)) return;
    for (const one of this.#watched)
      if (!NO_REFUSAL.has((cells[one.place] ?? '').trim().toLowerCase())) one.rows++;
  }

  /** Those that may hold refusals first, each in the order of the file. */
  found(): readonly UnreadColumn[] {
    return [
      ...this.#watched.map(({ heading, rows }) => ({ heading, mayRefuse: rows })),
      ...this.#others.map((heading) => ({ heading, mayRefuse: null })),
    ];
  }
}

function isRefusal(record: EvidenceRecord): boolean {
  return record.kind === 'preference' && record.type !== 'consent' && record.type !== 'not_subscribed';
}

/** Whether a preset reads a heading; of files that are no table of columns, and of corrections, every one is taken as read. */
function readerOf({ id, mapping, corrects }: Preset): (heading: string) => boolean {
  if (corrects !== undefined) return () => true;
  if (mapping !== null) return mappingReader(mapping);
  const own = templateColumns[id.replace(/^template\./, '')];
  if (own === undefined || !id.startsWith('template.')) return () => true;
  const known = new Set([...own.map(({ name }) => name), ...Object.keys(WHO_FIELDS)]);
  return (heading) => known.has(headingKey(heading));
}

function mappingReader(mapping: Mapping): (heading: string) => boolean {
  const known = headingsRead(mapping);
  const repeats = mapping.records.flatMap(({ each }) => each ?? []);
  const lines = mapping.group === null ? [] : mapping.group.lines.map(headingPattern);
  return (heading) =>
    known.has(headingKey(heading)) ||
    isBeside(mapping, heading) ||
    repeats.some((each) => isRepeatedOver(each, heading)) ||
    lines.some((fits) => fits(heading) !== null);
}
