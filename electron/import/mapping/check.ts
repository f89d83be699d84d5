/** What a mapping says that cannot be: fields that do not exist, words outside a closed vocabulary, records about nobody. */
import type { EvidenceKind } from '../../../shared/model/evidence.ts';
import type {
  DateReading,
  FieldSource,
  Mapping,
  RecordMapping,
  Words,
} from '../../../shared/model/mapping.ts';
import {
  fieldValues,
  isAboutSomebody,
  NEEDED_FIELDS,
  takesSeveral,
  WHO_FIELDS,
} from '../../../shared/model/template-fields.ts';
import { foldWord, vocabulary } from '../../../shared/model/words.ts';
import { parseRecorded } from '../moment.ts';

/** One sentence for each fault; none when the mapping can be used. */
export function faultsOf(mapping: Mapping): readonly string[] {
  const faults: string[] = [];
  for (const field of Object.keys(mapping.who))
    if (!Object.hasOwn(WHO_FIELDS, field))
      faults.push(`"${field}" does not say who a row is about: only contact_id, email and phone do.`);
  mapping.records.forEach((part, i) => faults.push(...faultsOfRecord(mapping, part, i)));
  if (mapping.group === null && mapping.records.some(({ oncePerGroup }) => oncePerGroup === true))
    faults.push('A record is given once for each group, and the mapping does not say what groups the rows.');
  return faults;
}

function* faultsOfRecord(mapping: Mapping, part: RecordMapping, i: number): Generator<string> {
  const named = `Record ${i + 1} (${part.kind})`;
  for (const [field, source] of Object.entries(part.fields)) {
    const values = fieldValues(part.kind, field);
    if (values === undefined) yield `${named} has no field "${field}".`;
    else {
      yield* faultsOfSource(`${named}, "${field}"`, source, part, field);
      if (values === 'date') yield* faultsOfDates(`${named}, "${field}"`, source, mapping.dates);
    }
  }
  if (part.when !== undefined) yield* faultsOfSource(`${named}, "only where"`, part.when, part, 'when');
  for (const field of part.needs ?? [])
    if (!Object.hasOwn(part.fields, field) && !Object.hasOwn(mapping.who, field))
      yield `${named} needs "${field}", which the mapping gives no value.`;
  for (const field of NEEDED_FIELDS[part.kind])
    if (!Object.hasOwn(part.fields, field))
      yield `${named} lacks "${field}", which such a record cannot be without.`;
  const who = Object.keys(WHO_FIELDS);
  if (isAboutSomebody(part.kind) && !who.some((field) => field in part.fields || field in mapping.who))
    yield `${named} says nowhere who a row is about: map an id, an email or a phone.`;
}

function* faultsOfSource(
  named: string,
  source: FieldSource,
  part: RecordMapping,
  field: string,
): Generator<string> {
  switch (source.from) {
    case 'constant':
    case 'filled':
      yield* faultsOfWord(named, part.kind, field, source.value);
      return;
    case 'each':
    case 'each_heading':
      if (part.each === undefined)
        yield `${named} is taken from what the record is repeated for, and it is not repeated.`;
      if (source.from === 'each') yield* faultsOfWords(named, part.kind, field, source.words ?? {});
      return;
    case 'beside':
      if (part.each?.over !== 'columns_like' || !source.pattern.includes('*'))
        yield `${named} is taken from a column beside the one that the record is repeated for: it must be repeated for columns like a pattern, and "${source.pattern}" hold a *.`;
      return;
    case 'column':
      yield* faultsOfWords(named, part.kind, field, source.words ?? {});
      return;
    case 'first':
      for (const one of source.of) yield* faultsOfSource(named, one, part, field);
      return;
    case 'joined':
    case 'product':
    case 'details_given':
    case 'exports_collected_by':
    case 'file_name':
  }
}

/** A date that the mapping itself gives must be one, or it would reject every row that it is given to. */
function* faultsOfDates(named: string, source: FieldSource, usual: DateReading): Generator<string> {
  if (source.from === 'first') for (const one of source.of) yield* faultsOfDates(named, one, usual);
  const reading = source.from === 'column' ? (source.dates ?? usual) : usual;
  for (const text of datesGivenBy(source))
    if (typeof parseRecorded(text, reading) === 'string')
      yield `${named} would be "${text}", which cannot be read as a date: write it as 2025-06-01, or as 2025-06 or 2025 where no more is known.`;
}

function datesGivenBy(source: FieldSource): readonly string[] {
  switch (source.from) {
    case 'constant':
    case 'filled':
      return [source.value];
    case 'column':
    case 'each':
      return Object.values(source.words ?? {});
    default:
      return [];
  }
}

/** Words that are compared as one must mean one thing: `Y` and `y`. */
function* faultsOfWords(named: string, kind: EvidenceKind, field: string, words: Words): Generator<string> {
  const known = vocabulary(words);
  for (const [word, value] of Object.entries(words)) {
    yield* faultsOfWord(named, kind, field, value);
    if (known.get(foldWord(word)) !== value)
      yield `${named} gives "${word}" two meanings, as words are compared without case: leave one of them.`;
  }
}

/** An empty word gives no value, which is allowed everywhere. */
function* faultsOfWord(named: string, kind: EvidenceKind, field: string, word: string): Generator<string> {
  const values = fieldValues(kind, field);
  if (word === '' || !Array.isArray(values)) return;
  const given = takesSeveral(kind, field) ? word.split(';') : [word];
  for (const one of given)
    if (!values.includes(one)) yield `${named} would hold "${one}", which is none of: ${values.join(', ')}.`;
}
