/** Words by which a message speaks of refusing: in English, and in the languages of `languages.ts`. */
import { inAnyLanguage } from './languages.ts';

const ENGLISH = String.raw`unsubscribe|(?<![a-z])opt(?:ing)?[\s-]?out(?![a-z])|stop receiving|(?:be )?removed? (?:me )?from (?:our|this|the) (?:mailing )?list|no longer (?:wish|want) to receive|(?:manage|update|change) (?:your |my )?(?:e-?mail |marketing |communication )?preferences|avprenumerera`;
const ELSEWHERE = `${inAnyLanguage('refuse')}|${inAnyLanguage('wish')}`;
const REFUSE = new RegExp(`${ENGLISH}|${ELSEWHERE}`, 'iu');

/** Refusing of something else than messages. */
const OF_SOMETHING_ELSE =
  /cookie|opt(?:ing)?[\s-]?out (?:of|from) (?!.*\b(?:e-?mails?|messages?|texts?|sms|marketing|newsletters?|mailings?|communications?|list|receiving|these|this|it|all)\b)/i;

/** "Do not wish to receive" asks for nothing to be left undone. */
const WISH = new RegExp(
  String.raw`\b(?:do not|don.t|no longer|not) (?:wish|want|like)\b|\bprefer not\b|${inAnyLanguage('wish')}`,
  'giu',
);
const NEGATED = new RegExp(
  String.raw`\b(?:do not|don.t|cannot|can ?not|can.t|can i not|could not|couldn.t|will not|won.t|must not|never|not|no|unable|nobody)\b|${inAnyLanguage('denies')}`,
  'iu',
);
const QUESTION = new RegExp(
  String.raw`^[^\p{L}]*(?:(?:why|how|what|when|where|who|can|could|did|does|should|trouble|problems?)\b|${inAnyLanguage('asks')})`,
  'iu',
);

/** Whether the words say that something cannot or must not be done. */
export function isNegated(words: string): boolean {
  return NEGATED.test(words.replace(WISH, ''));
}

/** Whether the words speak of refusing messages, offered or not. */
export function speaksOfRefusing(words: string): boolean {
  return REFUSE.test(words) && !OF_SOMETHING_ELSE.test(words);
}

/** Whether the words offer to refuse: those that ask about it or deny it do not. */
export function offersRefusing(words: string): boolean {
  return speaksOfRefusing(words) && !isNegated(words) && !QUESTION.test(words);
}

/** Whether the words offer to choose messages, which need not let all of them be refused. */
export function offersPreferences(words: string): boolean {
  return /preferences/i.test(words) && !REFUSE.test(words.replace(/\S+ (?:\S+ ){0,2}preferences/gi, ''));
}

const PURPOSE = new RegExp(
  String.raw`\b(?:to|or|and|can|may) (?:unsubscribe|opt[\s-]?out|stop (?:receiving|these|our|further|all|e-?mails?|messages|texts)|(?:be |get )?removed?(?: me)? from (?:our|this|the) (?:mailing |e-?mail )?list)|no longer (?:wish|want) to receive|(?:do not|don.t) (?:wish|want) to receive|^\W*(?:unsubscribe|opt[\s-]?out)\b|${ELSEWHERE}`,
  'iu',
);

/** Whether the words name refusing as what something beside them is for: "To unsubscribe, click". */
export function purposeIsRefusing(words: string): boolean {
  return PURPOSE.test(words) && !OF_SOMETHING_ELSE.test(words) && !isNegated(words) && !QUESTION.test(words);
}
