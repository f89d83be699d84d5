/** Why a pair is suggested as it is, each reason a sentence that a person can check without knowing the method. */
import type { Comparison } from './compare.ts';
import { COMPARED_CHARACTERS, sameWords, sharedWords } from './label-words.ts';
import type { SharedPlace } from './placement.ts';
import type { Precedent } from './precedent.ts';
import { likelyDepartment, likelyDomain, type LabelTraits } from './traits.ts';

export type ReasonKind =
  'same_label' | 'unreadable' | 'cut' | 'taxonomy' | 'line_of_business' | 'words' | 'meaning' | 'precedent';

export interface SuggestionReason {
  readonly kind: ReasonKind;
  readonly text: string;
}

export interface Grounds {
  readonly bought: LabelTraits;
  readonly promoted: LabelTraits;
  readonly comparison: Comparison;
  readonly place: SharedPlace | null;
  readonly precedents: readonly Precedent[];
}

const CLOSE_MEANING = 0.6;
const FAR_MEANING = 0.35;
/** Above this chance that both labels belong together they are said to. */
const LIKELY = 0.55;
const WORDS_SHOWN = 5;

export function reasonsFor(grounds: Grounds): readonly SuggestionReason[] {
  const { bought, promoted } = grounds;
  if (bought.key === promoted.key) {
    return bought.key === ''
      ? [{ kind: 'unreadable', text: 'The labels are empty.' }]
      : [{ kind: 'same_label', text: 'The labels are the same.' }, ...precedents(grounds)];
  }
  if (!bought.readable || !promoted.readable)
    return [
      {
        kind: 'unreadable',
        text: 'A label holds nothing that can be compared in English: a person must judge.',
      },
      ...taxonomy(grounds),
      ...precedents(grounds),
    ];
  if (!isCut(grounds) && sameWords(bought.words, promoted.words))
    return [
      { kind: 'same_label', text: 'The labels are the same words.' },
      ...taxonomy(grounds),
      ...precedents(grounds),
    ];
  return [
    ...taxonomy(grounds),
    ...lineOfBusiness(grounds),
    ...words(grounds),
    meaning(grounds.comparison),
    ...cut(grounds),
    ...precedents(grounds),
  ];
}

function taxonomy({ place }: Grounds): readonly SuggestionReason[] {
  if (place === null) return [];
  const path = place.path.join(' > ');
  const text = place.same
    ? `Your own categories place both in ${path}.`
    : `Your own categories place both under ${path}.`;
  return [{ kind: 'taxonomy', text }];
}

function lineOfBusiness({ bought, promoted, comparison }: Grounds): readonly SuggestionReason[] {
  const [a, b] = [likelyDomain(bought), likelyDomain(promoted)];
  const [x, y] = [likelyDepartment(bought), likelyDepartment(promoted)];
  const reason = (text: string): readonly SuggestionReason[] => [{ kind: 'line_of_business', text }];
  if (a !== null && a === b) return reason(`Both are ${a.name}.`);
  if (x !== null && x === y)
    return reason(a !== null && b !== null ? `Both are ${x}: ${a.name} and ${b.name}.` : `Both are ${x}.`);
  if (x === null || y === null) {
    return reason(
      comparison.department >= LIKELY
        ? 'Both may belong to one line of business.'
        : 'No line of business could be told for both labels.',
    );
  }
  return comparison.sector >= LIKELY
    ? reason(`One is ${x}, the other ${y}: related, but not the same line of business.`)
    : reason(`One is ${x}, the other ${y}: different lines of business.`);
}

function words({ bought, promoted }: Grounds): readonly SuggestionReason[] {
  const shared = sharedWords(bought.words, promoted.words).slice(0, WORDS_SHOWN);
  return shared.length === 0
    ? []
    : [{ kind: 'words', text: `Both mention ${shared.map((word) => `“${word}”`).join(', ')}.` }];
}

function meaning({ meaning: near }: Comparison): SuggestionReason {
  const how =
    near >= CLOSE_MEANING ? 'close' : near < FAR_MEANING ? 'far apart' : 'neither close nor far apart';
  return { kind: 'meaning', text: `Their meanings are ${how} (${near.toFixed(2)}).` };
}

function isCut({ bought, promoted }: Grounds): boolean {
  return bought.words.cut || promoted.words.cut;
}

function cut(grounds: Grounds): readonly SuggestionReason[] {
  return isCut(grounds)
    ? [{ kind: 'cut', text: `Only the first ${COMPARED_CHARACTERS} characters were compared.` }]
    : [];
}

function precedents({ precedents: found }: Grounds): readonly SuggestionReason[] {
  return found.map(({ bought, promoted, verdict, reviewer, decided }) => ({
    kind: 'precedent',
    text: `Decided before: “${shortened(bought.label)}” and “${shortened(promoted.label)}” are ${verdict}${reviewer === null ? '' : ` (${shortened(reviewer)}${decided === null ? '' : `, ${decided}`})`}.`,
  }));
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
