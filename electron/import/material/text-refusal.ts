/** A means of refusing in a text message: a keyword to send, or a link. A keyword in running text is none. */
import type { Reading } from '../../../shared/model/material.ts';
import { inAnyLanguage } from './languages.ts';
import { lineAt, sentencesOf } from './passage.ts';
import { reachOf, refusesAt } from './refusing-address.ts';
import { refusing } from './refusing-reading.ts';
import { isNegated, speaksOfRefusing } from './refusing-words.ts';

const SEND = new RegExp(
  String.raw`(?:\b(?:text|txt|reply|rply|respond|send|sms|msg)(?: with| back| us| the word)?|${inAnyLanguage('reply')}(?: mit| met| avec| con| słowo)?)\s*:?\s*(["'“‘„«]?)(STOPP?(?: ?ALL)?|UNSUBSCRIBE|UNSUB|OPT[ -]?OUT|ARRET|ABMELDEN|AFMELDEN|BAJA|END|QUIT|CANCEL|NO)(?![\w-])["'”’“»]?\s*(.*)`,
  'iu',
);
/** What running text is full of: a keyword only in capitals at the end, in quotation marks, or with where to send it or why. */
const ORDINARY = /^(?:END|QUIT|CANCEL|NO)$/i;
const WHERE_OR_WHY =
  /^(?:(?:to|2|au|an|al)\s*\+?\d|(?:to|2|and we.ll|if you want to)\s+(?:opt|stop|unsub|end|cancel|quit|refuse))/i;
const TO_NUMBER =
  /(?<![\w-])([A-Z\d]{0,12}STOP(?: ?SMS)?|OPT[ -]?OUT|UNSUB(?:SCRIBE)?)\s*(?:(to|2|au|an|al|a|naar|na|i|pod)\b\s*|[:=>-]\s*)?(\+?\d[\d ]{3,}\d)(?!\d)/i;
/** A keyword of the sender's own, by where to send it and what for: "text LAMP to 60777 to opt out". */
const TO_REFUSE = new RegExp(
  String.raw`\b(?:text|txt|send|sms|msg) (?:the word )?["'“‘]?([A-Z][A-Z\d]{1,14})["'”’]? (?:to|2) \+?\d[\d ]{3,}\d (?:to|2) (?:(?:opt[ -]?out|unsub(?:scribe)?)(?![\w-])|(?:stop|end)(?: (?:texts|msgs|messages|these))?\W*$)`,
  'i',
);
const ALONE = /opt[\s-]?out\W{0,3}STOP(?![\w-])/i;
/** What is said of a charge beyond that of sending a text. */
const PREMIUM =
  /(?:£\s?\d+(?:\.\d\d)?|\d+\s?p)\s*(?:per|a|each|\/)\s*(?:text|msg|message|sms)|premium[\s-]rate|\b09\d{8,9}\b/i;

export function* textRefusals(text: string): Generator<Reading> {
  const stop = sentencesOf(text).find((sentence) => keywordIn(sentence) !== null);
  if (stop !== undefined) {
    const keyword = keywordIn(stop)!;
    const number = /\+?\d[\d ]{3,}\d/.exec(stop)?.[0].trim();
    yield PREMIUM.test(text)
      ? refusing(
          'no',
          stop,
          'text',
          'STOP is offered, and the message speaks of a charge beyond sending a text: refusing must be free but for that.',
        )
      : refusing(
          'yes',
          stop,
          'text',
          number === undefined ? `Replying with ${keyword} refuses.` : `${keyword} to ${number} refuses.`,
        );
  }
  yield* links(text);
}

/** Words that look like a means of refusing and could not be read as one; `null` for none. */
export function textMention(text: string): string | null {
  return (
    sentencesOf(text).find(
      (one) =>
        /(?<![\w-])(?:unsub|opt[\s-]?out(?! of)|stop ?2(?!\d))/i.test(one) ||
        /(?<![\w-])STOP(?![\w-])/.test(one) ||
        speaksOfRefusing(one),
    ) ?? null
  );
}

/** The keyword that a sentence asks for; `null` for a sentence that asks for none. */
function keywordIn(sentence: string): string | null {
  const [, quote, word = '', rest = ''] = SEND.exec(sentence) ?? [];
  if (isNegated(word.toUpperCase() === 'NO' ? sentence.replace(word, '') : sentence)) return null;
  const [, sent = '', to] = TO_NUMBER.exec(sentence) ?? [];
  // With a sender's own word before it, only in capitals: "nonstop to 60777" asks for nothing.
  if (
    isCapital(sent) ? sent !== '' : to !== undefined && /^(?:STOP|OPT|UNSUB)/i.test(sent) && isAsked(sentence)
  )
    return sent.toUpperCase();
  const own = TO_REFUSE.exec(sentence)?.[1];
  if (own !== undefined && isCapital(own)) return own;
  if (ALONE.test(sentence)) return 'STOP';
  return word !== '' && isKeyword(word, quote !== '', rest, sentence) ? word.toUpperCase() : null;
}

const ASKS = new RegExp(
  String.raw`\b(?:text|txt|reply|rply|respond|send|sms|msg)\b|${inAnyLanguage('reply')}`,
  'iu',
);

/** Whether a sentence asks to send something, or speaks of refusing. */
function isAsked(sentence: string): boolean {
  return ASKS.test(sentence) || speaksOfRefusing(sentence);
}

function isKeyword(word: string, isQuoted: boolean, rest: string, sentence: string): boolean {
  if (isQuoted || WHERE_OR_WHY.test(rest)) return true;
  const isLast = !/\w/.test(rest);
  if (ORDINARY.test(word)) return isLast && word !== 'NO' && isCapital(word) && /[a-z]/.test(sentence);
  return isLast || isCapital(word);
}

function isCapital(word: string): boolean {
  return word === word.toUpperCase();
}

const LINK = /https?:\/\/[^\s<>"]+|(?<![\w@.-])(?:[a-z0-9-]+\.)+[a-z]{2,}\/\S+/gi;
const BEFORE =
  /(?:(?<![\w-])(?:unsub\w*|opt[\s-]?out)|(?:^|[.!?,;|]\s*|\bto )stop|(?<![\w-])(?:no more|stop(?: receiving)?(?: (?:these|our|all|further|more))*) ?(?:texts?|msgs?|messages?|sms|alerts?|marketing))\s*(?:(?:at|via|here|click|tap|visit|go to|use|on|please)\s*|,\s*)*[:?>=-]*\s*$/i;
/** `stop` as a whole part of an address. */
const STOP_PART = /[/.?=]stop(?:[/?#&]|$)/i;

/** Words further from a link than these characters do not speak of it. */
const AROUND = 300;

function* links(text: string): Generator<Reading> {
  for (const { 0: address, index } of text.matchAll(LINK)) {
    const line = lineAt(text, index);
    const before = text
      .slice(Math.max(0, index - AROUND), index)
      .split('\n')
      .at(-1)!;
    if (!BEFORE.test(before) && !refusesAt(address) && !STOP_PART.test(address)) continue;
    if (isNegated(sentencesOf(before).at(-1) ?? '')) continue;
    const { reach, host } = reachOf(/^https?:/i.test(address) ? address : `https://${address}`);
    yield reach === 'closed'
      ? refusing('no', line, 'text', `The link leads to ${host}, which no recipient can reach.`)
      : refusing('yes', line, 'text', 'A link that refuses.');
  }
}
