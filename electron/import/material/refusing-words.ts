/** Words by which a message speaks of refusing: in English, and in the languages of `languages.ts`. */
import { inAnyLanguage } from './languages.ts';

const MESSAGES = String.raw`(?:e-?mails?|messages?|msgs?|texts?|mailings?|newsletters?|communications?|sms)`;
const LIST = String.raw`(?:our|this|the|your) (?:mailing |e-?mail |contact |marketing )?lists?`;
/** To refuse all messages. */
const ALL = String.raw`unsubscribe|(?<!\p{L})unsub(?!\p{L})|(?<!\p{L})opt(?:ing)?(?: me)?[\s-]?out(?!\p{L})|(?<!\p{L})stop (?:(?:receiving|getting|sending(?: me)?|hearing)(?= from us| (?:these|this|them)(?!\p{L})| (?:[^\s.]+ ){0,3}?${MESSAGES}|\W*$)|(?:(?:all|these|our|any|future|further|more|marketing|promotional) )*${MESSAGES}(?!\p{L}))|(?<!\p{L})removed? (?:(?:me|yourself|my (?:address|details|name)|my e-?mail(?: address)?) )?from ${LIST}|(?<!\p{L})(?:remove me(?!\p{L})|take me off)|(?<!\p{L})leave ${LIST}|(?<!\p{L})withdraw (?:your |my )?consent|(?<!\p{L})stop (?:e-?mailing|texting|mailing|messaging|contacting)(?: (?:me|you|us))?(?!\p{L})|(?<!\p{L})(?:turn|switch) off (?:(?:all|these|our|your|marketing|promotional) )*${MESSAGES}(?!\p{L})|avprenumerera`;
/** To wish for no more of them. */
export const WISHES = String.raw`(?<!\p{L})(?:(?:no longer|do not|don.t) (?:wish|want|like)|(?:rather|prefer) not)(?: to)? (?:receive(?!\p{L})|hear from|get (?:[^\s.]+ ){0,3}?${MESSAGES})|(?<!\p{L})(?:do not|don.t) (?:wish|want) (?:these|our|any|more|further)(?: more| further)? ${MESSAGES}|(?<!\p{L})no more ${MESSAGES}(?!\p{L})`;
const SORTS = String.raw`(?:e-?mail|subscription|communication|marketing|contact|notification|newsletter|mailing)s?`;
/** To choose messages, which need not let all of them be refused. */
const CHOOSE = String.raw`(?<!\p{L})(?:manage|update|change|edit|set|review|cancel|end) (?:your |my |this )?(?:${SORTS} )?(?:preferences?|subscriptions?)(?!\p{L})|(?<!\p{L})${SORTS} (?:preferences?|settings|options)(?!\p{L})|(?<!\p{L})(?:preference|subscription) cent(?:re|er)(?!\p{L})|(?<!\p{L})(?:your|my) preferences(?!\p{L})`;
const ELSEWHERE = `${inAnyLanguage('refuse')}|${inAnyLanguage('wish')}`;
const REFUSE_ALL = new RegExp(`${ALL}|${WISHES}|${ELSEWHERE}`, 'iu');
const REFUSE = new RegExp(`${ALL}|${WISHES}|${CHOOSE}|${ELSEWHERE}`, 'iu');

/** Refusing of something else than messages. */
const ELSE =
  /opt(?:ing)?[\s-]?out (?:of|from) (?!.*\b(?:e-?mails?|messages?|texts?|sms|marketing|newsletters?|mailings?|communications?|list|receiving|these|this|it|all)\b)|subscriptions? (?:at )?any[\s-]?time|cancel (?:your |my )?subscription to (?!.*\b(?:e-?mails?|newsletters?|mailings?|updates|list)\b)/i;
/** What is refused in the words of refusing messages, where no message is named beside it. */
const THINGS = new RegExp(
  String.raw`\b(?:paper|bills?|invoices?|catalogues?|parcels?|brochures?|leaflets?|statements?|waiting list|basket)\b|${inAnyLanguage('things')}`,
  'iu',
);
const NAMED = new RegExp(
  String.raw`(?<!\p{L})${MESSAGES}(?!\p{L})|${inAnyLanguage('messages')}|unsubscri|d[ée]sabonn|d[ée]sinscri|disiscri|uitschrijv`,
  'iu',
);

/** Whether the words go on with what they refuse, and that is no message. */
export function isOfSomethingElse(words: string): boolean {
  return ELSE.test(words) || (THINGS.test(words) && !NAMED.test(words));
}

/** "Do not wish to receive" asks for nothing to be left undone. */
const WISH = new RegExp(
  String.raw`\b(?:do not|don.t|no longer|not) (?:wish|want|like)\b|\b(?:prefer|rather) not\b|\bno more\b|${inAnyLanguage('wish')}`,
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
  return NEGATED.test(words.replace(/^\W*no,? thank(?:s| you)\b/i, '').replace(WISH, ''));
}

/** Whether the words speak of refusing messages, offered or not. */
export function speaksOfRefusing(words: string): boolean {
  return REFUSE.test(words) && !/cookie/i.test(words) && !isOfSomethingElse(words);
}

const TOUCHES = new RegExp(
  String.raw`\b(?:what|which ${MESSAGES}) we send\b|\bhear from us\b|\b(?:mailing|e-?mail) list\b|\bsubscriptions?\b|\b(?:update|manage|edit) (?:your |my )?profile\b|\bprofile cent(?:re|er)\b|\bmanage (?:your |my )?(?:${MESSAGES}|notifications?)|\b(?:pause|snooze|fewer) (?:our |these |my |your )?${MESSAGES}`,
  'i',
);

/** Whether the words touch on which messages somebody is sent: they may speak of refusing in a way that is not known here. */
export function touchesOnRefusing(words: string): boolean {
  return speaksOfRefusing(words) || TOUCHES.test(words);
}

/** Whether the words offer to refuse: those that ask about it or deny it do not. */
export function offersRefusing(words: string): boolean {
  return speaksOfRefusing(words) && !isNegated(words) && !QUESTION.test(words);
}

/** Whether the words offer to choose messages, which need not let all of them be refused. */
export function offersPreferences(words: string): boolean {
  return REFUSE.test(words) && !REFUSE_ALL.test(words);
}

const PURPOSE = new RegExp(
  String.raw`\b(?:to|or|and|can|may|please) (?:${ALL}|${CHOOSE}|stop (?:these|our|further|all)|(?:be |get )removed from ${LIST})|${WISHES}|^\W*(?:unsubscribe|opt[\s-]?out)\b|${ELSEWHERE}`,
  'iu',
);

/** Whether the words name refusing as what something beside them is for: "To unsubscribe, click". */
export function purposeIsRefusing(words: string): boolean {
  return speaksOfRefusing(words) && PURPOSE.test(words) && !isNegated(words) && !QUESTION.test(words);
}

const UNREAD = new RegExp(
  String.raw`\b(?:(?:is|are|will) (?:not|never)|isn.t|aren.t|won.t) (?:be(?:ing)? )?(?:monitored|read|checked)|\bnot monitored|unmonitored|\b(?:do not|don.t|cannot|can.t) (?:reply|respond)|${inAnyLanguage('unread')}`,
  'iu',
);

/** Whether a message says that replies to it are not read. */
export function saysUnread(text: string): boolean {
  return UNREAD.test(text);
}
