/** Why it is asked what to do with a file: what it has in common with one that was imported before. */
import { many, n } from './write.ts';

/** An earlier file as it is told of. */
interface ToldEarlier {
  readonly name: string;
  /** When it was imported, as dates are written there. */
  readonly day: string;
  readonly rows: number;
  /** Records of it that were looked for in the newer one, and found. */
  readonly compared: number;
  readonly inBoth: number;
  /** Whether those are not all of its records, but some of very many. */
  readonly isSample: boolean;
}

/** @param likeness `same` but for case, `copy` but for a mark like (1), `stamped` but for dates, numbers or hashes. */
export function newerReason(
  name: string,
  likeness: 'same' | 'copy' | 'stamped',
  earlier: readonly ToldEarlier[],
): string {
  const told = earlier
    .map(
      ({ name: called, day, rows }) =>
        `${likeness === 'same' ? '' : `"${called}", `}${day}, ${many(rows, 'row')}`,
    )
    .join('; ');
  const before = {
    same: `"${name}" was imported before (${told}), and this one has other content.`,
    copy: `"${name}" is named like a second copy of a file imported before (${told}), and has other content.`,
    stamped: `"${name}" is the same export as one imported before (${told}), and the names differ by a date or number alone.`,
  }[likeness];
  return `${before} ${overlapWords(earlier[0]!, earlier.length > 1)}`;
}

/** What a newer file lacks of the one whose place it took; without a full stop. */
export function lackingWords({
  compared,
  inBoth,
  isSample,
}: Pick<ToldEarlier, 'compared' | 'inBoth' | 'isSample'>): string {
  if (compared === 0) return 'none of its rows had been accepted';
  const lacking = compared - inBoth;
  const of = isSample ? `${n(compared)} of its records picked at random` : `its ${many(compared, 'record')}`;
  if (compared === 1) return `${of} is ${lacking === 0 ? 'in the newer file too' : 'not in the newer file'}`;
  if (lacking === 0) return `all of ${of} are in the newer file too`;
  return `${n(lacking)} of ${of} ${lacking === 1 ? 'is' : 'are'} not in the newer file`;
}

/** How much of an earlier file comes again. @param isOfSeveral whether there are others beside it. */
function overlapWords({ compared, inBoth, isSample }: ToldEarlier, isOfSeveral: boolean): string {
  const which = isOfSeveral ? 'the latest of them' : 'the earlier file';
  const records = `${many(compared, 'record')} ${isSample ? 'picked at random from' : 'of'} ${which}`;
  if (compared === 0) return `Of ${which} no record was accepted.`;
  const stand = (records: number): string => (records === 1 ? 'stands' : 'stand');
  if (compared === 1)
    return `The only record of ${which} ${inBoth === 1 ? 'stands in this one too' : 'does not stand in this one'}.`;
  if (inBoth === 0) return `None of the ${records} stands in this one.`;
  if (inBoth < compared)
    return `Of the ${records}, ${n(inBoth)} ${stand(inBoth)} in this one too, ${n(compared - inBoth)} not.`;
  return `All ${records} stand in this one too.`;
}
