/**
 * Columns that a known export does not read. Nothing is concluded from them, and a person must be able to see that: where
 * the heading speaks of refusing, the rows that hold a value are counted, for each may be a refusal that nothing else tells.
 * Of other columns (tags, notes, labels) those values are counted that speak of refusing themselves.
 *
 * Of two columns with one heading the first that has a value is read. What stands in the other and differs was not, unless
 * all of them are read, as with addresses.
 */
import { headingKey, headingPattern, headingText } from '../../shared/model/heading.ts';
import type { EvidenceRecord } from '../../shared/model/evidence.ts';
import type { Mapping } from '../../shared/model/mapping.ts';
import { headingsRead, isBeside, isRepeatedOver, sourcesOf } from '../../shared/model/mapping-sources.ts';
import type { UnreadColumn } from '../../shared/model/source-totals.ts';
import { isAboutSomebody, WHO_FIELDS } from '../../shared/model/template-fields.ts';
import type { Preset } from './presets/preset.ts';
import { templateColumns } from './templates.ts';

/** Headings by which a person refused, in the languages of the exports that are known. */
const REFUSING =
  /unsub|opt(s|ed|ing)?[ _-]*out|do[ _-]*not|don['’]?t (contact|email|e-mail|mail|call|text|sms|market)|no[ _-]+(contact|email|e-mail|mail|calls?|texts?|sms|marketing)\b|suppress|refus(ed|al)|black[ _-]*list|block[ _-]*list|complain|\bdnc\b|object(ed|ion)|withdr[ae]w|abgemeldet|abmeldung|widerruf|d[ée]sinscri|desabonn|opposition|baja|desuscri|disiscri|uitgeschreven|afgemeld|cancelad/i;
/**
 * Values that speak of refusing, whatever the heading: tags and notes such as "do not email", "DNC" or "replied STOP". Narrower
 * than the headings are: in notes people also complain of, object to and cancel much else, say when not to ring, and links end in
 * "unsubscribe".
 */
const SAYS_REFUSED = new RegExp(
  [
    String.raw`unsubscrib`,
    String.raw`\bopt(s|ed|ing)?[ _-]*out\b`,
    String.raw`\b(do[ _-]*not|don['’]?t|never)[ _-]*(be[ _-]*)?(contact|e-?mail|mail|text|sms|market|message)`,
    String.raw`\b(do[ _-]*not|don['’]?t|never)[ _-]*send[ _-]+((me|him|her|them|any|more|further)[ _-]+)*(e-?mail|text|sms|market|news|offer|promo|mailing|anything)`,
    String.raw`\b(not|stop(ped)?)[ _-]+(to[ _-]+)?((be(ing)?|all|any|sending|getting|receiving)[ _-]+)*(contacted|e-?mail|mail|text|sms|market|messag|newsletter)`,
    String.raw`\bno[ _-]+((more|further|any)[ _-]+)?(contact|e-?mails?|mailings?|texts|sms|marketing|newsletters?)\b`,
    String.raw`\bremoved?[ _-]+((me|him|her|them)[ _-]+)?from[ _-]+((the|our|your|all|any|mailing|marketing|e-?mail)[ _-]+)*(list|mailing|database)`,
    String.raw`\b(sent|replied|texted|said|reply|keyword)\W+stop\b|^\W*stop\W*$`,
    String.raw`\b(dnc|dnd|dne|suppress(ed|ion)?)\b`,
    String.raw`\b(black|block)[ _-]*listed\b`,
    String.raw`\b(spam|recipient|abuse)[ _-]*complain`,
    String.raw`\bwithdr[ae]w.{0,20}\bconsent\b|\bconsent\b.{0,20}\bwithdr[ae]w`,
    String.raw`abgemeldet|widerrufen|d[ée]sinscri|d[ée]sabonn|dad[oa] de baja|disiscri|uitgeschreven|afgemeld`,
  ].join('|'),
  'i',
);
const IS_LINK = /^\s*https?:\/\//i;
/** Values by which nobody refused, whatever the heading. */
const NO_REFUSAL = new Set(['', 'no', 'n', 'false', 'f', '0', '-', 'none', 'never', 'null', 'n/a', 'na']);

interface Watched {
  readonly place: number;
  readonly heading: string;
  rows: number;
}

/** A column that is read where those before it are empty. */
interface Behind extends Watched {
  readonly before: readonly number[];
  readonly mayRefuse: boolean;
}

export class UnreadColumns {
  readonly #others: readonly Watched[];
  readonly #watched: readonly Watched[];
  readonly #behind: readonly Behind[];
  /** Whether the rows are about somebody who may have refused. */
  readonly #mayRefuse: boolean;

  constructor(preset: Preset, header: readonly string[]) {
    const isRead = readerOf(preset);
    const unread = header
      .map((heading, place) => ({ heading: headingText(heading), place, rows: 0 }))
      .filter(({ heading }) => heading !== '' && !isRead(heading));
    const mayRefuse = preset.kinds.some(isAboutSomebody);
    this.#watched = unread.filter(({ heading }) => mayRefuse && REFUSING.test(heading));
    this.#others = unread.filter((one) => !this.#watched.some(({ place }) => place === one.place));
    this.#mayRefuse = mayRefuse;
    this.#behind = [...behindOthers(preset, header, isRead)].map(([place, before]) => {
      const heading = headingText(header[place]!);
      return {
        heading: `${heading} (column ${place + 1})`,
        place,
        before,
        rows: 0,
        mayRefuse: mayRefuse && (REFUSING.test(heading) || statesPreference(preset, heading)),
      };
    });
  }

  /**
   * An accepted row, and what was read from it: where that is a refusal already, the row has told it.
   * @param isRead whether a value was read though it does not stand in the first column of its heading.
   */
  look(
    cells: readonly string[],
    records: readonly EvidenceRecord[],
    isRead: (value: string) => boolean,
  ): void {
    if (this.#watched.length === 0 && this.#behind.length === 0 && this.#others.length === 0) return;
    const hasRefused = records.some(isRefusal);
    const folded = (place: number): string => (cells[place] ?? '').trim().toLowerCase();
    if (!hasRefused && this.#mayRefuse) {
      for (const one of this.#watched) if (!NO_REFUSAL.has(folded(one.place))) one.rows++;
      for (const one of this.#others) if (saysRefused(cells[one.place] ?? '')) one.rows++;
    }
    for (const one of this.#behind) {
      const value = folded(one.place);
      if (value === '' || (one.mayRefuse && (hasRefused || NO_REFUSAL.has(value)))) continue;
      const read = one.before.map(folded).find((text) => text !== '');
      if (read !== undefined && read !== value && !isRead(value)) one.rows++;
    }
  }

  /** Those that may hold refusals first, each in the order of the file. */
  found(): readonly UnreadColumn[] {
    const behind = this.#behind.filter(({ rows }) => rows > 0);
    const refusing = [
      ...this.#watched,
      ...this.#others.filter(({ rows }) => rows > 0),
      ...behind.filter(({ mayRefuse }) => mayRefuse),
    ];
    const others = [
      ...this.#others.filter(({ rows }) => rows === 0).map(({ heading }) => heading),
      ...behind.filter(({ mayRefuse }) => !mayRefuse).map(({ heading }) => heading),
    ];
    return [
      ...refusing.map(({ heading, rows }) => ({ heading, mayRefuse: rows })),
      ...others.map((heading) => ({ heading, mayRefuse: null })),
    ];
  }
}

/**
 * The places that are read only where others are empty, with those: of headings that are there twice, and of headings that
 * mean one box of refusing.
 */
function behindOthers(
  { mapping, blocks }: Preset,
  header: readonly string[],
  isRead: (heading: string) => boolean,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  if (blocks === true) return found;
  const places = new Map<string, number[]>();
  for (const [place, heading] of header.entries()) {
    const key = headingKey(heading);
    const before = places.get(key) ?? [];
    if (before.length > 0 && key !== '' && isRead(headingText(heading))) found.set(place, [...before]);
    places.set(key, [...before, place]);
  }
  for (const source of mapping === null ? [] : sourcesOf(mapping)) {
    if (source.from !== 'column' || source.columns.length < 2) continue;
    const read = source.columns.flatMap((column) => places.get(headingKey(column)) ?? []);
    for (const [i, place] of read.entries())
      if (i > 0 && REFUSING.test(header[place]!)) found.set(place, read.slice(0, i));
  }
  return found;
}

/** Whether what a preference is, is read from the column. */
function statesPreference({ id, kinds, mapping }: Preset, heading: string): boolean {
  if (mapping === null)
    return id.startsWith('template.') && kinds.includes('preference') && headingKey(heading) === 'kind';
  return mapping.records.some(({ kind, fields, each }) => {
    const source = fields['kind'];
    if (kind !== 'preference' || source === undefined) return false;
    const about: Mapping = {
      ...mapping,
      who: {},
      group: null,
      records: [{ kind, fields: { kind: source } }],
    };
    return (
      headingsRead(about).has(headingKey(heading)) || (each !== undefined && isRepeatedOver(each, heading))
    );
  });
}

/** No word of refusing is shorter than three letters, and most unread cells are empty. */
function saysRefused(value: string): boolean {
  return value.length > 2 && SAYS_REFUSED.test(value) && !IS_LINK.test(value);
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
