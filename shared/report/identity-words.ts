/** Identity in words: why rows are one contact, what they say differently, and what is made of it. */
import type {
  ConflictKind,
  IdentityConflict,
  IdentityFinding,
  IdentityLink,
  IdentityPart,
  IdentityWay,
  SharedDetail,
} from '../model/identity.ts';
import { momentWords } from './moment-text.ts';
import { plain } from './timeline-words.ts';
import { many } from './write.ts';

export const WAY_WORDS: Readonly<Record<IdentityWay, string>> = {
  id: 'Same id in several contact rows',
  email: 'Joined by email',
  phone: 'Joined by phone',
};

export const CONFLICT_WORDS: Readonly<Record<ConflictKind, string>> = {
  refusal_date: 'Refusals dated differently',
  subscriber: 'Kinds of subscriber differ',
  business_form: 'Legal forms differ',
  business_contact: 'Business contact or not differs',
  country: 'Countries differ',
  name: 'Names differ',
};

export const SHARED_WORDS: Readonly<Record<SharedDetail, string>> = {
  shared_email: 'Same email, different ids',
  shared_phone: 'Same phone, different contacts',
};

export const FINDING_WORDS: Readonly<Record<IdentityFinding, string>> = {
  ...WAY_WORDS,
  ...CONFLICT_WORDS,
  ...SHARED_WORDS,
};

const SYSTEMS: Readonly<Record<string, string>> = { template: 'id' };

/** What a part stands under: `id C1`, `shopify id 7`, `email ann@x.test`. */
export function partTitle({ by, system, name }: Pick<IdentityPart, 'by' | 'system' | 'name'>): string {
  if (by !== 'id') return `${by} ${name}`;
  return `${SYSTEMS[system ?? ''] ?? `${system} id`} ${name}`;
}

/** `1 contact row, 3 messages`. */
export function partHolds({ records }: Pick<IdentityPart, 'records'>): string {
  return Object.entries(records)
    .map(([kind, count]) => many(count, kind === 'contact' ? 'contact row' : plain(kind)))
    .join(', ');
}

const WITH: Readonly<Record<IdentityWay, string>> = {
  id: 'hold the same id',
  email: 'hold the same email',
  phone: 'hold the same phone number',
};

/** @param files the names of the sources. */
export function linkText(
  link: IdentityLink,
  parts: readonly IdentityPart[],
  files: (source: number) => string,
): string {
  const among = link.parts.map((place) => parts[place]!);
  const names = new Set(among.map(({ key }) => key));
  const where = [...new Set(among.map(({ source }) => files(source)))].join(', ');
  if (among.length === 1)
    return `By ${partTitle(among[0]!)}: ${many(link.rows.length, 'contact row')} of ${where} ${WITH[link.by]}.`;
  if (names.size === 1) return `By ${partTitle(among[0]!)}: ${where} ${WITH[link.by]}.`;
  const titles = [...new Set(among.map((part) => partTitle(part)))].join(', ');
  return `By ${link.by} ${link.value}: ${titles} ${WITH[link.by]} (${where}).`;
}

const USED: Readonly<Record<ConflictKind, string>> = {
  refusal_date:
    'Every one of them is kept and counts. The earliest decides from when on messages came after a refusal.',
  subscriber: 'The cautious one is used:',
  business_form: 'The cautious one is used:',
  business_contact: 'The cautious one is used:',
  country:
    'Neither is preferred: where they stand for different laws, the contact is undetermined until somebody settles in which country the person is.',
  name: 'No conclusion rests on a name. If these are two persons, tell them apart.',
};

export function usedText({ kind, used }: IdentityConflict): string {
  return used === null || kind === 'refusal_date' ? USED[kind] : `${USED[kind]} ${valueText(used)}.`;
}

export function valueText(value: IdentityConflict['values'][number]['value']): string {
  if (value === null) return 'undated';
  return typeof value === 'string' ? plain(value) : momentWords(value);
}
