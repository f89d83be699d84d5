/** One message in nine words: which contact of the chunk, delivered or not, when, of which campaign, and where it came from. */
import type { Tri } from '../../../shared/model/outcome.ts';

export const MESSAGE_WORDS = 9;

/** Which word is which; the first holds the contact's place and whether it was delivered, the times have two words each. */
export const MESSAGE_RECORD = { ID: 1, SOURCE: 2, ROW: 3, CAMPAIGN: 4, START: 5, END: 7 } as const;

const DELIVERED: readonly Tri[] = ['yes', 'no', 'unknown'];
const PLACE_BITS = 16;
const DELIVERED_BITS = 2;

/** A number of milliseconds in two words, and back; what is not dated is not a number. */
const number = new Float64Array(1);
const halves = new Uint32Array(number.buffer);

export interface MessageRecord {
  readonly id: number;
  readonly source: number;
  readonly row: number;
  /** Number of the campaign's id in `campaign_key`. */
  readonly campaign: number;
  readonly delivered: Tri;
  /** Whether it names the request that it answers: few do, so which one is read from the message itself. */
  readonly isReply: boolean;
  readonly start: number | null;
  readonly end: number | null;
}

export function writeMessage(words: Uint32Array, at: number, message: MessageRecord): void {
  const reply = message.isReply ? 1 << (PLACE_BITS + DELIVERED_BITS) : 0;
  words[at]! |= (DELIVERED.indexOf(message.delivered) << PLACE_BITS) | reply;
  words[at + MESSAGE_RECORD.ID] = message.id;
  words[at + MESSAGE_RECORD.SOURCE] = message.source;
  words[at + MESSAGE_RECORD.ROW] = message.row;
  words[at + MESSAGE_RECORD.CAMPAIGN] = message.campaign;
  writeTime(words, at + MESSAGE_RECORD.START, message.start);
  writeTime(words, at + MESSAGE_RECORD.END, message.end);
}

function writeTime(words: Uint32Array, at: number, time: number | null): void {
  number[0] = time ?? Number.NaN;
  words[at] = halves[0]!;
  words[at + 1] = halves[1]!;
}

export function placeOf(words: Uint32Array, at: number): number {
  return words[at]! & ((1 << PLACE_BITS) - 1);
}

export function deliveredOf(words: Uint32Array, at: number): Tri {
  return DELIVERED[(words[at]! >> PLACE_BITS) & 3]!;
}

export function isReply(words: Uint32Array, at: number): boolean {
  return words[at]! >> (PLACE_BITS + DELIVERED_BITS) === 1;
}

export function timeOf(words: Uint32Array, at: number): number | null {
  halves[0] = words[at]!;
  halves[1] = words[at + 1]!;
  return Number.isNaN(number[0]) ? null : number[0]!;
}
